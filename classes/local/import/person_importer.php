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

/**
 * Knows how a person is imported. The runner doesn't, and web service, task and command line don't either.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
interface person_importer {
    /**
     * Look up whatever can be looked up for all of them at once. Called outside of any transaction.
     *
     * @param person[] $people
     * @return person[] the same people, completed with what the import has for all of them (its password)
     */
    public function prepare(array $people): array;

    /**
     * Whether, by what prepare() found, this person's address is about to be made that of an account. Asked of each person
     * before import(), in its transaction.
     *
     * @param person $person
     * @return bool
     */
    public function takes_address(person $person): bool;

    /**
     * Import one person. Called in a transaction that is rolled back when this throws.
     *
     * @param person $person
     * @param bool $again an earlier try was rolled back: what prepare() found can't be trusted any more
     * @return outcome
     * @throws try_again to be rolled back and called again
     * @throws \dml_exception the database's refusals are tried again too
     * @throws \Throwable anything else fails the person
     */
    public function import(person $person, bool $again): outcome;

    /**
     * The transaction was rolled back: forget whatever was kept in memory about it.
     */
    public function rolled_back(): void;
}
