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

/**
 * Values that would be given back, and somebody else has by now: an address, or a profile field no two people may share.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class taken {
    /**
     * Look for them: a query for each field that is asked about.
     *
     * @param footprint[] $footprints
     * @return bool[][] by user, then field
     */
    public static function of(array $footprints): array {
        $wanted = [];
        foreach ($footprints as $footprint) {
            foreach ($footprint->of(deed::CHANGED) as $deed) {
                if ((string) $deed->before !== '') {
                    $wanted[$deed->field][self::key($deed->before)][] = $footprint->userid;
                }
            }
        }
        $taken = [];
        foreach (array_intersect_key($wanted, ['email' => true] + self::unique_fields()) as $field => $values) {
            foreach (self::holders($field, array_map('strval', array_keys($values))) as $holder) {
                // Whoever changed back to it alone is no one else.
                foreach ($values[self::key($holder->value)] ?? [] as $userid) {
                    if ($userid !== (int) $holder->userid) {
                        $taken[$userid][$field] = true;
                    }
                }
            }
        }
        return $taken;
    }

    /**
     * Profile fields no two people may share.
     *
     * @return bool[] by the name of their column
     */
    private static function unique_fields(): array {
        global $DB;
        $names = $DB->get_fieldset_select('user_info_field', 'shortname', 'forceunique = 1');
        return array_fill_keys(array_map(fn(string $name): string => restorable_fields::PROFILE . $name, $names), true);
    }

    /**
     * Who has these values, whatever their case.
     *
     * @param string $field
     * @param string[] $values in lower case
     * @return \stdClass[] {userid, value}
     */
    private static function holders(string $field, array $values): array {
        global $DB;
        [$in, $params] = $DB->get_in_or_equal($values);
        if ($field === 'email') {
            return $DB->get_records_sql(
                "SELECT u.id AS userid, u.email AS value FROM {user} u WHERE u.deleted = 0 AND LOWER(u.email) $in",
                $params
            );
        }
        return $DB->get_records_sql(
            'SELECT d.id, d.userid, d.data AS value
               FROM {user_info_data} d
               JOIN {user_info_field} f ON f.id = d.fieldid
               JOIN {user} u ON u.id = d.userid AND u.deleted = 0
              WHERE f.shortname = ? AND LOWER(' . $DB->sql_compare_text('d.data', 255) . ") $in",
            [substr($field, strlen(restorable_fields::PROFILE)), ...$params]
        );
    }

    /**
     * A value as it is compared.
     *
     * @param string $value
     * @return string
     */
    private static function key(string $value): string {
        return \core_text::strtolower($value);
    }
}
