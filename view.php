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
 * What became of an import: seen, explained, and what can be done from there.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

use core\output\notification;
use tool_prelude\local\import\access;
use tool_prelude\local\import\model\import;
use tool_prelude\output\result\result_page;
use tool_prelude\output\result\result_people;

require(__DIR__ . '/../../../config.php');
require_once($CFG->libdir . '/adminlib.php');

$id = required_param('id', PARAM_INT);
// Whom the table shows: see result_people.
$show = optional_param('show', '', PARAM_ALPHA);

$url = new moodle_url('/admin/tool/prelude/view.php', ['id' => $id]);
admin_externalpage_setup('tool_prelude_history', '', null, $url);
$import = import::get_record(['id' => $id]);
if (!$import) {
    // An old link: its data are no longer kept.
    $history = new moodle_url('/admin/tool/prelude/history.php');
    redirect($history, get_string('error_importnotfound', 'tool_prelude'), null, notification::NOTIFY_WARNING);
}
access::readable($id);
if (optional_param('unfilter', false, PARAM_BOOL) && data_submitted()) {
    require_sesskey();
    result_people::unfilter($import);
    redirect(result_people::url($import, $show));
}

$page = new result_page($import, $show);
$PAGE->set_primary_active_tab('siteadminnode');
$PAGE->set_secondary_active_tab('reports');
$PAGE->set_title($page->title());
$PAGE->navbar->add($page->title(), $url);

echo $OUTPUT->header();
echo $OUTPUT->render($page);
echo $OUTPUT->footer();
