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

namespace tool_prelude\local\import\intake;

use tool_prelude\local\account\weak;
use tool_prelude\local\import\model\options;

/**
 * The one password for all that may come with the options of an import; it never becomes part of them.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class password_for_all {
    /**
     * Check it, against the site's policy where that stops anybody.
     *
     * @param options $options
     * @param string $password
     * @return string|null null when this import has none
     * @throws \moodle_exception error_optionsinvalid or error_passwordpolicy, never with the password
     */
    public static function check(options $options, string $password): ?string {
        if ($options->passwords !== options::ONE) {
            self::refuse($options, $password);
            return null;
        }
        // The native pipeline trims cells: a password with spaces around would not be the one that was given.
        if ($password === '' || trim($password) !== $password) {
            throw options::invalid('password');
        }
        $reason = weak::refusal($password);
        if ($reason !== '') {
            throw new \moodle_exception('error_passwordpolicy', 'tool_prelude', '', html_to_text($reason, 0, false));
        }
        return $password;
    }

    /**
     * A password where none is asked for is a mistake, never silently dropped.
     *
     * @param options $options
     * @param string $password
     * @throws \moodle_exception error_optionsinvalid
     */
    public static function refuse(options $options, string $password): void {
        if ($options->passwords !== options::ONE && $password !== '') {
            throw options::invalid('password');
        }
    }
}
