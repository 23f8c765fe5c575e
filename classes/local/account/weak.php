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
 * Passwords below the site's policy. Moodle's own upload takes them, and lets people in with them; here they have to be changed
 * at the first login, whatever was chosen. A site may refuse them instead.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class weak {
    /** @var string What Moodle takes for a wish to have a new one chosen: it is never left as it is. */
    private const CHANGE_ME = 'changeme';

    /**
     * Whether the site refuses them.
     *
     * @return bool
     */
    public static function is_refused(): bool {
        return (bool) get_config('tool_prelude', 'refuseweakpasswords');
    }

    /**
     * Why a password may not be given at all.
     *
     * @param string $password
     * @return string the policy in Moodle's words, '' when it may be given
     */
    public static function refusal(string $password): string {
        return $password !== self::CHANGE_ME && self::is_refused() ? self::complaint($password) : '';
    }

    /**
     * Whether a password has to be changed at the first login.
     *
     * @param string $password
     * @return bool
     */
    public static function must_change(string $password): bool {
        return $password === self::CHANGE_ME || self::complaint($password) !== '';
    }

    /**
     * What the policy has against a password.
     *
     * @param string $password
     * @return string HTML, '' for nothing
     */
    private static function complaint(string $password): string {
        $complaint = '';
        return check_password_policy($password, $complaint) ? '' : (string) $complaint;
    }
}
