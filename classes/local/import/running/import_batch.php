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
use tool_prelude\local\account\importer;
use tool_prelude\local\import\model\chunk;
use tool_prelude\local\import\model\claim;
use tool_prelude\local\import\model\import;
use tool_prelude\local\import\model\journal;
use tool_prelude\local\import\model\outcome;
use tool_prelude\local\import\model\person;
use tool_prelude\local\import\model\result;
use tool_prelude\local\import\turn;

/**
 * The people of a chunk on their way to accounts. How a person is imported is the importer's affair.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class import_batch implements batch {
    /** @var result|null The row of the person in hand. */
    private ?result $result = null;

    /**
     * Constructor.
     *
     * @param import $import
     * @param chunk $chunk
     * @param importer|null $importer null for the real one
     */
    public function __construct(
        /** @var import The import. */
        private readonly import $import,
        /** @var chunk The chunk. */
        private readonly chunk $chunk,
        /** @var importer|null How a person is imported; made when someone is. */
        private ?importer $importer = null,
    ) {
    }

    /**
     * Whether everyone has a result.
     *
     * @return bool
     */
    public function is_done(): bool {
        return $this->chunk->get('done') || $this->chunk->read()->get('done');
    }

    /**
     * People without a result.
     *
     * @return person[]
     */
    public function left(): array {
        $done = result::lines_done($this->chunk);
        return array_filter($this->chunk->people(), fn(person $person): bool => !isset($done[$person->line]));
    }

    /**
     * Look all of them up.
     *
     * @param person[] $people
     * @return person[]
     */
    public function prepare(array $people): array {
        $this->importer ??= new importer($this->import, $this->chunk->known());
        return $this->importer->prepare($people);
    }

    /**
     * Claim the result, and in the same row the address when it is about to be made into an account.
     *
     * @param person $person
     * @param bool $again
     */
    public function claim(object $person, bool $again): void {
        $claim = $again || $this->importer->takes_address($person) ? claim::address($person) : '';
        if ($again) {
            // Whoever had it is done with it: what came of that is looked up next.
            claim::release($claim);
        }
        $this->result = result::claim($this->chunk, $person, $claim);
    }

    /**
     * Import, and write down what happened.
     *
     * @param person $person
     * @param bool $again
     */
    public function do(object $person, bool $again): void {
        $outcome = $this->importer->import($person, $again);
        if (in_array($outcome->name, [outcome::CREATE, outcome::ENROL, outcome::UPDATE], true)) {
            turn::demand_heard();
        }
        $this->result->fill($outcome, $person);
        journal::note($this->result, $outcome->changes);
    }

    /**
     * Whether there is a result.
     *
     * @param person $person
     * @return bool
     */
    public function has(object $person): bool {
        return result::exists($this->chunk->get('importid'), $person->line);
    }

    /**
     * It went wrong.
     *
     * @param person $person
     * @param Throwable $e
     */
    public function fail(object $person, Throwable $e): void {
        result::of($this->chunk, $person, failure::outcome($e, $person));
    }

    /**
     * It was cancelled first.
     *
     * @param person[] $people
     */
    public function call_off(array $people): void {
        result::of_all($this->chunk, $people, new outcome(outcome::CANCELLED, 'cancelled'));
    }

    /**
     * Caches hold what was rolled back.
     */
    public function rolled_back(): void {
        $this->result = null;
        $this->importer->rolled_back();
    }

    /**
     * Count the workers that started with the same person.
     *
     * @param person $person
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
     * Wipe.
     */
    public function finish(): void {
        $this->chunk->finish();
    }
}
