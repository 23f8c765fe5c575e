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

namespace tool_prelude\local\import\model;

/**
 * The states of an import and the moves between them: the one table of both.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class states {
    /** @var string Chunks are being sent. */
    public const RECEIVING = 'receiving';
    /** @var string Sealed: everything is here, nothing is written yet. */
    public const QUEUED = 'queued';
    /** @var string Chunks are being worked on. */
    public const RUNNING = 'running';
    /** @var string Waits until someone takes it up again; the payload is kept. */
    public const PAUSED = 'paused';
    /** @var string Every person has a result. */
    public const FINISHED = 'finished';
    /** @var string Stopped for good; the payload is wiped. */
    public const CANCELLED = 'cancelled';
    /** @var string It could not go on, for example because the payload can't be read any more. */
    public const FAILED = 'failed';
    /** @var string What it did is being taken back. */
    public const UNDOING = 'undoing';
    /** @var string Taking back could not go on: it waits until someone takes it up again. */
    public const UNDO_PAUSED = 'undopaused';
    /** @var string What could be taken back is. */
    public const UNDONE = 'undone';

    /** @var string[][] From a state to the states it may move to. */
    private const MOVES = [
        self::RECEIVING => [self::QUEUED, self::CANCELLED],
        self::QUEUED => [self::RUNNING, self::PAUSED, self::CANCELLED, self::FAILED],
        self::RUNNING => [self::FINISHED, self::PAUSED, self::CANCELLED, self::FAILED],
        self::PAUSED => [self::RUNNING, self::CANCELLED],
        self::FINISHED => [self::UNDOING],
        self::CANCELLED => [self::UNDOING],
        self::FAILED => [self::UNDOING],
        self::UNDOING => [self::UNDONE, self::UNDO_PAUSED],
        self::UNDO_PAUSED => [self::UNDOING],
        self::UNDONE => [],
    ];

    /**
     * Every state there is.
     *
     * @return string[]
     */
    public static function all(): array {
        return array_keys(self::MOVES);
    }

    /**
     * Whether an import may go from one state to another.
     *
     * @param string $from
     * @param string $to
     * @return bool
     */
    public static function allows(string $from, string $to): bool {
        return in_array($to, self::MOVES[$from] ?? [], true);
    }

    /**
     * States in which workers may have something to do.
     *
     * @return string[]
     */
    public static function open(): array {
        return [self::QUEUED, self::RUNNING, self::UNDOING];
    }

    /**
     * Whether nobody is imported any more in this state: no way leads back to work. What was done may still be undone.
     *
     * @param string $state
     * @return bool
     */
    public static function is_final(string $state): bool {
        return in_array($state, self::over(), true) || self::is_taken_back($state);
    }

    /**
     * Whether what an import did is being taken back in this state, if only when somebody has it go on, or was.
     *
     * @param string $state
     * @return bool
     */
    public static function is_taken_back(string $state): bool {
        return in_array($state, [self::UNDOING, self::UNDO_PAUSED, self::UNDONE], true);
    }

    /**
     * States in which an import rests for good, unless someone has it undone.
     *
     * @return string[]
     */
    public static function over(): array {
        return [self::FINISHED, self::CANCELLED, self::FAILED, self::UNDONE];
    }

    /**
     * Whether chunks may be worked on in this state.
     *
     * @param string $state
     * @return bool
     */
    public static function is_workable(string $state): bool {
        return $state === self::QUEUED || $state === self::RUNNING;
    }
}
