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
use tool_prelude\local\import\model\import;

/**
 * A web service that does one thing to the course of an import and says in which state it is then.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
abstract class control_base extends base {
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
     * Do it.
     *
     * @param int $importid
     * @return array
     */
    public static function execute(int $importid): array {
        ['importid' => $importid] = self::begin(['importid' => $importid]);
        $import = static::find($importid);
        self::release_session();
        static::control($import);
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

    /**
     * The import, if it is the caller's to control.
     *
     * @param int $importid
     * @return import
     * @throws \moodle_exception error_importnotfound, error_notyourimport
     */
    protected static function find(int $importid): import {
        return access::own($importid);
    }

    /**
     * What is done to it.
     *
     * @param import $import
     */
    abstract protected static function control(import $import): void;
}
