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

use tool_prelude\local\import\model\import;
use tool_prelude\local\import\model\outcome;
use tool_prelude\local\import\model\result;
use tool_prelude\local\import\model\states;

/**
 * Which other imports found people who were known already: they still count on what this one did.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class lists {
    /** @var int[][] Cohorts by import: the same ones come for every batch. */
    private array $cohorts = [];

    /**
     * Constructor.
     *
     * @param import $import the one that is undone
     */
    public function __construct(
        /** @var import The one that is undone. */
        private readonly import $import,
    ) {
    }

    /**
     * Other imports that found these people.
     *
     * @param int[] $userids
     * @return array[] {time, cohortids} by user
     */
    public function of(array $userids): array {
        global $DB;
        [$in, $params] = $DB->get_in_or_equal($userids);
        $records = $DB->get_records_sql(
            'SELECT r.id, r.userid, r.importid, r.timecreated
               FROM {' . result::TABLE . '} r
               JOIN {' . import::TABLE . "} i ON i.id = r.importid
              WHERE r.userid $in AND r.importid <> ? AND r.outcome IN (?, ?, ?) AND i.state NOT IN (?, ?)",
            [
                ...$params, $this->import->get('id'),
                outcome::ENROL, outcome::UPDATE, outcome::UNCHANGED, states::UNDOING, states::UNDONE,
            ]
        );
        $lists = [];
        foreach ($records as $record) {
            $lists[(int) $record->userid][] = [
                'time' => (int) $record->timecreated,
                'cohortids' => $this->cohorts[$record->importid] ??= import::load((int) $record->importid)->cohortids(),
            ];
        }
        return $lists;
    }
}
