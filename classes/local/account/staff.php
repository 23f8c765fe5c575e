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

namespace tool_prelude\local\account;

/**
 * Whose accounts may be those of people who work here: they join a list of students only when someone said so.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class staff {
    /** @var string[] What students, guests and everybody have. */
    private const OTHERS = ['student', 'guest', 'user', 'frontpage'];
    /** @var string[] Ways to be enrolled whose role is that of those who are taught, whatever it is called. */
    private const ENROLMENTS = ['enrol_cohort', 'enrol_manual', 'enrol_self'];
    /** @var int Accounts asked about with one query. */
    private const BATCH = 5000;

    /**
     * Those of some accounts that were given a role anywhere, but for what makes a student or a parent of someone. None is asked about
     * without a query.
     *
     * @param int[] $userids
     * @return bool[] true by id
     */
    public static function with_role(array $userids): array {
        global $DB;
        $found = [];
        foreach (array_chunk($userids, self::BATCH) as $some) {
            [$users, $params] = $DB->get_in_or_equal($some, SQL_PARAMS_NAMED, 'user');
            [$archetypes, $more] = $DB->get_in_or_equal(self::OTHERS, SQL_PARAMS_NAMED, 'archetype', false);
            [$roles, $ids] = $DB->get_in_or_equal(self::students(), SQL_PARAMS_NAMED, 'role', false, 0);
            $found += $DB->get_records_sql_menu(
                "SELECT DISTINCT a.userid, 1 AS there
                   FROM {role_assignments} a
                   JOIN {role} r ON r.id = a.roleid
                   JOIN {context} c ON c.id = a.contextid
                  WHERE a.userid $users AND r.archetype $archetypes AND r.id $roles AND c.contextlevel <> :own",
                $params + $more + $ids + ['own' => CONTEXT_USER]
            );
        }
        return array_map(fn(): bool => true, $found);
    }

    /**
     * Roles people are enrolled with unless someone chooses another.
     *
     * @return int[]
     */
    private static function students(): array {
        return array_values(array_filter(array_map(
            fn(string $plugin): int => (int) get_config($plugin, 'roleid'),
            self::ENROLMENTS
        )));
    }
}
