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
use tool_prelude\local\compare\departures;
use tool_prelude\local\import\model\import;
use tool_prelude\local\import\turn;

/**
 * Goes on with people who were named to leave a cohort when the page was closed. Acts as the person who named them.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class handle_departures extends adhoc_task {
    /** @var int Seconds the page is given first. */
    private const DELAY = 60;
    /** @var int Seconds one task works before it makes room for others. */
    private const SHIFT = 240;

    /**
     * Have it go on without its page, unless a task for it waits that Moodle has not given up.
     *
     * @param import $import
     * @param int $userid who named them, 0 for the current user
     * @return bool whether one was needed
     */
    public static function queue(import $import, int $userid = 0): bool {
        global $USER;
        $userid = $userid ?: (int) $USER->id;
        $waiting = array_filter(
            manager::get_adhoc_tasks(self::class, false, true),
            fn(adhoc_task $task): bool => $task->get_custom_data()->importid == $import->get('id')
                && $task->get_userid() == $userid && $task->get_attempts_available() > 0
        );
        if ($waiting) {
            return false;
        }
        $task = new self();
        $task->set_component('tool_prelude');
        $task->set_custom_data(['importid' => (int) $import->get('id')]);
        $task->set_userid($userid);
        $task->set_next_run_time(time() + self::DELAY);
        manager::queue_adhoc_task($task);
        return true;
    }

    /**
     * Name shown to administrators.
     *
     * @return string
     */
    public function get_name() {
        return get_string('task_handle_departures', 'tool_prelude');
    }

    /**
     * Work on those who wait.
     */
    public function execute() {
        $import = import::get_record(['id' => $this->get_custom_data()->importid]);
        if (!$import) {
            mtrace('Nothing to do: the import is gone.');
            return;
        }
        $left = departures::work($import, self::SHIFT);
        if (turn::is_over()) {
            turn::end_process();
        }
        if ($left) {
            self::queue($import);
            mtrace("$left people left.");
        }
    }
}
