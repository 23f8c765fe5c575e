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

use tool_prelude\local\import\model\stance;

/**
 * A kind of work on an import that has to survive anything: importing its people, taking that back. Queue, task and command
 * line know only this interface, so another kind of work gets locks, background tasks, retries and take-over for nothing:
 *
 * 1. implement `work` (which batches there are, when it goes on, what comes after the last one) and `batch` (one bounded part
 *    of it, a person at a time);
 * 2. name it in works::of() for the states it works in, and allow its moves in states;
 * 3. start it with lifecycle::move() and run_import::start(); a page that wants to do the work itself calls queue::run().
 *
 * Everything a work keeps is in the database: an object of it is made for each call and thrown away.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
interface work {
    /**
     * What it is called in locks: a short word of its own.
     *
     * @return string
     */
    public function name(): string;

    /**
     * What workers do about an import in this state, asked before every person.
     *
     * @param string $state as it is in the database at this moment
     * @return stance
     */
    public function stance(string $state): stance;

    /**
     * Whether someone may have this work done in their name at this moment.
     *
     * @param int $userid
     * @return bool
     */
    public function is_allowed(int $userid): bool;

    /**
     * The first worker came.
     */
    public function begin(): void;

    /**
     * Numbers of the batches that wait, lowest first.
     *
     * @param int $limit 0 for all
     * @return int[]
     */
    public function pending(int $limit = 0): array;

    /**
     * One part of the work.
     *
     * @param int $seq
     * @return batch
     * @throws \moodle_exception error_importnotfound when there is no such part
     */
    public function batch(int $seq): batch;

    /**
     * Nothing is pending any more. May be called by several workers at once.
     */
    public function end(): void;

    /**
     * Whether each of the last people, since somebody had it go on, ended by a fault in code: then it is none of theirs.
     *
     * @return bool
     */
    public function is_broken(): bool;

    /**
     * It can't go on until somebody does something about it.
     *
     * @param string $why code, names the string pause_<code>
     */
    public function hold(string $why): void;
}
