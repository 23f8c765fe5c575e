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
use tool_prelude\local\import\intake\limits;
use tool_prelude\local\import\model\import;
use tool_prelude\local\import\model\pause;
use tool_prelude\local\import\model\stance;
use tool_prelude\local\import\running\queue;
use tool_prelude\local\import\running\works;
use tool_prelude\local\import\turn;

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
     * @var int Seconds Moodle has a worker wait after its fifth failure in a row (1, 2, 4, 8, 16 minutes): one that fails after
     *     that has failed for half an hour, and somebody has to know.
     */
    private const PATIENCE = 960;

    /**
     * Have an import go on without its page, with as many workers as the settings say. Those that wait already stay, and
     * start when this says if that is sooner; but for those that failed, which wait as long as Moodle has them wait. Workers
     * Moodle has given up are not counted, nor are those at work: Moodle can't tell them from those that were killed, whose
     * tasks it leaves alone for an hour.
     *
     * @param import $import
     * @param int $delay seconds the page is given first
     * @return int how many were missing
     */
    public static function start(import $import, int $delay = self::DELAY): int {
        global $DB;
        if (!control::check_actor($import)) {
            return 0;
        }
        $waiting = array_filter(self::waiting($import), fn(adhoc_task $task): bool => $task->get_attempts_available() > 0);
        foreach ($waiting as $task) {
            if (!$task->get_fail_delay() && $task->get_next_run_time() > self::now() + $delay) {
                $DB->set_field('task_adhoc', 'nextruntime', self::now() + $delay, ['id' => $task->get_id()]);
            }
        }
        $missing = max(0, limits::workers() - count($waiting));
        for ($count = 0; $count < $missing; $count++) {
            self::queue($import, $delay);
        }
        return $missing;
    }

    /**
     * The same when someone asks for it: what failed before is forgotten, and tried again at once.
     *
     * @param import $import
     * @param int $delay seconds the page is given first
     */
    public static function start_anew(import $import, int $delay = self::DELAY): void {
        global $DB;
        foreach (self::waiting($import) as $task) {
            if ($task->get_fail_delay()) {
                $DB->delete_records('task_adhoc', ['id' => $task->get_id()]);
            }
        }
        self::start($import, $delay);
    }

    /**
     * Workers of an import that are not at work, in the name of whoever it goes on in.
     *
     * @param import $import
     * @return adhoc_task[]
     */
    private static function waiting(import $import): array {
        return array_filter(
            manager::get_adhoc_tasks(self::class, false, true),
            fn(adhoc_task $task): bool => $task->get_custom_data()->importid == $import->get('id')
                && $task->get_userid() == $import->get('actorid')
        );
    }

    /**
     * Moodle's time, as its tasks see it.
     *
     * @return int
     */
    private static function now(): int {
        return \core\di::get(\core\clock::class)->time();
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
        $task->set_next_run_time(self::now() + $delay - 1);
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
     * Work on what is left. What fails and is no person's fault is Moodle's to try again, later each time; after half an hour the
     * import is paused, with its reason.
     */
    public function execute() {
        $import = import::get_record(['id' => $this->get_custom_data()->importid]);
        if (!$import || works::of($import)->stance($import->current_state()) === stance::WAIT) {
            mtrace('Nothing to do: the import is gone, paused or over.');
            return;
        }
        try {
            $this->work($import);
        } catch (\Throwable $e) {
            if (turn::is_over()) {
                turn::end_process();
            }
            $this->give_up($import, $e);
            throw $e;
        }
    }

    /**
     * Have somebody know, when a worker failed for long enough.
     *
     * @param import $import
     * @param \Throwable $e
     */
    private function give_up(import $import, \Throwable $e): void {
        global $DB;
        if ($this->get_fail_delay() < self::PATIENCE) {
            return;
        }
        try {
            $DB->force_transaction_rollback();
            works::of($import)->hold(pause::after($e));
            mtrace('Paused, if it still was at work: it failed again and again.');
        } catch (\Throwable $other) {
            // Where nothing can be written, the next try says it.
            mtrace('Could not be paused: ' . get_class($other));
        }
    }

    /**
     * Work, if it is this worker's turn.
     *
     * @param import $import
     */
    private function work(import $import): void {
        if ($this->get_userid() && $this->get_userid() != $import->get('actorid')) {
            mtrace('Nothing to do: someone else took the import over, and has workers of their own.');
            return;
        }
        if (!control::check_actor($import)) {
            mtrace('Paused: whoever it goes on in the name of may not do this any more.');
            return;
        }
        if (turn::is_over()) {
            turn::end_process();
            self::queue($import, self::LOOK_AGAIN);
            return;
        }
        if ($import->page_is_at_work()) {
            self::queue($import, self::LOOK_AGAIN);
            mtrace('The page is at work.');
            return;
        }
        if ($this->get_fail_delay() > self::PATIENCE) {
            // It was killed the last time: there was nobody left to say so.
            works::of($import)->hold(pause::FAULT);
            if (works::of($import)->stance($import->current_state()) === stance::WAIT) {
                mtrace('Paused: its workers died again and again.');
                return;
            }
        }
        $done = 0;
        $left = queue::run_all($import, self::SHIFT, function (int $seq) use (&$done): void {
            $done++;
            mtrace('Part ' . ($seq + 1) . ' done.');
        });
        if (turn::is_over()) {
            turn::end_process();
        }
        if ($left) {
            self::queue($import, $done || turn::is_over() ? 0 : self::LOOK_AGAIN);
            mtrace("$left parts left.");
        }
    }
}
