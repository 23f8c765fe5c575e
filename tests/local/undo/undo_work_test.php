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

use tool_prelude\local\import\model\states;
use tool_prelude\task\run_import;
use tool_prelude\tests\undo_testcase;

/**
 * An undo goes on without its page, and looks up a batch at once.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \tool_prelude\local\undo\undo_work
 * @covers     \tool_prelude\local\undo\overview
 */
final class undo_work_test extends undo_testcase {
    /**
     * The page was closed: the task does the rest, as the person who asked.
     */
    public function test_task(): void {
        $import = $this->import_people(2);
        undoing::start($import, 2);
        [$task] = array_values(\core\task\manager::get_adhoc_tasks(run_import::class));
        $this->assertEquals($this->gestionnaire->id, $task->get_userid());
        $this->expectOutputRegex('/Part 1 done.*Nothing to do/s');
        $task->execute();
        $this->assertSame(states::UNDONE, $import->current_state());
        $task->execute();
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
}
