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

namespace tool_prelude\local\undo;

use tool_prelude\local\import\model\chunk;
use tool_prelude\local\import\model\import;
use tool_prelude\local\import\model\journal;
use tool_prelude\local\import\model\outcome;
use tool_prelude\local\import\model\result;

/**
 * Reads what an import did: only lines it did something for, and that are not undone yet.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class footprints {
    /** @var string Results that say something was done, not undone yet. Takes the import's id. */
    private const WAITING = 'FROM {' . result::TABLE . '} r
                        LEFT JOIN {' . undone::TABLE . '} u ON u.importid = r.importid AND u.line = r.line
                            WHERE r.importid = ? AND u.id IS NULL AND r.userid > 0
                                  AND r.outcome IN (\'' . outcome::CREATE . '\', \'' . outcome::ENROL . '\', \'' . outcome::UPDATE . '\')';

    /**
     * Constructor.
     *
     * @param import $import
     */
    public function __construct(
        /** @var import The import. */
        private readonly import $import,
    ) {
    }

    /**
     * Chunks with something left to undo, in the order of the list.
     *
     * @param int $limit 0 for all
     * @return int[] their numbers
     */
    public function chunks(int $limit = 0): array {
        global $DB;
        $sql = 'SELECT c.seq FROM {' . chunk::TABLE . '} c WHERE c.importid = ? AND c.id IN (SELECT r.chunkid ' . self::WAITING . ')
                 ORDER BY c.seq';
        $id = $this->import->get('id');
        return array_map('intval', array_keys($DB->get_records_sql($sql, [$id, $id], 0, $limit)));
    }

    /**
     * How many lines have something left to undo.
     *
     * @return int
     */
    public function count(): int {
        global $DB;
        return $DB->count_records_sql('SELECT COUNT(r.id) ' . self::WAITING, [$this->import->get('id')]);
    }

    /**
     * Those of one chunk.
     *
     * @param int $chunkid
     * @return footprint[] by line
     */
    public function of_chunk(int $chunkid): array {
        return $this->read(' AND r.chunkid = ?', [$chunkid], 0);
    }

    /**
     * The next of the whole import, by line.
     *
     * @param int $after line to go on after
     * @param int $limit
     * @return footprint[] by line
     */
    public function after(int $after, int $limit): array {
        return $this->read(' AND r.line > ?', [$after], $limit);
    }

    /**
     * Those of some lines.
     *
     * @param int[] $lines not empty
     * @return footprint[] by line
     */
    public function of_lines(array $lines): array {
        global $DB;
        [$in, $params] = $DB->get_in_or_equal($lines);
        return $this->read(" AND r.line $in", $params, 0);
    }

    /**
     * Read them: two queries.
     *
     * @param string $where
     * @param array $params
     * @param int $limit 0 for all
     * @return footprint[] by line
     */
    private function read(string $where, array $params, int $limit): array {
        global $DB;
        $results = $DB->get_records_sql(
            'SELECT r.id, r.line, r.userid, r.username, r.outcome, r.joined, r.timemodified ' . self::WAITING . $where . ' ORDER BY r.line',
            [$this->import->get('id'), ...$params],
            0,
            $limit
        );
        $changes = $results ? self::changes(array_keys($results)) : [];
        $footprints = [];
        foreach ($results as $result) {
            $footprints[(int) $result->line] = new footprint(
                (int) $result->line,
                (int) $result->userid,
                (string) $result->username,
                [...self::deeds($result), ...$changes[$result->id] ?? []],
            );
        }
        return $footprints;
    }

    /**
     * What a result says by itself.
     *
     * @param \stdClass $result
     * @return deed[]
     */
    private static function deeds(\stdClass $result): array {
        $time = (int) $result->timemodified;
        $joined = array_filter(explode(',', (string) $result->joined));
        return [
            ...($result->outcome === outcome::CREATE ? [new deed(deed::CREATED, $time)] : []),
            ...array_map(fn(string $id): deed => new deed(deed::JOINED, $time, (int) $id), array_values($joined)),
        ];
    }

    /**
     * What the journal says of some results.
     *
     * @param int[] $resultids
     * @return deed[][] by id of the result
     */
    private static function changes(array $resultids): array {
        global $DB;
        [$in, $params] = $DB->get_in_or_equal($resultids);
        $changes = [];
        foreach ($DB->get_records_select(journal::TABLE, "resultid $in", $params, 'id') as $note) {
            $changes[$note->resultid][] = new deed(
                deed::CHANGED,
                (int) $note->timecreated,
                0,
                $note->field,
                $note->valuebefore,
                $note->valueafter,
            );
        }
        return $changes;
    }
}
