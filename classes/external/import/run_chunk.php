<?php
// This file is part of Moodle - http://moodle.org/
//
// Moodle is free software: you can redistribute it and/or modify
// it under the terms of the GNU General Public License as published by
// the Free Software Foundation, either version 3 of the License, or
// (at your option) any later version.
//
// Moodle is distributed in the hope that it will be useful,
// but WITHOUT ANY WARRANTY; without even the implied warranty of
// MERCHANTABILITY or FITNESS FOR A PARTICULAR PURPOSE.  See the
// GNU General Public License for more details.
//
// You should have received a copy of the GNU General Public License
// along with Moodle.  If not, see <http://www.gnu.org/licenses/>.

namespace tool_prelude\external\import;

use core_external\external_function_parameters;
use core_external\external_single_structure;
use core_external\external_value;
use tool_prelude\external\base;
use tool_prelude\external\structure;
use tool_prelude\local\import\access;
use tool_prelude\local\import\model\chunk;
use tool_prelude\local\import\model\result;
use tool_prelude\local\import\running\late_flush;
use tool_prelude\local\import\running\queue;

/**
 * Imports the people of one chunk. Idempotent: a chunk that is done gives its results again, and nobody is imported twice
 * whoever else is at it. When another worker has the chunk, `done` is false and the results are those there are so far.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class run_chunk extends base {
    /**
     * Parameters.
     *
     * @return external_function_parameters
     */
    public static function execute_parameters(): external_function_parameters {
        return new external_function_parameters([
            'importid' => new external_value(PARAM_INT, 'Id of the import'),
            'seq' => new external_value(PARAM_INT, 'Number of the chunk'),
        ]);
    }

    /**
     * Run.
     *
     * @param int $importid
     * @param int $seq
     * @return array
     */
    public static function execute(int $importid, int $seq): array {
        ['importid' => $importid, 'seq' => $seq] = self::begin(['importid' => $importid, 'seq' => $seq]);
        $import = access::own($importid);
        self::release_session();
        // A page that is closed in the middle must not cut a person's import.
        ignore_user_abort(true);
        $import->note_page();
        $done = queue::run($import, $seq);
        $results = result::get_records(['chunkid' => chunk::find($importid, $seq)->get('id')], 'line');
        if (!$done) {
            late_flush::before_telling($import, $results);
        }
        return [
            'importid' => $importid,
            'seq' => $seq,
            'state' => $import->current_state(),
            'done' => $done,
            'results' => structure::export_results($results),
        ];
    }

    /**
     * Answer.
     *
     * @return external_single_structure
     */
    public static function execute_returns(): external_single_structure {
        $import = structure::import();
        return new external_single_structure([
            'importid' => $import['importid'],
            'seq' => new external_value(PARAM_INT, 'Number of the chunk'),
            'state' => $import['state'],
            'done' => new external_value(PARAM_BOOL, 'Every person of the chunk has a result'),
            'results' => structure::results(),
        ]);
    }
}
