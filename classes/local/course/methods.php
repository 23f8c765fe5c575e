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

namespace tool_prelude\local\course;

use context_course;
use context_helper;
use tool_prelude\local\import\model\import;

/**
 * The courses some cohorts are enrolled in already.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class methods {
    /**
     * Enrolment methods of these cohorts, in courses where the current user sees how people are enrolled. Three queries.
     *
     * @param int[] $cohortids
     * @param import $import
     * @return \stdClass[] {id, courseid, course, context, cohortid, roleid, role, group, enabled, people, ours: enrolment|null},
     *     names raw
     */
    public static function of(array $cohortids, import $import): array {
        global $DB;
        if (!$cohortids) {
            return [];
        }
        [$in, $params] = $DB->get_in_or_equal($cohortids);
        $contextfields = context_helper::get_preload_record_columns_sql('x');
        $records = $DB->get_records_sql(
            "SELECT e.id, e.courseid, c.fullname AS course, e.customint1 AS cohortid, e.roleid, g.name AS groupname, e.status,
                    (SELECT COUNT(ue.id) FROM {user_enrolments} ue WHERE ue.enrolid = e.id) AS people, $contextfields
               FROM {enrol} e
               JOIN {course} c ON c.id = e.courseid
               JOIN {context} x ON x.instanceid = c.id AND x.contextlevel = ?
          LEFT JOIN {groups} g ON g.id = e.customint2
              WHERE e.enrol = 'cohort' AND e.customint1 $in
           ORDER BY c.sortorder, e.id",
            [CONTEXT_COURSE, ...$params]
        );
        $made = [];
        foreach (enrolment::standing($import) as $enrolment) {
            $made[$enrolment->get('enrolid')] = $enrolment;
        }
        $methods = [];
        foreach ($records as $record) {
            context_helper::preload_from_record($record);
            $context = context_course::instance($record->courseid);
            if (!has_any_capability(['moodle/course:enrolreview', 'moodle/course:enrolconfig'], $context)) {
                continue;
            }
            $methods[] = (object) [
                'id' => (int) $record->id,
                'courseid' => (int) $record->courseid,
                'course' => $record->course,
                'context' => $context,
                'cohortid' => (int) $record->cohortid,
                'roleid' => (int) $record->roleid,
                'group' => $record->groupname,
                'enabled' => $record->status == ENROL_INSTANCE_ENABLED,
                'people' => (int) $record->people,
                'ours' => $made[$record->id] ?? null,
            ];
        }
        return $methods;
    }
}
