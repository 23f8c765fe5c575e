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
use tool_prelude\local\import\intake\limits;
use tool_prelude\local\import\tally;

/**
 * The cells of a line that was not imported, without its password, encrypted, for the short time of the settings: so that
 * the line can be corrected and dropped again when the page it was on is gone.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class kept extends persistent {
    /** @var string */
    public const TABLE = 'tool_prelude_kept';

    /**
     * The columns.
     *
     * @return array
     */
    protected static function define_properties() {
        return [
            'importid' => ['type' => PARAM_INT],
            'line' => ['type' => PARAM_INT],
            'userid' => ['type' => PARAM_INT, 'default' => 0],
            'cells' => ['type' => PARAM_RAW],
        ];
    }

    /**
     * Keep a line if it was not imported and the settings allow it.
     *
     * @param result $result of that line
     * @param person $person
     */
    public static function keep(result $result, person $person): void {
        if (!limits::kept_days() || !in_array($result->get('outcome'), tally::in_group(tally::LEFT), true)) {
            return;
        }
        (new self(0, (object) [
            'importid' => $result->get('importid'),
            'line' => $result->get('line'),
            'userid' => $result->get('userid'),
            'cells' => self::closed($person),
        ]))->create();
    }

    /**
     * Keep some lines that share an outcome, in one statement.
     *
     * @param int $importid
     * @param person[] $people
     * @param outcome $outcome
     */
    public static function keep_all(int $importid, array $people, outcome $outcome): void {
        global $DB, $USER;
        if (!limits::kept_days() || !in_array($outcome->name, tally::in_group(tally::LEFT), true)) {
            return;
        }
        $now = time();
        $DB->insert_records(self::TABLE, array_map(fn(person $person): array => [
            'importid' => $importid,
            'line' => $person->line,
            'userid' => $outcome->userid,
            'cells' => self::closed($person),
            'usermodified' => $USER->id,
            'timecreated' => $now,
            'timemodified' => $now,
        ], $people));
    }

    /**
     * The cells of a line without its password, encrypted.
     *
     * @param person $person
     * @return string
     */
    private static function closed(person $person): string {
        return vault::close(json_encode($person->with_password('')->to_array(), JSON_THROW_ON_ERROR));
    }

    /**
     * The lines kept of an import.
     *
     * @param int $importid
     * @return person[] by line
     */
    public static function people(int $importid): array {
        $people = [];
        foreach (self::get_records(['importid' => $importid], 'line') as $kept) {
            $people[$kept->get('line')] = person::from_array($kept->get('cells'));
        }
        return $people;
    }

    /**
     * Forget what was kept long enough.
     */
    public static function forget(): void {
        global $DB;
        $DB->delete_records_select(self::TABLE, 'timecreated <= ?', [time() - limits::kept_days() * DAYSECS]);
    }

    /**
     * The cells, readable.
     *
     * @return array as person::from_array() takes them
     * @throws \moodle_exception error_encryption
     */
    protected function get_cells(): array {
        return json_decode(vault::open($this->raw_get('cells')), true, 16, JSON_THROW_ON_ERROR);
    }
}
