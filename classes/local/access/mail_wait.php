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

namespace tool_prelude\local\access;

use core_reportbuilder\local\helpers\database;
use tool_prelude\event\mails_stopped;
use tool_prelude\local\account\auths;
use tool_prelude\local\account\logins;
use tool_prelude\local\import\access;
use tool_prelude\local\import\intake\limits;
use tool_prelude\local\import\model\import;
use tool_prelude\local\import\model\options;
use tool_prelude\local\import\model\outcome;
use tool_prelude\local\import\model\result;
use tool_prelude\task\release_mails;

/**
 * The mails of an import wait a while after it, so that they can be stopped. Moodle's task mails a password to whoever has the
 * preference create_password: it is taken away in the transaction that makes the account, and given back when the time has come.
 *
 * Column mailtime of the import: NONE for mails that leave as soon as the account is there, RUNNING before the wait begins, STOPPED, or when
 * they leave. Who is held is read from the results: accounts it made, whose mail was never asked for.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class mail_wait {
    /** @var int Nothing is held. */
    public const NONE = 0;
    /** @var int Somebody stopped them. */
    public const STOPPED = -1;
    /** @var int The import is at work: its mails wait for its end. */
    public const RUNNING = -2;

    /** @var int People whose mails are asked for in one transaction. */
    private const BATCH = 500;

    /**
     * What an import that is sealed now begins with.
     *
     * @param import $import
     * @return int for its mailtime
     */
    public static function at_sealing(import $import): int {
        return limits::mail_wait() && $import->get('recipe') === options::MAIL ? self::RUNNING : self::NONE;
    }

    /**
     * The import comes to rest: from now on its mails wait. In the transaction of the move.
     *
     * @param import $import to be saved by the caller
     */
    public static function begin(import $import): void {
        if ($import->get('mailtime') > 0 || $import->get('mailtime') == self::RUNNING) {
            // Not before a time somebody chose.
            self::set($import, max((int) $import->get('mailtime'), time() + limits::mail_wait() * MINSECS));
        }
    }

    /**
     * The import is to be undone: nobody of it gets a mail any more. In the transaction of the move.
     *
     * @param import $import to be saved by the caller
     */
    public static function forget(import $import): void {
        if ($import->get('mailtime') != self::NONE) {
            $import->set('mailtime', self::STOPPED);
        }
    }

    /**
     * The mail of an account that was made just now waits with the others. In the transaction of the person.
     *
     * @param import $import
     * @param int $userid
     */
    public static function hold(import $import, int $userid): void {
        if ($import->get('mailtime') != self::NONE) {
            unset_user_preference('create_password', $userid);
        }
    }

    /**
     * Whether the current user may decide about the mails of an import they can read.
     *
     * @param import $import
     * @return bool
     */
    public static function may(import $import): bool {
        return access::may_import() && (access::is_mine($import) || sender::reaches_everybody());
    }

    /**
     * The mails do not leave.
     *
     * @param import $import refreshed
     * @return int how many were stopped
     */
    public static function stop(import $import): int {
        $held = self::held($import, function (import $import): bool {
            $import->set('mailtime', self::STOPPED);
            return true;
        });
        if ($held) {
            mails_stopped::of($import)->trigger();
        }
        return $held;
    }

    /**
     * They leave at another time.
     *
     * @param import $import refreshed
     * @param int $time
     * @return int how many
     */
    public static function put_off(import $import, int $time): int {
        return self::held($import, function (import $import) use ($time): bool {
            self::set($import, $time);
            return true;
        });
    }

    /**
     * Have those that wait leave, if their time has come. Asking again changes nothing.
     *
     * @param import $import refreshed
     * @return int how many left
     */
    public static function release(import $import): int {
        global $DB;
        $released = 0;
        do {
            $people = [];
            self::held($import, function (import $import) use (&$people): bool {
                global $DB;
                if ($import->get('mailtime') > time()) {
                    return false;
                }
                [$from, $params] = self::from($import);
                $people = $DB->get_records_sql_menu("SELECT r.id, r.userid $from ORDER BY r.id", $params, 0, self::BATCH);
                if ($people) {
                    [$in, $ids] = $DB->get_in_or_equal(array_keys($people));
                    $DB->set_field_select(result::TABLE, 'timeaccess', time(), "id $in", $ids);
                    array_map(fn(string $userid) => set_user_preference('create_password', 1, (int) $userid), $people);
                }
                return false;
            });
            $released += count($people);
        } while (count($people) === self::BATCH);
        return $released;
    }

    /**
     * How many mails are held.
     *
     * @param import $import
     * @return int
     */
    public static function count(import $import): int {
        global $DB;
        if ($import->get('mailtime') == self::NONE) {
            return 0;
        }
        [$from, $params] = self::from($import);
        return $DB->count_records_sql("SELECT COUNT(r.id) $from", $params);
    }

    /**
     * A condition: the mail of this result is held.
     *
     * @param string $result alias of the table of results
     * @param string $account alias of the user table
     * @return array SQL, and its parameters by names used nowhere else
     */
    public static function sql(string $result, string $account): array {
        global $DB;
        [$in, $params] = $DB->get_in_or_equal(auths::internal(), SQL_PARAMS_NAMED, database::generate_param_name() . '_');
        $create = outcome::CREATE;
        $never = logins::none_sql($account);
        return ["($result.outcome = '$create' AND $result.timeaccess = 0 AND $account.auth $in AND $never)", $params];
    }

    /**
     * Whose mails are held.
     *
     * @param import $import
     * @return array SQL from FROM on, and its parameters
     */
    private static function from(import $import): array {
        [$held, $params] = self::sql('r', 'u');
        return [
            'FROM {' . result::TABLE . '} r
             JOIN {user} u ON u.id = r.userid AND u.deleted = 0
             LEFT JOIN {user_preferences} p ON p.userid = u.id AND p.name = \'create_password\' AND p.value = \'1\'
            WHERE r.importid = :import AND p.id IS NULL AND ' . $held,
            $params + ['import' => $import->get('id')],
        ];
    }

    /**
     * Do something to an import whose mails are held, while nobody else does.
     *
     * @param import $import refreshed
     * @param callable $do given the import; returns whether it is to be saved
     * @return int how many are held, 0 when nothing was done
     */
    private static function held(import $import, callable $do): int {
        global $DB;
        $held = 0;
        $transaction = $DB->start_delegated_transaction();
        try {
            // An UPDATE locks the row in every database, where a SELECT would not.
            $DB->execute('UPDATE {' . import::TABLE . '} SET state = state WHERE id = ?', [$import->get('id')]);
            $time = (int) $import->read()->get('mailtime');
            $held = $time > 0 || $time === self::RUNNING ? self::count($import) : 0;
            if (($held || $time === self::RUNNING) && $do($import)) {
                // Nothing but that: another worker may be moving the import at this moment.
                $DB->set_field(import::TABLE, 'mailtime', $import->get('mailtime'), ['id' => $import->get('id')]);
            }
            $transaction->allow_commit();
        } catch (\Throwable $e) {
            $transaction->rollback($e);
        }
        return $held;
    }

    /**
     * When they leave.
     *
     * @param import $import to be saved by the caller
     * @param int $time
     */
    private static function set(import $import, int $time): void {
        $import->set('mailtime', $time);
        release_mails::queue($import, $time);
    }
}
