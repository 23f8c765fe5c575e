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

use Throwable;

/**
 * A bounded part of a work: some people, each to be done exactly once. The runner calls it, and nobody else: for each person
 * in one transaction first claim(), then do(). What a person is (a line of the file, a result to be taken back) is the
 * batch's own affair; the runner only hands back what left() gave, which has a `line`.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
interface batch {
    /**
     * Whether everyone in it is done, by what the database says now.
     *
     * @return bool
     */
    public function is_done(): bool;

    /**
     * Those who are still to be done. Cheap: whether there is anything to do is not known yet.
     *
     * @return object[] each with an int property `line`
     */
    public function left(): array;

    /**
     * Look up whatever can be looked up for all of them at once. Called outside of any transaction.
     *
     * @param object[] $people as left() gave them
     * @return object[] the same people, completed
     */
    public function prepare(array $people): array;

    /**
     * Insert the row, unique for this person, that says this worker does it. The first the transaction writes, unless an
     * earlier try was rolled back.
     *
     * @param object $person
     * @param bool $again an earlier try was rolled back
     * @throws \dml_exception when another worker has it
     */
    public function claim(object $person, bool $again): void;

    /**
     * Do it, and fill the claimed row. Rolled back when it throws.
     *
     * @param object $person
     * @param bool $again an earlier try was rolled back: what prepare() found can't be trusted any more
     * @throws try_again to be rolled back and called again
     * @throws \dml_exception the database's refusals are tried again too
     * @throws Throwable anything else fails the person
     */
    public function do(object $person, bool $again): void;

    /**
     * Whether the row is there, committed by whomever.
     *
     * @param object $person
     * @return bool
     */
    public function has(object $person): bool;

    /**
     * Insert the row that says it could not be done. In a transaction of its own.
     *
     * @param object $person
     * @param Throwable $e
     * @throws \dml_exception when another worker has it
     */
    public function fail(object $person, Throwable $e): void;

    /**
     * Insert the rows that say these will not be done, all or none.
     *
     * @param object[] $people
     * @throws \dml_exception when another worker has one of them
     */
    public function call_off(array $people): void;

    /**
     * A transaction was rolled back: forget whatever was kept in memory about it.
     */
    public function rolled_back(): void;

    /**
     * A worker starts with this person, and may be killed by it. Committed at once.
     *
     * @param object $person
     * @return int how many workers in a row started with this very person, this one included
     */
    public function count_start(object $person): int;

    /**
     * The worker stopped in an orderly way: nobody killed it.
     */
    public function forget_starts(): void;

    /**
     * Everyone has a row: wipe what it carried. Committed at once, and so is everything before.
     */
    public function finish(): void;
}
