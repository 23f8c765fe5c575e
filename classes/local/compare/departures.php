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

use context_system;
use tool_prelude\event\departures_named;
use tool_prelude\local\cohort\finder;
use tool_prelude\local\cohort\rights;
use tool_prelude\local\import\access;
use tool_prelude\local\import\model\import;
use tool_prelude\local\import\turn;
use tool_prelude\task\handle_departures;

/**
 * Takes people who are no longer in a list out of its cohort, or suspends them. First they are named, each with a row of its
 * own; then it is done, one transaction a person.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class departures {
    /**
     * Whether the current user may do this to people of a cohort.
     *
     * @param string $action departure::REMOVE or SUSPEND
     * @param int $cohortid
     * @return bool
     */
    public static function may(string $action, int $cohortid): bool {
        if (!access::may_import()) {
            return false;
        }
        if ($action === departure::SUSPEND) {
            return has_capability('moodle/user:update', context_system::instance());
        }
        $cohort = (new finder())->by_ids([$cohortid])[$cohortid] ?? null;
        return $cohort && rights::obstacle($cohort) === '';
    }

    /**
     * Whom it concerns: those it has not happened to by another way.
     *
     * @param comparison $comparison
     * @param string $action
     * @return \stdClass[] as comparison::gone gives them
     */
    public static function concerned(comparison $comparison, string $action): array {
        return array_filter($comparison->gone(), fn(\stdClass $user): bool => self::why_kept($user, $action) === '');
    }

    /**
     * Name them: from now on it is done, whatever becomes of the page.
     *
     * @param comparison $comparison
     * @param string $action
     * @param int[] $kept users to leave alone
     * @param int $number how many the person said there are
     * @return int how many there are
     * @throws \moodle_exception error_departuresright, error_departuresnumber
     */
    public static function name(comparison $comparison, string $action, array $kept, int $number): int {
        global $DB;
        $cohortid = $comparison->cohortid;
        if (!in_array($action, [departure::REMOVE, departure::SUSPEND], true) || !self::may($action, $cohortid)) {
            throw new \moodle_exception('error_departuresright', 'tool_prelude');
        }
        $users = array_diff_key(self::concerned($comparison, $action), array_flip($kept));
        if (count($users) !== $number) {
            throw new \moodle_exception('error_departuresnumber', 'tool_prelude', '', ['said' => $number, 'now' => count($users)]);
        }
        if (!$users) {
            return 0;
        }
        $importid = (int) $comparison->import->get('id');
        $transaction = $DB->start_delegated_transaction();
        // Whoever was named before, and came back by another way, is named again.
        $again = ['importid' => $importid, 'cohortid' => $cohortid, 'action' => $action];
        foreach (array_chunk(array_keys($users), 1000) as $ids) {
            [$in, $params] = $DB->get_in_or_equal($ids);
            $DB->delete_records_select(
                departure::TABLE,
                "importid = ? AND cohortid = ? AND action = ? AND userid $in",
                [...array_values($again), ...$params]
            );
        }
        foreach ($users as $user) {
            (new departure(0, (object) ($again + [
                'previousid' => $comparison->previous->get('id'),
                'userid' => $user->id,
            ])))->create();
        }
        handle_departures::queue($comparison->import);
        $transaction->allow_commit();
        departures_named::of_departures($comparison->import, $cohortid, $action, count($users))->trigger();
        return count($users);
    }

    /**
     * Do it to those who wait, and take it back from those it is to be taken back from.
     *
     * @param import $import
     * @param int $seconds 0 for as long as it takes
     * @param callable|null $told called now and then with how many are left
     * @return int how many are left
     */
    public static function work(import $import, int $seconds = 0, ?callable $told = null): int {
        $until = $seconds ? time() + $seconds : PHP_INT_MAX;
        $select = 'importid = ? AND outcome IN (?, ?)';
        $params = [$import->get('id'), departure::WAITING, departure::RETURNING];
        $waiting = departure::get_records_select($select, $params, 'id');
        $may = [];
        $last = 0;
        $left = count($waiting);
        foreach ($waiting as $departure) {
            if (time() >= $until || turn::is_over()) {
                break;
            }
            [$action, $cohortid] = [$departure->get('action'), $departure->get('cohortid')];
            $may["$action $cohortid"] ??= self::may($action, $cohortid);
            (new departing($departure, $may["$action $cohortid"]))->run();
            $left--;
            if ($told && (time() > $last || !$left)) {
                $told($left);
                $last = time();
            }
        }
        return departure::count_records_select($select, $params);
    }

    /**
     * Why someone is left alone.
     *
     * @param \stdClass $user {id, suspended, mnethostid, member}
     * @param string $action
     * @return string names the string compare_kept_<code>, '' when not
     */
    public static function why_kept(\stdClass $user, string $action): string {
        global $CFG, $USER;
        if ($action === departure::REMOVE) {
            return $user->member ? '' : 'left';
        }
        $protected = is_siteadmin($user->id) || isguestuser($user->id) || $user->id == $USER->id
            || $user->mnethostid != $CFG->mnet_localhost_id;
        return match (true) {
            $protected => 'protected',
            (bool) $user->suspended => 'suspended',
            default => '',
        };
    }
}
