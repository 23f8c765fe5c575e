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
use core_external\external_multiple_structure;
use core_external\external_single_structure;
use core_external\external_value;
use tool_prelude\external\base;
use tool_prelude\external\structure;
use tool_prelude\local\import\access;
use tool_prelude\local\import\model\chunk;
use tool_prelude\local\import\model\import;
use tool_prelude\local\import\model\progress;
use tool_prelude\local\import\model\states;
use tool_prelude\local\import\running\late_flush;
use tool_prelude\local\import\sealing\contents;
use tool_prelude\local\import\tally;

/**
 * Reads where an import stands and, a page at a time, what happened. Changes nothing. While it runs a result may be given
 * more than once: tell them apart by line.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class read_import extends base {
    /** @var int Most results a call gives. */
    private const MAX = 5000;
    /** @var int Most waiting chunks a call names. */
    private const MAX_PENDING = 200;

    /**
     * Parameters.
     *
     * @return external_function_parameters
     */
    public static function execute_parameters(): external_function_parameters {
        return new external_function_parameters([
            'importid' => new external_value(PARAM_INT, 'Id of the import'),
            'after' => new external_value(PARAM_INT, 'What the call before gave as last, 0 to start', VALUE_DEFAULT, 0),
            'limit' => new external_value(PARAM_INT, 'At most this many results, 1 to 5000', VALUE_DEFAULT, 1000),
        ]);
    }

    /**
     * Read.
     *
     * @param int $importid
     * @param int $after
     * @param int $limit
     * @return array
     */
    public static function execute(int $importid, int $after = 0, int $limit = 1000): array {
        $parameters = self::begin(['importid' => $importid, 'after' => $after, 'limit' => $limit]);
        ['importid' => $importid, 'after' => $after, 'limit' => $limit] = $parameters;
        $import = access::readable($importid);
        self::release_session();
        $progress = new progress($import);
        [$results, $last] = $progress->results(max(0, $after), max(1, min(self::MAX, $limit)));
        late_flush::before_telling($import, $results);
        return structure::export_import($import) + [
            'filename' => $import->get('filename'),
            'recipe' => $import->get('recipe'),
            'people' => $import->get('people'),
            'chunks' => $import->get('chunks'),
            'chunksdone' => $progress->chunks_done(),
            'pendingseqs' => chunk::pending($importid, self::MAX_PENDING),
            'counts' => structure::export_counts(tally::of($import)->counts),
            'results' => structure::export_results($results),
            'last' => $last,
            'mine' => access::is_mine($import),
            'why' => $import->why_paused(),
            'contents' => self::contents($import),
        ];
    }

    /**
     * What is in an import somebody may be about to take over.
     *
     * @param import $import
     * @return string[] none when there is nothing to take over
     */
    private static function contents(import $import): array {
        if ($import->get('state') !== states::PAUSED || access::is_mine($import)) {
            return [];
        }
        try {
            return (new contents($import))->sentences();
        } catch (\moodle_exception $e) {
            if ($e->errorcode === 'error_version') {
                // Nobody can go on with it, and why is told.
                return [];
            }
            throw $e;
        }
    }

    /**
     * Answer.
     *
     * @return external_single_structure
     */
    public static function execute_returns(): external_single_structure {
        return new external_single_structure(structure::import() + [
            'filename' => new external_value(PARAM_RAW, 'Name of the file, plain text'),
            'recipe' => new external_value(PARAM_ALPHA, 'mail or nomail'),
            'people' => new external_value(PARAM_INT, 'People, 0 until it is sealed'),
            'chunks' => new external_value(PARAM_INT, 'Chunks, 0 until it is sealed'),
            'chunksdone' => new external_value(PARAM_INT, 'Chunks done'),
            'pendingseqs' => new external_multiple_structure(new external_value(PARAM_INT), 'Chunks that wait, the first 200'),
            'counts' => structure::counts(),
            'results' => structure::results(),
            'last' => new external_value(PARAM_INT, 'To be given as after in the next call'),
            'mine' => new external_value(PARAM_BOOL, 'Started or taken over by the current user'),
            'why' => new external_value(PARAM_RAW, 'Why it is paused, in words: plain text'),
            'contents' => new external_multiple_structure(
                new external_value(PARAM_RAW, 'A sentence: plain text'),
                'What is in a paused import of someone else, to be read before taking it over'
            ),
        ]);
    }
}
