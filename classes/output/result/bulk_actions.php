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

namespace tool_prelude\output\result;

use moodle_url;

/**
 * Moodle's own choice of bulk user actions, ours among them, for the people chosen in a table of this page.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class bulk_actions {
    /**
     * Constructor.
     *
     * @param moodle_url $return where to come back to
     */
    public function __construct(
        /** @var moodle_url Where to come back to. */
        private readonly moodle_url $return,
    ) {
    }

    /**
     * The form; its script follows the checkboxes of the table in the same data-region="report-user-list-wrapper".
     *
     * @return string HTML
     */
    public function render(): string {
        global $CFG, $PAGE;
        require_once("$CFG->dirroot/$CFG->admin/user/user_bulk_forms.php");
        $form = new \user_bulk_action_form(
            new moodle_url("/$CFG->admin/user/user_bulk.php"),
            ['excludeactions' => ['displayonpage', 'download'], 'passuserids' => true, 'hidesubmit' => true],
            'post',
            '',
            ['id' => 'user-bulk-action-form']
        );
        $form->set_data(['returnurl' => $this->return->out_as_local_url(false)]);
        $PAGE->requires->js_call_amd('core_admin/bulk_user_actions', 'init');
        return $form->render();
    }
}
