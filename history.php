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
 * The imports there were.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

use core_reportbuilder\system_report_factory;
use tool_prelude\local\import\intake\limits;
use tool_prelude\output\draft_words;
use tool_prelude\output\plural;
use tool_prelude\reportbuilder\local\systemreports\imports;

require(__DIR__ . '/../../../config.php');
require_once($CFG->libdir . '/adminlib.php');

admin_externalpage_setup('tool_prelude_history');

$days = limits::retention_days();
echo $OUTPUT->header();
echo $OUTPUT->render_from_template('tool_prelude/history', [
    'kept' => $days ? plural::say('history_kept', $days) : '',
    'report' => system_report_factory::create(imports::class, context_system::instance())->output(),
] + draft_words::waiting());
echo $OUTPUT->footer();
