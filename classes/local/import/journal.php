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

namespace tool_prelude\local\import;

use core\persistent;

/**
 * What was done to whom, with the value before: what an undo needs.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class journal extends persistent {
    /** @var string */
    public const TABLE = 'tool_prelude_journal';
    /** @var string The account was made. */
    public const CREATED = 'created';
    /** @var string The account joined the cohort `itemid`. */
    public const JOINED = 'joined';
    /** @var string The field `field` held `valuebefore` and was made `valueafter`. */
    public const CHANGED = 'changed';

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
            'action' => ['type' => PARAM_ALPHA, 'choices' => [self::CREATED, self::JOINED, self::CHANGED]],
            'itemid' => ['type' => PARAM_INT, 'default' => 0],
            'field' => ['type' => PARAM_RAW, 'null' => NULL_ALLOWED, 'default' => null],
            'valuebefore' => ['type' => PARAM_RAW, 'null' => NULL_ALLOWED, 'default' => null],
            'valueafter' => ['type' => PARAM_RAW, 'null' => NULL_ALLOWED, 'default' => null],
        ];
    }

    /**
     * Write down everything that was done for one result.
     *
     * @param result $result
     * @param array[] $notes each {userid, action, itemid?, field?, valuebefore?, valueafter?}
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
            'action' => $note['action'],
            'itemid' => $note['itemid'] ?? 0,
            'field' => $note['field'] ?? null,
            'valuebefore' => $note['valuebefore'] ?? null,
            'valueafter' => $note['valueafter'] ?? null,
            'usermodified' => $USER->id,
            'timecreated' => $now,
            'timemodified' => $now,
        ], $notes));
    }
}
