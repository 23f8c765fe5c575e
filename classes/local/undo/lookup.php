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

use context_system;
use tool_prelude\local\access\figures;
use tool_prelude\local\account\logins;
use tool_prelude\local\cohort\finder;
use tool_prelude\local\cohort\rights;
use tool_prelude\local\import\model\import;
use tool_prelude\local\undo\reason as r;

/**
 * Looks up what became of accounts since an import: about ten queries, whatever the number of people.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class lookup {
    /** @var traces Where people leave traces. */
    private readonly traces $traces;

    /**
     * Constructor.
     *
     * @param import $import what is undone
     */
    public function __construct(
        /** @var import What is undone. */
        private readonly import $import,
    ) {
        $this->traces = new traces();
    }

    /**
     * Look up.
     *
     * @param footprint[] $footprints
     * @return since
     */
    public function since(array $footprints): since {
        global $USER;
        $userids = array_values(array_unique(array_filter(array_map(fn(footprint $one): int => $one->userid, $footprints))));
        if (!$userids) {
            return new since([]);
        }
        $deeds = array_merge(...array_map(fn(footprint $one): array => $one->deeds, array_values($footprints)));
        return new since(
            self::accounts($userids),
            self::memberships($userids),
            self::cohorts($deeds),
            $this->traces->enrolments($userids),
            $this->traces->roles($userids),
            $this->traces->grades($userids),
            $this->traces->posts($userids),
            (new lists($this->import))->of($userids),
            self::profile($userids, $deeds),
            has_capability('moodle/user:update', context_system::instance()),
            (int) get_config('enrol_cohort', 'unenrolaction') === 0,
            (int) $USER->id,
            taken::of($footprints),
            (new figures($this->import))->mailed($userids),
        );
    }

    /**
     * Accounts, with the fields an import may change.
     *
     * @param int[] $userids
     * @return \stdClass[] by id
     */
    private static function accounts(array $userids): array {
        global $DB;
        $columns = array_merge(
            ['id', 'deleted', 'mnethostid'],
            logins::COLUMNS,
            restorable_fields::COLUMNS
        );
        return $DB->get_records_list('user', 'id', $userids, '', implode(',', $columns));
    }

    /**
     * In which cohorts they are.
     *
     * @param int[] $userids
     * @return int[][] time added by user and cohort
     */
    private static function memberships(array $userids): array {
        global $DB;
        $memberships = [];
        foreach ($DB->get_records_list('cohort_members', 'userid', $userids, '', 'id, userid, cohortid, timeadded') as $one) {
            $memberships[(int) $one->userid][(int) $one->cohortid] = (int) $one->timeadded;
        }
        return $memberships;
    }

    /**
     * Why nobody can be taken out of the cohorts joined.
     *
     * @param deed[] $deeds
     * @return string[] '' or a reason's code by cohort; cohorts that are gone are missing
     */
    private static function cohorts(array $deeds): array {
        global $DB;
        $ids = [];
        foreach ($deeds as $deed) {
            if ($deed->action === deed::JOINED) {
                $ids[$deed->itemid] = $deed->itemid;
            }
        }
        if (!$ids) {
            return [];
        }
        $there = $DB->get_records_list('cohort', 'id', $ids, '', 'id');
        // Those one may not see can't be changed either.
        $obstacles = array_map(fn(): string => r::NOASSIGN, $there);
        foreach ((new finder())->by_ids(array_keys($there)) as $id => $cohort) {
            $obstacles[$id] = match (rights::obstacle($cohort)) {
                '' => '',
                rights::COMPONENT => r::COMPONENT,
                default => r::NOASSIGN,
            };
        }
        return $obstacles;
    }

    /**
     * What the custom profile fields hold that were changed.
     *
     * @param int[] $userids
     * @param deed[] $deeds
     * @return array[] value by short name, by user
     */
    private static function profile(array $userids, array $deeds): array {
        global $DB;
        $names = [];
        foreach ($deeds as $deed) {
            if (str_starts_with($deed->field, restorable_fields::PROFILE)) {
                $names[$deed->field] = substr($deed->field, strlen(restorable_fields::PROFILE));
            }
        }
        if (!$names) {
            return [];
        }
        [$users, $userparams] = $DB->get_in_or_equal($userids);
        [$fields, $fieldparams] = $DB->get_in_or_equal(array_values($names));
        $data = $DB->get_records_sql(
            "SELECT d.id, d.userid, f.shortname, d.data
               FROM {user_info_data} d
               JOIN {user_info_field} f ON f.id = d.fieldid
              WHERE d.userid $users AND f.shortname $fields",
            array_merge($userparams, $fieldparams)
        );
        $profile = [];
        foreach ($data as $one) {
            $profile[(int) $one->userid][$one->shortname] = $one->data;
        }
        return $profile;
    }
}
