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
 * Who is in a cohort: for everybody who may fill it, as Moodle's own page does not list more than a hundred.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

use tool_prelude\output\members_page;

require(__DIR__ . '/../../../config.php');
require_once($CFG->libdir . '/adminlib.php');

$cohortid = required_param('cohort', PARAM_INT);

admin_externalpage_setup('tool_prelude_history', '', null, new moodle_url('/admin/tool/prelude/members.php', ['cohort' => $cohortid]));
$page = members_page::of($cohortid);
$PAGE->set_primary_active_tab('siteadminnode');
$PAGE->set_title($page->title());
$PAGE->navbar->add($page->title());

echo $OUTPUT->header();
echo $OUTPUT->render($page);
echo $OUTPUT->footer();
