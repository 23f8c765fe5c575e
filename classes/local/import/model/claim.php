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

namespace tool_prelude\local\import\model;

/**
 * What a result claims, unique among all results: the e-mail address that is being made into an account, or else nothing but
 * its own line. Nothing in the database forbids two accounts with one address: this does, between imports that run at the same
 * time. A claim on an address outlives its import by a day (see task/cleanup), so that a worker that looked before an account
 * was made can't miss it.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class claim {
    /**
     * A claim on a line only: everybody has one of their own.
     *
     * @param int $importid
     * @param int $line
     * @return string
     */
    public static function line(int $importid, int $line): string {
        return "$importid/$line";
    }

    /**
     * A claim on an address: the same whatever its case.
     *
     * @param person $person
     * @return string 64 hexadecimal digits
     */
    public static function address(person $person): string {
        return hash('sha256', $person->email_key());
    }

    /**
     * Take a claim away from the result that has it, if there is one: what came of it can be looked up. A result that is being
     * written is not seen by this; inserting the same claim waits for it.
     *
     * @param string $claim
     */
    public static function release(string $claim): void {
        self::give_up('claim = ?', [$claim]);
    }

    /**
     * Forget the addresses of imports that ended before this. Only those that ended since it was last asked are walked, by the index
     * of their lines: a site has the results of years.
     *
     * @param int $time
     */
    public static function forget(int $time): void {
        global $DB;
        $since = (int) get_config('tool_prelude', 'claimsforgotten');
        $ended = $DB->get_fieldset_select(import::TABLE, 'id', 'timefinished >= ? AND timefinished < ?', [max($since, 1), $time]);
        foreach ($ended as $importid) {
            self::give_up("importid = ? AND claim NOT LIKE '%/%'", [$importid]);
        }
        if ($ended) {
            set_config('claimsforgotten', $time, 'tool_prelude');
        }
    }

    /**
     * Forget the address of an account.
     *
     * @param int $userid
     */
    public static function forget_account(int $userid): void {
        self::give_up('userid = ?', [$userid]);
    }

    /**
     * Leave results their line only.
     *
     * @param string $where
     * @param array $params
     */
    private static function give_up(string $where, array $params): void {
        global $DB;
        $line = $DB->sql_concat('importid', "'/'", 'line');
        $DB->execute('UPDATE {' . result::TABLE . "} SET claim = $line WHERE $where", $params);
    }
}
