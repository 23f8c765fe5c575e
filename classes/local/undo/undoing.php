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

namespace tool_prelude\local\undo;

use tool_prelude\local\compare\departures;
use tool_prelude\local\compare\returns;
use tool_prelude\local\course\takeback;
use tool_prelude\local\import\access;
use tool_prelude\local\import\model\import;
use tool_prelude\local\import\model\lifecycle;
use tool_prelude\local\import\model\states;
use tool_prelude\local\import\running\queue;
use tool_prelude\task\run_import;

/**
 * Undoes an import: started once, then worked on by whoever works (page, web service, task) until everybody is done.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class undoing {
    /**
     * Start, or go on with one that was started, or could not go on. Starting again changes nothing, but it goes on in this person's name.
     *
     * @param import $import refreshed
     * @param int $deletions how many accounts the person said are to be deleted
     * @param bool $courses also take back the courses its cohorts were enrolled in from it
     * @param int[] $cohorts those made on the page for it that are to be removed, if they are empty then
     * @param bool $departures also put back who was taken out of a cohort, or suspended, for no longer being in its list
     * @throws \moodle_exception error_wrongstate while it runs, error_undochanged when the number is another by now
     */
    public static function start(import $import, int $deletions, bool $courses = false, array $cohorts = [], bool $departures = false): void {
        global $DB, $USER;
        access::require_undo($import);
        $state = $import->read()->get('state');
        if ($state === states::UNDOING && $import->get('actorid') != $USER->id) {
            // Nothing but that: another worker may be moving the import at this moment.
            $DB->set_field(import::TABLE, 'actorid', $USER->id, ['id' => $import->get('id')]);
            $import->read();
            run_import::start($import);
        }
        if ($state === states::UNDO_PAUSED) {
            lifecycle::move($import, states::UNDOING, function (import $import): void {
                global $USER;
                $import->set('actorid', $USER->id);
                run_import::start_anew($import);
            });
        }
        if (states::is_taken_back($state)) {
            return;
        }
        lifecycle::move($import, states::UNDOING, function (import $import) use ($deletions, $courses, $cohorts, $departures): void {
            global $USER;
            $now = overview::preview($import)->deletions();
            if ($now !== $deletions) {
                throw new \moodle_exception('error_undochanged', 'tool_prelude', '', ['said' => $deletions, 'now' => $now]);
            }
            if ($courses) {
                takeback::mark($import);
            }
            made_cohorts::mark($import, $cohorts);
            if ($departures) {
                returns::start($import);
            }
            $import->set('actorid', $USER->id);
            run_import::start($import);
        });
    }

    /**
     * Work on an undo that was started.
     *
     * @param import $import refreshed
     * @param int $seconds 0 for as long as it takes
     * @param callable|null $told called now and then with how many people are left
     * @return int how many people are left: other workers may have them
     * @throws \moodle_exception error_wrongstate when it was not started
     */
    public static function work(import $import, int $seconds = 0, ?callable $told = null): int {
        access::require_undo($import);
        $state = $import->current_state();
        if (!states::is_taken_back($state)) {
            throw new \moodle_exception('error_wrongstate', 'tool_prelude', '', get_string('state_' . $state, 'tool_prelude'));
        }
        $footprints = new footprints($import);
        if ($state === states::UNDOING) {
            $last = 0;
            $import->note_page();
            queue::run_all($import, $seconds, function () use ($import, $footprints, $told, &$last): void {
                $import->note_page();
                // Counting is dear in a large import.
                if ($told && time() > $last) {
                    $told($footprints->count());
                    $last = time();
                }
            });
        }
        departures::work($import, $seconds);
        $import->read();
        $left = $footprints->count();
        if ($told) {
            $told($left);
        }
        return $left;
    }

    /**
     * Where an undo stands.
     *
     * @param import $import
     * @return int[] by outcome, and `left`
     */
    public static function progress(import $import): array {
        global $DB;
        $counts = $DB->get_records_sql_menu(
            'SELECT outcome, COUNT(id) FROM {' . undone::TABLE . '} WHERE importid = ? GROUP BY outcome',
            [$import->get('id')]
        );
        $left = (new footprints($import))->count();
        return array_map('intval', $counts) + array_fill_keys(decision::shown(), 0) + ['left' => $left];
    }
}
