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

namespace tool_prelude\local\account;

/**
 * Whether anybody ever came in with an account: the one place that knows.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class logins {
    /** @var string[] Columns of user, each 0 until somebody did. */
    public const COLUMNS = ['firstaccess', 'lastaccess', 'lastlogin', 'currentlogin'];

    /**
     * Whether somebody did.
     *
     * @param \stdClass $user at least these columns
     * @return bool
     */
    public static function any(\stdClass $user): bool {
        foreach (self::COLUMNS as $column) {
            if ($user->$column) {
                return true;
            }
        }
        return false;
    }

    /**
     * That nobody did, asked of the database.
     *
     * @param string $alias of user
     * @return string SQL
     */
    public static function none_sql(string $alias): string {
        return '(' . implode(' AND ', array_map(fn(string $column): string => "$alias.$column = 0", self::COLUMNS)) . ')';
    }
}
