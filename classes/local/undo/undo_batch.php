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
use tool_prelude\local\account\logins;
use tool_prelude\local\import\model\chunk;
use tool_prelude\local\import\model\import;
use tool_prelude\local\import\running\batch;
use tool_prelude\local\import\running\try_again;
use tool_prelude\local\import\turn;

/**
 * The people of a chunk whose import is taken back.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class undo_batch implements batch {
    /** @var undone|null The row of the person in hand. */
    private ?undone $undone = null;
    /** @var decider|null Who knows all of them. */
    private ?decider $decider = null;

    /**
     * Constructor.
     *
     * @param import $import
     * @param chunk $chunk
     */
    public function __construct(
        /** @var import What is undone. */
        private readonly import $import,
        /** @var chunk The chunk. */
        private readonly chunk $chunk,
    ) {
    }

    /**
     * Whether everyone is undone.
     *
     * @return bool
     */
    public function is_done(): bool {
        return $this->left() === [];
    }

    /**
     * People who are not.
     *
     * @return footprint[]
     */
    public function left(): array {
        return (new footprints($this->import))->of_chunk($this->chunk->get('id'));
    }

    /**
     * Look up what became of all of them.
     *
     * @param footprint[] $people
     * @return footprint[]
     */
    public function prepare(array $people): array {
        $this->decider = $this->decider_for($people);
        return $people;
    }

    /**
     * Claim the row.
     *
     * @param footprint $person
     * @param bool $again
     */
    public function claim(object $person, bool $again): void {
        $this->undone = undone::claim($this->import->get('id'), $person);
    }

    /**
     * Undo, and write down what was done.
     *
     * @param footprint $person
     * @param bool $again
     */
    public function do(object $person, bool $again): void {
        $decision = ($again ? $this->decider_for([$person]) : $this->decider)->decide($person);
        $this->undo($person, $decision);
        if ($decision->outcome === decision::DELETED || $decision->deeds) {
            turn::demand_heard();
        }
        $this->undone->fill($decision->outcome, $decision->reasons);
    }

    /**
     * Do what was decided, through Moodle's own functions.
     *
     * @param footprint $footprint
     * @param decision $decision
     * @throws try_again when the account was used since it was looked up
     */
    private function undo(footprint $footprint, decision $decision): void {
        global $CFG;
        if ($decision->outcome === decision::DELETED) {
            $this->delete($footprint);
            return;
        }
        require_once($CFG->dirroot . '/cohort/lib.php');
        $changed = [];
        foreach ($decision->deeds as $deed) {
            if ($deed->action === deed::JOINED) {
                cohort_remove_member($deed->itemid, $footprint->userid);
            } else {
                $changed[] = $deed;
            }
        }
        restorable_fields::set_back($footprint->userid, $changed);
    }

    /**
     * Delete an account nobody used.
     *
     * @param footprint $footprint
     */
    private function delete(footprint $footprint): void {
        global $DB;
        $user = $DB->get_record('user', ['id' => $footprint->userid], '*', MUST_EXIST);
        if ($user->deleted || logins::any($user) || $user->username !== $footprint->username) {
            throw new try_again('The account is not as it was a moment ago.');
        }
        if (!delete_user($user)) {
            throw new \moodle_exception('undo_refused', 'tool_prelude');
        }
    }

    /**
     * Whether there is a row.
     *
     * @param footprint $person
     * @return bool
     */
    public function has(object $person): bool {
        return undone::exists($this->import->get('id'), $person->line);
    }

    /**
     * It went wrong. The message may hold anything: only what kind it was is kept.
     *
     * @param footprint $person
     * @param Throwable $e
     */
    public function fail(object $person, Throwable $e): void {
        global $DB;
        $transaction = $DB->start_delegated_transaction();
        try {
            undone::claim($this->import->get('id'), $person)
                ->fill(decision::FAILED, [new reason(reason::FAILED, 0, get_class($e))]);
            $transaction->allow_commit();
        } catch (Throwable $other) {
            // Another worker was quicker, most likely: whoever called finds out.
            $transaction->rollback($other);
        }
    }

    /**
     * An undo is never called off.
     *
     * @param footprint[] $people
     */
    public function call_off(array $people): void {
        throw new \coding_exception('An undo that was begun goes on.');
    }

    /**
     * Nothing is kept but what was looked up, and that is not trusted after a rollback.
     */
    public function rolled_back(): void {
        $this->undone = null;
    }

    /**
     * Count the workers that started with the same person.
     *
     * @param footprint $person
     * @return int
     */
    public function count_start(object $person): int {
        return $this->chunk->count_start($person->line);
    }

    /**
     * The worker stopped in an orderly way.
     */
    public function forget_starts(): void {
        $this->chunk->forget_starts();
    }

    /**
     * It carries nothing.
     */
    public function finish(): void {
    }

    /**
     * A decider that knows what the database holds now.
     *
     * @param footprint[] $footprints
     * @return decider
     */
    private function decider_for(array $footprints): decider {
        return new decider((new lookup($this->import))->since($footprints));
    }
}
