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

namespace tool_prelude\external;

use core\task\manager;
use tool_prelude\external\import\background_import;
use tool_prelude\external\import\cancel_import;
use tool_prelude\external\import\pause_import;
use tool_prelude\external\import\read_import;
use tool_prelude\external\import\resume_import;
use tool_prelude\external\import\run_chunk;
use tool_prelude\local\account\core_account;
use tool_prelude\local\import\model\chunk;
use tool_prelude\local\import\model\import;
use tool_prelude\task\run_import;
use tool_prelude\tests\importer_testcase;

/**
 * Pausing an import, taking it up again, sending it to the background.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \tool_prelude\external\import\pause_import
 * @covers     \tool_prelude\external\import\resume_import
 * @covers     \tool_prelude\external\import\background_import
 * @covers     \tool_prelude\local\import\control
 * @covers     \tool_prelude\local\import\access
 */
final class control_import_test extends importer_testcase {
    /**
     * Paused, it keeps what it needs and says why; resumed, it goes on with its tasks.
     */
    public function test_pause_and_resume(): void {
        $import = $this->begun();
        $id = $import->get('id');
        $this->assertSame(['importid' => $id, 'state' => 'paused'], $this->call(pause_import::class, $id));
        $this->assertSame('Paused on request.', $this->call(read_import::class, $id)['why']);
        $this->assertNotNull(chunk::find($id, 1)->get('payload'));
        $this->assert_refused('error_wrongstate', fn() => run_chunk::execute($id, 1));
        foreach (manager::get_adhoc_tasks(run_import::class) as $task) {
            $GLOBALS['DB']->delete_records('task_adhoc', ['id' => $task->get_id()]);
        }

        $this->assertSame(['importid' => $id, 'state' => 'running'], $this->call(resume_import::class, $id));
        $this->assertSame('', $this->call(read_import::class, $id)['why']);
        $this->assertCount(2, manager::get_adhoc_tasks(run_import::class));
        $this->assertSame('finished', $this->call(run_chunk::class, $id, 1)['state']);
    }

    /**
     * The starter is gone: another gestionnaire who may see all takes it over, and it goes on in their name.
     */
    public function test_take_over(): void {
        global $DB;
        $import = $this->begun();
        $id = $import->get('id');
        $this->gestionnaire->suspended = 1;
        core_account::update($this->gestionnaire);
        $other = self::getDataGenerator()->create_user();
        role_assign($this->role_id(), $other->id, \context_system::instance());
        $this->setUser($other);
        $call = fn() => resume_import::execute($id);
        $this->assert_refused('error_notyourimport', $call);
        assign_capability('tool/prelude:viewall', CAP_ALLOW, $this->role_id(), \context_system::instance());
        // Still at work, for all anybody knows.
        $this->assert_refused('error_notyourimport', $call);
        $this->expectOutputRegex('/Paused/');
        $this->run_task($id);
        $this->assertSame('paused', $import->current_state());
        $this->assertStringContainsString('suspended', $this->call(read_import::class, $id)['why']);

        $this->assertSame('running', $this->call(resume_import::class, $id)['state']);
        $import = import::load($id);
        $this->assertEquals([$this->gestionnaire->id, $other->id], [$import->get('userid'), $import->get('actorid')]);
        foreach (manager::get_adhoc_tasks(run_import::class, false, true) as $task) {
            $users[] = (int) $task->get_userid();
        }
        $this->assertContains((int) $other->id, $users);
        $this->run_task($id);
        $this->assertSame('finished', $import->current_state());
    }

    /**
     * In the background at once: tasks are due, and no page is waited for.
     */
    public function test_background(): void {
        $import = $this->begun();
        $id = $import->get('id');
        $this->assertTrue($import->page_is_at_work());
        $this->call(background_import::class, $id);
        $this->call(background_import::class, $id);
        $this->assertFalse($import->page_is_at_work());
        $tasks = manager::get_adhoc_tasks(run_import::class);
        $this->assertCount(2, $tasks);
        foreach ($tasks as $task) {
            $this->assertLessThanOrEqual(time(), $task->get_next_run_time());
        }
        $this->setUser(null);
        $this->expectOutputRegex('/Part 2 done/');
        $this->runAdhocTasks('\\' . run_import::class);
        $this->assertSame('finished', $import->current_state());
    }

    /**
     * Refused to whoever may not import, or whose import it isn't.
     */
    public function test_refused(): void {
        $import = $this->begun();
        foreach ([pause_import::class, background_import::class, resume_import::class] as $function) {
            $call = fn() => $function::execute($import->get('id'));
            $this->assert_needs_import($call);
            $this->assert_needs_ownership($call);
            $this->assert_refused('error_importnotfound', fn() => $function::execute(0));
        }
        $this->assertSame('running', $import->current_state());
    }

    /**
     * What is over stays over.
     */
    public function test_over(): void {
        $import = $this->begun();
        cancel_import::execute($import->get('id'));
        foreach ([pause_import::class, background_import::class, resume_import::class] as $function) {
            $this->assert_refused('error_wrongstate', fn() => $function::execute($import->get('id')));
        }
    }

    /**
     * An import of two chunks with the first one done.
     *
     * @return import
     */
    private function begun(): import {
        $import = $this->generator->sealed($this->generator->mail(), [$this->generator->person()], [$this->generator->person()]);
        run_chunk::execute($import->get('id'), 0);
        return import::load($import->get('id'));
    }

    /**
     * Run a task of an import.
     *
     * @param int $importid
     */
    private function run_task(int $importid): void {
        import::load($importid)->forget_page();
        $task = new run_import();
        $task->set_custom_data(['importid' => $importid]);
        $task->execute();
    }
}
