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

use core_external\external_multiple_structure;
use core_external\external_single_structure;
use core_external\external_value;
use tool_prelude\local\cohort\cohort;
use tool_prelude\local\cohort\places;
use tool_prelude\local\cohort\rights;
use tool_prelude\local\cohort\searcher;

/**
 * Cohorts as several web services send them.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class cohort_structure {
    /**
     * Cohorts.
     *
     * @return external_multiple_structure
     */
    public static function cohorts(): external_multiple_structure {
        return new external_multiple_structure(self::cohort());
    }

    /**
     * A cohort.
     *
     * @return external_single_structure
     */
    public static function cohort(): external_single_structure {
        return new external_single_structure([
            'id' => new external_value(PARAM_INT, 'Id'),
            'name' => new external_value(PARAM_RAW, 'Name, plain text'),
            'idnumber' => new external_value(PARAM_RAW, 'Idnumber, may be empty'),
            'contextname' => new external_value(PARAM_RAW, 'System, or the categories it is in: plain text'),
            'visible' => new external_value(PARAM_BOOL, 'Teachers see it in their courses'),
            'members' => new external_value(PARAM_INT, 'How many people are in it'),
            'usable' => new external_value(PARAM_BOOL, 'The user may add people to it'),
            'reason' => new external_value(PARAM_ALPHA, 'Why not: component or noassign, empty when usable'),
            'owner' => new external_value(PARAM_RAW, 'The part of Moodle that fills it, in words; empty when people do'),
        ]);
    }

    /**
     * Cohorts as sent. Two queries, whatever their number.
     *
     * @param cohort[] $cohorts
     * @return array[]
     */
    public static function export(array $cohorts): array {
        $sizes = (new searcher())->sizes($cohorts);
        $places = places::names(array_map(fn(cohort $cohort): \context => $cohort->context, $cohorts));
        return array_values(array_map(function (cohort $cohort) use ($sizes, $places): array {
            $reason = rights::obstacle($cohort);
            return [
                'id' => $cohort->id,
                'name' => $cohort->name,
                'idnumber' => $cohort->idnumber,
                'contextname' => $places[$cohort->context->id],
                'visible' => $cohort->visible,
                'members' => $sizes[$cohort->id] ?? 0,
                'usable' => $reason === '',
                'reason' => $reason,
                'owner' => self::owner($cohort->component),
            ];
        }, $cohorts));
    }

    /**
     * The name of a component, its technical one when it is gone.
     *
     * @param string $component
     * @return string
     */
    private static function owner(string $component): string {
        if ($component === '' || !get_string_manager()->string_exists('pluginname', $component)) {
            return $component;
        }
        return places::plain(get_string('pluginname', $component));
    }
}
