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
use tool_prelude\local\import\intake\intake;
use tool_prelude\local\import\intake\limits;
use tool_prelude\local\import\intake\people_parser;
use tool_prelude\local\native\fields;

/**
 * Adds people to an import that is not sealed yet. Idempotent: the same chunk sent again changes nothing, even after the
 * sealing; another one under the same number is refused.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class add_chunk extends base {
    /**
     * Parameters.
     *
     * @return external_function_parameters
     */
    public static function execute_parameters(): external_function_parameters {
        return new external_function_parameters([
            'importid' => new external_value(PARAM_INT, 'Id of the import'),
            'seq' => new external_value(PARAM_INT, 'Number of the chunk, from 0'),
            'people' => structure::people(),
        ]);
    }

    /**
     * Add.
     *
     * @param int $importid
     * @param int $seq
     * @param string $people JSON, at most as many as start_import said
     * @return array
     */
    public static function execute(int $importid, int $seq, string $people): array {
        $parameters = self::begin(['importid' => $importid, 'seq' => $seq, 'people' => $people]);
        ['importid' => $importid, 'seq' => $seq, 'people' => $people] = $parameters;
        $import = access::own($importid);
        self::release_session();
        if ($seq < 0 || $seq >= limits::max_people()) {
            throw new \moodle_exception('error_peopleinvalid', 'tool_prelude', '', ['line' => 0, 'field' => 'seq']);
        }
        $people = (new people_parser(limits::chunk_people(), true, (new fields())->takes(...)))->parse($people);
        $chunk = intake::add_chunk($import, $seq, $people);
        return ['importid' => $importid, 'seq' => $seq, 'people' => $chunk->get('people')];
    }

    /**
     * Answer.
     *
     * @return external_single_structure
     */
    public static function execute_returns(): external_single_structure {
        return new external_single_structure([
            'importid' => new external_value(PARAM_INT, 'Id of the import'),
            'seq' => new external_value(PARAM_INT, 'Number of the chunk'),
            'people' => new external_value(PARAM_INT, 'People in it'),
        ]);
    }
}
