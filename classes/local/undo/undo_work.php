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

use tool_prelude\local\course\takeback;
use tool_prelude\local\import\access;
use tool_prelude\local\import\model\chunk;
use tool_prelude\local\import\model\import;
use tool_prelude\local\import\model\lifecycle;
use tool_prelude\local\import\model\stance;
use tool_prelude\local\import\model\states;
use tool_prelude\local\import\running\batch;
use tool_prelude\local\import\running\work;
use tool_prelude\local\import\turn;
use tool_prelude\task\tell_end;

/**
 * Taking back what an import did, a chunk of it at a time.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class undo_work implements work {
    /** @var footprints What is left. */
    private readonly footprints $footprints;

    /**
     * Constructor.
     *
     * @param import $import
     */
    public function __construct(
        /** @var import What is undone. */
        private readonly import $import,
    ) {
        $this->footprints = new footprints($import);
    }

    /**
     * Its name in locks.
     *
     * @return string
     */
    public function name(): string {
        return 'undo';
    }

    /**
     * What workers do about an import in this state.
     *
     * @param string $state
     * @return stance
     */
    public function stance(string $state): stance {
        return $state === states::UNDOING ? stance::GO : stance::WAIT;
    }

    /**
     * Whether someone may undo.
     *
     * @param int $userid
     * @return bool
     */
    public function is_allowed(int $userid): bool {
        return access::may_undo($this->import, $userid);
    }

    /**
     * It was begun by whoever confirmed it.
     */
    public function begin(): void {
    }

    /**
     * Chunks with someone left to undo.
     *
     * @param int $limit
     * @return int[]
     */
    public function pending(int $limit = 0): array {
        return $this->footprints->chunks($limit);
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
        return new undo_batch($this->import, $chunk);
    }

    /**
     * Everybody is undone: take back the courses and the cohorts, those that was asked for, and say so.
     */
    public function end(): void {
        if ($this->import->current_state() === states::UNDOING) {
            lifecycle::move($this->import, states::UNDONE, function (import $import): void {
                takeback::run($import);
                made_cohorts::run($import);
            });
        }
    }

    /**
     * Whether the last people all failed.
     *
     * @return bool
     */
    public function is_broken(): bool {
        $moves = $this->import->read()->moves();
        $last = undone::get_records_select(
            'importid = ? AND outcome <> ? AND timecreated >= ?',
            [$this->import->get('id'), decision::PENDING, end($moves)[1]],
            'id DESC',
            '*',
            0,
            turn::MANY
        );
        $broken = array_filter($last, fn(undone $undone): bool => $undone->get('outcome') === decision::FAILED);
        return count($broken) === turn::MANY;
    }

    /**
     * Pause: someone who may has it go on on its page.
     *
     * @param string $why
     */
    public function hold(string $why): void {
        if ($this->import->current_state() === states::UNDOING) {
            lifecycle::move($this->import, states::UNDO_PAUSED, function (import $import): void {
                tell_end::queue($import, states::UNDO_PAUSED);
            }, $why);
        }
    }
}
