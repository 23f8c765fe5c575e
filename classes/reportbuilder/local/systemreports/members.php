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

namespace tool_prelude\reportbuilder\local\systemreports;

use core_cohort\reportbuilder\local\entities\cohort_member;
use core_reportbuilder\local\entities\user;
use core_reportbuilder\local\helpers\database;
use core_reportbuilder\system_report;
use lang_string;
use tool_prelude\local\cohort\finder;
use tool_prelude\local\cohort\rights;

/**
 * Who is in a cohort, however many they are.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class members extends system_report {
    /**
     * The people, their columns and filters.
     */
    protected function initialise(): void {
        $member = new cohort_member();
        $members = $member->get_table_alias('cohort_members');
        $this->set_main_table('cohort_members', $members);
        $this->add_entity($member);
        $cohort = database::generate_param_name();
        $this->add_base_condition_sql("$members.cohortid = :$cohort", [$cohort => $this->cohort_id()]);

        $user = new user();
        $account = $user->get_table_alias('user');
        $this->add_entity($user->add_join("JOIN {user} $account ON $account.id = $members.userid AND $account.deleted = 0"));

        $this->add_columns_from_entities(['user:fullnamewithlink', 'user:username']);
        $identity = $user->get_identity_columns($this->get_context(), ['username']);
        foreach ($identity as $column) {
            $this->add_column($column);
        }
        $this->add_column_from_entity('cohort_member:timeadded');
        $this->set_initial_sort_column('user:fullnamewithlink', SORT_ASC);

        $this->add_filters_from_entities(['user:fullname', 'user:username', 'cohort_member:timeadded']);
        $filters = $user->get_identity_filters($this->get_context(), ['username']);
        foreach ($filters as $filter) {
            $this->add_filter($filter);
        }
        $this->set_downloadable(true, get_string('result_members', 'tool_prelude'));
        $this->set_default_no_results_notice(new lang_string('results_none', 'tool_prelude'));
    }

    /**
     * Whoever may see who is in it. Parameters come back from the browser, so it is asked each time.
     *
     * @return bool
     */
    protected function can_view(): bool {
        $cohort = (new finder())->by_ids([$this->cohort_id()])[$this->cohort_id()] ?? null;
        return $cohort && rights::lists_members($cohort->context);
    }

    /**
     * Whose members they are.
     *
     * @return int
     */
    private function cohort_id(): int {
        return $this->get_parameter('cohort', 0, PARAM_INT);
    }
}
