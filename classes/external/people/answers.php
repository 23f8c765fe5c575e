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

namespace tool_prelude\external\people;

use core_external\external_multiple_structure;
use core_external\external_single_structure;
use core_external\external_value;
use tool_prelude\local\account\account;
use tool_prelude\local\account\change;
use tool_prelude\local\account\handles;
use tool_prelude\local\account\sight;
use tool_prelude\local\account\verdict;
use tool_prelude\local\account\words;
use tool_prelude\local\import\model\person;
use tool_prelude\local\native\values;

/**
 * Verdicts as a web service sends them: of accounts that exist, only what the user may see. To most users that is nothing but
 * that there is one.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class answers {
    /** @var bool Accounts may be named. */
    private readonly bool $clear;
    /** @var bool Their e-mails may be shown. */
    private readonly bool $emails;

    /**
     * Constructor.
     *
     * @param values $values
     * @param handles $handles
     */
    public function __construct(
        /** @var values Knows how values are read. */
        private readonly values $values,
        /** @var handles Stand for accounts that may not be named. */
        private readonly handles $handles,
    ) {
        $this->clear = sight::is_clear();
        $this->emails = sight::shows_emails();
    }

    /**
     * One answer.
     *
     * @param person $person
     * @param verdict $verdict
     * @param account[] $rivals accounts among which someone has to choose, or did
     * @return array what structure() describes
     */
    public function of(person $person, verdict $verdict, array $rivals): array {
        $answer = [
            'line' => $person->line,
            'outcome' => $verdict->outcome,
            'code' => $verdict->code,
            'message' => words::of($verdict->code),
            'userid' => $this->clear ? $verdict->account->id ?? 0 : 0,
            'account' => $this->clear ? $verdict->account->username ?? '' : '',
            'cohortids' => $verdict->cohortids,
        ];
        if (!$this->clear && $verdict->account) {
            $answer['handle'] = $this->handles->of($verdict->account);
        }
        if ($verdict->field !== '') {
            $answer['field'] = $verdict->field;
        }
        if ($this->clear && $rivals) {
            $answer['candidates'] = array_map(fn(account $one): array => $this->candidate($person, $one), $rivals);
        }
        if ($this->clear && $verdict->changes) {
            $answer['changes'] = array_map(fn(change $change): array => [
                'field' => $change->field,
                'old' => $this->values->seen($change->field, $change->old),
                'new' => $this->values->shown($change->field, $change->new),
            ], $verdict->changes);
        }
        return $answer;
    }

    /**
     * An account someone may choose.
     *
     * @param person $person
     * @param account $account
     * @return array
     */
    private function candidate(person $person, account $account): array {
        $byemail = \core_text::strtolower($account->email) === $person->email_key();
        $code = $account->protection();
        return [
            'userid' => $account->id,
            'username' => $account->username,
            'name' => $account->name(),
            'email' => $byemail || $this->emails ? $account->email : '',
            'byusername' => $account->local && $account->username === $person->username,
            'byemail' => $byemail,
            'usable' => $code === '',
            'message' => words::of($code ?: ($account->hasrole ? 'accountstaff' : $account->condition())),
        ];
    }

    /**
     * What is sent of a person.
     *
     * @return external_single_structure
     */
    public static function structure(): external_single_structure {
        return new external_single_structure([
            'line' => new external_value(PARAM_INT, 'Line in the file'),
            'outcome' => new external_value(PARAM_ALPHA, 'create, enrol, update, unchanged or blocked'),
            'code' => new external_value(PARAM_ALPHANUM, 'Why'),
            'message' => new external_value(PARAM_RAW, 'Why, in words: plain text'),
            'userid' => new external_value(PARAM_INT, 'The account found, 0 when there is none or it may not be shown'),
            'account' => new external_value(PARAM_RAW, 'Its username, empty when there is none or it may not be shown'),
            'cohortids' => new external_multiple_structure(
                new external_value(PARAM_INT, 'Id'),
                'Cohorts this person is to join, those they are in left out'
            ),
            'handle' => new external_value(
                PARAM_ALPHANUM,
                'Stands for an account that may not be shown: the same for the same account, in this session only',
                VALUE_OPTIONAL
            ),
            'field' => new external_value(PARAM_ALPHANUMEXT, 'Native name of the field it is about', VALUE_OPTIONAL),
            'candidates' => new external_multiple_structure(new external_single_structure([
                'userid' => new external_value(PARAM_INT, 'Id'),
                'username' => new external_value(PARAM_RAW, 'Username'),
                'name' => new external_value(PARAM_RAW, 'Full name: plain text'),
                'email' => new external_value(PARAM_RAW, 'E-mail, empty when it may not be shown'),
                'byusername' => new external_value(PARAM_BOOL, 'Has the username of the line'),
                'byemail' => new external_value(PARAM_BOOL, 'Has the e-mail of the line'),
                'usable' => new external_value(PARAM_BOOL, 'May be chosen'),
                'message' => new external_value(PARAM_RAW, 'What there is to say of it: plain text'),
            ]), 'The accounts among which someone has to choose, or did, as account of the person', VALUE_OPTIONAL),
            'changes' => new external_multiple_structure(new external_single_structure([
                'field' => new external_value(PARAM_ALPHANUMEXT, 'Native name'),
                'old' => new external_value(PARAM_RAW, 'What it holds, as people read it'),
                'new' => new external_value(PARAM_RAW, 'What it will hold'),
            ]), 'What will be changed in the account', VALUE_OPTIONAL),
        ]);
    }
}
