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

namespace tool_prelude\local\cohort;

/**
 * Who is in which cohort.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class members {
    /**
     * Cohorts of some people, among some cohorts. One query.
     *
     * @param int[] $userids
     * @param int[] $cohortids
     * @return bool[][] true by userid and cohortid
     */
    public static function of(array $userids, array $cohortids): array {
        global $DB;
        if (!$userids || !$cohortids) {
            return [];
        }
        [$users, $userparams] = $DB->get_in_or_equal($userids);
        [$cohorts, $cohortparams] = $DB->get_in_or_equal($cohortids);
        $records = $DB->get_records_select(
            'cohort_members',
            "userid $users AND cohortid $cohorts",
            array_merge($userparams, $cohortparams),
            '',
            'id, userid, cohortid'
        );
        $members = [];
        foreach ($records as $record) {
            $members[(int) $record->userid][(int) $record->cohortid] = true;
        }
        return $members;
    }

    /**
     * How many people are in each of some cohorts. One query.
     *
     * @param int[] $cohortids
     * @return int[] by cohort id, 0 for an empty one
     */
    public static function counts(array $cohortids): array {
        global $DB;
        if (!$cohortids) {
            return [];
        }
        [$cohorts, $params] = $DB->get_in_or_equal($cohortids);
        $counts = $DB->get_records_sql_menu(
            "SELECT cohortid, COUNT(id) FROM {cohort_members} WHERE cohortid $cohorts GROUP BY cohortid",
            $params
        );
        return array_map('intval', $counts) + array_fill_keys($cohortids, 0);
    }

    /**
     * Add someone to a cohort, through Moodle.
     *
     * @param int $cohortid
     * @param int $userid
     */
    public static function add(int $cohortid, int $userid): void {
        global $CFG;
        require_once($CFG->dirroot . '/cohort/lib.php');
        cohort_add_member($cohortid, $userid);
    }
}
