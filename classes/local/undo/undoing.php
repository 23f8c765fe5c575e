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

use core\lock\lock_config;
use tool_prelude\local\course\takeback;
use tool_prelude\local\import\access;
use tool_prelude\local\import\import;
use tool_prelude\local\import\lifecycle;
use tool_prelude\local\import\states;
use tool_prelude\task\undo_import;

/**
 * Undoes an import: started once, then worked on by whoever works (page, web service, task) until everybody is done.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class undoing {
    /** @var int Seconds a lock may outlive a worker that was killed. */
    private const LIFETIME = 600;

    /**
     * Start, or go on with one that was started. Starting again changes nothing.
     *
     * @param import $import
     * @param int $deletions how many accounts the person said are to be deleted
     * @param bool $courses also take back the courses its cohorts were enrolled in from it
     * @throws \moodle_exception error_wrongstate while it runs, error_undochanged when the number is another by now
     */
    public static function start(import $import, int $deletions, bool $courses = false): void {
        access::require_undo();
        if (in_array($import->current_state(), [states::UNDOING, states::UNDONE], true)) {
            $import->read();
            return;
        }
        lifecycle::move($import, states::UNDOING, function (import $import) use ($deletions, $courses): void {
            $now = overview::preview($import)->deletions();
            if ($now !== $deletions) {
                throw new \moodle_exception('error_undochanged', 'tool_prelude', '', ['said' => $deletions, 'now' => $now]);
            }
            if ($courses) {
                takeback::mark($import);
            }
            undo_import::queue($import);
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
        access::require_undo();
        $state = $import->current_state();
        if ($state === states::UNDONE) {
            $import->read();
            return 0;
        }
        if ($state !== states::UNDOING) {
            throw new \moodle_exception('error_wrongstate', 'tool_prelude', '', get_string('state_' . $state, 'tool_prelude'));
        }
        $until = $seconds ? time() + $seconds : PHP_INT_MAX;
        $footprints = new footprints($import);
        $last = 0;
        foreach ($footprints->chunks() as $chunkid) {
            if (time() >= $until) {
                break;
            }
            self::run_chunk($import, $footprints, $chunkid);
            // Counting is dear in a large import.
            if ($told && time() > $last) {
                $told($footprints->count());
                $last = time();
            }
        }
        $left = $footprints->count();
        if ($told) {
            $told($left);
        }
        if (!$left) {
            lifecycle::move($import, states::UNDONE, fn(import $import) => takeback::run($import));
        }
        $import->read();
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

    /**
     * Undo a chunk, unless another worker has it.
     *
     * @param import $import
     * @param footprints $footprints
     * @param int $chunkid
     */
    private static function run_chunk(import $import, footprints $footprints, int $chunkid): void {
        $lock = lock_config::get_lock_factory('tool_prelude')->get_lock('undo_' . $chunkid, 0, self::LIFETIME);
        if (!$lock) {
            return;
        }
        try {
            \core_php_time_limit::raise(self::LIFETIME);
            (new runner($import))->run($footprints->of_chunk($chunkid));
        } finally {
            $lock->release();
        }
    }
}
