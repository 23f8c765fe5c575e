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

namespace tool_prelude\tests;

use tool_prelude\local\compare\comparison;
use tool_prelude\local\import\model\import;
use tool_prelude\local\import\running\queue;

/**
 * A test of two lists for one cohort, the newer beside the older.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
abstract class compare_testcase extends importer_testcase {
    /** @var \stdClass The cohort. */
    protected \stdClass $cohort;
    /** @var array[] People of both lists. */
    protected array $people;
    /** @var comparison Of the second list with the first. */
    protected comparison $comparison;

    /**
     * July's list of four, August's of three: one is new, two are gone.
     */
    protected function setUp(): void {
        parent::setUp();
        $this->cohort = self::getDataGenerator()->create_cohort(['name' => 'L1 Droit']);
        $this->people = array_map(fn(): array => $this->generator->person(), range(1, 5));
        $july = $this->import_list(array_slice($this->people, 0, 4));
        $august = $this->import_list([$this->people[0], $this->people[1], $this->people[4]]);
        $this->comparison = new comparison($august, $july, (int) $this->cohort->id);
    }

    /**
     * A finished import of these people into the cohort.
     *
     * @param array[] $people
     * @return import
     */
    protected function import_list(array $people): import {
        $import = $this->generator->sealed($this->generator->mail(['cohortid' => (int) $this->cohort->id]), $people);
        queue::run_all($import);
        return import::load($import->get('id'));
    }

    /**
     * An account.
     *
     * @param string $username
     * @return \stdClass
     */
    protected function user(string $username): \stdClass {
        global $DB;
        return $DB->get_record('user', ['username' => $username], '*', MUST_EXIST);
    }

    /**
     * Usernames of the cohort's members.
     *
     * @return string[]
     */
    protected function members(): array {
        global $DB;
        return $DB->get_fieldset_sql(
            'SELECT u.username FROM {user} u JOIN {cohort_members} m ON m.userid = u.id WHERE m.cohortid = ?',
            [$this->cohort->id]
        );
    }
}
