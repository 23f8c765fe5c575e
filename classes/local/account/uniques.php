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

use tool_prelude\local\import\model\person;
use tool_prelude\local\native\fields;

/**
 * Values of profile fields no two people may share, as far as others have them. Moodle's upload doesn't look.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class uniques {
    /** @var int Characters Moodle compares. */
    private const LENGTH = 255;

    /** @var int[][][] Whose it is, by name of the field and value. */
    private array $owners = [];

    /**
     * Look up what these people bring: one query, none when the site has no such field or nobody fills one.
     *
     * @param person[] $people
     * @param fields $fields
     */
    public function __construct(array $people, fields $fields) {
        global $DB;
        $values = self::brought($people, $fields);
        if (!$values) {
            return;
        }
        $data = $DB->sql_compare_text('data', self::LENGTH);
        $parts = [];
        $params = [];
        $names = [];
        foreach ($values as $name => $all) {
            $id = $fields->profile()[$name]->fieldid;
            $names[$id] = $name;
            [$in, $inparams] = $DB->get_in_or_equal(array_values($all));
            $parts[] = "(fieldid = ? AND $data $in)";
            $params = array_merge($params, [$id], $inparams);
        }
        $found = $DB->get_records_select('user_info_data', implode(' OR ', $parts), $params, '', 'id, userid, fieldid, data');
        foreach ($found as $record) {
            $this->owners[$names[$record->fieldid]][self::key($record->data)][] = (int) $record->userid;
        }
    }

    /**
     * Unique fields people fill, with their values.
     *
     * @param person[] $people
     * @param fields $fields
     * @return string[][] values by name of the field
     */
    private static function brought(array $people, fields $fields): array {
        $values = [];
        foreach ($people as $person) {
            foreach ($person->fields as $name => $value) {
                if ($value !== '' && self::is_unique((string) $name, $fields)) {
                    $values[$name][$value] = (string) $value;
                    // What is longer is compared by its beginning, where the database can.
                    $values[$name][self::compared((string) $value)] = self::compared((string) $value);
                }
            }
        }
        return $values;
    }

    /**
     * Whether no two people may have the same value of a field.
     *
     * @param string $name
     * @param fields $fields
     * @return bool
     */
    public static function is_unique(string $name, fields $fields): bool {
        return fields::is_profile($name) && isset($fields->profile()[$name]) && $fields->profile()[$name]->is_unique();
    }

    /**
     * Whether someone else has a value.
     *
     * @param string $name of the field
     * @param string $value
     * @param int $userid whose account it is for, 0 for a new one
     * @return bool
     */
    public function is_taken(string $name, string $value, int $userid): bool {
        return (bool) array_diff($this->owners[$name][self::key($value)] ?? [], [$userid]);
    }

    /**
     * What of a value Moodle compares.
     *
     * @param string $value
     * @return string
     */
    public static function compared(string $value): string {
        return strlen($value) > self::LENGTH ? \core_text::substr($value, 0, self::LENGTH) : $value;
    }

    /**
     * What the database compares.
     *
     * @param string $value
     * @return string
     */
    private static function key(string $value): string {
        $value = self::compared($value);
        return collation::folds() ? collation::fold($value) : $value;
    }
}
