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

namespace tool_prelude\output;

use tool_prelude\local\account\sight;
use tool_prelude\local\compare\departure;
use tool_prelude\local\compare\departures;
use tool_prelude\local\compare\returns;
use tool_prelude\local\import\model\import;

/**
 * What was done to people who were no longer in a list, and what of it can be taken back, in words.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class departure_words {
    /**
     * A sentence for each action and what became of it.
     *
     * @param import $import
     * @param int $cohortid 0 for all
     * @return string[] plain text
     */
    public static function told(import $import, int $cohortid = 0): array {
        return array_map(
            fn(\stdClass $one): string => plural::say("compare_was_{$one->action}_$one->outcome", (int) $one->n),
            self::counts($import, $cohortid)
        );
    }

    /**
     * The same once the import is being undone: what was not put back was done before, and not by the undo.
     *
     * @param import $import
     * @return string[] plain text
     */
    public static function told_after(import $import): array {
        return array_map(function (\stdClass $one): string {
            $outcome = $one->outcome === departure::DONE ? 'still' : $one->outcome;
            return plural::say("compare_was_{$one->action}_$outcome", (int) $one->n);
        }, self::counts($import));
    }

    /**
     * How many there are, by action and what became of it.
     *
     * @param import $import
     * @param int $cohortid 0 for all
     * @return \stdClass[] {action, outcome, n}
     */
    private static function counts(import $import, int $cohortid = 0): array {
        global $DB;
        return array_values($DB->get_records_sql(
            'SELECT MIN(id) AS id, action, outcome, COUNT(id) AS n FROM {' . departure::TABLE . '}
              WHERE importid = ?' . ($cohortid ? ' AND cohortid = ?' : '') . '
           GROUP BY action, outcome ORDER BY action, outcome',
            $cohortid ? [$import->get('id'), $cohortid] : [$import->get('id')]
        ));
    }

    /**
     * Those it was done to, each with what is in the way of taking it back.
     *
     * @param import $import
     * @param int $cohortid
     * @return array[] {userid, name, username, url, what, when, why: '' when it can be taken back}
     */
    public static function people(import $import, int $cohortid): array {
        $may = [];
        return array_values(array_map(function (\stdClass $row) use (&$may): array {
            $may[$row->action] ??= departures::may($row->action, (int) $row->cohortid);
            $why = returns::why_it_stays($row, $may[$row->action]);
            $clear = sight::is_clear();
            $person = sight::person((object) (['id' => $row->userid] + (array) $row), $clear);
            return [
                'userid' => sight::key((int) $row->userid, $clear),
                'name' => $row->deleted === null ? '' : $person['name'],
                'username' => $person['username'],
                'url' => $row->deleted === '0' ? $person['url'] : '',
                'what' => get_string("compare_done_$row->action", 'tool_prelude'),
                'when' => userdate($row->timedone, get_string('strftimedatetimeshort', 'langconfig')),
                'why' => $why === '' ? '' : get_string("compare_stays_$why", 'tool_prelude'),
            ];
        }, returns::done($import, $cohortid)));
    }

    /**
     * How many can be taken back.
     *
     * @param import $import
     * @return int
     */
    public static function returnable(import $import): int {
        $may = [];
        return count(array_filter(returns::done($import), function (\stdClass $row) use (&$may): bool {
            $may["$row->action $row->cohortid"] ??= departures::may($row->action, (int) $row->cohortid);
            return returns::why_it_stays($row, $may["$row->action $row->cohortid"]) === '';
        }));
    }
}
