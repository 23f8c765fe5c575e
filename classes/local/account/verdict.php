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

use tool_prelude\local\import\model\outcome;

/**
 * What will happen to a person, and why. Decided by the judge.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class verdict {
    /**
     * Constructor.
     *
     * @param string $outcome one of outcome's constants
     * @param string $code names the string issue_<code>; '' when there is nothing to say
     * @param account|null $account the account found
     * @param int[] $cohortids cohorts to join: those the account is not in
     * @param change[] $changes what is to be changed in the account
     * @param string $field the field the code is about, '' for none
     */
    public function __construct(
        /** @var string One of outcome's constants. */
        public readonly string $outcome,
        /** @var string Why. */
        public readonly string $code = '',
        /** @var account|null The account found. */
        public readonly ?account $account = null,
        /** @var int[] Cohorts to join. */
        public readonly array $cohortids = [],
        /** @var change[] What is to be changed in the account. */
        public readonly array $changes = [],
        /** @var string The field the code is about. */
        public readonly string $field = '',
    ) {
    }

    /**
     * A person something stops.
     *
     * @param string $code
     * @param account|null $account
     * @param string $field
     * @return self
     */
    public static function blocked(string $code, ?account $account = null, string $field = ''): self {
        return new self(outcome::BLOCKED, $code, $account, field: $field);
    }

    /**
     * A plainly new person: nothing to say.
     *
     * @return bool
     */
    public function is_plain(): bool {
        return $this->outcome === outcome::CREATE && $this->code === '';
    }
}
