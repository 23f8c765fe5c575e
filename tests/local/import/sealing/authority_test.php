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

namespace tool_prelude\local\import\sealing;

use context_course;
use context_system;
use tool_prelude\external\import\pause_import;
use tool_prelude\external\import\read_import;
use tool_prelude\external\import\resume_import;
use tool_prelude\external\import\run_chunk;
use tool_prelude\local\import\model\import;
use tool_prelude\tests\importer_testcase;

/**
 * Nothing is done with more rights than the starter of an import had when it was sealed, whoever it goes on in the name of.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \tool_prelude\local\import\sealing\authority
 * @covers     \tool_prelude\local\import\sealing\contents
 * @covers     \tool_prelude\local\native\enrolments
 * @covers     \tool_prelude\local\native\found_courses
 * @covers     \tool_prelude\external\import\resume_import
 */
final class authority_test extends importer_testcase {
    /**
     * The one that matters most: a list with a role its starter may not give, taken over by a manager, who may.
     */
    public function test_role_the_starter_may_not_give(): void {
        global $DB;
        $course = self::getDataGenerator()->create_course(['shortname' => 'DROIT']);
        $import = $this->paused($this->generator->nomail(), [
            $this->generator->person(['password' => 'Known-1234', 'fields' => ['course1' => 'DROIT', 'role1' => 'manager']]),
            $this->generator->person(['password' => 'Known-1234']),
        ]);
        $this->taken_over_by_manager($import);
        [$refused, $other] = run_chunk::execute($import->get('id'), 0)['results'];
        $this->assertSame(['blocked', 'rolestarter'], [$refused['outcome'], $refused['code']]);
        $this->assertStringContainsString('role1', $refused['message']);
        $this->assertSame('create', $other['outcome']);
        $this->assertSame(0, $DB->count_records('role_assignments', ['contextid' => context_course::instance($course->id)->id]));
        $this->assertFalse($DB->record_exists('user', ['username' => $refused['username']]));
    }

    /**
     * The same for a role that is named by no cell: the default one of the course, and the old types.
     */
    public function test_role_nobody_named(): void {
        self::getDataGenerator()->create_course(['shortname' => 'DROIT']);
        $import = $this->paused($this->generator->mail(), [
            $this->generator->person(['fields' => ['course1' => 'DROIT']]),
            $this->generator->person(['fields' => ['course1' => 'DROIT', 'type1' => '3']]),
        ]);
        $this->taken_over_by_manager($import);
        $results = run_chunk::execute($import->get('id'), 0)['results'];
        $this->assertSame(['rolestarter', 'roleunknown'], array_column($results, 'code'));
        $this->assertSame(['blocked', 'blocked'], array_column($results, 'outcome'));
    }

    /**
     * A role both may give is given; when the taker may not, the import is not theirs to take.
     */
    public function test_role_both_may_give(): void {
        global $DB;
        $course = self::getDataGenerator()->create_course(['shortname' => 'DROIT']);
        $student = (int) $DB->get_field('role', 'id', ['shortname' => 'student'], MUST_EXIST);
        $starters = $this->role_that_gives($student);
        role_assign($starters, $this->gestionnaire->id, context_system::instance());
        $people = fn(): array => [$this->generator->person(['fields' => ['course1' => 'DROIT', 'role1' => 'student']])];
        [$first, $second] = [$this->paused($this->generator->mail(), $people()), $this->paused($this->generator->mail(), $people())];

        $colleague = $this->colleague();
        assign_capability('tool/prelude:viewall', CAP_ALLOW, $this->role_id(), context_system::instance());
        $call = fn() => resume_import::execute($first->get('id'));
        $this->assert_refused('error_takeover', $call);
        $this->assertSame('paused', $first->current_state());
        role_assign($starters, $colleague->id, context_system::instance());
        $call();
        $this->assertSame('create', run_chunk::execute($first->get('id'), 0)['results'][0]['outcome']);

        // The right the starter had is of no use to whoever took it over and lost theirs.
        resume_import::execute($second->get('id'));
        role_unassign($starters, $colleague->id, context_system::instance()->id);
        $result = run_chunk::execute($second->get('id'), 0)['results'][0];
        $this->assertSame(['blocked', 'roleunknown'], [$result['outcome'], $result['code']]);
        $this->assertSame(1, $DB->count_records('role_assignments', ['contextid' => context_course::instance($course->id)->id]));
    }

    /**
     * An account chosen by somebody who may not see accounts was guessed: it stays so when somebody who may goes on.
     */
    public function test_account_the_starter_may_not_see(): void {
        unassign_capability('moodle/user:viewdetails', $this->role_id());
        $cohort = self::getDataGenerator()->create_cohort();
        $one = self::getDataGenerator()->create_user(['username' => 'one']);
        $two = self::getDataGenerator()->create_user(['email' => 'two@exemple.fr']);
        $import = $this->paused($this->generator->mail(['cohortid' => (int) $cohort->id]), [
            $this->generator->person(['username' => 'one', 'email' => 'two@exemple.fr', 'account' => (int) $two->id]),
        ]);
        $this->taken_over_by_manager($import);
        $result = run_chunk::execute($import->get('id'), 0)['results'][0];
        $this->assertSame(['blocked', 'accountconflict'], [$result['outcome'], $result['code']]);
        $this->assertFalse(cohort_is_member($cohort->id, $one->id) || cohort_is_member($cohort->id, $two->id));
    }

    /**
     * A way to log in that was not to be had when the list was sealed.
     */
    public function test_auth_enabled_since(): void {
        $import = $this->paused($this->generator->mail(), [$this->generator->person(['auth' => 'ldap'])]);
        set_config('auth', 'ldap');
        get_enabled_auth_plugins(true);
        $this->taken_over_by_manager($import);
        $result = run_chunk::execute($import->get('id'), 0)['results'][0];
        $this->assertSame(['blocked', 'authinvalid'], [$result['outcome'], $result['code']]);
    }

    /**
     * A cohort the starter could not fill when it was sealed, though the one who goes on can.
     */
    public function test_cohort_the_starter_may_not_fill(): void {
        global $DB;
        $cohort = self::getDataGenerator()->create_cohort(['idnumber' => 'L1']);
        $import = $this->generator->received($this->generator->mail(), [$this->generator->person(['cohorts' => ['L1']])]);
        unassign_capability('moodle/cohort:assign', $this->role_id());
        sealing::seal($import, 1, 1);
        pause_import::execute($import->get('id'));
        $this->taken_over_by_manager($import);
        $this->assertSame('cohortnotusable', run_chunk::execute($import->get('id'), 0)['results'][0]['code']);
        $this->assertSame(0, $DB->count_records('cohort_members', ['cohortid' => $cohort->id]));
    }

    /**
     * Whoever may take it over is told what is in it, before; nobody else, and nobody whose own it is.
     */
    public function test_what_is_in_it(): void {
        self::getDataGenerator()->create_course(['shortname' => 'DROIT', 'fullname' => 'Licence de droit']);
        self::getDataGenerator()->create_cohort(['idnumber' => 'L1', 'name' => 'Promotion 2026']);
        assign_capability('moodle/user:update', CAP_ALLOW, $this->role_id(), context_system::instance());
        $options = $this->generator->mail(['existing' => 'overwrite', 'overwrite' => ['city']]);
        $import = $this->paused($options, [
            $this->generator->person(['cohorts' => ['L1'], 'fields' => ['course1' => 'DROIT', 'role1' => 'manager', 'city' => 'Pau']]),
            $this->generator->person(['cohorts' => ['L1'], 'fields' => ['course1' => 'DROIT', 'role1' => 'manager']]),
        ]);
        $read = fn(): array => $this->call(read_import::class, $import->get('id'))['contents'] ?? [];
        $this->assertSame([], $read());
        $this->manager();
        $said = implode("\n", $read());
        foreach (['2 people', 'Promotion 2026', 'Licence de droit', 'Manager', 'may not give', 'email', 'City'] as $part) {
            $this->assertStringContainsString($part, $said);
        }
        resume_import::execute($import->get('id'));
        $this->assertSame([], $read());
    }

    /**
     * What the import needs and the taker has not is named.
     */
    public function test_rights_needed(): void {
        $place = \core\context\coursecat::instance(self::getDataGenerator()->create_category()->id);
        $cohort = self::getDataGenerator()->create_cohort(['name' => 'Promotion 2026', 'contextid' => $place->id]);
        assign_capability('moodle/user:update', CAP_ALLOW, $this->role_id(), context_system::instance());
        $options = $this->generator->mail(['existing' => 'fill', 'cohortid' => (int) $cohort->id]);
        $import = $this->paused($options, [$this->generator->person()]);
        $this->colleague();
        assign_capability('tool/prelude:viewall', CAP_ALLOW, $this->role_id(), context_system::instance());
        unassign_capability('moodle/user:update', $this->role_id());
        unassign_capability('moodle/cohort:assign', $this->role_id());
        try {
            resume_import::execute($import->get('id'));
            $this->fail('Taken over.');
        } catch (\moodle_exception $e) {
            $this->assertSame('error_takeover', $e->errorcode);
            $this->assertStringContainsString('Promotion 2026', $e->getMessage());
            $this->assertStringContainsString('Update user profiles', $e->getMessage());
        }
        // The starter goes on with their own as far as their rights reach.
        $this->setUser($this->gestionnaire);
        $this->assertSame('running', $this->call(resume_import::class, $import->get('id'))['state']);
        $this->assertSame('cohortnotusable', run_chunk::execute($import->get('id'), 0)['results'][0]['code']);
    }

    /**
     * An import of one chunk, paused by its starter.
     *
     * @param array $options
     * @param array[] $people
     * @return import
     */
    private function paused(array $options, array $people): import {
        $import = $this->generator->sealed($options, $people);
        pause_import::execute($import->get('id'));
        return import::load($import->get('id'));
    }

    /**
     * A manager is logged in.
     */
    private function manager(): void {
        global $DB;
        $manager = self::getDataGenerator()->create_user();
        role_assign($DB->get_field('role', 'id', ['shortname' => 'manager']), $manager->id, context_system::instance());
        $this->setUser($manager);
    }

    /**
     * A manager goes on with it.
     *
     * @param import $import
     */
    private function taken_over_by_manager(import $import): void {
        $this->manager();
        resume_import::execute($import->get('id'));
    }

    /**
     * A role whose holders may give another one.
     *
     * @param int $given
     * @return int
     */
    private function role_that_gives(int $given): int {
        $roleid = self::getDataGenerator()->create_role();
        assign_capability('moodle/role:assign', CAP_ALLOW, $roleid, context_system::instance());
        core_role_set_assign_allowed($roleid, $given);
        return $roleid;
    }
}
