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

namespace tool_prelude\external\cohort;

use core_external\external_function_parameters;
use core_external\external_single_structure;
use core_external\external_value;
use tool_prelude\external\base;
use tool_prelude\local\cohort\creator;
use tool_prelude\local\cohort\made;

/**
 * Makes an empty cohort.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class create_cohort extends base {
    /**
     * Parameters.
     *
     * @return external_function_parameters
     */
    public static function execute_parameters(): external_function_parameters {
        return new external_function_parameters([
            'name' => new external_value(PARAM_RAW, 'Name, plain text; new in its context but for case, accents and spaces'),
            'idnumber' => new external_value(PARAM_RAW, 'Idnumber, unique on the site; may be empty', VALUE_DEFAULT, ''),
            'contextid' => new external_value(PARAM_INT, 'Context, system or category, 0 for the system', VALUE_DEFAULT, 0),
            'visible' => new external_value(PARAM_BOOL, 'Teachers see it in their courses', VALUE_DEFAULT, true),
        ]);
    }

    /**
     * Make it.
     *
     * @param string $name
     * @param string $idnumber
     * @param int $contextid
     * @param bool $visible
     * @return array
     */
    public static function execute(string $name, string $idnumber = '', int $contextid = 0, bool $visible = true): array {
        $parameters = self::begin([
            'name' => $name,
            'idnumber' => $idnumber,
            'contextid' => $contextid,
            'visible' => $visible,
        ]);
        $context = creator::context($parameters['contextid']);
        self::validate_context($context);
        $cohort = creator::create($context, $parameters['name'], $parameters['idnumber'], $parameters['visible']);
        made::note($cohort->id);
        return ['cohort' => cohort_structure::export([$cohort])[0]];
    }

    /**
     * Answer.
     *
     * @return external_single_structure
     */
    public static function execute_returns(): external_single_structure {
        return new external_single_structure(['cohort' => cohort_structure::cohort()]);
    }
}
