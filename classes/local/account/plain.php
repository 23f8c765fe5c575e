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
 * Texts so plain that Moodle has nothing to say against them, told by one look: nearly all there are. Moodle's own checks take
 * ten times as long, which counts when a list of thousands is checked while someone waits; they decide on every other text.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class plain {
    /** @var string Letters, digits and what may stand once between them; a host with dots. Never what Moodle refuses. */
    private const EMAIL = '/\A(?=.{1,64}@)[a-z0-9]+(?:[._-][a-z0-9]+)*'
        . '@(?:(?=[a-z0-9-]{1,63}\.)[a-z0-9]+(?:-[a-z0-9]+)*\.)+[a-z]{2,24}\z/i';

    /**
     * Whether Moodle takes a username as it is.
     *
     * @param string $username
     * @return bool
     */
    public static function is_username(string $username): bool {
        return preg_match('/\A[-._@a-z0-9]+\z/', $username) || \core_user::clean_field($username, 'username') === $username;
    }

    /**
     * Whether Moodle takes an address.
     *
     * @param string $email
     * @return bool
     */
    public static function is_email(string $email): bool {
        return preg_match(self::EMAIL, $email) || validate_email($email);
    }

    /**
     * Whether Moodle takes a first or last name as it is.
     *
     * @param string $name
     * @param string $field lastname or firstname
     * @return bool
     */
    public static function is_name(string $name, string $field): bool {
        return preg_match('/\A[\p{L}][\p{L}\p{N} \'’.-]*\z/u', $name) || \core_user::clean_field($name, $field) === $name;
    }
}
