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

use core\task\manager;
use tool_prelude\event\import_undone;
use tool_prelude\external\import\cancel_import;
use tool_prelude\external\import\run_chunk;
use tool_prelude\local\import\control;
use tool_prelude\local\import\model\import;
use tool_prelude\local\import\model\lifecycle;
use tool_prelude\local\import\model\result;
use tool_prelude\local\import\model\states;
use tool_prelude\local\import\running\backlog;
use tool_prelude\local\import\running\try_again;
use tool_prelude\local\import\turn;
use tool_prelude\output\result\result_page;
use tool_prelude\output\undo_page;
use tool_prelude\task\revive;
use tool_prelude\task\tell_end;
use tool_prelude\tests\undo_testcase;

/**
 * Imports are undone: who goes, who stays and why, each person once.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \tool_prelude\local\undo\undoing
 * @covers     \tool_prelude\local\undo\undo_batch
 * @covers     \tool_prelude\local\undo\footprints
 * @covers     \tool_prelude\local\undo\overview
 * @covers     \tool_prelude\local\undo\undo_work
 */
final class undoing_test extends undo_testcase {
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
     * It takes the right to delete accounts, or to undo what one did oneself.
     */
    public function test_needs_right(): void {
        $import = $this->import_people(1);
        foreach (['moodle/user:delete', 'tool/prelude:undo'] as $capability) {
            unassign_capability($capability, $this->role_id());
        }
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
        $this->assertSame(['deleted'], array_map(fn(undone $one): string => $one->get('outcome'), array_values(undone::get_records())));
    }

    /**
     * Another worker did a person: nothing is done twice.
     */
    public function test_exactly_once(): void {
        global $DB;
        $import = $this->import_people(3);
        undoing::start($import, 3);
        $footprints = (new footprints($import))->after(0, 10);
        [$first, $second] = array_values($footprints);
        undone::claim($import->get('id'), $first)->fill(decision::KEPT, []);
        $this->assertSame(2, (new footprints($import))->count());
        $this->assertSame(0, undoing::work($import));
        $this->assertSame('0', $DB->get_field('user', 'deleted', ['id' => $first->userid]));
        $this->assertSame('1', $DB->get_field('user', 'deleted', ['id' => $second->userid]));
        $this->assertSame(3, undone::count_records());
    }

    /**
     * Nobody is left to undo, because nothing was done or because a worker was killed before it could say so: it ends.
     */
    public function test_nobody_left(): void {
        $import = $this->generator->sealed($this->generator->mail());
        $this->assertSame(states::FINISHED, $import->get('state'));
        undoing::start($import, 0);
        $this->assertSame(0, undoing::work($import));
        $this->assertSame(states::UNDONE, $import->get('state'));
    }

    /**
     * Someone logs in between the look-up and the deletion: it is looked up again, and the account stays.
     */
    public function test_logged_in_meanwhile(): void {
        global $DB;
        $import = $this->import_people(1);
        undoing::start($import, 1);
        $batch = (new undo_work($import))->batch(0);
        [$person] = array_values($batch->prepare($batch->left()));
        $DB->set_field('user', 'lastaccess', time(), ['id' => $person->userid]);
        $batch->claim($person, false);
        try {
            $batch->do($person, false);
            $this->fail('It was deleted.');
        } catch (try_again $e) {
            $batch->do($person, true);
        }
        [$undone] = array_values(undone::get_records());
        $this->assertSame('partly', $undone->get('outcome'));
        $this->assertSame('0', $DB->get_field('user', 'deleted', ['id' => $undone->get('userid')]));
    }

    /**
     * One person's undo goes wrong: it is rolled back, said, and the next process goes on with the others.
     */
    public function test_failure(): void {
        global $DB;
        $import = $this->import_people(3);
        undoing::start($import, 3);
        [$first] = array_values((new footprints($import))->after(0, 1));
        $this->assertSame(2, $this->undo_with($import, fn(\core\event\user_deleted $event) =>
            $event->objectid == $first->userid ? strlen(...)([]) : null));
        [$failed, $second, $third] = array_values(undone::get_records([], 'line'));
        $this->assertSame(['failed', 'deleted', 'deleted'], array_map(fn(undone $one) => $one->get('outcome'), [$failed, $second, $third]));
        $this->assertEquals([new reason('failed', 0, 'TypeError')], $failed->why());
        $this->assertSame('0', $DB->get_field('user', 'deleted', ['id' => $failed->get('userid')]));
        $this->assertSame(states::UNDONE, $import->read()->get('state'));
    }

    /**
     * A fault at everybody is nobody's: the undo is paused with its reason, and goes on when somebody who may asks for it.
     */
    public function test_everybody_fails(): void {
        global $PAGE;
        $import = $this->import_people(turn::MANY + 2);
        undoing::start($import, turn::MANY + 2);
        $messages = $this->redirectMessages();
        $this->assertSame(turn::MANY, $this->undo_with($import, fn() => strlen(...)([])));
        $this->assertSame(states::UNDO_PAUSED, $import->read()->get('state'));
        $why = get_string('undopause_broken', 'tool_prelude');
        $this->assertSame($why, $import->why_paused());
        $this->assertSame([0, 1], backlog::paused());

        $PAGE->set_url('/admin/tool/prelude/undo.php');
        $page = (new undo_page($import))->export_for_template($PAGE->get_renderer('core'));
        $this->assertSame([false, true, $why], [$page['going'], $page['paused'], $page['whypaused']]);
        $said = (new result_page($import))->export_for_template($PAGE->get_renderer('core'));
        $this->assertStringContainsString($why, $said['paused']['text']);
        $this->assertTrue($said['isover']);
        foreach (manager::get_adhoc_tasks(tell_end::class) as $task) {
            $task->execute();
        }
        $this->assertStringContainsString($why, implode(array_column($messages->get_messages(), 'fullmessage')));

        // It rests until somebody who may has it go on.
        $this->next_process();
        (new revive())->execute();
        $this->assertSame(states::UNDO_PAUSED, $import->current_state());
        foreach (['moodle/user:delete', 'tool/prelude:undo'] as $capability) {
            unassign_capability($capability, $this->role_id());
        }
        $this->assert_refused('nopermissions', fn() => undoing::start($import, 0));
        $this->allow('tool/prelude:undo');
        undoing::start($import, 0);
        $this->assertSame(states::UNDOING, $import->read()->get('state'));
        $this->assertSame(0, undoing::work($import));
        $this->assertSame(states::UNDONE, $import->read()->get('state'));
        $this->assertSame(2, undone::count_records(['outcome' => 'deleted']));
    }

    /**
     * Whoever it goes on in the name of may not any more: it is paused, and says so.
     */
    public function test_actor_lost(): void {
        $import = $this->import_people(1);
        undoing::start($import, 1);
        foreach (['moodle/user:delete', 'tool/prelude:undo'] as $capability) {
            unassign_capability($capability, $this->role_id());
        }
        $this->assertFalse(control::check_actor($import));
        $this->assertSame(states::UNDO_PAUSED, $import->read()->get('state'));
        $this->assertSame(get_string('undopause_actor', 'tool_prelude'), $import->why_paused());
    }

    /**
     * Have processes undo an import while something listens for deleted accounts.
     *
     * @param import $import
     * @param callable $observer
     * @return int how many it took
     */
    private function undo_with(import $import, callable $observer): int {
        for ($count = 0; $import->current_state() === states::UNDOING; $count++) {
            $this->next_process([['eventname' => '\core\event\user_deleted', 'callback' => $observer]]);
            undoing::work($import);
        }
        $this->next_process();
        return $count;
    }

    /**
     * Moodle keeps observers that were replaced over one reset.
     */
    protected function tearDown(): void {
        \core\event\manager::phpunit_reset();
        parent::tearDown();
    }
}
