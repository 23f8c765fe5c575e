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

use tool_prelude\local\import\access;
use tool_prelude\local\import\model\chunk;
use tool_prelude\local\import\model\import;
use tool_prelude\local\import\model\lifecycle;
use tool_prelude\local\import\model\outcome;
use tool_prelude\local\import\model\result;
use tool_prelude\local\import\model\stance;
use tool_prelude\local\import\model\states;
use tool_prelude\local\import\turn;
use tool_prelude\task\tell_end;

/**
 * Importing the people of an import, a chunk at a time.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class import_work implements work {
    /**
     * Constructor.
     *
     * @param import $import
     */
    public function __construct(
        /** @var import The import. */
        private readonly import $import,
    ) {
    }

    /**
     * Its name in locks.
     *
     * @return string
     */
    public function name(): string {
        return 'chunk';
    }

    /**
     * What workers do about an import in this state.
     *
     * @param string $state
     * @return stance
     */
    public function stance(string $state): stance {
        return match (true) {
            states::is_workable($state) => stance::GO,
            $state === states::CANCELLED => stance::CALL_OFF,
            default => stance::WAIT,
        };
    }

    /**
     * Whether someone may import.
     *
     * @param int $userid
     * @return bool
     */
    public function is_allowed(int $userid): bool {
        return access::may_import($userid);
    }

    /**
     * The first worker makes the import run.
     */
    public function begin(): void {
        if ($this->import->current_state() === states::QUEUED) {
            lifecycle::move($this->import, states::RUNNING);
        }
    }

    /**
     * Chunks that wait.
     *
     * @param int $limit
     * @return int[]
     */
    public function pending(int $limit = 0): array {
        return chunk::pending($this->import->get('id'), $limit);
    }

    /**
     * One chunk.
     *
     * @param int $seq
     * @return batch
     */
    public function batch(int $seq): batch {
        $chunk = chunk::find($this->import->get('id'), $seq);
        if (!$chunk) {
            throw new \moodle_exception('error_importnotfound', 'tool_prelude');
        }
        return new import_batch($this->import, $chunk);
    }

    /**
     * Every person has a result.
     */
    public function end(): void {
        if ($this->import->current_state() !== states::RUNNING) {
            return;
        }
        try {
            lifecycle::move($this->import, states::FINISHED, function (import $import): void {
                tell_end::queue($import, states::FINISHED);
            });
        } catch (\moodle_exception $e) {
            // Someone cancelled or paused it at this very moment: the chunk is done all the same.
            if ($e->errorcode !== 'error_wrongstate') {
                throw $e;
            }
        }
    }

    /**
     * Whether the last people all failed by a fault in code.
     *
     * @return bool
     */
    public function is_broken(): bool {
        $moves = $this->import->read()->moves();
        $last = result::get_records_select(
            'importid = ? AND outcome <> ? AND timecreated >= ?',
            [$this->import->get('id'), outcome::PENDING, end($moves)[1]],
            'id DESC',
            '*',
            0,
            turn::MANY
        );
        $broken = array_filter($last, fn(result $result): bool => $result->get('code') === 'unexpected');
        return count($broken) === turn::MANY;
    }

    /**
     * Pause.
     *
     * @param string $why
     */
    public function hold(string $why): void {
        if (states::is_workable($this->import->current_state())) {
            lifecycle::move($this->import, states::PAUSED, function (import $import): void {
                tell_end::queue($import, states::PAUSED);
            }, $why);
        }
    }
}
