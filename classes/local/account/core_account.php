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

use stdClass;

/**
 * Moodle's own way to change an account, by the name it has in this Moodle: from 5.3 on it is a method of \core\user, and the
 * function of before is deprecated.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class core_account {
    /**
     * Change columns of an account; never its password.
     *
     * @param stdClass $user its id, and the columns with what they shall hold
     * @param bool $triggerevent whether user_updated is told; false for who tells it later
     * @param string $home class that has the method where there is one; another one in tests only
     */
    public static function update(stdClass $user, bool $triggerevent = true, string $home = \core\user::class): void {
        global $CFG;
        if (method_exists($home, 'update_user')) {
            $home::update_user($user, false, $triggerevent);
            return;
        }
        require_once($CFG->dirroot . '/user/lib.php');
        user_update_user($user, false, $triggerevent);
    }
}
