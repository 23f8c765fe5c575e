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
 * An e-mail address that is being made into an account. Nothing in the database forbids two accounts with one address:
 * the unique index of this table does, between imports that run at the same time. Claims outlive their import by a day
 * (see task/cleanup), so that a worker that looked before an account was made can't miss it.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class claim extends persistent {
    /** @var string */
    public const TABLE = 'tool_prelude_claim';

    /**
     * The columns.
     *
     * @return array
     */
    protected static function define_properties() {
        return [
            'importid' => ['type' => PARAM_INT],
            'line' => ['type' => PARAM_INT],
            'emailhash' => ['type' => PARAM_ALPHANUM],
        ];
    }

    /**
     * Claim an address. Waits for a transaction that is claiming the same one.
     *
     * @param int $importid
     * @param person $person
     * @throws try_again when it was claimed before: look up again and take it over
     */
    public static function take(int $importid, person $person): void {
        global $DB, $USER;
        try {
            // Not through create(), whose checks are for what people give: this is done for every person.
            $DB->insert_record(self::TABLE, [
                'importid' => $importid,
                'line' => $person->line,
                'emailhash' => self::hash($person->email),
                'usermodified' => $USER->id,
                'timecreated' => time(),
                'timemodified' => time(),
            ], false);
        } catch (\dml_exception $e) {
            throw new try_again('e-mail claimed by another import', 0, $e);
        }
    }

    /**
     * Claim an address that may have been claimed before. Whoever holds it in an open transaction is waited for; what
     * it did can be looked up afterwards.
     *
     * @param int $importid
     * @param person $person
     */
    public static function take_over(int $importid, person $person): void {
        global $DB;
        $hash = self::hash($person->email);
        // An UPDATE locks the row in every database, where a SELECT would not.
        $DB->execute(
            'UPDATE {' . self::TABLE . '} SET importid = ?, line = ?, timemodified = ? WHERE emailhash = ?',
            [$importid, $person->line, time(), $hash]
        );
        if (!self::record_exists_select('emailhash = ?', [$hash])) {
            self::take($importid, $person);
        }
    }

    /**
     * What stands for an address: the same whatever its case.
     *
     * @param string $email
     * @return string
     */
    private static function hash(string $email): string {
        return hash('sha256', \core_text::strtolower($email));
    }
}
