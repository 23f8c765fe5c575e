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

namespace tool_prelude\local\import;

use tool_prelude\local\import\model\chunk;
use tool_prelude\local\import\model\import;
use tool_prelude\local\import\model\lifecycle;
use tool_prelude\local\import\model\pause;
use tool_prelude\local\import\model\stance;
use tool_prelude\local\import\model\states;
use tool_prelude\local\import\running\queue;
use tool_prelude\local\import\running\works;
use tool_prelude\local\import\sealing\contents;
use tool_prelude\task\run_import;

/**
 * What a person may do with an import that was sealed: have it go on in the background, pause it, take it up again, cancel
 * it. Each of them changes nothing when it is called again.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class control {
    /**
     * Go on without the page, at once.
     *
     * @param import $import
     * @throws \moodle_exception error_wrongstate when there is nothing to go on with
     */
    public static function background(import $import): void {
        $state = $import->current_state();
        if (works::of($import)->stance($state) !== stance::GO) {
            throw new \moodle_exception('error_wrongstate', 'tool_prelude', '', get_string('state_' . $state, 'tool_prelude'));
        }
        $import->forget_page();
        run_import::start_anew($import, 0);
    }

    /**
     * Stop after the person in hand and keep the rest for later.
     *
     * @param import $import
     * @throws \moodle_exception error_wrongstate when it is over
     */
    public static function pause(import $import): void {
        lifecycle::move($import, states::PAUSED, null, pause::ASKED);
    }

    /**
     * Take a paused import up again: from now on it goes on in this person's name.
     *
     * @param import $import
     * @param int $userid
     * @throws \moodle_exception error_wrongstate when it is over; error_takeover when it is somebody else's, and this person may not
     *     do all that is in it
     */
    public static function resume(import $import, int $userid): void {
        lifecycle::move($import, states::RUNNING, function (import $import) use ($userid): void {
            if (!access::is_mine($import) && $lacking = (new contents($import))->lacking()) {
                throw new \moodle_exception('error_takeover', 'tool_prelude', '', implode('; ', $lacking));
            }
            $import->set('actorid', $userid);
            run_import::start_anew($import);
        });
    }

    /**
     * Stop an import for good: people whose turn hasn't come get the result `cancelled`, payload and password are wiped.
     *
     * @param import $import
     * @throws \moodle_exception error_wrongstate when it is finished
     */
    public static function cancel(import $import): void {
        global $DB;
        lifecycle::move($import, states::CANCELLED);
        if (!$import->get('timesealed')) {
            // Nobody was waiting for a result yet.
            $DB->delete_records(chunk::TABLE, ['importid' => $import->get('id')]);
            return;
        }
        foreach (chunk::pending($import->get('id')) as $seq) {
            try {
                queue::run($import, $seq);
            } catch (\moodle_exception $e) {
                if ($e->errorcode !== 'error_encryption') {
                    throw $e;
                }
                // Nobody can read any more who was in it: wipe it without results.
                chunk::find($import->get('id'), $seq)->finish();
            }
        }
    }

    /**
     * Whether the person an import goes on in the name of is still there and still may. Holds it when not.
     *
     * @param import $import
     * @return bool
     */
    public static function check_actor(import $import): bool {
        $work = works::of($import);
        $actor = (int) $import->get('actorid');
        if (access::is_active($actor) && $work->is_allowed($actor)) {
            return true;
        }
        $work->hold(pause::ACTOR);
        return false;
    }
}
