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

use tool_prelude\local\import\model\options;
use tool_prelude\local\import\model\person;
use tool_prelude\local\native\fields;

/**
 * What an import may change in accounts that exist: fields that are empty, or those someone named. An empty cell never empties
 * a field, and an account someone else keeps up to date (a directory, another Moodle) is left as it is.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class changes {
    /**
     * Refuse options the current user may not use.
     *
     * @param options $options
     * @param fields $fields
     * @throws \moodle_exception nopermissions, error_optionsinvalid
     */
    public static function demand(options $options, fields $fields): void {
        if (!$options->updates()) {
            return;
        }
        require_capability('moodle/user:update', \context_system::instance());
        if ($options->overwrite && array_diff($options->overwrite, $fields->replaceable())) {
            throw options::invalid('overwrite');
        }
    }

    /**
     * Fields whose present values have to be known.
     *
     * @param options $options
     * @param person[] $people
     * @param fields $fields
     * @return string[]
     */
    public static function wanted(options $options, array $people, fields $fields): array {
        if (!$options->updates()) {
            return [];
        }
        $names = ['lastname' => true, 'firstname' => true, 'email' => true];
        foreach ($people as $person) {
            $names += $person->fields;
        }
        return array_values(array_intersect(array_map('strval', array_keys($names)), $fields->updatable()));
    }

    /**
     * Constructor.
     *
     * @param options $options
     * @param rules $rules
     * @param string[] $wanted as wanted() says
     * @param bool $allowed whether the user may change accounts, at this moment
     */
    public function __construct(
        /** @var options What was chosen. */
        private readonly options $options,
        /** @var rules What values must be like. */
        private readonly rules $rules,
        /** @var string[] Fields that may be changed. */
        private readonly array $wanted,
        /** @var bool The user may change accounts. */
        private readonly bool $allowed,
    ) {
    }

    /**
     * What would be changed.
     *
     * @param person $person
     * @param account $account
     * @param bool $shared another account has the person's e-mail
     * @return change[]|verdict a verdict when something forbids it
     */
    public function of(person $person, account $account, bool $shared): array|verdict {
        if (!$this->wanted || $account->is_kept_elsewhere()) {
            return [];
        }
        if (!$this->allowed) {
            return verdict::blocked('updatenotallowed', $account);
        }
        $changes = [];
        $given = ['lastname' => $person->lastname, 'firstname' => $person->firstname, 'email' => $person->email] + $person->fields;
        foreach (array_intersect_key($given, array_flip($this->wanted)) as $field => $value) {
            $old = $field === 'email' ? $account->email : $account->values[$field] ?? '';
            if ((string) $value === '' || ($old !== '' && !in_array($field, $this->options->overwrite, true))) {
                continue;
            }
            if ($field === 'email' && ($shared || \core_text::strtolower($old) === $person->email_key())) {
                // Someone else's, as whoever chose between the two has seen; or the same.
                continue;
            }
            if ($value === $old) {
                continue;
            }
            if ($code = $this->rules->value($field, $value, $account->id)) {
                return verdict::blocked($code, $account, $field);
            }
            $new = $this->rules->stored($field, $value);
            if ($new !== $old) {
                $changes[] = new change($field, $old, $new);
            }
        }
        return $changes;
    }
}
