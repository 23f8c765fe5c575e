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

namespace tool_prelude\local\account;

use tool_prelude\local\access\mail_wait;
use tool_prelude\local\cohort\members;
use tool_prelude\local\import\model\frozen;
use tool_prelude\local\import\model\import;
use tool_prelude\local\import\model\options;
use tool_prelude\local\import\model\outcome;
use tool_prelude\local\import\model\person;
use tool_prelude\local\import\model\vault;
use tool_prelude\local\import\sealing\known;
use tool_prelude\local\native\fields;
use tool_prelude\local\native\uploader;

/**
 * Imports people: new ones through Moodle's own upload, those who have an account into their cohort, and into their account what
 * the options allow. Not final, for tests that have people imported another way.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
class importer {
    /** @var options What was chosen. */
    private readonly options $options;
    /** @var frozen What was resolved at sealing. */
    private readonly frozen $frozen;
    /** @var judge|null For the people prepared. */
    private ?judge $judge = null;
    /** @var verdict|null On the person in hand. */
    private ?verdict $verdict = null;
    /** @var uploader|null Moodle's upload, null after something went wrong in it. */
    private ?uploader $uploader = null;
    /** @var fields What the site's fields are, read once for a chunk. */
    private readonly fields $fields;

    /**
     * Constructor.
     *
     * @param import $import sealed
     * @param known $known what the sealing found out about the people of this chunk
     */
    public function __construct(
        /** @var import The import. */
        private readonly import $import,
        /** @var known What the sealing found out. */
        private readonly known $known,
    ) {
        $this->options = $import->chosen();
        $this->frozen = frozen::of($import);
        $this->fields = new fields();
    }

    /**
     * Look all of them up at once, outside of any transaction, and give them the one password for all if there is one.
     *
     * @param person[] $people
     * @return person[]
     */
    public function prepare(array $people): array {
        $this->judge = $this->judge_for($people);
        $secret = $this->import->get('secret');
        if ($this->options->passwords !== options::ONE || $secret === null) {
            return $people;
        }
        $password = vault::open($secret);
        return array_map(fn(person $person): person => $person->with_password($password), $people);
    }

    /**
     * Whether, by what prepare() found, the address is about to be that of an account that has another, or is not there yet. Asked of
     * each person before import(), in its transaction.
     *
     * @param person $person
     * @return bool
     */
    public function takes_address(person $person): bool {
        if (isset($this->known->repeated[$person->line])) {
            return false;
        }
        $verdict = $this->verdict = $this->judge->judge($person);
        return match ($verdict->outcome) {
            outcome::CREATE => true,
            outcome::UPDATE => in_array('email', array_column($verdict->changes, 'field'), true),
            default => false,
        };
    }

    /**
     * Import one person, in a transaction that is rolled back when this throws.
     *
     * @param person $person
     * @param bool $again look up again: an earlier try was rolled back
     * @return outcome
     * @throws \tool_prelude\local\import\running\try_again to be rolled back and called again, as the database's refusals are
     */
    public function import(person $person, bool $again): outcome {
        if ($code = $this->known->repeated[$person->line] ?? '') {
            return new outcome(outcome::BLOCKED, $code);
        }
        $verdict = $again ? $this->judge_for([$person])->judge($person) : $this->verdict;
        return match ($verdict->outcome) {
            outcome::CREATE => $this->create($person, $verdict),
            outcome::ENROL => $this->enrol($verdict),
            outcome::UPDATE => $this->update($verdict),
            default => new outcome(
                $verdict->outcome,
                $verdict->code,
                words::about_field($verdict->code, $verdict->field),
                $verdict->account->id ?? 0,
                $verdict->account->username ?? '',
            ),
        };
    }

    /**
     * What was rolled back is still in the caches of Moodle's upload.
     */
    public function rolled_back(): void {
        $this->uploader = null;
    }

    /**
     * Make an account and put it in its cohorts.
     *
     * @param person $person
     * @param verdict $verdict
     * @return outcome
     */
    private function create(person $person, verdict $verdict): outcome {
        $this->uploader ??= new uploader($this->frozen->form_data(), $this->frozen->columns);
        $userid = $this->uploader->create([
            'username' => $person->username,
            'firstname' => $person->firstname,
            'lastname' => $person->lastname,
            'email' => $person->email,
            'auth' => $person->auth ?: $this->options->auth,
            'password' => $person->password,
        ] + $person->fields);
        mail_wait::hold($this->import, $userid);
        $this->have_changed($userid, $person);
        $this->join($userid, $verdict->cohortids);
        return new outcome(outcome::CREATE, '', '', $userid, $person->username, $verdict->cohortids);
    }

    /**
     * Have a weak password changed at the first login, also where nobody else has to.
     *
     * @param int $userid of the new account
     * @param person $person
     */
    private function have_changed(int $userid, person $person): void {
        $brings = $this->options->passwords !== options::GENERATED && !auths::is_external($person->auth ?: $this->options->auth);
        if ($brings && !$this->options->forcechange && weak::must_change($person->password)) {
            set_user_preference('auth_forcepasswordchange', 1, $userid);
        }
    }

    /**
     * Put an account that exists in its cohorts, and change it in nothing else.
     *
     * @param verdict $verdict
     * @return outcome
     */
    private function enrol(verdict $verdict): outcome {
        $account = $verdict->account;
        $this->join($account->id, $verdict->cohortids);
        return new outcome(outcome::ENROL, $verdict->code, '', $account->id, $account->username, $verdict->cohortids);
    }

    /**
     * Change an account that exists, and put it in its cohorts.
     *
     * @param verdict $verdict
     * @return outcome
     */
    private function update(verdict $verdict): outcome {
        $account = $verdict->account;
        $changes = updater::update($account, $verdict->changes);
        $this->join($account->id, $verdict->cohortids);
        return new outcome(outcome::UPDATE, $verdict->code, '', $account->id, $account->username, $verdict->cohortids, $changes);
    }

    /**
     * Put an account in cohorts.
     *
     * @param int $userid
     * @param int[] $cohortids
     */
    private function join(int $userid, array $cohortids): void {
        foreach ($cohortids as $cohortid) {
            members::add($cohortid, $userid);
        }
    }

    /**
     * A judge who knows what the database holds now.
     *
     * @param person[] $people
     * @return judge
     */
    private function judge_for(array $people): judge {
        $finder = new account_finder(changes::wanted($this->options, $people, $this->fields), $this->fields);
        $accounts = $finder->nearby($people, $this->known->account_ids(), $this->import->get('watermark'));
        return survey::judge($this->options, $people, $accounts, $this->frozen->cohorts, $this->fields, $this->frozen);
    }
}
