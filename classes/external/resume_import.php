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

namespace tool_prelude\external;

use core_external\external_function_parameters;
use core_external\external_single_structure;
use core_external\external_value;
use tool_prelude\local\import\access;
use tool_prelude\local\import\control;

/**
 * Takes a paused import up again; from now on it goes on in the name of whoever calls. For the person who started it, and
 * for those who may see all imports: the one it went on in the name of may be gone. Idempotent: a running one runs on.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class resume_import extends base {
    /**
     * Parameters.
     *
     * @return external_function_parameters
     */
    public static function execute_parameters(): external_function_parameters {
        return new external_function_parameters([
            'importid' => new external_value(PARAM_INT, 'Id of the import'),
        ]);
    }

    /**
     * Resume.
     *
     * @param int $importid
     * @return array
     */
    public static function execute(int $importid): array {
        global $USER;
        ['importid' => $importid] = self::begin(['importid' => $importid]);
        $import = access::takeable($importid);
        self::release_session();
        control::resume($import, (int) $USER->id);
        return structure::export_import($import);
    }

    /**
     * Answer.
     *
     * @return external_single_structure
     */
    public static function execute_returns(): external_single_structure {
        return new external_single_structure(structure::import());
    }
}
