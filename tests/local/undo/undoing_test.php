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

use tool_prelude\event\import_undone;
use tool_prelude\external\cancel_import;
use tool_prelude\external\run_chunk;
use tool_prelude\local\import\import;
use tool_prelude\local\import\journal;
use tool_prelude\local\import\lifecycle;
use tool_prelude\local\import\queue;
use tool_prelude\local\import\result;
use tool_prelude\local\import\states;
use tool_prelude\task\undo_import;
use tool_prelude\tests\happenings;
use tool_prelude\tests\importer_testcase;

/**
 * Imports are undone: who goes, who stays and why, each person once.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \tool_prelude\local\undo\undoing
 * @covers     \tool_prelude\local\undo\judge
 * @covers     \tool_prelude\local\undo\lookup
 * @covers     \tool_prelude\local\undo\traces
 * @covers     \tool_prelude\local\undo\lists
 * @covers     \tool_prelude\local\undo\runner
 * @covers     \tool_prelude\local\undo\undoer
 * @covers     \tool_prelude\local\undo\fields
 * @covers     \tool_prelude\local\undo\footprints
 * @covers     \tool_prelude\local\undo\overview
 * @covers     \tool_prelude\task\undo_import
 */
final class undoing_test extends importer_testcase {
    /** @var \stdClass The cohort people join. */
    private \stdClass $cohort;

    /**
     * A gestionnaire who may delete accounts, and a cohort.
     */
    protected function setUp(): void {
        parent::setUp();
        $this->allow('moodle/user:delete');
        $this->cohort = self::getDataGenerator()->create_cohort(['name' => 'L1 Droit', 'idnumber' => 'L1']);
    }

    /**
     * Accounts nobody used are deleted, with their place in the cohort.
     */
    public function test_deleted(): void {
        global $DB;
        $import = $this->import_people(3);
        $this->assertSame(3, $DB->count_records('cohort_members'));
        $preview = overview::preview($import, '', 0, 10);
        $this->assertSame(3, $preview->deletions());
        $this->assertSame(['HÉBERT 1', 'HÉBERT 2', 'HÉBERT 3'], array_map(
            fn(row $row): string => trim(str_replace('Inès', '', $row->name)),
            $preview->rows
        ));

        $events = $this->redirectEvents();
        undoing::start($import, 3);
        $this->assertSame(states::UNDOING, $import->current_state());
        $this->assertSame(0, undoing::work($import));

        $this->assertSame(states::UNDONE, $import->get('state'));
        $this->assertSame(0, $DB->count_records('cohort_members'));
        foreach (result::get_records(['importid' => $import->get('id')]) as $result) {
            $this->assertSame('1', $DB->get_field('user', 'deleted', ['id' => $result->get('userid')]));
            $this->assertFalse($DB->record_exists('user', ['username' => $result->get('username')]));
        }
        $this->assertSame(['deleted' => 3, 'left' => 0], array_filter(
            undoing::progress($import),
            fn(int $count, string $key): bool => $count || $key === 'left',
            ARRAY_FILTER_USE_BOTH
        ));
        $fired = array_count_values(array_map(get_class(...), $events->get_events()));
        $this->assertSame(3, $fired[\core\event\user_deleted::class]);
        $this->assertSame(1, $fired[import_undone::class]);
        // What was done stays written down.
        $this->assertSame(3, result::count_records());
    }

    /**
     * What may have happened to an account since, and what undoing then does.
     *
     * @return array[] what happens, outcome, reasons, still a member
     */
    public static function happenings(): array {
        return [
            'nothing' => ['nothing', 'deleted', [], false],
            'logged in' => ['logged_in', 'partly', ['login'], false],
            'renamed' => ['renamed', 'partly', ['renamed'], false],
            'merged into another' => ['suspended', 'partly', ['suspended'], false],
            'enrolled by hand' => ['enrolled', 'partly', ['enrolled'], false],
            'enrolled through the cohort' => ['enrolled_by_cohort', 'deleted', [], false],
            'enrolled through another cohort' => ['enrolled_by_other', 'partly', ['enrolled', 'cohort'], false],
            'in another cohort' => ['other_cohort', 'partly', ['cohort'], false],
            'graded outside of the cohort’s courses' => ['graded', 'partly', ['grade'], false],
            'graded in the cohort’s course' => ['graded_by_cohort', 'kept', ['grade', 'worked'], true],
            'posted in a forum of the cohort’s course' => ['posted', 'kept', ['post', 'worked'], true],
            'wrote a message' => ['messaged', 'partly', ['post'], false],
            'has a role' => ['role', 'partly', ['role'], false],
            'is an administrator' => ['admin', 'partly', ['protected'], false],
            'in a later list' => ['listed', 'kept', ['listed', 'listed'], true],
            'in a later list that was undone' => ['listed_undone', 'deleted', [], false],
            'deleted' => ['deleted', 'nothing', ['gone'], false],
            'left the cohort' => ['left', 'deleted', [], false],
            'logged in and left the cohort' => ['logged_in_left', 'kept', ['login', 'left'], false],
            'logged in, left and joined again' => ['logged_in_rejoined', 'kept', ['login', 'rejoined'], true],
            'cohort deleted' => ['cohort_deleted', 'deleted', [], false],
            'logged in, cohort deleted' => ['logged_in_cohort_deleted', 'kept', ['login', 'cohortgone'], false],
            'logged in, cohort filled by a component' => ['logged_in_component', 'kept', ['login', 'component'], true],
            'logged in, no right on the cohort any more' => ['logged_in_noassign', 'kept', ['login', 'noassign'], true],
        ];
    }

    /**
     * Each reason to stay.
     *
     * @dataProvider happenings
     * @param string $what
     * @param string $outcome
     * @param string[] $reasons
     * @param bool $member
     */
    public function test_created_account(string $what, string $outcome, array $reasons, bool $member): void {
        global $DB;
        $import = $this->import_people(1);
        [$result] = array_values(result::get_records(['importid' => $import->get('id')]));
        $userid = $result->get('userid');
        (new happenings($this->cohort, $import, $this->generator))->$what($userid);

        $preview = overview::preview($import, $outcome, 0, 10);
        $this->assertSame(1, $preview->counts[$outcome], json_encode($preview->counts));
        undoing::start($import, $preview->deletions());
        undoing::work($import);

        [$undone] = array_values(undone::get_records());
        $this->assertSame($outcome, $undone->get('outcome'));
        $this->assertSame($reasons, array_map(fn(reason $reason): string => $reason->code, $undone->why()));
        $this->assertEquals($preview->rows[0]->reasons, $undone->why());
        $gone = in_array($outcome, ['deleted', 'nothing'], true);
        $this->assertSame($gone, (bool) $DB->get_field('user', 'deleted', ['id' => $userid]));
        $where = ['cohortid' => $this->cohort->id, 'userid' => $userid];
        $this->assertSame($member, $DB->record_exists('cohort_members', $where));
        $this->assertSame(states::UNDONE, $import->get('state'));
        foreach ($undone->why() as $reason) {
            $this->assertTrue(get_string_manager()->string_exists('undo_reason_' . $reason->code, 'tool_prelude'), $reason->code);
        }
    }

    /**
     * Someone who had an account leaves the cohort again, and the account stays as it was.
     */
    public function test_existing_account(): void {
        global $DB;
        $known = self::getDataGenerator()->create_user(['email' => 'connue@exemple.fr', 'lastaccess' => 1]);
        $member = self::getDataGenerator()->create_user(['email' => 'membre@exemple.fr']);
        cohort_add_member($this->cohort->id, $member->id);
        $import = $this->import_list([
            $this->generator->person(['email' => $known->email]),
            $this->generator->person(['email' => $member->email]),
        ]);
        $preview = overview::preview($import);
        // Nothing was done for the member, so there is nothing to undo.
        $this->assertSame(['deleted' => 0, 'setback' => 1], array_slice($preview->counts, 0, 2));
        undoing::start($import, 0);
        undoing::work($import);
        $this->assertEquals([$member->id], $DB->get_fieldset('cohort_members', 'userid', []));
        $this->assertSame('0', $DB->get_field('user', 'deleted', ['id' => $known->id]));
        $this->assertSame(['setback'], array_map(fn(undone $one): string => $one->get('outcome'), undone::get_records()));
    }

    /**
     * Fields are set back, but for those that were changed since, and those that can't be.
     */
    public function test_fields(): void {
        global $DB;
        $this->allow('moodle/user:update');
        $field = self::getDataGenerator()->create_custom_profile_field([
            'shortname' => 'ine', 'name' => 'INE', 'datatype' => 'text',
        ]);
        $known = self::getDataGenerator()->create_user(['email' => 'a@exemple.fr', 'city' => 'Caen', 'department' => 'Droit']);
        $DB->insert_record('user_info_data', (object) ['userid' => $known->id, 'fieldid' => $field->id, 'data' => '222B']);
        $import = $this->import_list([$this->generator->person(['email' => $known->email])]);
        [$result] = array_values(result::get_records());
        journal::note($result, [
            self::changed($known, 'city', 'Bayeux', 'Caen'),
            self::changed($known, 'department', 'Lettres', 'Langues'),
            self::changed($known, 'profile_field_ine', null, '222B'),
            self::changed($known, 'sysrole1', '', 'manager'),
        ]);

        undoing::start($import, 0);
        undoing::work($import);

        $now = $DB->get_record('user', ['id' => $known->id]);
        $this->assertSame(['Bayeux', 'Droit'], [$now->city, $now->department]);
        $this->assertFalse($DB->record_exists('user_info_data', ['userid' => $known->id]));
        [$undone] = array_values(undone::get_records());
        $this->assertSame('partly', $undone->get('outcome'));
        $this->assertSame(
            [['changed', 'department'], ['field', 'sysrole1']],
            array_map(fn(reason $reason): array => [$reason->code, $reason->detail], $undone->why())
        );
    }

    /**
     * Without moodle/user:update no field is touched.
     */
    public function test_fields_without_right(): void {
        global $DB;
        $known = self::getDataGenerator()->create_user(['email' => 'a@exemple.fr', 'city' => 'Caen']);
        $import = $this->import_list([$this->generator->person(['email' => $known->email])]);
        [$result] = array_values(result::get_records());
        journal::note($result, [self::changed($known, 'city', 'Bayeux', 'Caen')]);
        undoing::start($import, 0);
        undoing::work($import);
        $this->assertSame('Caen', $DB->get_field('user', 'city', ['id' => $known->id]));
        [$undone] = array_values(undone::get_records());
        $this->assertSame(['noupdate'], array_map(fn(reason $reason): string => $reason->code, $undone->why()));
    }

    /**
     * The number said must be the one there is; while the import runs there is no undo; undoing twice does nothing twice.
     */
    public function test_refusals(): void {
        $running = $this->generator->sealed($this->generator->mail(), [$this->generator->person()]);
        $this->assert_refused('error_wrongstate', fn() => undoing::start($running, 0));
        lifecycle::move($running, states::RUNNING);
        $this->assert_refused('error_wrongstate', fn() => undoing::start($running, 0));
        lifecycle::move($running, states::PAUSED);
        $this->assert_refused('error_wrongstate', fn() => undoing::start($running, 0));

        $import = $this->import_people(2);
        $this->assert_refused('error_undochanged', fn() => undoing::start($import, 1));
        $this->assert_refused('error_wrongstate', fn() => undoing::work($import));
        undoing::start($import, 2);
        undoing::start($import, 7);
        undoing::work($import);
        undoing::start($import, 2);
        undoing::work($import);
        $this->assertSame(2, undone::count_records());
        $this->assertSame(states::UNDONE, $import->get('state'));
        $this->assert_refused('error_wrongstate', fn() => cancel_import::execute($import->get('id')));
    }

    /**
     * It takes the right to delete accounts.
     */
    public function test_needs_right(): void {
        $import = $this->import_people(1);
        unassign_capability('moodle/user:delete', $this->role_id());
        $this->assert_refused('nopermissions', fn() => undoing::start($import, 1));
        $this->assert_refused('nopermissions', fn() => undoing::work($import));
        $this->assertSame(states::FINISHED, $import->current_state());
    }

    /**
     * A cancelled import is undone for those whose turn had come.
     */
    public function test_cancelled(): void {
        $import = $this->generator->sealed($this->generator->mail(), [$this->generator->person()], [$this->generator->person()]);
        run_chunk::execute($import->get('id'), 0);
        cancel_import::execute($import->get('id'));
        $import->read();
        $this->assertSame(1, overview::preview($import)->deletions());
        undoing::start($import, 1);
        undoing::work($import);
        $this->assertSame(['deleted'], array_map(fn(undone $one): string => $one->get('outcome'), undone::get_records()));
    }

    /**
     * Another worker did a person: nothing is done twice. One stops in the middle: the next goes on.
     */
    public function test_exactly_once(): void {
        global $DB;
        $import = $this->import_people(3);
        undoing::start($import, 3);
        $footprints = (new footprints($import))->after(0, 10);
        [$first, $second] = array_values($footprints);
        undone::claim($import->get('id'), $first)->fill(decision::KEPT, []);
        $runner = new runner($import);
        $runner->run([$first, $second]);
        $this->assertSame('0', $DB->get_field('user', 'deleted', ['id' => $first->userid]));
        $this->assertSame('1', $DB->get_field('user', 'deleted', ['id' => $second->userid]));
        $this->assertSame(1, (new footprints($import))->count());
        $this->assertSame(0, undoing::work($import));
        $this->assertSame(3, undone::count_records());
    }

    /**
     * Someone logs in between the look-up and the deletion: the account stays.
     */
    public function test_logged_in_meanwhile(): void {
        global $DB;
        $import = $this->import_people(1);
        undoing::start($import, 1);
        $undoer = new class extends undoer {
            /**
             * The person is faster.
             *
             * @param footprint $footprint
             * @param decision $decision
             */
            public function undo(footprint $footprint, decision $decision): void {
                global $DB;
                if ($decision->outcome === decision::DELETED) {
                    $DB->set_field('user', 'lastaccess', time(), ['id' => $footprint->userid]);
                }
                parent::undo($footprint, $decision);
            }
        };
        (new runner($import, $undoer))->run((new footprints($import))->after(0, 10));
        [$undone] = array_values(undone::get_records());
        // The rollback takes the log-in of this test back as well: each try meets it again.
        $this->assertSame('failed', $undone->get('outcome'));
        $this->assertSame('0', $DB->get_field('user', 'deleted', ['id' => $undone->get('userid')]));
    }

    /**
     * One person's undo goes wrong: it is rolled back, said, and the others go on.
     */
    public function test_failure(): void {
        global $DB;
        $import = $this->import_people(2);
        undoing::start($import, 2);
        $undoer = new class extends undoer {
            /** @var int Calls. */
            private int $calls = 0;

            /**
             * The first one fails after its work.
             *
             * @param footprint $footprint
             * @param decision $decision
             */
            public function undo(footprint $footprint, decision $decision): void {
                parent::undo($footprint, $decision);
                if (++$this->calls === 1) {
                    throw new \TypeError('anything');
                }
            }
        };
        (new runner($import, $undoer))->run((new footprints($import))->after(0, 10));
        [$first, $second] = array_values(undone::get_records([], 'line'));
        $this->assertSame(['failed', 'deleted'], [$first->get('outcome'), $second->get('outcome')]);
        $this->assertEquals([new reason('failed', 0, 'TypeError')], $first->why());
        $this->assertSame('0', $DB->get_field('user', 'deleted', ['id' => $first->get('userid')]));
    }

    /**
     * The page was closed: the task does the rest, as the person who asked.
     */
    public function test_task(): void {
        $import = $this->import_people(2);
        undoing::start($import, 2);
        [$task] = array_values(\core\task\manager::get_adhoc_tasks(undo_import::class));
        $this->assertEquals($this->gestionnaire->id, $task->get_userid());
        $this->expectOutputRegex('/^$/');
        $task->execute();
        $this->assertSame(states::UNDONE, $import->current_state());
        $task->execute();
        $this->expectOutputRegex('/Nothing to do/');
    }

    /**
     * However many people there are, the look-ups of a batch are as many.
     */
    public function test_queries(): void {
        global $DB;
        $counts = [];
        foreach ([2, 20] as $people) {
            $import = $this->import_people($people);
            overview::preview($import);
            $before = $DB->perf_get_reads();
            overview::preview($import);
            $counts[] = $DB->perf_get_reads() - $before;
        }
        $this->assertSame($counts[0], $counts[1]);
        $this->assertLessThan(20, $counts[0]);
    }

    /**
     * Give the gestionnaire another capability.
     *
     * @param string $capability
     */
    private function allow(string $capability): void {
        assign_capability($capability, CAP_ALLOW, $this->role_id(), \context_system::instance());
    }

    /**
     * A note that a field was changed.
     *
     * @param \stdClass $user
     * @param string $field
     * @param string|null $before
     * @param string $after
     * @return array
     */
    private static function changed(\stdClass $user, string $field, ?string $before, string $after): array {
        return [
            'userid' => $user->id, 'action' => journal::CHANGED, 'field' => $field,
            'valuebefore' => $before, 'valueafter' => $after,
        ];
    }

    /**
     * A finished import of new people into the cohort.
     *
     * @param int $people
     * @return import
     */
    private function import_people(int $people): import {
        return $this->import_list(array_map(fn(): array => $this->generator->person(), range(1, $people)));
    }

    /**
     * A finished import of these people into the cohort.
     *
     * @param array[] $people
     * @return import
     */
    private function import_list(array $people): import {
        $import = $this->generator->sealed($this->generator->mail(['cohortid' => (int) $this->cohort->id]), $people);
        queue::run_all($import);
        return import::load($import->get('id'));
    }
}
