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

namespace tool_prelude\local\native;

defined('MOODLE_INTERNAL') || die();

library::load();

/**
 * The native fields a file may fill besides those every person has.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class fields {
    /** @var string[] Fields of a person, and those that would do more than describe one. Never mapped by themselves. */
    private const OWN = [
        'id', 'username', 'firstname', 'lastname', 'email', 'password', 'auth',
        'oldusername', 'suspended', 'deleted', 'mnethostid', 'emailstop', 'descriptionformat',
    ];
    /** @var string[] Numbered fields, as course1, course2… */
    private const NUMBERED = ['course', 'role', 'type', 'group', 'enrolperiod', 'enrolstatus', 'enroltimestart'];
    /** @var int How many of each numbered field. */
    private const NUMBERS = 9;

    /**
     * Names this site takes, its profile fields included.
     *
     * @return string[]
     */
    public static function all(): array {
        $process = new class (new reader(['username', 'email'])) extends \tool_uploaduser\process {
            /**
             * Moodle's own list.
             *
             * @return string[]
             */
            public function names(): array {
                return array_merge($this->standardfields, $this->profilefields);
            }
        };
        $names = array_diff($process->names(), self::OWN);
        for ($i = 1; $i <= self::NUMBERS; $i++) {
            foreach (self::NUMBERED as $name) {
                $names[] = $name . $i;
            }
        }
        return array_values(array_unique($names));
    }
}
