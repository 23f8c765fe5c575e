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

namespace tool_prelude\local\cohort;

use tool_prelude\local\import\model\import;
use tool_prelude\local\import\model\result;
use tool_prelude\local\import\model\states;
use tool_prelude\local\import\tally;

/**
 * The cohorts that people of a list were put in by the current user's earlier lists: what the next one most likely asks for.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class earlier {
    /** @var int Lists looked at. */
    private const LISTS = 20;
    /** @var int Cohorts named. */
    private const MOST = 3;

    /**
     * Constructor.
     *
     * @param cohort $cohort
     * @param string $filename of the list
     * @param int $people how many of those asked about were in it
     */
    private function __construct(
        /** @var cohort The cohort. */
        public readonly cohort $cohort,
        /** @var string The list. */
        public readonly string $filename,
        /** @var int How many of them were in it. */
        public readonly int $people,
    ) {
    }

    /**
     * Of some accounts: cohorts that can be used, of lists that had one for all, the one of most of them first. A cohort of several
     * lists is named with the list most of them were in.
     *
     * @param int[] $userids
     * @return self[]
     */
    public static function of(array $userids): array {
        global $DB, $USER;
        if (!$userids) {
            return [];
        }
        [$users, $params] = $DB->get_in_or_equal($userids);
        [$outcomes, $more] = $DB->get_in_or_equal([...tally::in_group(tally::CREATED), ...tally::in_group(tally::KNOWN)]);
        $lists = $DB->get_records_sql_menu(
            'SELECT i.id, COUNT(DISTINCT r.userid) AS people
               FROM {' . result::TABLE . '} r
               JOIN {' . import::TABLE . "} i ON i.id = r.importid
              WHERE r.userid $users AND r.outcome $outcomes AND i.state = ? AND (i.userid = ? OR i.actorid = ?)
           GROUP BY i.id
           ORDER BY people DESC, i.id DESC",
            [...$params, ...$more, states::FINISHED, $USER->id, $USER->id],
            0,
            self::LISTS
        );
        $found = [];
        foreach ($lists as $importid => $people) {
            $import = import::load($importid);
            $ids = $import->cohortids();
            $cohort = count($ids) === 1 ? (new finder())->by_ids($ids)[$ids[0]] ?? null : null;
            if ($cohort && !isset($found[$cohort->id]) && rights::obstacle($cohort) === '') {
                $found[$cohort->id] = new self($cohort, $import->get('filename'), (int) $people);
            }
        }
        return array_slice(array_values($found), 0, self::MOST);
    }
}
