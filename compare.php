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
 * Compares a list with an earlier one for the same cohort, and lets those who are gone from it leave.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

use tool_prelude\local\account\sight;
use tool_prelude\local\cohort\finder;
use tool_prelude\local\compare\comparison;
use tool_prelude\local\compare\departure;
use tool_prelude\local\compare\departures;
use tool_prelude\local\compare\returns;
use tool_prelude\local\import\access;
use tool_prelude\output\compare_page;

// Progress is shown while it happens.
define('NO_OUTPUT_BUFFERING', true);

require(__DIR__ . '/../../../config.php');
require_once($CFG->libdir . '/adminlib.php');

$id = required_param('id', PARAM_INT);
$cohortid = optional_param('cohort', 0, PARAM_INT);
$previousid = optional_param('previous', 0, PARAM_INT);
$action = optional_param('do', departure::REMOVE, PARAM_ALPHA) === departure::SUSPEND ? departure::SUSPEND : departure::REMOVE;
$keys = optional_param_array('who', [], PARAM_ALPHANUM);
$confirmed = optional_param('confirmed', false, PARAM_BOOL);

$url = new moodle_url('/admin/tool/prelude/compare.php', ['id' => $id]);
admin_externalpage_setup('tool_prelude', '', null, $url);
access::require_import();
$import = access::readable($id);
$viewurl = new moodle_url('/admin/tool/prelude/view.php', ['id' => $id]);

$cohorts = array_filter(
    (new finder())->by_ids($import->cohortids()),
    fn($cohort): bool => (bool) comparison::earlier($import, $cohort->id)
);
if (!$cohorts) {
    throw new moodle_exception('error_nothingearlier', 'tool_prelude', $viewurl);
}
$cohort = $cohorts[$cohortid] ?? reset($cohorts);
$earlier = comparison::earlier($import, $cohort->id);
$previous = array_column(array_map(fn($one): array => [$one->get('id'), $one], $earlier), 1, 0)[$previousid] ?? $earlier[0];
$comparison = new comparison($import, $previous, $cohort->id);

// Whoever is not ticked is left alone. Accounts that may not be named come back by what stood for them.
$kept = [];
if (data_submitted()) {
    $userids = array_map('intval', [
        ...array_keys($comparison->gone()),
        ...array_column(returns::done($import, $cohort->id), 'userid'),
    ]);
    $kept = array_values(array_diff($userids, sight::ids($keys, $userids)));
}

$error = '';
$named = 0;
if (optional_param('putback', false, PARAM_BOOL) && data_submitted()) {
    require_sesskey();
    $named = returns::start($import, $cohort->id, $kept);
} else if ($confirmed && data_submitted()) {
    require_sesskey();
    try {
        $number = (int) preg_replace('/\D/u', '', optional_param('number', '0', PARAM_RAW));
        $named = departures::name($comparison, $action, $kept, $number);
    } catch (moodle_exception $e) {
        if (!in_array($e->errorcode, ['error_departuresnumber', 'error_departuresright'], true)) {
            throw $e;
        }
        $error = $e->getMessage();
    }
}

$title = get_string('compare_title', 'tool_prelude', $import->get('filename'));
$PAGE->set_primary_active_tab('siteadminnode');
$PAGE->set_secondary_active_tab('reports');
$PAGE->set_title($title);
$PAGE->navbar->add(get_string('result_title', 'tool_prelude', $import->get('filename')), $viewurl);
$PAGE->navbar->add(get_string('compare', 'tool_prelude'), $url);

echo $OUTPUT->header();
echo $OUTPUT->heading($title);

if ($named) {
    \core\session\manager::write_close();
    ignore_user_abort(true);
    $bar = new progress_bar('tool_prelude-departures', 500, true);
    departures::work($import, 0, function (int $left) use ($bar, $named): void {
        $done = max(0, $named - $left);
        $bar->update($done, $named, get_string('undo_progress', 'tool_prelude', ['done' => $done, 'total' => $named]));
    });
    echo $OUTPUT->continue_button(new moodle_url($url, ['cohort' => $cohort->id, 'previous' => $previous->get('id')]));
} else {
    echo $OUTPUT->render(new compare_page($comparison, $cohorts, $earlier, $action, $kept, $error));
}
echo $OUTPUT->footer();
