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

/**
 * People sent as a table: the names of the columns once, then a row each. Half the size of a list of objects, and the same.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class people_table {
    /**
     * The rows with their cells named. What a row does not reach has no value, nor has null.
     *
     * @param mixed $columns
     * @param mixed $rows
     * @param bool[] $known names a column may have
     * @return array[]|string the rows, or what is wrong: json (no table), key (a column nobody knows, or there twice)
     */
    public static function named(mixed $columns, mixed $rows, array $known): array|string {
        if (!self::is_list($columns) || !self::is_list($rows)) {
            return 'json';
        }
        $free = $known;
        foreach ($columns as $column) {
            if (!is_string($column) || !isset($free[$column])) {
                return 'key';
            }
            unset($free[$column]);
        }
        $named = [];
        foreach ($rows as $row) {
            if (!self::is_list($row) || count($row) > count($columns)) {
                return 'json';
            }
            $cells = [];
            foreach ($row as $at => $cell) {
                if ($cell !== null) {
                    $cells[$columns[$at]] = $cell;
                }
            }
            $named[] = $cells;
        }
        return $named;
    }

    /**
     * Whether something is a list.
     *
     * @param mixed $given
     * @return bool
     */
    private static function is_list(mixed $given): bool {
        return is_array($given) && array_is_list($given);
    }
}
