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
use tool_prelude\local\import\sealing\sealing;

/**
 * Says that everybody is there: options are frozen, and the import can finish without the page. Idempotent: sealing again
 * changes nothing.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class seal_import extends base {
    /**
     * Parameters.
     *
     * @return external_function_parameters
     */
    public static function execute_parameters(): external_function_parameters {
        return new external_function_parameters([
            'importid' => new external_value(PARAM_INT, 'Id of the import'),
            'chunks' => new external_value(PARAM_INT, 'How many chunks were added'),
            'people' => new external_value(PARAM_INT, 'How many people are in them'),
            'draftid' => new external_value(PARAM_INT, 'List that waited for a decision and is imported so, 0 for none', VALUE_DEFAULT, 0),
        ]);
    }

    /**
     * Seal.
     *
     * @param int $importid
     * @param int $chunks
     * @param int $people
     * @param int $draftid
     * @return array
     */
    public static function execute(int $importid, int $chunks, int $people, int $draftid = 0): array {
        $parameters = self::begin(['importid' => $importid, 'chunks' => $chunks, 'people' => $people, 'draftid' => $draftid]);
        ['importid' => $importid, 'chunks' => $chunks, 'people' => $people, 'draftid' => $draftid] = $parameters;
        $import = access::own($importid);
        self::release_session();
        sealing::seal($import, $chunks, $people, $draftid);
        return structure::export_import($import) + [
            'chunks' => $import->get('chunks'),
            'people' => $import->get('people'),
        ];
    }

    /**
     * Answer.
     *
     * @return external_single_structure
     */
    public static function execute_returns(): external_single_structure {
        return new external_single_structure(structure::import() + [
            'chunks' => new external_value(PARAM_INT, 'Chunks'),
            'people' => new external_value(PARAM_INT, 'People'),
        ]);
    }
}
