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
use tool_prelude\local\import\access;
use tool_prelude\local\import\chunk;
use tool_prelude\local\import\import;
use tool_prelude\local\import\lifecycle;
use tool_prelude\local\import\queue;
use tool_prelude\local\import\states;

/**
 * Goes on with an import whose page was closed. Acts as the person who started it.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class run_import extends adhoc_task {
    /** @var int Seconds the page is given first. */
    private const DELAY = 300;
    /** @var int Seconds after which a page that did nothing is taken for closed. */
    private const QUIET = 60;
    /** @var int Seconds one task works before it makes room for others. */
    private const SHIFT = 240;

    /**
     * Have an import go on without its page.
     *
     * @param import $import
     * @param int $delay seconds
     */
    public static function queue(import $import, int $delay = self::DELAY): void {
        $task = new self();
        $task->set_component('tool_prelude');
        $task->set_custom_data(['importid' => (int) $import->get('id')]);
        $task->set_userid($import->get('userid'));
        $task->set_next_run_time(time() + $delay);
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
        if (!$import || !states::is_workable($import->get('state'))) {
            mtrace('Nothing to do: the import is gone, paused or over.');
            return;
        }
        if (!access::may_import($import->get('userid'))) {
            lifecycle::move($import, states::PAUSED);
            mtrace('Paused: whoever started the import may not import any more.');
            return;
        }
        if ($this->page_is_at_work($import)) {
            self::queue($import, 2 * self::QUIET);
            mtrace('The page is at work.');
            return;
        }
        $left = queue::run_all($import, self::SHIFT, function (chunk $chunk): void {
            mtrace("Chunk {$chunk->get('seq')} done.");
        });
        if ($left) {
            self::queue($import, self::QUIET);
            mtrace("$left chunks left.");
        }
    }

    /**
     * Whether someone finished a chunk a moment ago.
     *
     * @param import $import
     * @return bool
     */
    private function page_is_at_work(import $import): bool {
        return chunk::record_exists_select(
            'importid = ? AND done = 1 AND timemodified > ?',
            [$import->get('id'), time() - self::QUIET]
        );
    }
}
