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

/**
 * Sends people a new password: those of an import who never logged in, or whoever was chosen in Moodle's list of users.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

use core\output\notification;
use tool_prelude\local\access\figures;
use tool_prelude\local\access\sender;
use tool_prelude\local\import\access;
use tool_prelude\output\access_page;
use tool_prelude\output\plural;

require(__DIR__ . '/../../../config.php');
require_once($CFG->libdir . '/adminlib.php');

// An import, or 0 for the people chosen in a list.
$id = optional_param('id', 0, PARAM_INT);
$userids = optional_param('userids', '', PARAM_SEQUENCE);
$returnurl = optional_param('returnurl', '', PARAM_LOCALURL);
$confirm = optional_param('confirm', false, PARAM_BOOL);

$url = new moodle_url('/admin/tool/prelude/access.php', $id ? ['id' => $id] : []);
admin_externalpage_setup('tool_prelude', '', null, $url);
access::require_import();
sender::require_right();

if ($id) {
    $people = (new figures(access::readable($id)))->to_send();
    $back = new moodle_url('/admin/tool/prelude/view.php', ['id' => $id]);
} else {
    // The selection of the session may be another by the time the question is answered: its answer carries the people.
    $people = $userids !== '' ? explode(',', $userids) : array_values($SESSION->bulk_users ?? []);
    $people = array_values(array_unique(array_map('intval', $people)));
    $back = new moodle_url($returnurl ?: "/$CFG->admin/user/user_bulk.php");
    $url->params(['userids' => implode(',', $people), 'returnurl' => $back->out_as_local_url(false)]);
}

if ($confirm && data_submitted() && confirm_sesskey()) {
    $refusals = sender::ask($people);
    $asked = count(array_keys($refusals, '', true));
    $message = plural::say('access_done', $asked);
    if ($refused = count($refusals) - $asked) {
        $message .= ' ' . plural::say('access_done_refused', $refused);
    }
    redirect($back, $message, null, $asked ? notification::NOTIFY_SUCCESS : notification::NOTIFY_WARNING);
}
if (!$people) {
    redirect($back, get_string('access_nobody', 'tool_prelude'), null, notification::NOTIFY_INFO);
}

$PAGE->set_primary_active_tab('siteadminnode');
$PAGE->set_secondary_active_tab('users');
$PAGE->set_title(get_string('access_title', 'tool_prelude'));
echo $OUTPUT->header();
echo $OUTPUT->render(new access_page($people, $url, $back));
echo $OUTPUT->footer();
