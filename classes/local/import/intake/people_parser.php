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

use tool_prelude\local\import\model\person;

/**
 * Reads the people of a web service call: one JSON string, an array of
 * {"line": int>=1, "username": str, "lastname": str, "firstname": str, "email": str, "cohorts"?: [str], "password"?: str,
 * "auth"?: str, "fields"?: {native field: str}, "account"?: int>=1, "staff"?: true}.
 *
 * It refuses what can't be people at all (shape, sizes, characters no database takes); what is wrong with a person is the
 * judge's. A refusal names line and field, never a value.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class people_parser {
    /** @var int Bytes of the JSON string. */
    public const MAX_BYTES = 8 * 1024 * 1024;
    /** @var int Characters of a cell; longer ones are no name, address or password. */
    public const MAX_CELL = 1000;
    /** @var int Bytes such a cell has at most. */
    public const MAX_CELL_BYTES = 4 * self::MAX_CELL;
    /** @var int Characters of a native field, descriptions being the longest. */
    private const MAX_FIELD = 10000;
    /** @var int Cohorts of one person. */
    private const MAX_COHORTS = 50;
    /** @var int Native fields of one person. */
    private const MAX_FIELDS = 200;
    /** @var \Closure Says whether the native pipeline accepts a name. */
    private readonly \Closure $takes;
    /** @var bool[] What it said, by name. */
    private array $taken = [];
    /** @var bool[] What a person has that is no text. */
    private const OTHERS = ['line' => true, 'cohorts' => true, 'fields' => true, 'account' => true, 'staff' => true];
    /** @var bool[] Texts of a person. */
    private const TEXTS = [
        'username' => true, 'lastname' => true, 'firstname' => true, 'email' => true, 'password' => true, 'auth' => true,
    ];

    /**
     * Constructor.
     *
     * @param int $maxpeople most people a call may carry
     * @param bool $complete names are required; a check may leave them out
     * @param callable|null $takes says whether the native pipeline accepts a name, asked once each
     */
    public function __construct(
        /** @var int Most people a call may carry. */
        private readonly int $maxpeople,
        /** @var bool Names are required. */
        private readonly bool $complete,
        ?callable $takes = null,
    ) {
        $this->takes = $takes ? $takes(...) : fn(string $name): bool => false;
    }

    /**
     * Read them.
     *
     * @param string $json a list of objects, or the same as a table: {columns, rows}
     * @return person[] in the order given
     * @throws \moodle_exception error_peopleinvalid, error_toomanypeople
     */
    public function parse(string $json): array {
        if (strlen($json) > self::MAX_BYTES) {
            throw $this->invalid(0, 'bytes');
        }
        try {
            $rows = json_decode($json, true, 5, JSON_THROW_ON_ERROR | JSON_BIGINT_AS_STRING);
        } catch (\JsonException $e) {
            throw $this->invalid(0, 'json');
        }
        if (is_array($rows) && array_keys($rows) === ['columns', 'rows']) {
            $rows = people_table::named($rows['columns'], $rows['rows'], self::TEXTS + self::OTHERS);
            if (is_string($rows)) {
                throw $this->invalid(0, $rows);
            }
        }
        if (!is_array($rows) || !array_is_list($rows)) {
            throw $this->invalid(0, 'json');
        }
        if (count($rows) > $this->maxpeople) {
            throw new \moodle_exception('error_toomanypeople', 'tool_prelude', '', $this->maxpeople);
        }
        $people = [];
        $lines = [];
        foreach ($rows as $row) {
            $person = $this->person($row);
            if (isset($lines[$person->line])) {
                throw $this->invalid($person->line, 'line');
            }
            $lines[$person->line] = true;
            $people[] = $person;
        }
        return $people;
    }

    /**
     * One person.
     *
     * @param mixed $row
     * @return person
     */
    private function person(mixed $row): person {
        $line = is_array($row) ? ($row['line'] ?? null) : null;
        // Line numbers live in a ten digit column.
        if (!is_int($line) || $line < 1 || $line > 2147483647) {
            throw $this->invalid(0, 'line');
        }
        $clean = ['line' => $line];
        foreach ($row as $key => $value) {
            if ($key === 'line') {
                continue;
            }
            $clean[$key] = match (true) {
                isset(self::TEXTS[$key]) => $this->text($line, $key, $value, self::MAX_CELL),
                $key === 'cohorts' => $this->cohorts($line, $value),
                $key === 'fields' => $this->fields($line, $value),
                $key === 'account' => $this->account($line, $value),
                $key === 'staff' => $value === true ? true : throw $this->invalid($line, 'staff'),
                default => throw $this->invalid($line, 'key'),
            };
        }
        foreach ($this->complete ? ['username', 'lastname', 'firstname', 'email'] : ['username', 'email'] as $key) {
            if (!isset($clean[$key])) {
                throw $this->invalid($line, $key);
            }
        }
        // Moodle's usernames are in lower case; any other change it would make is refused by the judge, not made.
        $clean['username'] = person::lower($clean['username']);
        return person::from_array($clean);
    }

    /**
     * One cell, trimmed as the native pipeline would.
     *
     * @param int $line
     * @param string $field
     * @param mixed $value
     * @param int $max characters
     * @return string
     */
    private function text(int $line, string $field, mixed $value, int $max): string {
        if (!is_string($value)) {
            throw $this->invalid($line, $field);
        }
        // Bytes first: a cell of a megabyte isn't even looked at, and in one that is short letters need not be counted.
        if (strlen($value) > $max && (strlen($value) > 4 * $max || \core_text::strlen($value) > $max)) {
            throw $this->invalid($line, $field);
        }
        // NUL can't be stored by every database, non-characters make other services refuse the text later.
        if (preg_match('/[\x{0}\x{FFFE}\x{FFFF}]/u', $value) !== 0) {
            throw $this->invalid($line, $field);
        }
        return trim($value);
    }

    /**
     * Names or idnumbers of cohorts.
     *
     * @param int $line
     * @param mixed $value
     * @return string[] without empty ones and repetitions
     */
    private function cohorts(int $line, mixed $value): array {
        if (!is_array($value) || !array_is_list($value) || count($value) > self::MAX_COHORTS) {
            throw $this->invalid($line, 'cohorts');
        }
        $cohorts = [];
        foreach ($value as $cohort) {
            $cohort = $this->text($line, 'cohorts', $cohort, self::MAX_CELL);
            if ($cohort !== '' && !in_array($cohort, $cohorts, true)) {
                $cohorts[] = $cohort;
            }
        }
        return $cohorts;
    }

    /**
     * Native fields.
     *
     * @param int $line
     * @param mixed $value
     * @return string[] by name
     */
    private function fields(int $line, mixed $value): array {
        if (!is_array($value) || count($value) > self::MAX_FIELDS) {
            throw $this->invalid($line, 'fields');
        }
        $fields = [];
        foreach ($value as $name => $text) {
            if (!($this->taken[$name] ??= ($this->takes)((string) $name))) {
                throw $this->invalid($line, 'fields');
            }
            $fields[$name] = $this->text($line, $name, $text, self::MAX_FIELD);
        }
        return $fields;
    }

    /**
     * The account chosen. Whether it is one of those found is the judge's to say.
     *
     * @param int $line
     * @param mixed $value
     * @return int
     */
    private function account(int $line, mixed $value): int {
        return is_int($value) && $value > 0 ? $value : throw $this->invalid($line, 'account');
    }

    /**
     * A refusal.
     *
     * @param int $line 0 when it is about the whole call
     * @param string $field one of our names, never something from the call
     * @return \moodle_exception
     */
    private function invalid(int $line, string $field): \moodle_exception {
        return new \moodle_exception('error_peopleinvalid', 'tool_prelude', '', ['line' => $line, 'field' => $field]);
    }
}
