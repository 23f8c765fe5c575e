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

use Throwable;

/**
 * The one runner: gives each person of a chunk a result, exactly once. Web service, task and command line all come here.
 * How a person is imported is the importer's affair.
 *
 * One transaction a person. Its first statement claims the result row, so a second worker can't do the same person,
 * whatever the locks think; its last ones fill the row and write the journal.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class runner {
    /** @var int How often a person is tried when the database refuses (deadlock, write conflict). */
    private const TRIES = 3;

    /**
     * Constructor.
     *
     * @param person_importer $importer
     */
    public function __construct(
        /** @var person_importer How a person is imported. */
        private readonly person_importer $importer,
    ) {
    }

    /**
     * Do what is left of a chunk. Running it again changes nothing more.
     *
     * @param import $import
     * @param chunk $chunk
     */
    public function run(import $import, chunk $chunk): void {
        global $DB;
        if ($DB->is_transaction_started()) {
            throw new \coding_exception('A chunk must not be run inside a transaction: each person has one of their own.');
        }
        $done = result::lines_done($chunk);
        $people = array_filter($chunk->people(), fn(person $person): bool => !isset($done[$person->line]));
        if ($people && states::is_workable($import->current_state())) {
            $people = $this->importer->prepare($people);
        }
        foreach ($people as $person) {
            // Asked for each person: cancelling stops after the person in hand.
            $state = $import->current_state();
            if ($state === states::CANCELLED) {
                $this->record($chunk, $person, new outcome(outcome::CANCELLED, 'cancelled'));
            } else if (states::is_workable($state)) {
                $this->import($chunk, $person);
            } else {
                return;
            }
        }
        $chunk->finish();
    }

    /**
     * Import one person, however often it takes.
     *
     * @param chunk $chunk
     * @param person $person
     */
    private function import(chunk $chunk, person $person): void {
        global $DB;
        for ($try = 1;; $try++) {
            try {
                $transaction = $DB->start_delegated_transaction();
                $result = result::claim($chunk, $person);
                $outcome = $this->importer->import($person, $try > 1);
                $result->fill($outcome, $person);
                journal::note($result, $outcome->journal);
                $transaction->allow_commit();
                if ($DB->is_transaction_started()) {
                    // An observer began one and left it open: this commit was none, and no later one would be.
                    throw new \coding_exception('A transaction was left open while a person was imported.');
                }
                return;
            } catch (Throwable $e) {
                $this->roll_back();
                if (result::exists($chunk->get('importid'), $person->line)) {
                    // Another worker did this person.
                    return;
                }
                if ($try < self::TRIES && ($e instanceof \dml_exception || $e instanceof try_again)) {
                    // Let whoever is in the way finish: a few milliseconds, not the same for two workers.
                    usleep(random_int(5000, 20000) * $try);
                    continue;
                }
                $this->record($chunk, $person, failure::outcome($e, $person));
                return;
            }
        }
    }

    /**
     * Undo whatever was begun, transactions that were started and never ended inside included.
     */
    private function roll_back(): void {
        global $DB;
        $DB->force_transaction_rollback();
        if ($DB->is_transaction_started()) {
            throw new \coding_exception('A transaction survived its rollback: nothing more may be written.');
        }
        $this->importer->rolled_back();
    }

    /**
     * Write a result that needed no work, in a transaction of its own.
     *
     * @param chunk $chunk
     * @param person $person
     * @param outcome $outcome
     */
    private function record(chunk $chunk, person $person, outcome $outcome): void {
        try {
            result::of($chunk, $person, $outcome);
        } catch (\dml_exception $e) {
            if (!result::exists($chunk->get('importid'), $person->line)) {
                throw $e;
            }
        }
    }
}
