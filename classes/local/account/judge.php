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
use tool_prelude\local\import\options;
use tool_prelude\local\import\outcome;
use tool_prelude\local\import\person;

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
    /** @var rules What a person must be like. */
    private readonly rules $rules;

    /**
     * Constructor.
     *
     * @param options $options what was chosen
     * @param accounts $accounts accounts found for the people to be judged
     * @param resolved $cohorts what their cohorts are
     * @param int[] $usable ids of the cohorts the user may add people to, the one for all included
     * @param bool[][] $members who is in which cohort, by userid and cohortid
     */
    public function __construct(
        /** @var options What was chosen. */
        private readonly options $options,
        /** @var accounts Accounts found. */
        private readonly accounts $accounts,
        /** @var resolved What the cohorts are. */
        private readonly resolved $cohorts,
        /** @var int[] Cohorts that can be used. */
        private readonly array $usable,
        /** @var bool[][] Who is in which cohort. */
        private readonly array $members,
    ) {
        $this->rules = new rules($options);
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
        $account = $this->accounts->of_username($person);
        $namesakes = $this->accounts->of_email($person);
        if ($account ? $namesakes && !isset($namesakes[$account->id]) : count($namesakes) > 1) {
            // Username and e-mail lead to different accounts, or the e-mail alone to several: no guessing.
            return verdict::blocked('accountconflict', $account);
        }
        $byemail = !$account;
        $account ??= reset($namesakes) ?: null;
        if ($account && isguestuser($account->id)) {
            return verdict::blocked('accountguest');
        }
        if ($account && is_siteadmin($account->id)) {
            return verdict::blocked('accountadmin', $account);
        }
        $cohortids = $this->cohorts_of($person);
        if (is_string($cohortids)) {
            return verdict::blocked($cohortids, $account);
        }
        if (!$account) {
            $code = $this->rules->creation($person);
            return $code ? verdict::blocked($code) : new verdict(outcome::CREATE, '', null, $cohortids);
        }
        return $this->existing($account, $byemail, $cohortids);
    }

    /**
     * What happens to someone who has an account.
     *
     * @param account $account
     * @param bool $byemail it was found by its e-mail only
     * @param int[] $cohortids cohorts wanted
     * @return verdict
     */
    private function existing(account $account, bool $byemail, array $cohortids): verdict {
        if ($this->options->existing === options::LEAVE) {
            return new verdict(outcome::UNCHANGED, 'accountleft', $account);
        }
        if (!$cohortids) {
            return new verdict(outcome::UNCHANGED, 'nocohort', $account);
        }
        $missing = array_values(array_filter(
            $cohortids,
            fn(int $cohortid): bool => !isset($this->members[$account->id][$cohortid])
        ));
        if (!$missing) {
            return new verdict(outcome::UNCHANGED, 'alreadymember', $account);
        }
        // What most needs saying about the account that joins.
        $code = match (true) {
            $account->suspended => 'accountsuspended',
            !$account->confirmed => 'accountunconfirmed',
            auths::is_external($account->auth) => 'accountexternal',
            $byemail => 'emailexists',
            default => 'accountexists',
        };
        return new verdict(outcome::ENROL, $code, $account, $missing);
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
