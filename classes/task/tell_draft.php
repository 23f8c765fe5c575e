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
use tool_prelude\local\draft\draft;
use tool_prelude\local\import\access;
use tool_prelude\local\program\notified;
use tool_prelude\output\draft_words;
use tool_prelude\output\notice;

/**
 * Tells the owner of a token, and the people the site chose, that a list waits for somebody's decision.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class tell_draft extends adhoc_task {
    /**
     * Have everyone told whom it concerns.
     *
     * @param draft $draft
     */
    public static function queue(draft $draft): void {
        foreach (array_unique([(int) $draft->get('userid'), ...notified::people()]) as $userid) {
            if (access::is_active($userid)) {
                $task = new self();
                $task->set_component('tool_prelude');
                $task->set_custom_data(['draftid' => (int) $draft->get('id')]);
                $task->set_userid($userid);
                manager::queue_adhoc_task($task);
            }
        }
    }

    /**
     * Name shown to administrators.
     *
     * @return string
     */
    public function get_name() {
        return get_string('task_tell_draft', 'tool_prelude');
    }

    /**
     * Tell, unless it was decided meanwhile. Runs as the one who is told, so in their language.
     */
    public function execute() {
        $draft = draft::get_record(['id' => ((array) $this->get_custom_data())['draftid']]);
        $user = \core_user::get_user($this->get_userid());
        if (!$draft || !$user || !$draft->waits()) {
            return;
        }
        (new notice(
            get_string('message_draft', 'tool_prelude', $draft->get('filename')),
            draft_words::about($draft),
            draft_words::url($draft)
        ))->send($user, $draft->get('userid') == $user->id);
    }
}
