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
namespace tool_prelude\local\import\running;

use core\task\manager;
use tool_prelude\local\compare\departure;
use tool_prelude\local\import\model\chunk;
use tool_prelude\local\import\model\import;
use tool_prelude\local\import\model\pause;
use tool_prelude\local\import\model\result;
use tool_prelude\local\import\model\states;
use tool_prelude\local\undo\undone;
use tool_prelude\task\handle_departures;
use tool_prelude\task\run_import;
use tool_prelude\task\tell_end;

/**
 * What waits on this site, for cron or for somebody.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class backlog {
    /** @var int Seconds after which something that waits should not. */
    public const LONG = HOURSECS;

    /**
     * Imports that are to go on without their page.
     *
     * @param bool $quiet only those nothing was done in for long
     * @return int
     */
    public static function imports(bool $quiet): int {
        global $DB;
        [$in, $params] = $DB->get_in_or_equal(states::open());
        $select = "state $in AND pagetime < ?";
        $params[] = time() - MINSECS;
        if ($quiet) {
            $long = time() - self::LONG;
            $select .= ' AND timemodified < ?';
            $params[] = $long;
            foreach ([chunk::TABLE, undone::TABLE] as $table) {
                $select .= ' AND NOT EXISTS (SELECT 1 FROM {' . $table . '} done
                                              WHERE done.importid = {' . import::TABLE . '}.id AND done.timemodified >= ?)';
                $params[] = $long;
            }
        }
        return $DB->count_records_select(import::TABLE, $select, $params);
    }

    /**
     * Paused imports and undos: those somebody paused, and those that could not go on.
     *
     * @return int[] the two numbers
     */
    public static function paused(): array {
        $asked = $all = 0;
        foreach (import::get_records_select('state IN (?, ?)', [states::PAUSED, states::UNDO_PAUSED]) as $import) {
            $all++;
            $asked += $import->why() === pause::ASKED ? 1 : 0;
        }
        return [$asked, $all - $asked];
    }

    /**
     * Tasks that failed: those Moodle tries again, and those it has given up.
     *
     * @return int[] the two numbers
     */
    public static function failed_tasks(): array {
        $failing = $lost = 0;
        foreach ([run_import::class, handle_departures::class, tell_end::class] as $class) {
            foreach (manager::get_adhoc_tasks($class, true) as $task) {
                $task->get_attempts_available() > 0 ? $failing++ : $lost++;
            }
        }
        return [$failing, $lost];
    }

    /**
     * People named to leave a cohort, or to come back, who have waited for long.
     *
     * @return int
     */
    public static function departures(): int {
        return departure::count_records_select(
            'outcome IN (?, ?) AND timemodified < ?',
            [departure::WAITING, departure::RETURNING, time() - self::LONG]
        );
    }

    /**
     * Mails with the password of somebody an import dealt with: those that wait, and those that can't leave.
     *
     * @return int[] the two numbers
     */
    public static function mails(): array {
        global $DB;
        $invalid = $DB->sql_like('u.email', '?');
        $found = $DB->get_record_sql(
            "SELECT COUNT(u.id) AS n, COALESCE(SUM(CASE WHEN u.suspended = 1 OR u.auth = 'nologin' OR u.email = ''
                    OR $invalid THEN 1 ELSE 0 END), 0) AS stuck
               FROM {user_preferences} p
               JOIN {user} u ON u.id = p.userid AND u.deleted = 0
              WHERE p.name = 'create_password' AND p.value = '1'
                    AND EXISTS (SELECT 1 FROM {" . result::TABLE . '} r WHERE r.userid = u.id)',
            ['%.invalid']
        );
        return [$found->n - $found->stuck, (int) $found->stuck];
    }
}
