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

namespace tool_prelude\task;

use core\task\manager;
use tool_prelude\external\import\run_chunk;
use tool_prelude\local\import\model\chunk;
use tool_prelude\local\import\model\import;
use tool_prelude\tests\importer_testcase;

/**
 * Going on without the page.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \tool_prelude\task\run_import
 * @covers     \tool_prelude\local\import\running\queue
 */
final class run_import_test extends importer_testcase {
    /**
     * The task does what is left, as whoever started the import.
     */
    public function test_goes_on(): void {
        global $DB;
        $people = [$this->generator->person(), $this->generator->person(), $this->generator->person()];
        $import = $this->generator->sealed($this->generator->mail(), [$people[0]], [$people[1]], [$people[2]]);
        run_chunk::execute($import->get('id'), 1);
        $import->forget_page();
        $this->setUser(null);

        $this->expectOutputRegex('/Part \d done.*Part \d done/s');
        $this->runAdhocTasks('\\' . run_import::class);

        $this->assertSame('finished', $import->current_state());
        $this->assertCount(3, $DB->get_records_list('user', 'username', array_column($people, 'username')));
        $this->assertSame(0, $DB->count_records('task_adhoc', ['classname' => '\\' . run_import::class]));
    }

    /**
     * It stands back while the page is at work, and comes again.
     */
    public function test_stands_back(): void {
        $import = $this->generator->sealed($this->generator->mail(), [$this->generator->person()], [$this->generator->person()]);
        run_chunk::execute($import->get('id'), 0);
        $this->expectOutputRegex('/page is at work/');
        $this->execute($import);
        $this->assertSame('running', $import->current_state());
        $this->assertCount(1, chunk::pending($import->get('id')));
        $this->assertNotEmpty(manager::get_adhoc_tasks(run_import::class));
    }

    /**
     * Whoever started it may not import any more: it waits, and says so.
     */
    public function test_pauses(): void {
        $import = $this->generator->sealed($this->generator->mail(), [$this->generator->person()]);
        unassign_capability('tool/prelude:import', $this->role_id());
        $this->expectOutputRegex('/Paused/');
        $this->execute($import);
        $this->assertSame('paused', $import->current_state());
        $this->assert_refused('nopermissions', fn() => run_chunk::execute($import->get('id'), 0));
        $this->assertNotNull(chunk::find($import->get('id'), 0)->get('payload'));
    }

    /**
     * Nothing to do for an import that is over or gone.
     */
    public function test_nothing_to_do(): void {
        $import = $this->generator->sealed($this->generator->mail(), [$this->generator->person()]);
        run_chunk::execute($import->get('id'), 0);
        $this->expectOutputRegex('/Nothing to do.*Nothing to do/s');
        $this->execute($import);
        (new import($import->get('id')))->delete();
        $this->execute($import);
    }

    /**
     * Run the task of an import.
     *
     * @param import $import
     */
    private function execute(import $import): void {
        $task = new run_import();
        $task->set_custom_data(['importid' => $import->get('id')]);
        $task->execute();
    }
}
