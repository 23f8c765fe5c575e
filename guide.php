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
 * The user guide, read without leaving the site.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

use tool_prelude\local\import\access;
use tool_prelude\output\guide;

require(__DIR__ . '/../../../config.php');
require_once($CFG->libdir . '/adminlib.php');

$in = optional_param('in', '', PARAM_ALPHA);

$url = new moodle_url('/admin/tool/prelude/guide.php', $in === '' ? [] : ['in' => $in]);
admin_externalpage_setup('tool_prelude', '', null, $url);
access::require_import();

$title = get_string('guide', 'tool_prelude');
$PAGE->set_title($title);
$PAGE->navbar->add($title, $url);

echo $OUTPUT->header();
echo html_writer::div(guide::html($in), 'tool_prelude tool_prelude-guide');
echo $OUTPUT->footer();
