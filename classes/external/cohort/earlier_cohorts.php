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
use core_external\external_multiple_structure;
use core_external\external_single_structure;
use core_external\external_value;
use tool_prelude\external\base;
use tool_prelude\local\account\sight;
use tool_prelude\local\cohort\earlier;
use tool_prelude\local\import\intake\limits;

/**
 * Says in which cohorts the caller's earlier lists put some accounts. Changes nothing.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class earlier_cohorts extends base {
    /**
     * Parameters.
     *
     * @return external_function_parameters
     */
    public static function execute_parameters(): external_function_parameters {
        return new external_function_parameters([
            'userids' => new external_multiple_structure(new external_value(PARAM_INT, 'Id of an account'), 'The first 5000 are looked at'),
        ]);
    }

    /**
     * Look.
     *
     * @param int[] $userids
     * @return array
     */
    public static function execute(array $userids): array {
        $parameters = self::begin(['userids' => $userids]);
        self::release_session();
        // Whoever may not see accounts has not been told any.
        $found = sight::is_clear() ? earlier::of(array_slice($parameters['userids'], 0, limits::CHECK_PEOPLE)) : [];
        $cohorts = cohort_structure::export(array_map(fn(earlier $one) => $one->cohort, $found));
        return ['earlier' => array_map(fn(earlier $one, array $cohort): array => [
            'cohort' => $cohort,
            'filename' => $one->filename,
            'people' => $one->people,
        ], $found, $cohorts)];
    }

    /**
     * Answer.
     *
     * @return external_single_structure
     */
    public static function execute_returns(): external_single_structure {
        return new external_single_structure([
            'earlier' => new external_multiple_structure(new external_single_structure([
                'cohort' => cohort_structure::cohort(),
                'filename' => new external_value(PARAM_RAW, 'The list, plain text'),
                'people' => new external_value(PARAM_INT, 'How many of these accounts were in it'),
            ]), 'At most three, that of most people first'),
        ]);
    }
}
