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

use core\task\adhoc_task;
use core\task\manager;
use tool_prelude\local\import\control;
use tool_prelude\local\import\import;
use tool_prelude\local\import\limits;
use tool_prelude\local\import\queue;
use tool_prelude\local\import\stance;
use tool_prelude\local\import\works;

/**
 * Does the work of an import without a page: one of several workers, which may run on several machines. Acts as whoever
 * started the import or took it over. Queues itself again while there is work.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class run_import extends adhoc_task {
    /** @var int Seconds the page is given first. */
    private const DELAY = 120;
    /** @var int Seconds one task works before it makes room for others. */
    private const SHIFT = 240;
    /** @var int Seconds until a worker looks again, when others have all there is. */
    private const LOOK_AGAIN = 60;

    /**
     * Have an import go on without its page, with as many workers as the settings say. Those that wait already stay, and
     * start when this says if that is sooner. Workers at work are not counted: Moodle can't tell them from those that were
     * killed, whose tasks it leaves alone for an hour.
     *
     * @param import $import
     * @param int $delay seconds the page is given first
     */
    public static function start(import $import, int $delay = self::DELAY): void {
        global $DB;
        if (!control::check_actor($import)) {
            return;
        }
        $waiting = array_filter(
            manager::get_adhoc_tasks(self::class, false, true),
            fn(adhoc_task $task): bool => $task->get_custom_data()->importid == $import->get('id')
                && $task->get_userid() == $import->get('actorid')
        );
        foreach ($waiting as $task) {
            if ($task->get_next_run_time() > time() + $delay) {
                $DB->set_field('task_adhoc', 'nextruntime', time() + $delay, ['id' => $task->get_id()]);
            }
        }
        for ($count = count($waiting); $count < limits::workers(); $count++) {
            self::queue($import, $delay);
        }
    }

    /**
     * Queue one worker.
     *
     * @param import $import
     * @param int $delay seconds
     */
    private static function queue(import $import, int $delay): void {
        $task = new self();
        $task->set_component('tool_prelude');
        // With a name of its own: Moodle takes identical tasks for one.
        $task->set_custom_data(['importid' => (int) $import->get('id'), 'worker' => random_string(8)]);
        $task->set_userid((int) $import->get('actorid'));
        // Due tasks are those whose time is past.
        $task->set_next_run_time(time() + $delay - 1);
        manager::queue_adhoc_task($task);
    }

    /**
     * Name shown to administrators.
     *
     * @return string
     */
    public function get_name() {
        return get_string('task_run_import', 'tool_prelude');
    }

    /**
     * Work on what is left.
     */
    public function execute() {
        $import = import::get_record(['id' => $this->get_custom_data()->importid]);
        if (!$import || works::of($import)->stance($import->current_state()) === stance::WAIT) {
            mtrace('Nothing to do: the import is gone, paused or over.');
            return;
        }
        if ($this->get_userid() && $this->get_userid() != $import->get('actorid')) {
            mtrace('Nothing to do: someone else took the import over, and has workers of their own.');
            return;
        }
        if (!control::check_actor($import)) {
            mtrace('Paused: whoever it goes on in the name of may not do this any more.');
            return;
        }
        if ($import->page_is_at_work()) {
            self::queue($import, self::LOOK_AGAIN);
            mtrace('The page is at work.');
            return;
        }
        $done = 0;
        $left = queue::run_all($import, self::SHIFT, function (int $seq) use (&$done): void {
            $done++;
            mtrace('Part ' . ($seq + 1) . ' done.');
        });
        if ($left) {
            self::queue($import, $done ? 0 : self::LOOK_AGAIN);
            mtrace("$left parts left.");
        }
    }
}
