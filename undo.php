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
 * Undoes an import, after showing what that does to whom.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

use core\output\notification;
use tool_prelude\local\compare\departures;
use tool_prelude\local\compare\returns;
use tool_prelude\local\import\access;
use tool_prelude\local\import\model\states;
use tool_prelude\local\undo\footprints;
use tool_prelude\local\undo\undoing;
use tool_prelude\output\undo_page;
use tool_prelude\output\undo_words;

// Progress is shown while it happens.
define('NO_OUTPUT_BUFFERING', true);

require(__DIR__ . '/../../../config.php');
require_once($CFG->libdir . '/adminlib.php');

$id = required_param('id', PARAM_INT);
$outcome = optional_param('outcome', '', PARAM_ALPHA);
$pagenumber = optional_param('page', 0, PARAM_INT);
// Only what was sent from the form does anything, an undo under way that is gone on with included.
$confirmed = optional_param('confirmed', false, PARAM_BOOL) && data_submitted();

$url = new moodle_url('/admin/tool/prelude/undo.php', ['id' => $id]);
admin_externalpage_setup('tool_prelude', '', null, $url);
$import = access::readable($id);
access::require_undo($import);

$error = '';
if ($confirmed) {
    require_sesskey();
    try {
        undoing::start(
            $import,
            // What was typed, spaces between thousands as well.
            (int) preg_replace('/\D/u', '', optional_param('deletions', '0', PARAM_RAW)),
            optional_param('courses', false, PARAM_BOOL),
            optional_param_array('cohorts', [], PARAM_INT),
            optional_param('departures', false, PARAM_BOOL)
        );
    } catch (moodle_exception $e) {
        if (!in_array($e->errorcode, ['error_undochanged', 'error_wrongstate', 'error_busy'], true)) {
            throw $e;
        }
        $error = $e->getMessage();
    }
}

if (optional_param('putback', false, PARAM_BOOL) && data_submitted()) {
    require_sesskey();
    // Not chosen when it was undone, and still possible: what is left when the time is up, a task does.
    if (states::is_taken_back($import->get('state')) && returns::start($import)) {
        \core\session\manager::write_close();
        ignore_user_abort(true);
        departures::work($import, 20);
    }
    redirect($url);
}

$title = get_string('undo_title', 'tool_prelude', $import->get('filename'));
$PAGE->set_primary_active_tab('siteadminnode');
$PAGE->set_secondary_active_tab('reports');
$PAGE->set_title($title);
$PAGE->navbar->add(
    get_string('result_title', 'tool_prelude', $import->get('filename')),
    new moodle_url('/admin/tool/prelude/view.php', ['id' => $id])
);
$PAGE->navbar->add(get_string('undo', 'tool_prelude'), $url);

echo $OUTPUT->header();
echo $OUTPUT->heading($title);

if ($confirmed && !$error && $import->get('state') === states::UNDOING) {
    \core\session\manager::write_close();
    // A page that is closed in the middle must not cut a person's undo; the task goes on with the others.
    ignore_user_abort(true);
    $total = (new footprints($import))->count();
    $bar = new progress_bar('tool_prelude-undo', 500, true);
    undoing::work($import, 0, function (int $left) use ($bar, $total): void {
        $done = $total - $left;
        $bar->update($done, $total, get_string('undo_progress', 'tool_prelude', ['done' => $done, 'total' => $total]));
    });
    // What it has done is read here, not after another click.
    echo $OUTPUT->notification(s(undo_words::sentence(undoing::progress($import))), notification::NOTIFY_INFO, false);
    echo $OUTPUT->continue_button($url);
} else {
    echo $OUTPUT->render(new undo_page($import, $outcome, max(0, $pagenumber), $error));
}
echo $OUTPUT->footer();
