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
use core_user;
use tool_prelude\local\import\options;
use tool_prelude\local\import\person;

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

    /** @var string[]|null Ways to log in new accounts may have, once asked. */
    private ?array $auths = null;

    /**
     * Constructor.
     *
     * @param options $options
     */
    public function __construct(
        /** @var options What was chosen. */
        private readonly options $options,
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
        if (core_text::strlen($person->username) > self::MAX_LENGTH) {
            return 'usernamelength';
        }
        if (core_user::clean_field($person->username, 'username') !== $person->username) {
            return 'usernameinvalid';
        }
        if ($person->email === '') {
            return 'emailmissing';
        }
        if (core_text::strlen($person->email) > self::MAX_LENGTH) {
            return 'emaillength';
        }
        if (!validate_email($person->email)) {
            return 'emailinvalid';
        }
        return '';
    }

    /**
     * What forbids to make an account for this person.
     *
     * @param person $person
     * @return string code, '' when nothing does
     */
    public function creation(person $person): string {
        foreach (['lastname' => $person->lastname, 'firstname' => $person->firstname] as $field => $name) {
            if ($name === null) {
                // A check that left the names out.
                continue;
            }
            if ($name === '') {
                return $field . 'missing';
            }
            if (core_text::strlen($name) > self::MAX_LENGTH) {
                return $field . 'length';
            }
            if (core_user::clean_field($name, $field) !== $name) {
                return $field . 'invalid';
            }
        }
        if (email_is_not_allowed($person->email)) {
            return 'emailrefused';
        }
        $this->auths ??= auths::importable();
        if ($person->auth !== '' && !in_array($person->auth, $this->auths, true)) {
            return 'authinvalid';
        }
        if (
            $this->options->brings_passwords() && $person->lastname !== null && $person->password === ''
            && !auths::is_external($person->auth ?: $this->options->auth)
        ) {
            return 'passwordmissing';
        }
        if ($this->options->brings_passwords() && $person->password !== '') {
            $reason = '';
            if (!check_password_policy($person->password, $reason)) {
                return 'passwordweak';
            }
        }
        foreach ($person->fields as $field => $value) {
            if (!$this->field_is_clean($field, $value)) {
                return 'fieldinvalid';
            }
        }
        return '';
    }

    /**
     * Whether Moodle would take a native field as it is.
     *
     * @param string $field
     * @param string $value
     * @return bool true for fields that aren't columns of the user table: Moodle's upload checks those
     */
    private function field_is_clean(string $field, string $value): bool {
        if ($value === '' || str_starts_with($field, 'profile_field_')) {
            return true;
        }
        try {
            core_user::get_property_definition($field);
        } catch (\coding_exception $e) {
            return true;
        }
        // Numbers come as texts.
        return (string) core_user::clean_field($value, $field) === $value;
    }
}
