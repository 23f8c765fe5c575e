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
 * Decides about mails that wait: only by POST.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

use core\output\notification;
use tool_prelude\local\access\mail_wait;
use tool_prelude\local\import\access;
use tool_prelude\output\plural;

require(__DIR__ . '/../../../config.php');
require_once($CFG->libdir . '/adminlib.php');

$id = required_param('id', PARAM_INT);
$what = optional_param('do', '', PARAM_ALPHA);

admin_externalpage_setup('tool_prelude_history', '', null, new moodle_url('/admin/tool/prelude/mails.php', ['id' => $id]));
$view = new moodle_url('/admin/tool/prelude/view.php', ['id' => $id]);
if (!data_submitted()) {
    redirect($view);
}
require_sesskey();
access::require_import();
$import = access::readable($id);
if (!mail_wait::may($import)) {
    throw new moodle_exception('error_notyourimport', 'tool_prelude', $view);
}

switch ($what) {
    case 'stop':
        $mails = mail_wait::stop($import);
        break;
    case 'now':
        $mails = mail_wait::put_off($import, time());
        mail_wait::release($import);
        break;
    case 'tomorrow':
        $mails = mail_wait::put_off($import, usergetmidnight(time()) + DAYSECS + 8 * HOURSECS);
        break;
    default:
        throw new moodle_exception('invalidparameter', 'debug');
}
redirect(
    $view,
    $mails ? plural::say("mailwait_did_$what", $mails) : get_string('mailwait_late', 'tool_prelude'),
    null,
    $mails ? notification::NOTIFY_SUCCESS : notification::NOTIFY_WARNING
);
