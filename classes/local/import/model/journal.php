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

namespace tool_prelude\local\import\model;

use core\persistent;

/**
 * Which fields of accounts that existed were changed, with the value before: what an undo needs. That an account was made, and
 * which cohorts it joined, is in the result itself.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class journal extends persistent {
    /** @var string */
    public const TABLE = 'tool_prelude_journal';

    /**
     * The columns.
     *
     * @return array
     */
    protected static function define_properties() {
        return [
            'importid' => ['type' => PARAM_INT],
            'resultid' => ['type' => PARAM_INT],
            'userid' => ['type' => PARAM_INT],
            'field' => ['type' => PARAM_RAW],
            'valuebefore' => ['type' => PARAM_RAW, 'null' => NULL_ALLOWED, 'default' => null],
            'valueafter' => ['type' => PARAM_RAW, 'null' => NULL_ALLOWED, 'default' => null],
        ];
    }

    /**
     * Write down what was changed for one result.
     *
     * @param result $result
     * @param array[] $notes each {userid, field, valuebefore, valueafter}
     */
    public static function note(result $result, array $notes): void {
        global $DB, $USER;
        if (!$notes) {
            return;
        }
        $now = time();
        // One statement, not one a note: every statement in a transaction costs a savepoint as well.
        $DB->insert_records(self::TABLE, array_map(fn(array $note): array => [
            'importid' => $result->get('importid'),
            'resultid' => $result->get('id'),
            'userid' => $note['userid'],
            'field' => $note['field'],
            'valuebefore' => $note['valuebefore'],
            'valueafter' => $note['valueafter'],
            'usermodified' => $USER->id,
            'timecreated' => $now,
            'timemodified' => $now,
        ], $notes));
    }
}
