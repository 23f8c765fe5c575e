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

use tool_prelude\local\cohort\resolved;
use tool_prelude\local\import\model\options;
use tool_prelude\local\import\model\outcome;
use tool_prelude\local\import\model\person;

/**
 * Decides what happens to a person: the only class that does. It is asked for the check on the page and again in the
 * chunk just before writing, with the same look-ups made fresh; nobody else decides.
 *
 * It asks the database nothing: it is given what was looked up.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class judge {
    /**
     * Constructor.
     *
     * @param options $options what was chosen
     * @param rules $rules what people must be like
     * @param accounts $accounts accounts found for the people to be judged
     * @param changes $changes what may be changed in them
     * @param bool $clear whether the user may see these accounts, and so choose among them
     * @param resolved $cohorts what their cohorts are
     * @param int[] $usable ids of the cohorts the user may add people to, the one for all included
     * @param bool[][] $members who is in which cohort, by userid and cohortid
     */
    public function __construct(
        /** @var options What was chosen. */
        private readonly options $options,
        /** @var rules What people must be like. */
        private readonly rules $rules,
        /** @var accounts Accounts found. */
        private readonly accounts $accounts,
        /** @var changes What may be changed in them. */
        private readonly changes $changes,
        /** @var bool The user may see them. */
        private readonly bool $clear,
        /** @var resolved What the cohorts are. */
        private readonly resolved $cohorts,
        /** @var int[] Cohorts that can be used. */
        private readonly array $usable,
        /** @var bool[][] Who is in which cohort. */
        private readonly array $members,
    ) {
    }

    /**
     * Decide.
     *
     * @param person $person
     * @return verdict
     */
    public function judge(person $person): verdict {
        if ($code = $this->rules->identity($person)) {
            return verdict::blocked($code);
        }
        $account = $this->accounts->owner($person, $this->clear);
        if (is_string($account)) {
            return verdict::blocked($account);
        }
        if ($account && $code = $account->protection()) {
            return verdict::blocked($code, $code === 'accountguest' ? null : $account);
        }
        $cohortids = $this->cohorts_of($person);
        if (is_string($cohortids)) {
            return verdict::blocked($cohortids, $account);
        }
        if (!$account) {
            return $this->creation($person, $cohortids);
        }
        return $this->existing($person, $account, $cohortids);
    }

    /**
     * What happens to someone who has none.
     *
     * @param person $person
     * @param int[] $cohortids
     * @return verdict
     */
    private function creation(person $person, array $cohortids): verdict {
        $obstacle = $this->accounts->obstacle($person);
        [$code, $field] = $obstacle !== '' ? [$obstacle, ''] : $this->rules->creation($person) ?? ['', ''];
        return $code === '' ? new verdict(outcome::CREATE, '', null, $cohortids) : verdict::blocked($code, null, $field);
    }

    /**
     * What happens to someone who has an account.
     *
     * @param person $person
     * @param account $account
     * @param int[] $cohortids cohorts wanted
     * @return verdict
     */
    private function existing(person $person, account $account, array $cohortids): verdict {
        $byemail = $account !== $this->accounts->of_username($person);
        if ($this->options->existing === options::LEAVE) {
            return new verdict(outcome::UNCHANGED, 'accountleft', $account);
        }
        if ($byemail && $this->options->byemail === options::LEAVE) {
            return new verdict(outcome::UNCHANGED, 'emailleft', $account);
        }
        $changes = $this->changes->of($person, $account, (bool) array_diff_key($this->accounts->of_email($person), [$account->id => 1]));
        if ($changes instanceof verdict) {
            return $changes;
        }
        $missing = array_values(array_filter(
            $cohortids,
            fn(int $cohortid): bool => !isset($this->members[$account->id][$cohortid])
        ));
        if (!$missing && !$changes) {
            $code = match (true) {
                (bool) $cohortids => 'alreadymember',
                !$this->options->updates() => 'nocohort',
                $account->is_kept_elsewhere() => 'accountexternal',
                default => 'uptodate',
            };
            return new verdict(outcome::UNCHANGED, $code, $account);
        }
        if (!$person->staff && $account->is_staff($person->auth ?: $this->options->auth)) {
            return verdict::blocked('accountstaff', $account);
        }
        $code = $account->condition() ?: ($byemail ? 'emailexists' : 'accountexists');
        return new verdict($changes ? outcome::UPDATE : outcome::ENROL, $code, $account, $missing, $changes);
    }

    /**
     * Cohorts a person is to join.
     *
     * @param person $person
     * @return int[]|string ids, or the code of what stops the person
     */
    private function cohorts_of(person $person): array|string {
        $ids = $this->options->cohortid ? [$this->options->cohortid] : [];
        foreach ($this->options->usefilecohorts ? $person->cohorts : [] as $label) {
            $id = $this->cohorts->get($label);
            if (is_string($id)) {
                return $id;
            }
            if ($id) {
                $ids[] = $id;
            }
        }
        if (array_diff($ids, $this->usable)) {
            return 'cohortnotusable';
        }
        return array_values(array_unique($ids));
    }
}
