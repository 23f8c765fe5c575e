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
use tool_prelude\local\access\mail_wait;
use tool_prelude\local\import\model\import;

/**
 * Has the mails of an import leave once they have waited, unless somebody stopped them or put them off.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class release_mails extends adhoc_task {
    /**
     * Have it done at a time.
     *
     * @param import $import
     * @param int $time
     */
    public static function queue(import $import, int $time): void {
        $task = new self();
        $task->set_component('tool_prelude');
        $task->set_custom_data(['importid' => (int) $import->get('id'), 'time' => $time]);
        $task->set_next_run_time($time);
        manager::queue_adhoc_task($task, true);
    }

    /**
     * Name shown to administrators.
     *
     * @return string
     */
    public function get_name() {
        return get_string('task_release_mails', 'tool_prelude');
    }

    /**
     * Release. Whoever was in hand when the import was stopped may come a moment later.
     */
    public function execute() {
        $import = import::get_record(['id' => $this->get_custom_data()->importid]);
        if (!$import) {
            mtrace('Nothing to do: the import is gone.');
            return;
        }
        mtrace(mail_wait::release($import) . ' mails asked for.');
        $time = (int) $import->get('mailtime');
        if ($time > 0 && $time <= time() && mail_wait::count($import)) {
            self::queue($import, time() + MINSECS);
        }
    }
}
