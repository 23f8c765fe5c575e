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
 * What happened to one person. The row is inserted before anything is done, and filled when it is: unique on import
 * and line, it is what makes each person happen once whatever the locks think. Its `timemodified` is when it was filled,
 * in the second of the deed or after it, and never changes afterwards.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class result extends persistent {
    /** @var string */
    public const TABLE = 'tool_prelude_result';

    /**
     * The columns.
     *
     * @return array
     */
    protected static function define_properties() {
        return [
            'importid' => ['type' => PARAM_INT],
            'chunkid' => ['type' => PARAM_INT],
            'line' => ['type' => PARAM_INT],
            'claim' => ['type' => PARAM_RAW],
            'outcome' => ['type' => PARAM_ALPHA, 'choices' => outcome::all()],
            'code' => ['type' => PARAM_ALPHANUM, 'null' => NULL_ALLOWED, 'default' => ''],
            'message' => ['type' => PARAM_RAW, 'null' => NULL_ALLOWED, 'default' => ''],
            'userid' => ['type' => PARAM_INT, 'default' => 0],
            'username' => ['type' => PARAM_RAW, 'null' => NULL_ALLOWED, 'default' => ''],
            'joined' => ['type' => PARAM_SEQUENCE, 'null' => NULL_ALLOWED, 'default' => ''],
            'timeaccess' => ['type' => PARAM_INT, 'default' => 0],
        ];
    }

    /**
     * Insert the row that says this worker does this person.
     *
     * @param chunk $chunk
     * @param person $person
     * @param string $claim on the address, '' for none
     * @return self
     * @throws \dml_exception when another worker has it, or another import the address; waits for who is about to have it
     */
    public static function claim(chunk $chunk, person $person, string $claim = ''): self {
        return self::insert($chunk, $person, outcome::pending(), $claim);
    }

    /**
     * Insert a result in one go.
     *
     * @param chunk $chunk
     * @param person $person
     * @param outcome $outcome
     * @return self
     * @throws \dml_exception when another worker has it
     */
    public static function of(chunk $chunk, person $person, outcome $outcome): self {
        $result = self::insert($chunk, $person, $outcome);
        kept::keep($result, $person);
        return $result;
    }

    /**
     * Insert a row. Not through create(), whose checks are for what people give, and raw, for the values are as the columns
     * have them: this is done for every person.
     *
     * @param chunk $chunk
     * @param person $person
     * @param outcome $outcome
     * @param string $claim on the address, '' for none
     * @return self
     */
    private static function insert(chunk $chunk, person $person, outcome $outcome, string $claim = ''): self {
        global $DB;
        $row = self::row($chunk, $person, $outcome, $claim);
        return new self(0, (object) (['id' => $DB->insert_record_raw(self::TABLE, $row)] + $row));
    }

    /**
     * A row, whole.
     *
     * @param chunk $chunk
     * @param person $person
     * @param outcome $outcome
     * @param string $claim on the address, '' for none
     * @return array
     */
    private static function row(chunk $chunk, person $person, outcome $outcome, string $claim = ''): array {
        global $USER;
        return [
            'importid' => $chunk->get('importid'),
            'chunkid' => $chunk->get('id'),
            'line' => $person->line,
            'claim' => $claim !== '' ? $claim : claim::line($chunk->get('importid'), $person->line),
        ] + self::told($outcome, $person) + [
            'usermodified' => $USER->id,
            'timecreated' => time(),
            'timemodified' => time(),
        ];
    }

    /**
     * Insert the same outcome for some people in one statement.
     *
     * @param chunk $chunk
     * @param person[] $people
     * @param outcome $outcome
     * @throws \dml_exception when another worker has one of them: nothing is inserted then
     */
    public static function of_all(chunk $chunk, array $people, outcome $outcome): void {
        global $DB;
        $transaction = $DB->start_delegated_transaction();
        try {
            $DB->insert_records(
                self::TABLE,
                array_map(fn(person $person): array => self::row($chunk, $person, $outcome), $people)
            );
            kept::keep_all($chunk->get('importid'), $people, $outcome);
            $transaction->allow_commit();
        } catch (\Throwable $e) {
            $transaction->rollback($e);
        }
    }

    /**
     * Fill the claimed row with what happened.
     *
     * @param outcome $outcome
     * @param person $person
     */
    public function fill(outcome $outcome, person $person): void {
        global $DB;
        $told = self::told($outcome, $person);
        $DB->update_record_raw(self::TABLE, ['id' => $this->get('id'), 'timemodified' => time()] + $told);
        $this->set_many($told);
        kept::keep($this, $person);
    }

    /**
     * What is told of an outcome, by column.
     *
     * @param outcome $outcome
     * @param person $person
     * @return array
     */
    private static function told(outcome $outcome, person $person): array {
        return [
            'outcome' => $outcome->name,
            'code' => $outcome->code,
            'message' => $outcome->message,
            'userid' => $outcome->userid,
            'username' => $outcome->username !== '' ? $outcome->username : $person->username,
            'joined' => implode(',', $outcome->joined),
        ];
    }

    /**
     * Lines of a chunk that have their result.
     *
     * @param chunk $chunk
     * @return bool[] keyed by line
     */
    public static function lines_done(chunk $chunk): array {
        global $DB;
        $lines = $DB->get_fieldset_select(self::TABLE, 'line', 'chunkid = ?', [$chunk->get('id')]);
        return array_fill_keys(array_map('intval', $lines), true);
    }

    /**
     * Whether a line of an import has a result.
     *
     * @param int $importid
     * @param int $line
     * @return bool
     */
    public static function exists(int $importid, int $line): bool {
        return self::record_exists_select('importid = ? AND line = ?', [$importid, $line]);
    }
}
