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

use core\lock\lock;
use core\lock\lock_config;
use tool_prelude\local\account\importer;

/**
 * Hands out chunks to whoever works: page, task, command line. A lock keeps workers out of each other's way; that each
 * person happens once is the results' affair.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class queue {
    /** @var int Seconds a lock may outlive a worker that was killed. */
    private const LIFETIME = 600;

    /**
     * Work on one chunk. Working on it again changes nothing more.
     *
     * @param import $import
     * @param int $seq
     * @return chunk as it is afterwards: not done when another worker has it
     * @throws \moodle_exception error_wrongstate, error_encryption, error_importnotfound for an unknown chunk
     */
    public static function run_chunk(import $import, int $seq): chunk {
        $chunk = chunk::find($import->get('id'), $seq);
        if (!$chunk) {
            throw new \moodle_exception('error_importnotfound', 'tool_prelude');
        }
        if ($chunk->get('done')) {
            self::finish_if_done($import);
            return $chunk;
        }
        self::require_workable($import);
        $lock = self::lock($chunk);
        if (!$lock) {
            return $chunk;
        }
        try {
            // It may have been done while we waited.
            $chunk->read();
            if (!$chunk->get('done')) {
                \core_php_time_limit::raise(self::LIFETIME);
                (new runner(new importer($import, $chunk->known())))->run($import, $chunk);
            }
        } finally {
            $lock->release();
        }
        self::finish_if_done($import);
        return $chunk;
    }

    /**
     * Work on whatever chunks are left, for a while.
     *
     * @param import $import
     * @param int $seconds 0 for as long as it takes
     * @param callable|null $told called with each chunk that is done
     * @return int how many chunks are left: other workers may have them
     */
    public static function run_all(import $import, int $seconds = 0, ?callable $told = null): int {
        $until = $seconds ? time() + $seconds : PHP_INT_MAX;
        foreach (chunk::pending($import->get('id')) as $seq) {
            if (time() >= $until || !states::is_workable($import->current_state())) {
                break;
            }
            $chunk = self::run_chunk($import, $seq);
            if ($told && $chunk->get('done')) {
                $told($chunk);
            }
        }
        return count(chunk::pending($import->get('id')));
    }

    /**
     * Stop an import for good: people whose turn hasn't come get the result `cancelled`, payload and password are wiped.
     * Cancelling again changes nothing more.
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
                self::run_chunk($import, $seq);
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
     * There must be something to work on; the first to come makes the import run.
     *
     * @param import $import
     */
    private static function require_workable(import $import): void {
        $state = $import->current_state();
        if ($state === states::CANCELLED) {
            return;
        }
        if (!states::is_workable($state)) {
            throw new \moodle_exception('error_wrongstate', 'tool_prelude', '', get_string('state_' . $state, 'tool_prelude'));
        }
        if ($state === states::QUEUED) {
            lifecycle::move($import, states::RUNNING);
        }
    }

    /**
     * Take a chunk, without waiting for it.
     *
     * @param chunk $chunk
     * @return lock|null null when another worker has it
     */
    private static function lock(chunk $chunk): ?lock {
        $factory = lock_config::get_lock_factory('tool_prelude');
        return $factory->get_lock('chunk_' . $chunk->get('id'), 0, self::LIFETIME) ?: null;
    }

    /**
     * The worker that did the last chunk finishes the import.
     *
     * @param import $import
     */
    private static function finish_if_done(import $import): void {
        if ($import->current_state() !== states::RUNNING || chunk::pending($import->get('id'), 1)) {
            return;
        }
        try {
            lifecycle::move($import, states::FINISHED);
        } catch (\moodle_exception $e) {
            // Someone cancelled or paused it at this very moment: the chunk is done all the same.
            if ($e->errorcode !== 'error_wrongstate') {
                throw $e;
            }
        }
    }
}
