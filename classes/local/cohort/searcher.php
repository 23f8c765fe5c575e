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

/**
 * Looks for cohorts by a part of their name or idnumber.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class searcher {
    /**
     * Constructor.
     *
     * @param finder $finder
     */
    public function __construct(
        /** @var finder Reads cohorts. */
        private readonly finder $finder = new finder(),
    ) {
    }

    /**
     * Cohorts the user may see, by name.
     *
     * @param string $query a part of the name or idnumber; without case, accents and extra spaces; '' for all
     * @param int $limit
     * @return cohort[] at most one more than the limit, which tells that there are more
     */
    public function search(string $query, int $limit): array {
        $wanted = fold::text($query);
        $found = [];
        foreach ($this->finder->all() as $cohort) {
            if ($wanted === '' || str_contains(fold::text($cohort->name . "\n" . $cohort->idnumber), $wanted)) {
                $found[] = $cohort;
                if (count($found) > $limit) {
                    break;
                }
            }
        }
        return $found;
    }

    /**
     * How many people are in each.
     *
     * @param cohort[] $cohorts
     * @return int[] by id
     */
    public function sizes(array $cohorts): array {
        global $DB;
        if (!$cohorts) {
            return [];
        }
        [$in, $params] = $DB->get_in_or_equal(array_map(fn(cohort $cohort): int => $cohort->id, $cohorts));
        $sizes = $DB->get_records_sql_menu(
            "SELECT cm.cohortid, COUNT(cm.id)
               FROM {cohort_members} cm
               JOIN {user} u ON u.id = cm.userid
              WHERE cm.cohortid $in AND u.deleted = 0
           GROUP BY cm.cohortid",
            $params
        );
        return array_map('intval', $sizes);
    }
}
