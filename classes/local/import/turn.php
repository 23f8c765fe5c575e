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

use core\task\manager;
use Throwable;

/**
 * The turn of this process at the work: it ends when a fault in code (an Error) goes through it, or when events are not delivered in it.
 *
 * Moodle catches the exceptions of observers, but no Error: after one it believes for the rest of the process that it is still
 * delivering an event, and puts every later one aside for good. The people after such a one would be in no log, and not in the
 * courses their cohort is synchronised with. So the process does nobody else, whatever it is asked; the next one begins clean. Whether it
 * is so is Moodle's own affair, and a task of another plugin may have made it so before us: each person's own event tells, by an observer
 * of ours.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class turn {
    /** @var int After so many people in a row each of whom ended a turn, it is none of theirs. */
    public const MANY = 10;

    /** @var bool It is. */
    private bool $over = false;
    /** @var bool An event of the person in hand was delivered. */
    private bool $heard = false;

    /**
     * Constructor.
     *
     * @param bool $listens whether what was done has to be heard of: not in tests that replace who listens
     */
    public function __construct(
        /** @var bool What was done has to be heard of. */
        private readonly bool $listens = true,
    ) {
    }

    /**
     * Something was thrown while a person was worked on.
     *
     * @param Throwable $e
     */
    public static function note(Throwable $e): void {
        for ($cause = $e; $cause; $cause = $cause->getPrevious()) {
            if ($cause instanceof \Error || $cause instanceof unheard) {
                self::own()->over = true;
            }
        }
    }

    /**
     * An event was delivered: the observer of db/events.php.
     */
    public static function hear(): void {
        self::own()->heard = true;
    }

    /**
     * The next person's turn.
     */
    public static function next(): void {
        self::own()->heard = false;
    }

    /**
     * Something was done to the person in hand: whoever listens must have been told.
     *
     * @throws unheard
     */
    public static function demand_heard(): void {
        if (self::own()->listens && !self::own()->heard) {
            throw new unheard('Events are not delivered in this process.');
        }
    }

    /**
     * Whether this process may do nobody else.
     *
     * @return bool
     */
    public static function is_over(): bool {
        return self::own()->over;
    }

    /**
     * Have the processes of cron begin anew, after the task they are at: Moodle's own way to have them see what changed.
     */
    public static function end_process(): void {
        mtrace('A fault in code went through this process, in which no event is delivered any more: the next one goes on.');
        manager::clear_static_caches();
    }

    /**
     * The turn of this process, which ends with it.
     *
     * @return self
     */
    private static function own(): self {
        return \core\di::get(self::class);
    }
}
