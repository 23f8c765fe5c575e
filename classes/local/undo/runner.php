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

use Throwable;
use tool_prelude\local\import\import;
use tool_prelude\local\import\try_again;

/**
 * Undoes what an import did for the people of a chunk, each exactly once, in a transaction of their own: claimed first,
 * filled last, as when they were imported.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class runner {
    /** @var int How often a person is tried when the database refuses. */
    private const TRIES = 3;

    /**
     * Constructor.
     *
     * @param import $import
     * @param undoer $undoer
     */
    public function __construct(
        /** @var import What is undone. */
        private readonly import $import,
        /** @var undoer Does it. */
        private readonly undoer $undoer = new undoer(),
    ) {
    }

    /**
     * Do what is left of a chunk. Doing it again changes nothing more.
     *
     * @param footprint[] $footprints
     */
    public function run(array $footprints): void {
        global $DB;
        if ($DB->is_transaction_started()) {
            throw new \coding_exception('An undo must not be run inside a transaction: each person has one of their own.');
        }
        $judge = $this->judge_for($footprints);
        foreach ($footprints as $footprint) {
            $this->undo($footprint, $judge);
        }
    }

    /**
     * Undo one person, however often it takes.
     *
     * @param footprint $footprint
     * @param judge $judge
     */
    private function undo(footprint $footprint, judge $judge): void {
        global $DB;
        $importid = $this->import->get('id');
        for ($try = 1;; $try++) {
            try {
                $transaction = $DB->start_delegated_transaction();
                $undone = undone::claim($importid, $footprint);
                $decision = ($try > 1 ? $this->judge_for([$footprint]) : $judge)->judge($footprint);
                $this->undoer->undo($footprint, $decision);
                $undone->fill($decision->outcome, $decision->reasons);
                $transaction->allow_commit();
                if ($DB->is_transaction_started()) {
                    throw new \coding_exception('A transaction was left open while a person was undone.');
                }
                return;
            } catch (Throwable $e) {
                $this->roll_back();
                if (undone::exists($importid, $footprint->line)) {
                    // Another worker did this person.
                    return;
                }
                if ($try < self::TRIES && ($e instanceof \dml_exception || $e instanceof try_again)) {
                    usleep(random_int(5000, 20000) * $try);
                    continue;
                }
                $this->record_failure($footprint, $e);
                return;
            }
        }
    }

    /**
     * Undo whatever was begun.
     */
    private function roll_back(): void {
        global $DB;
        $DB->force_transaction_rollback();
        if ($DB->is_transaction_started()) {
            throw new \coding_exception('A transaction survived its rollback: nothing more may be written.');
        }
    }

    /**
     * Write down that it went wrong, in a transaction of its own.
     *
     * @param footprint $footprint
     * @param Throwable $e its message may hold anything: only what kind it was is kept
     */
    private function record_failure(footprint $footprint, Throwable $e): void {
        $importid = $this->import->get('id');
        try {
            undone::claim($importid, $footprint)->fill(decision::FAILED, [new reason(reason::FAILED, 0, get_class($e))]);
        } catch (\dml_exception $refused) {
            if (!undone::exists($importid, $footprint->line)) {
                throw $refused;
            }
        }
    }

    /**
     * A judge who knows what the database holds now.
     *
     * @param footprint[] $footprints
     * @return judge
     */
    private function judge_for(array $footprints): judge {
        return new judge((new lookup($this->import))->since($footprints));
    }
}
