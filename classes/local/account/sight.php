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
 * Which accounts may be named to the current user. Whoever may not see people's details is only told that an account
 * exists.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class sight {
    /**
     * Whether accounts that exist already may be named.
     *
     * @return bool
     */
    public static function is_clear(): bool {
        return has_capability('moodle/user:viewdetails', \context_system::instance());
    }

    /**
     * Whether e-mail addresses of accounts may be shown: to those who may see what tells people apart, or change it. The
     * address a line of the file has itself is no secret to whoever brings the file.
     *
     * @return bool
     */
    public static function shows_emails(): bool {
        return has_any_capability(['moodle/site:viewuseridentity', 'moodle/user:update'], \context_system::instance());
    }
}
