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
 * Enrols the cohorts of an import in courses.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

use core\notification;
use tool_prelude\form\courses_form;
use tool_prelude\local\cohort\finder;
use tool_prelude\local\course\enroller;
use tool_prelude\local\course\enrolment;
use tool_prelude\local\course\takeback;
use tool_prelude\local\import\access;
use tool_prelude\local\import\model\states;
use tool_prelude\output\courses_link;
use tool_prelude\output\courses_page;

require(__DIR__ . '/../../../config.php');
require_once($CFG->libdir . '/adminlib.php');
require_once($CFG->libdir . '/enrollib.php');

$id = required_param('id', PARAM_INT);
$remove = optional_param('remove', 0, PARAM_INT);

$url = new moodle_url('/admin/tool/prelude/courses.php', ['id' => $id]);
admin_externalpage_setup('tool_prelude', '', null, $url);
access::require_import();
$import = access::readable($id);
$viewurl = new moodle_url('/admin/tool/prelude/view.php', ['id' => $id]);

$cohorts = (new finder())->by_ids($import->cohortids());
if (!$cohorts || !enroller::is_available() || !courses_link::opens_for($import)) {
    throw new moodle_exception('error_nocourses', 'tool_prelude', $viewurl);
}

$names = array_map(courses_page::name(...), $cohorts);
// When it was undone there is nobody to enrol from it: what it left can be taken back.
$form = $import->get('state') === states::FINISHED ? new courses_form($url->out(false), ['id' => $id, 'cohorts' => $names]) : null;
$title = get_string('courses_title', 'tool_prelude', $import->get('filename'));

if ($remove && data_submitted() && confirm_sesskey()) {
    if ($enrolment = enrolment::standing($import)[$remove] ?? null) {
        $code = takeback::take_back($enrolment, true);
        notification::add(
            get_string('courses_removed_' . ($code ?: 'done'), 'tool_prelude'),
            $code ? notification::WARNING : notification::SUCCESS
        );
    }
    redirect($url);
} else if ($data = $form?->get_data()) {
    ignore_user_abort(true);
    $enroller = new enroller($import, (int) $data->cohort);
    foreach ($DB->get_records_list('course', 'id', array_filter((array) $data->courses, 'is_numeric')) as $course) {
        $group = $data->group === 'named'
            ? groups_get_group_by_name($course->id, trim($data->groupname))
            : (int) $data->group;
        $done = $group === false ? 'nogroup' : $enroller->enrol($course, (int) $data->roleid, (int) $group);
        notification::add(
            get_string("courses_was_$done", 'tool_prelude', [
                'course' => format_string($course->fullname, true, ['context' => context_course::instance($course->id)]),
                'cohort' => s($names[(int) $data->cohort]),
            ]),
            $done === enroller::DONE ? notification::SUCCESS : notification::WARNING
        );
    }
    redirect($url);
}

$PAGE->set_primary_active_tab('siteadminnode');
$PAGE->set_secondary_active_tab('reports');
$PAGE->set_title($title);
$PAGE->navbar->add(get_string('result_title', 'tool_prelude', $import->get('filename')), $viewurl);
$PAGE->navbar->add(get_string('courses', 'tool_prelude'), $url);

echo $OUTPUT->header();
echo $OUTPUT->heading($title);
echo $OUTPUT->render(new courses_page($import, $cohorts, $form));
echo $OUTPUT->footer();
