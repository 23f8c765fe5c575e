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
use tool_prelude\local\import\model\import;
use tool_prelude\local\import\model\stance;
use tool_prelude\local\import\turn;
use tool_prelude\local\import\unheard;

/**
 * The one runner: gives each person of a batch a row that says what happened, exactly once. Web service, task and command
 * line all come here, whatever the work is.
 *
 * One transaction a person. The first it writes claims the row, so a second worker can't do the same person, whatever the
 * locks think; its last ones fill the row and write the journal. Where late_flush can,
 * the disk is waited for once a batch and not once a person. A fault in code at one of them ends the process's turn: the others
 * are left to the next.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class runner {
    /** @var int How often a person is tried when the database refuses (deadlock, write conflict). */
    private const TRIES = 3;
    /** @var int How many workers may die at one person. */
    private const DEATHS = 4;

    /**
     * Do what is left of a batch. Running it again changes nothing more.
     *
     * @param import $import
     * @param work $work
     * @param batch $batch
     */
    public static function run(import $import, work $work, batch $batch): void {
        global $DB;
        if ($DB->is_transaction_started()) {
            throw new \coding_exception('A batch must not be run inside a transaction: each person has one of their own.');
        }
        $people = $batch->left();
        if ($people && $work->stance($import->current_state()) === stance::GO) {
            if (turn::is_over()) {
                return;
            }
            // A worker starts with someone when all of them are looked up: what fails before that kills nobody.
            $people = self::look_up($batch, $people);
            $people = $people ? self::start($batch, $people) : [];
        }
        while ($people) {
            switch (self::do($import, $work, $batch, reset($people))) {
                case stance::GO:
                    array_shift($people);
                    if (turn::is_over()) {
                        return;
                    }
                    break;
                case stance::CALL_OFF:
                    self::call_off($batch, $people);
                    break 2;
                case stance::WAIT:
                    return;
            }
        }
        $batch->finish();
    }

    /**
     * Look all of them up. Whoever can't be, not even alone, fails and holds no other up.
     *
     * @param batch $batch
     * @param object[] $people
     * @return object[] whoever is left
     */
    private static function look_up(batch $batch, array $people): array {
        try {
            return $batch->prepare($people);
        } catch (Throwable $e) {
            $culprits = culprits::among($batch, $people, $e);
        }
        // First those who can be: where that fails after all, nobody is called anything.
        $others = array_diff_key($people, $culprits);
        $prepared = $others ? $batch->prepare($others) : [];
        foreach ($culprits as $key => $reason) {
            self::record($batch, $people[$key], fn() => $batch->fail($people[$key], $reason));
        }
        return $prepared;
    }

    /**
     * Begin with the first person, unless worker after worker died of it.
     *
     * @param batch $batch
     * @param object[] $people
     * @return object[] whoever is left
     */
    private static function start(batch $batch, array $people): array {
        $first = reset($people);
        if ($batch->count_start($first) > self::DEATHS) {
            self::record($batch, $first, fn() => $batch->fail($first, new worker_died()));
            array_shift($people);
        }
        return $people;
    }

    /**
     * Do one person, however often it takes. Whether to is asked for each of them: cancelling stops after the person in hand.
     *
     * @param import $import
     * @param work $work
     * @param batch $batch
     * @param object $person
     * @return stance GO when the person has a row; nothing was done otherwise
     */
    private static function do(import $import, work $work, batch $batch, object $person): stance {
        global $DB;
        for ($try = 1;; $try++) {
            try {
                $transaction = $DB->start_delegated_transaction();
                $stance = $work->stance($import->current_state(true));
                if ($stance === stance::GO) {
                    turn::next();
                    $batch->claim($person, $try > 1);
                    $batch->do($person, $try > 1);
                }
                $transaction->allow_commit();
                if ($DB->is_transaction_started()) {
                    // An observer began one and left it open: this commit was none, and no later one would be.
                    throw new \coding_exception('A transaction was left open while a person was worked on.');
                }
                return $stance;
            } catch (Throwable $e) {
                turn::note($e);
                $noroom = no_room::is($e);
                self::roll_back($batch);
                if ($batch->has($person)) {
                    // Another worker did this person.
                    return stance::GO;
                }
                if ($e instanceof unheard) {
                    // Not the person's fault either.
                    throw $e;
                }
                if ($try < self::TRIES && ($e instanceof \dml_exception || $e instanceof try_again)) {
                    // Let whoever is in the way finish: a few milliseconds, not the same for two workers.
                    usleep(random_int(5000, 20000) * $try);
                    continue;
                }
                if ($noroom) {
                    // Not the person's fault: nothing is written, and whoever comes back when there is room does them.
                    throw $e;
                }
                self::record($batch, $person, fn() => $batch->fail($person, $e));
                return stance::GO;
            }
        }
    }

    /**
     * Write down that these will not be done: all at once, and one by one if another worker has some of them.
     *
     * @param batch $batch
     * @param object[] $people
     */
    private static function call_off(batch $batch, array $people): void {
        try {
            $batch->call_off($people);
        } catch (\dml_exception $e) {
            foreach ($people as $person) {
                self::record($batch, $person, fn() => $batch->call_off([$person]));
            }
        }
    }

    /**
     * Undo whatever was begun, transactions that were started and never ended inside included.
     *
     * @param batch $batch
     */
    private static function roll_back(batch $batch): void {
        global $DB;
        $DB->force_transaction_rollback();
        if ($DB->is_transaction_started()) {
            throw new \coding_exception('A transaction survived its rollback: nothing more may be written.');
        }
        $batch->rolled_back();
    }

    /**
     * Write a row that needed no work, unless another worker did.
     *
     * @param batch $batch
     * @param object $person
     * @param callable $write
     */
    private static function record(batch $batch, object $person, callable $write): void {
        try {
            $write();
        } catch (\dml_exception $e) {
            if (!$batch->has($person)) {
                throw $e;
            }
        }
    }
}
