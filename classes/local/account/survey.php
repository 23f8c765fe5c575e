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

use tool_prelude\local\cohort\finder;
use tool_prelude\local\cohort\members;
use tool_prelude\local\cohort\resolved;
use tool_prelude\local\cohort\resolver;
use tool_prelude\local\cohort\rights;
use tool_prelude\local\import\model\frozen;
use tool_prelude\local\import\model\options;
use tool_prelude\local\import\model\person;
use tool_prelude\local\native\enrolments;
use tool_prelude\local\native\found_courses;
use tool_prelude\local\native\fields;
use tool_prelude\local\native\values;

/**
 * Looks up all that is needed to judge a batch of people: one query for accounts, one for cohorts, one for members.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class survey {
    /**
     * The accounts of people nobody looked up before.
     *
     * @param options $options
     * @param person[] $people
     * @param fields $fields
     * @return accounts
     */
    public static function accounts(options $options, array $people, fields $fields): accounts {
        return (new account_finder(changes::wanted($options, $people, $fields), $fields))->everywhere($people);
    }

    /**
     * A judge for people whose accounts were looked up and nothing else.
     *
     * @param options $options
     * @param person[] $people
     * @param accounts $accounts
     * @param fields $fields
     * @return judge
     */
    public static function fresh(options $options, array $people, accounts $accounts, fields $fields): judge {
        $cohorts = (new resolver())->resolve(self::labels($options, $people), $options->cohortmap);
        return self::judge($options, $people, $accounts, $cohorts, $fields);
    }

    /**
     * A judge for people whose accounts were looked up, and whose cohorts were resolved.
     *
     * @param options $options
     * @param person[] $people
     * @param accounts $accounts
     * @param resolved $cohorts
     * @param fields $fields
     * @param frozen|null $frozen what was resolved at sealing: people are as they will be imported, and nothing is done its starter
     *     might not do then. Null for a check, which leaves their passwords out
     * @return judge
     */
    public static function judge(
        options $options,
        array $people,
        accounts $accounts,
        resolved $cohorts,
        fields $fields,
        ?frozen $frozen = null,
    ): judge {
        $authority = $frozen?->authority;
        $ids = $cohorts->ids();
        if ($options->cohortid) {
            $ids[] = $options->cohortid;
        }
        $usable = self::usable($authority ? array_intersect($ids, $authority->cohorts) : $ids);
        $rules = new rules(
            $options,
            new values($fields),
            new uniques($people, $fields),
            new enrolments(new found_courses($people, $frozen?->form), $authority?->roles),
            $authority ? array_intersect($authority->auths, auths::importable()) : auths::importable(),
            (bool) $frozen
        );
        $allowed = $options->updates() && has_capability('moodle/user:update', \context_system::instance());
        return new judge(
            $options,
            $rules,
            $accounts,
            new changes($options, $rules, changes::wanted($options, $people, $fields), $allowed),
            sight::is_clear() && (!$authority || $authority->clear),
            $cohorts,
            $usable,
            members::of($accounts->ids(), $usable),
        );
    }

    /**
     * Cohorts named by these people, each once.
     *
     * @param options $options
     * @param person[] $people
     * @return string[]
     */
    public static function labels(options $options, array $people): array {
        if (!$options->usefilecohorts) {
            return [];
        }
        $labels = [];
        foreach ($people as $person) {
            foreach ($person->cohorts as $label) {
                $labels[$label] = $label;
            }
        }
        return array_values($labels);
    }

    /**
     * Those of these cohorts the user may add people to, at this moment.
     *
     * @param int[] $ids
     * @return int[]
     */
    public static function usable(array $ids): array {
        $usable = [];
        foreach ((new finder())->by_ids(array_values(array_unique($ids))) as $cohort) {
            if (rights::obstacle($cohort) === '') {
                $usable[] = $cohort->id;
            }
        }
        return $usable;
    }
}
