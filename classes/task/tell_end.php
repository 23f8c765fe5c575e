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
use moodle_url;
use tool_prelude\local\draft\draft;
use tool_prelude\local\import\access;
use tool_prelude\local\import\model\import;
use tool_prelude\local\import\model\states;
use tool_prelude\local\import\tally;
use tool_prelude\local\program\notified;
use tool_prelude\local\program\origin;
use tool_prelude\output\notice;
use tool_prelude\output\outcome_words;

/**
 * Tells whoever started an import, or took it over, that it came to its end or waits for someone; of one that a program sent also the
 * people the site chose. A task of its own, queued
 * with the move itself: told once, whatever happens to the worker that did the last person.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class tell_end extends adhoc_task {
    /**
     * Have everyone told whom it concerns.
     *
     * @param import $import
     * @param string $state it has come to
     */
    public static function queue(import $import, string $state): void {
        foreach (array_unique([...self::own($import), ...notified::of($import)]) as $userid) {
            if (access::is_active($userid)) {
                $task = new self();
                $task->set_component('tool_prelude');
                $task->set_custom_data(['importid' => (int) $import->get('id'), 'state' => $state]);
                $task->set_userid($userid);
                manager::queue_adhoc_task($task);
            }
        }
    }

    /**
     * Whose import it is: who started it, in whose name it went on, and whose token brought the list it was decided from.
     *
     * @param import $import
     * @return int[] ids
     */
    private static function own(import $import): array {
        $draft = draft::get_record(['importid' => $import->get('id')]);
        return [(int) $import->get('userid'), (int) $import->get('actorid'), ...($draft ? [(int) $draft->get('userid')] : [])];
    }

    /**
     * Name shown to administrators.
     *
     * @return string
     */
    public function get_name() {
        return get_string('task_tell_end', 'tool_prelude');
    }

    /**
     * Tell. Runs as the one who is told, so in their language.
     */
    public function execute() {
        ['importid' => $importid, 'state' => $state] = (array) $this->get_custom_data();
        $import = import::get_record(['id' => $importid]);
        $user = \core_user::get_user($this->get_userid());
        if (!$import || !$user) {
            return;
        }
        $did = $state === states::UNDO_PAUSED ? [] : outcome_words::parts(tally::of($import));
        if (in_array($state, [states::PAUSED, states::UNDO_PAUSED], true) && $why = $import->why_paused()) {
            $did[] = $why;
        }
        if ($origin = origin::of($import)) {
            $did[] = $origin->words();
        }
        $filename = $import->get('filename');
        $page = $state === states::PAUSED
            ? new moodle_url('/admin/tool/prelude/index.php', ['import' => $importid])
            : new moodle_url('/admin/tool/prelude/view.php', ['id' => $importid]);
        (new notice(get_string("message_$state", 'tool_prelude', $filename), implode(', ', $did), $page))
            ->send($user, in_array((int) $user->id, self::own($import), true));
    }
}
