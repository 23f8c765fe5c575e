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
 * Ways to log in.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class auths {
    /**
     * Those an import may give to new accounts: enabled, and able to be set by hand.
     *
     * @return string[]
     */
    public static function importable(): array {
        return array_values(array_filter(
            get_enabled_auth_plugins(),
            fn(string $auth): bool => get_auth_plugin($auth)->can_be_manually_set()
        ));
    }

    /**
     * Those of them whose passwords someone else keeps.
     *
     * @return string[]
     */
    public static function external(): array {
        return array_values(array_filter(self::importable(), self::is_external(...)));
    }

    /**
     * Those whose passwords this Moodle keeps.
     *
     * @return string[]
     */
    public static function internal(): array {
        return array_values(array_filter(
            array_keys(\core_component::get_plugin_list('auth')),
            fn(string $auth): bool => !self::is_external($auth)
        ));
    }

    /**
     * Whether someone else keeps the passwords of these accounts, or nobody does any more.
     *
     * @param string $auth
     * @return bool
     */
    public static function is_external(string $auth): bool {
        return !exists_auth_plugin($auth) || !get_auth_plugin($auth)->is_internal();
    }
}
