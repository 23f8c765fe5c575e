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
use tool_prelude\local\cohort\cohort;
use tool_prelude\local\cohort\finder;
use tool_prelude\local\cohort\memory;
use tool_prelude\local\cohort\neighbours;
use tool_prelude\local\cohort\reading;
use tool_prelude\local\cohort\resolver;
use tool_prelude\local\cohort\rights;
use tool_prelude\local\import\intake\people_parser;

/**
 * Says what the names a file gives to cohorts are on this site, what they may have meant, and what the user said of them
 * the last time. Changes nothing.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class resolve_cohorts extends base {
    /** @var int Most names a call may carry. */
    private const MAX = 500;

    /**
     * Parameters.
     *
     * @return external_function_parameters
     */
    public static function execute_parameters(): external_function_parameters {
        return new external_function_parameters([
            'labels' => new external_multiple_structure(
                new external_value(PARAM_RAW, 'A name as written, at most 1,000 characters'),
                'At most 500'
            ),
        ]);
    }

    /**
     * Look.
     *
     * @param string[] $labels
     * @return array
     */
    public static function execute(array $labels): array {
        global $USER;
        ['labels' => $labels] = self::begin(['labels' => $labels]);
        self::release_session();
        $labels = array_values(array_unique($labels));
        $long = array_filter($labels, fn(string $label): bool => strlen($label) > people_parser::MAX_CELL_BYTES);
        if (count($labels) > self::MAX || $long) {
            throw new \moodle_exception('error_toomanycohorts', 'tool_prelude', '', self::MAX);
        }
        $finder = new finder();
        $readings = (new resolver($finder))->read($labels);
        $said = memory::recall((int) $USER->id, $labels);
        // A cohort that is gone, or out of reach by now, was not said.
        $usable = array_filter($finder->all(), fn(cohort $cohort): bool => rights::obstacle($cohort) === '');
        $said = array_filter($said, fn(int $cohortid): bool => !$cohortid || isset($usable[$cohortid]));
        $neighbours = new neighbours($usable);
        $names = [];
        $cohorts = array_intersect_key($usable, array_flip($said));
        foreach ($labels as $label) {
            $reading = $readings[$label] ?? new reading(resolver::UNKNOWN, $neighbours->of($label));
            $cohorts += array_column($reading->cohorts, null, 'id');
            $names[] = [
                'label' => $label,
                'code' => $reading->code,
                'cohortids' => array_column($reading->cohorts, 'id'),
                'said' => $said[$label] ?? -1,
            ];
        }
        return ['names' => $names, 'cohorts' => cohort_structure::export($cohorts)];
    }

    /**
     * Answer.
     *
     * @return external_single_structure
     */
    public static function execute_returns(): external_single_structure {
        return new external_single_structure([
            'names' => new external_multiple_structure(new external_single_structure([
                'label' => new external_value(PARAM_RAW, 'As written'),
                'code' => new external_value(
                    PARAM_ALPHA,
                    'Empty when it names one cohort; cohortunknown, cohortsimilar (but for case, accents, spaces), cohortambiguous ' .
                    'or cohortnotusable'
                ),
                'cohortids' => new external_multiple_structure(
                    new external_value(PARAM_INT, 'Id'),
                    'The one it names, those that bear it, or those it may have meant, nearest first'
                ),
                'said' => new external_value(PARAM_INT, 'Which one the user said it is the last time; 0 for none, -1 for nothing said'),
            ])),
            'cohorts' => cohort_structure::cohorts(),
        ]);
    }
}
