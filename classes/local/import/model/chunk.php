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
use tool_prelude\local\import\sealing\known;

/**
 * The unit of work of an import: a few people, encrypted until they are done.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class chunk extends persistent {
    /** @var string */
    public const TABLE = 'tool_prelude_chunk';

    /**
     * The columns.
     *
     * @return array
     */
    protected static function define_properties() {
        return [
            'importid' => ['type' => PARAM_INT],
            'seq' => ['type' => PARAM_INT],
            'done' => ['type' => PARAM_BOOL, 'default' => false],
            'starts' => ['type' => PARAM_INT, 'default' => 0],
            'startline' => ['type' => PARAM_INT, 'default' => 0],
            'people' => ['type' => PARAM_INT],
            'hash' => ['type' => PARAM_ALPHANUM],
            'payload' => ['type' => PARAM_RAW, 'null' => NULL_ALLOWED, 'default' => null],
            'known' => ['type' => PARAM_RAW, 'null' => NULL_ALLOWED, 'default' => null],
        ];
    }

    /**
     * One chunk of an import.
     *
     * @param int $importid
     * @param int $seq
     * @return self|null null when it was never sent
     */
    public static function find(int $importid, int $seq): ?self {
        return self::get_record(['importid' => $importid, 'seq' => $seq]) ?: null;
    }

    /**
     * Sequence numbers of the chunks that wait, lowest first.
     *
     * @param int $importid
     * @param int $limit 0 for all
     * @return int[]
     */
    public static function pending(int $importid, int $limit = 0): array {
        global $DB;
        $records = $DB->get_records(self::TABLE, ['importid' => $importid, 'done' => 0], 'seq', 'seq', 0, $limit);
        return array_map('intval', array_keys($records));
    }

    /**
     * The people in it.
     *
     * @return person[]
     * @throws \moodle_exception error_encryption when they can't be read (any more)
     */
    public function people(): array {
        $payload = $this->raw_get('payload');
        if ($payload === null) {
            throw new \moodle_exception('error_encryption', 'tool_prelude');
        }
        $rows = json_decode(vault::open($payload), true, 16, JSON_THROW_ON_ERROR);
        return array_map([person::class, 'from_array'], $rows);
    }

    /**
     * What the sealing found out, by line.
     *
     * @return known
     */
    public function known(): known {
        return known::from_json($this->raw_get('known') ?? '');
    }

    /**
     * Chunks whose sealing found an account, those that are not done.
     *
     * @param int $userid
     * @return self[]
     */
    public static function knowing(int $userid): array {
        global $DB;
        $like = implode(' OR ', array_fill(0, 4, $DB->sql_like('known', '?')));
        $within = ["%[$userid]%", "%[$userid,%", "%,$userid,%", "%,$userid]%"];
        return array_filter(
            self::get_records_select("known IS NOT NULL AND ($like)", $within, 'id'),
            fn(self $chunk): bool => (bool) $chunk->known()->lines_of($userid)
        );
    }

    /**
     * Forget an account the sealing found.
     *
     * @param int $userid
     */
    public function forget_account(int $userid): void {
        global $DB;
        // Nothing but that: a worker may be at the rest.
        $DB->set_field(self::TABLE, 'known', $this->known()->without($userid)->to_json(), ['id' => $this->get('id'), 'done' => 0]);
    }

    /**
     * A worker starts with this line; counted, so that a line that kills its workers is seen.
     *
     * @param int $line
     * @return int how many workers in a row started with it, this one included
     */
    public function count_start(int $line): int {
        $starts = $this->get('startline') === $line ? $this->get('starts') + 1 : 1;
        $this->note_starts($line, $starts);
        return $starts;
    }

    /**
     * The worker that started stopped in an orderly way: its line did not kill it.
     */
    public function forget_starts(): void {
        $this->note_starts($this->get('startline'), 0);
    }

    /**
     * Write down nothing but that: what the chunk carries may have been wiped meanwhile, and must not be written back.
     *
     * @param int $line
     * @param int $starts
     */
    private function note_starts(int $line, int $starts): void {
        global $DB;
        $told = ['startline' => $line, 'starts' => $starts];
        $this->set_many($told);
        $DB->update_record(self::TABLE, ['id' => $this->get('id'), 'timemodified' => time()] + $told);
    }

    /**
     * Every person has a result: wipe what the chunk carried.
     */
    public function finish(): void {
        $this->set_many(['done' => true, 'payload' => null, 'known' => null])->update();
    }
}
