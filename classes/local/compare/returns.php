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

namespace tool_prelude\local\compare;

use core_user\fields as name_fields;
use tool_prelude\event\departures_returned;
use tool_prelude\local\import\access;
use tool_prelude\local\import\model\import;
use tool_prelude\task\handle_departures;

/**
 * Takes back what was done to people who were no longer in a list: into the cohort again, active again, where nothing changed
 * since. Their rows are the journal: marked first, worked on like the departures themselves.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class returns {
    /**
     * What was done and not taken back, with what became of the person since.
     *
     * @param import $import
     * @param int $cohortid 0 for all
     * @return \stdClass[] {id, userid, cohortid, action, timedone, names, username, deleted, suspended, timemodified,
     *     member, cohort}, by name
     */
    public static function done(import $import, int $cohortid = 0): array {
        $params = [$import->get('id'), departure::DONE];
        return self::rows(
            'd.importid = ? AND d.outcome = ?' . ($cohortid ? ' AND d.cohortid = ?' : ''),
            $cohortid ? [...$params, $cohortid] : $params
        );
    }

    /**
     * One of them, as it is at this moment.
     *
     * @param int $id of the departure
     * @return \stdClass
     */
    public static function row(int $id): \stdClass {
        return self::rows('d.id = ?', [$id])[$id];
    }

    /**
     * Why it is not taken back.
     *
     * @param \stdClass $row as done() gives it
     * @param bool $may whoever takes it back has the right
     * @return string names the string compare_stays_<code>, '' when it is
     */
    public static function why_it_stays(\stdClass $row, bool $may): string {
        $remove = $row->action === departure::REMOVE;
        return match (true) {
            $row->deleted === null || (bool) $row->deleted => 'gone',
            $remove && !$row->cohort => 'cohortgone',
            $remove && $row->member => 'member',
            !$remove && !$row->suspended => 'active',
            // Suspended by us at that time: whoever changed the account since may have had a reason of their own.
            !$remove && $row->timemodified > $row->timedone => 'changed',
            !$may => 'noright',
            default => '',
        };
    }

    /**
     * Mark them: from now on it is taken back, whatever becomes of the page.
     *
     * @param import $import
     * @param int $cohortid 0 for all
     * @param int[] $kept users to leave as they are
     * @return int how many there are
     */
    public static function start(import $import, int $cohortid = 0, array $kept = []): int {
        global $DB;
        access::require_import();
        $may = [];
        $ids = [];
        foreach (self::done($import, $cohortid) as $id => $row) {
            $may["$row->action $row->cohortid"] ??= departures::may($row->action, (int) $row->cohortid);
            if (!in_array((int) $row->userid, $kept, true) && self::why_it_stays($row, $may["$row->action $row->cohortid"]) === '') {
                $ids[] = $id;
            }
        }
        if (!$ids) {
            return 0;
        }
        $transaction = $DB->start_delegated_transaction();
        foreach (array_chunk($ids, 1000) as $some) {
            [$in, $params] = $DB->get_in_or_equal($some);
            $DB->set_field_select(
                departure::TABLE,
                'outcome',
                departure::RETURNING,
                "outcome = ? AND id $in",
                [departure::DONE, ...$params]
            );
        }
        handle_departures::queue($import);
        $transaction->allow_commit();
        departures_returned::of_returns($import, count($ids))->trigger();
        return count($ids);
    }

    /**
     * Read.
     *
     * @param string $where
     * @param array $params
     * @return \stdClass[] by id
     */
    private static function rows(string $where, array $params): array {
        global $DB;
        $names = name_fields::for_name()->get_sql('u')->selects;
        return $DB->get_records_sql(
            "SELECT d.id, d.userid, d.cohortid, d.action, d.timedone, u.username, u.deleted, u.suspended, u.timemodified,
                    m.id AS member, c.id AS cohort $names
               FROM {" . departure::TABLE . "} d
          LEFT JOIN {user} u ON u.id = d.userid
          LEFT JOIN {cohort} c ON c.id = d.cohortid
          LEFT JOIN {cohort_members} m ON m.cohortid = d.cohortid AND m.userid = d.userid
              WHERE $where
           ORDER BY u.lastname, u.firstname, d.id",
            $params
        );
    }
}
