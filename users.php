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
 * Opens Moodle's own list of users, filtered on a cohort.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

use core_admin\reportbuilder\local\systemreports\users;
use core_reportbuilder\local\filters\text;
use core_reportbuilder\system_report_factory;

require(__DIR__ . '/../../../config.php');
require_once($CFG->libdir . '/adminlib.php');

$cohortid = required_param('cohort', PARAM_INT);

admin_externalpage_setup('tool_prelude', '', null, new moodle_url('/admin/tool/prelude/users.php', ['cohort' => $cohortid]));
if (!data_submitted()) {
    // An old link: it filters nothing.
    redirect(new moodle_url("/$CFG->admin/user.php"));
}
require_sesskey();
$cohort = $DB->get_record('cohort', ['id' => $cohortid], 'id, contextid, idnumber', MUST_EXIST);
require_capability('moodle/cohort:view', context::instance_by_id($cohort->contextid));

// A filter can't be given by the address: it is set as if it had been chosen there. The report refuses who may not see it.
$report = system_report_factory::create(users::class, context_system::instance());
$report->set_filter_values([
    'cohort:idnumber_operator' => text::IS_EQUAL_TO,
    'cohort:idnumber_value' => $cohort->idnumber,
]);
redirect(new moodle_url("/$CFG->admin/user.php"));
