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

namespace tool_prelude\local\import\ending;

use tool_prelude\local\account\sight;
use tool_prelude\local\account\words;
use tool_prelude\local\import\intake\limits;
use tool_prelude\local\import\model\import;
use tool_prelude\local\import\model\kept;
use tool_prelude\local\import\model\person;
use tool_prelude\local\import\model\result;
use tool_prelude\local\import\tally;

/**
 * The lines of an import that were not imported, as a table to correct and drop again: native names as titles, the line and
 * the reason last. Passwords are never in it, and no cell a spreadsheet would calculate.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class leftovers {
    /** @var string[] Fields every person has, in this order. */
    private const FIELDS = ['username', 'lastname', 'firstname', 'email'];

    /** @var person[] Those whose cells are still here, by line. */
    private readonly array $people;

    /**
     * Constructor.
     *
     * @param import $import
     * @throws \moodle_exception error_encryption
     */
    public function __construct(
        /** @var import The import. */
        private readonly import $import,
    ) {
        $this->people = kept::people((int) $import->get('id'));
    }

    /**
     * How many lines were not imported, and how many of them still have their cells. Reads none of the cells.
     *
     * @param import $import
     * @return int[] the two numbers, then until when the cells stay (0 when there are none)
     */
    public static function count(import $import): array {
        global $DB;
        $kept = $DB->get_record_sql(
            'SELECT COUNT(id) AS n, MIN(timecreated) AS first FROM {' . kept::TABLE . '} WHERE importid = ?',
            [$import->get('id')]
        );
        return [tally::of($import)->count(tally::LEFT), (int) $kept->n, $kept->n ? $kept->first + limits::kept_days() * DAYSECS : 0];
    }

    /**
     * Titles of the columns.
     *
     * @return string[] by the key a row has
     */
    public function columns(): array {
        $keys = self::FIELDS;
        foreach ($this->people as $person) {
            $keys = array_merge($keys, array_keys($this->row($person)));
        }
        $titles = array_combine($keys = array_values(array_unique($keys)), $keys);
        return $titles + [
            'line' => get_string('column_line', 'tool_prelude'),
            'reason' => get_string('column_reason', 'tool_prelude'),
        ];
    }

    /**
     * The lines.
     *
     * @return \Generator each an array of texts, by the keys of columns()
     */
    public function rows(): \Generator {
        global $DB;
        // None of these outcomes makes an account: the one a line led to was there before.
        $named = sight::is_clear();
        $empty = array_map(fn(): string => '', $this->columns());
        [$in, $params] = $DB->get_in_or_equal(tally::in_group(tally::LEFT));
        $results = $DB->get_recordset_select(
            result::TABLE,
            "importid = ? AND outcome $in",
            [$this->import->get('id'), ...$params],
            'line',
            'id, line, userid, username, outcome, code, message'
        );
        foreach ($results as $result) {
            $person = $this->people[(int) $result->line] ?? null;
            $row = $person ? $this->row($person) : ['username' => $result->userid && !$named ? '' : (string) $result->username];
            $row['line'] = (string) $result->line;
            $row['reason'] = $result->message ?: words::of((string) $result->code)
                ?: get_string("outcome_done_$result->outcome", 'tool_prelude');
            yield array_map(self::safe(...), $row + $empty);
        }
        $results->close();
    }

    /**
     * A person's cells.
     *
     * @param person $person
     * @return string[] by native name
     */
    private function row(person $person): array {
        $row = [];
        foreach (self::FIELDS as $field) {
            $row[$field] = (string) $person->$field;
        }
        foreach ($person->cohorts as $at => $cohort) {
            $row['cohort' . ($at + 1)] = $cohort;
        }
        if ($person->auth !== '') {
            $row['auth'] = $person->auth;
        }
        return $row + $person->fields;
    }

    /**
     * A cell no spreadsheet calculates: an apostrophe comes before what would be a formula; the page takes it away again.
     *
     * @param string $cell
     * @return string
     */
    private static function safe(string $cell): string {
        return formula::is($cell) ? "'$cell" : $cell;
    }
}
