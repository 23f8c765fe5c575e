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

use core_text;
use tool_prelude\local\import\model\options;
use tool_prelude\local\import\model\person;
use tool_prelude\local\native\enrolments;
use tool_prelude\local\native\fields;
use tool_prelude\local\native\values;

/**
 * What a person must be like to become an account: what Moodle would change silently, refuse half-way or regret later.
 * The page has told all of it before; what comes from a browser is not trusted.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class rules {
    /** @var int Columns of Moodle's user table. */
    private const MAX_LENGTH = 100;

    /** @var string[] What forbids a value chosen for everybody, by field, once asked. */
    private array $forall = [];

    /**
     * Constructor.
     *
     * @param options $options
     * @param values $values
     * @param uniques $uniques values others have, looked up for the people to be judged
     * @param enrolments $enrolments courses, looked up for the people to be judged
     * @param string[] $auths ways to log in new accounts may have
     * @param bool $complete people are as they will be imported; a check leaves their passwords out
     */
    public function __construct(
        /** @var options What was chosen. */
        private readonly options $options,
        /** @var values What Moodle would store. */
        private readonly values $values,
        /** @var uniques Values others have. */
        private readonly uniques $uniques,
        /** @var enrolments Courses. */
        private readonly enrolments $enrolments,
        /** @var string[] Ways to log in. */
        private readonly array $auths,
        /** @var bool People are as they will be imported. */
        private readonly bool $complete,
    ) {
    }

    /**
     * What forbids to look this person up at all.
     *
     * @param person $person
     * @return string code, '' when nothing does
     */
    public function identity(person $person): string {
        if ($person->username === '') {
            return 'usernamemissing';
        }
        if (self::is_long($person->username)) {
            return 'usernamelength';
        }
        if (!plain::is_username($person->username)) {
            return 'usernameinvalid';
        }
        if ($person->email === '') {
            return 'emailmissing';
        }
        if (self::is_long($person->email)) {
            return 'emaillength';
        }
        if (!plain::is_email($person->email)) {
            return 'emailinvalid';
        }
        return '';
    }

    /**
     * What forbids to make an account for this person.
     *
     * @param person $person
     * @return string[]|null code and field ('' for none); null when nothing does
     */
    public function creation(person $person): ?array {
        foreach (['lastname' => $person->lastname, 'firstname' => $person->firstname] as $field => $name) {
            // A check may leave the names out.
            if ($name !== null && $code = $name === '' ? $field . 'missing' : $this->value($field, $name)) {
                return [$code, ''];
            }
        }
        if ($code = $this->value('email', $person->email)) {
            return [$code, ''];
        }
        // The one for all too: its plugin may have been disabled since the import was started.
        if (!in_array($person->auth ?: $this->options->auth, $this->auths, true)) {
            return ['authinvalid', ''];
        }
        if (
            $this->options->brings_passwords() && $this->complete && $person->password === ''
            && !auths::is_external($person->auth ?: $this->options->auth)
        ) {
            return ['passwordmissing', ''];
        }
        if ($this->options->brings_passwords() && $person->password !== '' && weak::refusal($person->password) !== '') {
            return ['passwordweak', ''];
        }
        foreach ($person->fields as $field => $value) {
            if ($value !== '' && $code = $this->value((string) $field, $value)) {
                return [$code, (string) $field];
            }
        }
        foreach ($this->options->defaults as $field => $value) {
            if (($person->fields[$field] ?? '') === '' && $code = $this->value_for_all((string) $field, $value, $person)) {
                return [$code, (string) $field];
            }
        }
        return $this->enrolments->problem($person);
    }

    /**
     * What forbids a value chosen for everybody. The form has looked at it as it was written, when the import was sealed; it may
     * hold a person's names, and a profile field may have changed since.
     *
     * @param string $field native name
     * @param string $value
     * @param person $person
     * @return string code, '' when nothing does
     */
    private function value_for_all(string $field, string $value, person $person): string {
        $fills = str_contains($value, '%');
        if ($value === '' || ($fills && ($person->firstname === null || $person->lastname === null))) {
            return '';
        }
        if (!$fills) {
            return $this->forall[$field] ??= fields::is_profile($field) ? $this->value($field, $value) : '';
        }
        $filled = $this->values->filled($value, $person);
        return $filled === '' ? '' : $this->value($field, $filled);
    }

    /**
     * What forbids a value.
     *
     * @param string $field native name
     * @param string $value not empty
     * @param int $userid whose account it is for, 0 for a new one
     * @return string code, '' when nothing does
     */
    public function value(string $field, string $value, int $userid = 0): string {
        if ($field === 'email') {
            return email_is_not_allowed($value) ? 'emailrefused' : '';
        }
        if ($field === 'lastname' || $field === 'firstname') {
            return match (true) {
                self::is_long($value) => $field . 'length',
                !plain::is_name($value, $field) => $field . 'invalid',
                default => '',
            };
        }
        return match (true) {
            $this->values->stored($field, $value) === null => 'fieldinvalid',
            $this->uniques->is_taken($field, $value, $userid) => 'fieldtaken',
            default => '',
        };
    }

    /**
     * What Moodle would store of a value nothing forbids.
     *
     * @param string $field native name
     * @param string $value not empty
     * @return string
     */
    public function stored(string $field, string $value): string {
        return in_array($field, ['email', 'lastname', 'firstname'], true) ? $value : (string) $this->values->stored($field, $value);
    }

    /**
     * Whether a text has more letters than its column takes. They are counted only where there may be too many: no letter has
     * less than one byte.
     *
     * @param string $text
     * @return bool
     */
    private static function is_long(string $text): bool {
        return strlen($text) > self::MAX_LENGTH && core_text::strlen($text) > self::MAX_LENGTH;
    }
}
