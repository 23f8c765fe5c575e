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

use tool_prelude\local\import\model\person;

/**
 * Accounts found for a batch of people, ready to be asked.
 *
 * Usernames are the same when they are equal, e-mails when they are but for their case: as Moodle itself compares them when
 * people log in. A database that minds accents less than that may find more, and would refuse a new account beside them:
 * those are lookalikes.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class accounts {
    /** @var account[] By username, those of this Moodle only. */
    private array $byusername = [];
    /** @var account[][] By lower-case e-mail, then id. */
    private array $byemail = [];
    /**
     * What deleted accounts still hold, by kind and value. Moodle frees both when it deletes, other tools may not, and then
     * Moodle's upload stumbles over it.
     *
     * @var bool[][]
     */
    private array $deleted = ['username' => [], 'email' => []];
    /** @var bool[][] What is taken as the database sees it, by kind and folded value; empty where it sees as Moodle does. */
    private array $taken = ['username' => [], 'email' => []];

    /**
     * Constructor.
     *
     * @param account[] $accounts
     */
    public function __construct(array $accounts) {
        $folds = collation::folds();
        foreach ($accounts as $account) {
            if ($account->local && $folds) {
                $this->taken['username'][collation::fold($account->username)] = true;
            }
            if ($account->email !== '' && $folds) {
                $this->taken['email'][collation::fold($account->email)] = true;
            }
            if ($account->deleted) {
                $this->deleted['username'][$account->username] = true;
                $this->deleted['email'][$account->email] = true;
                continue;
            }
            if ($account->local) {
                $this->byusername[$account->username] = $account;
            }
            if ($account->email !== '') {
                $this->byemail[\core_text::strtolower($account->email)][$account->id] = $account;
            }
        }
    }

    /**
     * The account of this username.
     *
     * @param person $person
     * @return account|null
     */
    public function of_username(person $person): ?account {
        return $this->byusername[$person->username] ?? null;
    }

    /**
     * The accounts of this e-mail, whatever its case.
     *
     * @param person $person
     * @return account[] by id
     */
    public function of_email(person $person): array {
        return $this->byemail[$person->email_key()] ?? [];
    }

    /**
     * Every account that may be this person's.
     *
     * @param person $person
     * @return account[] by id, the one of the username first
     */
    public function candidates(person $person): array {
        $account = $this->of_username($person);
        return ($account ? [$account->id => $account] : []) + $this->of_email($person);
    }

    /**
     * Whose account a person's is.
     *
     * @param person $person
     * @param bool $clear whether the user may see these accounts, and so choose among them
     * @return account|string|null null when there is none, a code when it is not for us to say
     */
    public function owner(person $person, bool $clear): account|string|null {
        if ($person->account && $clear) {
            // Someone chose. Only one of those found, at this moment, will do.
            return $this->candidates($person)[$person->account] ?? 'accountchanged';
        }
        if ($this->in_conflict($person)) {
            return 'accountconflict';
        }
        $mailed = $this->of_email($person);
        return $this->of_username($person) ?? (reset($mailed) ?: null);
    }

    /**
     * Whether username and e-mail lead to different accounts, or the e-mail alone to several: no guessing.
     *
     * @param person $person
     * @return bool
     */
    private function in_conflict(person $person): bool {
        $named = $this->of_username($person);
        $mailed = $this->of_email($person);
        return $named ? $mailed && !isset($mailed[$named->id]) : count($mailed) > 1;
    }

    /**
     * Accounts among which someone has to choose, or did.
     *
     * @param person $person
     * @return account[] none when there is nothing to choose
     */
    public function rivals(person $person): array {
        return $person->account || $this->in_conflict($person) ? array_values($this->candidates($person)) : [];
    }

    /**
     * What forbids a new account though no account is this person's.
     *
     * @param person $person
     * @return string code, '' when nothing does
     */
    public function obstacle(person $person): string {
        return match (true) {
            isset($this->deleted['username'][$person->username]) => 'accountdeleted',
            isset($this->deleted['email'][$person->email]) => 'emaildeleted',
            $this->is_taken('username', $person->username) => 'usernamelookalike',
            $this->is_taken('email', $person->email) => 'emaillookalike',
            default => '',
        };
    }

    /**
     * Whether the database takes a value for one that is there.
     *
     * @param string $kind
     * @param string $value
     * @return bool
     */
    private function is_taken(string $kind, string $value): bool {
        return $this->taken[$kind] && isset($this->taken[$kind][collation::fold($value)]);
    }

    /**
     * Ids of every account found.
     *
     * @return int[]
     */
    public function ids(): array {
        $ids = array_map(fn(account $account): int => $account->id, array_values($this->byusername));
        foreach ($this->byemail as $accounts) {
            $ids = array_merge($ids, array_keys($accounts));
        }
        return array_values(array_unique($ids));
    }
}
