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

/**
 * Where an import stands.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class progress {
    /** @var int Seconds after which a result that isn't there will not come any more: many times what a person takes. */
    private const SETTLED = 15;

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
     * How many chunks are done.
     *
     * @return int
     */
    public function chunks_done(): int {
        return chunk::count_records(['importid' => $this->import->get('id'), 'done' => 1]);
    }

    /**
     * The next results, and where to go on. Workers commit side by side, so a result with a lower id may appear after one
     * with a higher id: while the import runs we go on from the first gap that is too young to be believed, and results
     * behind it are given again.
     *
     * @param int $after
     * @param int $limit
     * @return array results by id, and the id to go on after
     */
    public function results(int $after, int $limit): array {
        global $DB;
        $id = $this->import->get('id');
        $results = [];
        foreach (result::get_records_select('importid = ? AND id > ?', [$id, $after], 'id', '*', 0, $limit) as $result) {
            $results[$result->get('id')] = $result;
        }
        if (!$results) {
            return [[], $after];
        }
        $highest = max(array_keys($results));
        if (states::is_final($this->import->get('state'))) {
            return [$results, $highest];
        }
        return [$results, $this->believed($results, $after)];
    }

    /**
     * How far ids leave no gap that may still be filled. Ids of other imports are no gaps.
     *
     * @param result[] $results by id
     * @param int $after
     * @return int
     */
    private function believed(array $results, int $after): int {
        global $DB;
        if ($after === 0) {
            $first = min(array_keys($results));
            $after = (int) $DB->get_field_sql('SELECT MAX(id) FROM {' . result::TABLE . '} WHERE id < ?', [$first]) ?: $first - 1;
        }
        $there = $DB->get_records_select_menu(
            result::TABLE,
            'id > ? AND id <= ?',
            [$after, max(array_keys($results))],
            'id',
            'id, timecreated'
        );
        $settled = time() - self::SETTLED;
        foreach ($there as $id => $time) {
            if ($id > $after + 1 && $time >= $settled) {
                break;
            }
            $after = (int) $id;
        }
        return $after;
    }
}
