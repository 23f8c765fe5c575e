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

namespace tool_prelude\local\import\running;

use core\lock\lock_config;
use tool_prelude\local\import\model\import;
use tool_prelude\local\import\model\pause;
use tool_prelude\local\import\model\stance;
use tool_prelude\local\import\turn;
use tool_prelude\local\import\unheard;

/**
 * Hands out batches to whoever works: page, task, command line. A lock keeps workers out of each other's way, no more: that
 * each person happens once is the affair of the rows the runner claims. So a lock may expire under a live worker, and one
 * that outlives a worker that was killed holds its batch up only for a short while.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class queue {
    /** @var int Seconds a lock may outlive a worker that was killed (where the database keeps locks as records). */
    private const LIFETIME = 60;
    /** @var int Seconds PHP is given for one batch. */
    private const TIME = 600;

    /**
     * Work on one batch. Working on it again changes nothing more.
     *
     * @param import $import
     * @param int $seq
     * @return bool whether everyone in it is done; false when another worker has it, or it has to wait
     * @throws \moodle_exception error_wrongstate, error_encryption, error_importnotfound for an unknown batch
     */
    public static function run(import $import, int $seq): bool {
        $work = works::of($import);
        $batch = $work->batch($seq);
        if (!$batch->is_done()) {
            self::require_work($import, $work);
            $lock = lock_config::get_lock_factory('tool_prelude')
                ->get_lock($work->name() . '_' . $import->get('id') . '_' . $seq, 0, self::LIFETIME);
            if (!$lock) {
                return false;
            }
            try {
                // It may have been done while we waited.
                if (!$batch->is_done()) {
                    self::run_locked($import, $work, $batch);
                }
            } finally {
                $lock->release();
            }
        }
        if (!turn::is_over() && !$work->pending(1)) {
            $work->end();
        }
        return $batch->is_done();
    }

    /**
     * Work on whatever batches are left, for a while. One that fails as a whole is passed over and holds up no other.
     *
     * @param import $import
     * @param int $seconds 0 for as long as it takes
     * @param callable|null $told called with the number of each batch that is done
     * @return int how many batches are left: other workers may have them
     * @throws \Throwable what the first batch that failed failed of, when the others are done
     */
    public static function run_all(import $import, int $seconds = 0, ?callable $told = null): int {
        global $DB;
        $failure = null;
        $until = $seconds ? time() + $seconds : PHP_INT_MAX;
        $work = works::of($import);
        $pending = $work->pending();
        if (!$pending && !turn::is_over()) {
            // Whoever did the last part may have been killed before saying so.
            $work->end();
        }
        // Workers that start at the same moment shall not all ask for the same batch.
        $offset = $pending ? random_int(0, count($pending) - 1) : 0;
        foreach (array_merge(array_slice($pending, $offset), array_slice($pending, 0, $offset)) as $seq) {
            if (time() >= $until || turn::is_over() || works::of($import)->stance($import->current_state()) === stance::WAIT) {
                break;
            }
            try {
                if (self::run($import, $seq) && $told) {
                    $told($seq);
                }
            } catch (\Throwable $e) {
                $failure ??= $e;
                if ($e instanceof \dml_exception || $DB->is_transaction_started()) {
                    // The next ones would only fail of the same.
                    break;
                }
            }
        }
        if ($failure) {
            throw $failure;
        }
        return count(works::of($import)->pending());
    }

    /**
     * Run a batch whose lock is held.
     *
     * @param import $import
     * @param work $work
     * @param batch $batch
     */
    private static function run_locked(import $import, work $work, batch $batch): void {
        \core_php_time_limit::raise(self::TIME);
        try {
            runner::run($import, $work, $batch);
            if (turn::is_over() && $work->is_broken()) {
                // Everybody would fail of the same, one after the other. (That it was paused is in no log of Moodle's: nothing is, that
                // this process has still to tell.)
                $work->hold(pause::BROKEN);
            }
        } catch (\Throwable $e) {
            // Of which kind a database's trouble is, it only knows now.
            no_room::is($e);
            if ($e instanceof \dml_exception || $e instanceof unheard) {
                // Nobody killed this worker.
                $batch->forget_starts();
            }
            // Without the key nobody can go on, and nothing is lost when it comes back.
            $code = $e instanceof \moodle_exception ? $e->errorcode : '';
            $why = ['error_encryption' => pause::ENCRYPTION, 'error_version' => pause::VERSION][$code] ?? '';
            if ($why !== '') {
                $work->hold($why);
            }
            throw $e;
        }
    }

    /**
     * There must be something to do about it.
     *
     * @param import $import
     * @param work $work
     */
    private static function require_work(import $import, work $work): void {
        $state = $import->current_state();
        if ($work->stance($state) === stance::WAIT) {
            throw new \moodle_exception('error_wrongstate', 'tool_prelude', '', get_string('state_' . $state, 'tool_prelude'));
        }
        $work->begin();
    }
}
