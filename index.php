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
 * The page where a list of people becomes accounts.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

use tool_prelude\local\import\access;
use tool_prelude\output\page;
use tool_prelude\output\strings;

require(__DIR__ . '/../../../config.php');
require_once($CFG->libdir . '/adminlib.php');

$resume = optional_param('import', 0, PARAM_INT);
$new = optional_param('new', false, PARAM_BOOL);
$repeat = optional_param('repeat', 0, PARAM_INT);
$draft = optional_param('draft', 0, PARAM_INT);

admin_externalpage_setup('tool_prelude');
access::require_import();

$PAGE->requires->strings_for_js(strings::keys(), 'tool_prelude');
$PAGE->requires->js_call_amd('tool_prelude/importer-lazy', 'init');

echo $OUTPUT->header();
$page = new page((int) $USER->id, $resume, $new, $repeat, $draft);
echo $OUTPUT->render_from_template('tool_prelude/page', $page->export_for_template($OUTPUT));
echo $OUTPUT->footer();
