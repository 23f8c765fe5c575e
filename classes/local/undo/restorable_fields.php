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

namespace tool_prelude\local\undo;

use tool_prelude\local\account\core_account;

/**
 * Fields of an account an undo can set back: columns of user an import may change, and custom profile fields.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class restorable_fields {
    /** @var string What custom profile fields are called. */
    public const PROFILE = 'profile_field_';
    /** @var string[] Columns of user. Never the password, which no journal holds. */
    public const COLUMNS = [
        'username', 'email', 'firstname', 'lastname', 'auth', 'suspended', 'idnumber', 'institution', 'department', 'phone1',
        'phone2', 'address', 'city', 'country', 'lang', 'theme', 'timezone', 'mailformat', 'maildisplay', 'maildigest',
        'autosubscribe', 'trackforums', 'description', 'descriptionformat', 'calendartype', 'lastnamephonetic',
        'firstnamephonetic', 'middlename', 'alternatename',
    ];

    /**
     * Whether a field can be set back.
     *
     * @param string $field
     * @return bool
     */
    public static function can_set(string $field): bool {
        return in_array($field, self::COLUMNS, true) || str_starts_with($field, self::PROFILE);
    }

    /**
     * What a field holds.
     *
     * @param since $since
     * @param int $userid
     * @param string $field one that can be set
     * @return string|null
     */
    public static function value(since $since, int $userid, string $field): ?string {
        if (str_starts_with($field, self::PROFILE)) {
            return $since->profile[$userid][substr($field, strlen(self::PROFILE))] ?? null;
        }
        $value = $since->accounts[$userid]->$field ?? null;
        return $value === null ? null : (string) $value;
    }

    /**
     * Set fields back, through Moodle.
     *
     * @param int $userid
     * @param deed[] $deeds
     */
    public static function set_back(int $userid, array $deeds): void {
        if (!$deeds) {
            return;
        }
        $columns = ['id' => $userid];
        foreach ($deeds as $deed) {
            if (str_starts_with($deed->field, self::PROFILE)) {
                self::set_profile_field($userid, substr($deed->field, strlen(self::PROFILE)), $deed->before);
            } else {
                $columns[$deed->field] = (string) $deed->before;
            }
        }
        // Fires user_updated, for profile fields as well.
        core_account::update((object) $columns);
    }

    /**
     * Set a custom profile field back to exactly what was stored.
     *
     * @param int $userid
     * @param string $shortname
     * @param string|null $value null when there was none
     */
    private static function set_profile_field(int $userid, string $shortname, ?string $value): void {
        global $DB;
        $fieldid = $DB->get_field('user_info_field', 'id', ['shortname' => $shortname], MUST_EXIST);
        $where = ['userid' => $userid, 'fieldid' => $fieldid];
        if ($value === null) {
            $DB->delete_records('user_info_data', $where);
        } else if ($DB->record_exists('user_info_data', $where)) {
            $DB->set_field('user_info_data', 'data', $value, $where);
        } else {
            $DB->insert_record('user_info_data', (object) ($where + ['data' => $value, 'dataformat' => 0]));
        }
    }
}
