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
 * The native fields a file may fill besides those every person has: Moodle's own list and the site's profile fields, read
 * once, when first asked for.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class fields {
    /** @var string What the names of profile fields begin with. */
    public const PROFILE = 'profile_field_';
    /** @var string[] Fields of a person, and those that would do more than describe one. Never mapped by themselves. */
    private const OWN = [
        'id', 'username', 'firstname', 'lastname', 'email', 'password', 'auth',
        'oldusername', 'suspended', 'deleted', 'mnethostid', 'emailstop', 'descriptionformat',
    ];
    /** @var string[] Numbered fields, as course1, course2… */
    private const NUMBERED = ['course', 'role', 'type', 'group', 'enrolperiod', 'enrolstatus', 'enroltimestart'];
    /** @var int How many of each numbered field are offered by name; the file may have any number of them. */
    private const OFFERED = 9;
    /** @var string[] What of an account that exists already an import may change. Not how it logs in, nor tags and themes. */
    private const UPDATABLE = [
        'lastname', 'firstname', 'email', 'lastnamephonetic', 'firstnamephonetic', 'middlename', 'alternatename',
        'city', 'country', 'lang', 'timezone', 'institution', 'department', 'idnumber', 'phone1', 'phone2', 'address',
        'maildisplay', 'mailformat', 'maildigest', 'autosubscribe',
    ];

    /** @var bool[]|null Names this site takes, once asked. */
    private ?array $names = null;
    /** @var string[] Moodle's own names, once read. */
    private array $standard = [];
    /** @var \profile_field_base[]|null Profile fields by the name of their column, once read. */
    private ?array $profile = null;

    /**
     * Names this site takes, its profile fields included.
     *
     * @return string[]
     */
    public function all(): array {
        $this->load();
        $names = array_diff(array_merge($this->standard, array_keys($this->profile)), self::OWN);
        for ($i = 1; $i <= self::OFFERED; $i++) {
            foreach (self::NUMBERED as $name) {
                $names[] = $name . $i;
            }
        }
        return array_values(array_unique($names));
    }

    /**
     * What fields are called that may come as often as there are columns: each followed by a number from 1 on.
     *
     * @return string[]
     */
    public function numbered(): array {
        return self::NUMBERED;
    }

    /**
     * Whether this site takes a field, whatever its number.
     *
     * @param string $name
     * @return bool
     */
    public function takes(string $name): bool {
        $this->names ??= array_fill_keys($this->all(), true);
        return isset($this->names[$name]) || preg_match('/^(' . implode('|', self::NUMBERED) . ')[1-9]\d{0,3}$/D', $name);
    }

    /**
     * Fields of accounts that exist already an import may change, where its options say so.
     *
     * @return string[]
     */
    public function updatable(): array {
        $this->load();
        return array_merge(self::UPDATABLE, array_keys($this->profile));
    }

    /**
     * Those of them whose value may be replaced: not what no two people may share, for it says who someone is.
     *
     * @return string[]
     */
    public function replaceable(): array {
        $unique = array_filter($this->profile(), fn(\profile_field_base $field): bool => $field->is_unique());
        return array_values(array_diff($this->updatable(), array_keys($unique)));
    }

    /**
     * The site's profile fields, without anybody's data.
     *
     * @return \profile_field_base[] by the name of their column
     */
    public function profile(): array {
        $this->load();
        return $this->profile;
    }

    /**
     * What the site calls its profile fields: plain text, in the user's language.
     *
     * @return string[] by the name of their column
     */
    public function profile_names(): array {
        $options = ['context' => \context_system::instance(), 'escape' => false];
        return array_map(
            fn(\profile_field_base $field): string => format_string($field->field->name, true, $options),
            $this->profile()
        );
    }

    /**
     * Whether a column is a profile field.
     *
     * @param string $name
     * @return bool
     */
    public static function is_profile(string $name): bool {
        return str_starts_with($name, self::PROFILE);
    }

    /**
     * Read Moodle's list: one query.
     */
    private function load(): void {
        if ($this->profile !== null) {
            return;
        }
        $process = new class extends \tool_uploaduser\process {
            /**
             * Only its lists are wanted, not the rest of what it reads.
             */
            public function __construct() {
                $this->find_profile_fields();
                $this->find_standard_fields();
            }

            /**
             * Moodle's own list.
             *
             * @return array names, and profile fields by name
             */
            public function lists(): array {
                return [$this->standardfields, $this->allprofilefields];
            }
        };
        [$this->standard, $this->profile] = $process->lists();
    }
}
