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
use tool_prelude\local\native\fields;

/**
 * People of one list who repeat what an earlier one has: username, e-mail, the account both lead to, or the value of a field no
 * two people may share. They are given in the order of the list; what the database takes for equal counts as equal.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class repeats {
    /** @var bool[] Hashes of what was seen: a list may be long. */
    private array $seen = [];
    /** @var account|null Whose account the last one met is. */
    private ?account $account = null;
    /** @var bool Whether the database minds no accents. */
    private readonly bool $folds;

    /**
     * Constructor.
     *
     * @param bool $clear whether the user may see accounts, and so choose among them
     * @param fields $fields
     */
    public function __construct(
        /** @var bool The user may see accounts. */
        private readonly bool $clear,
        /** @var fields What the site's fields are. */
        private readonly fields $fields = new fields(),
    ) {
        $this->folds = collation::folds();
    }

    /**
     * The next person of the list.
     *
     * @param person $person
     * @param accounts $accounts as found for this person, among others
     * @return string code of what an earlier one has as well, '' for nothing
     */
    public function meet(person $person, accounts $accounts): string {
        $owner = $accounts->owner($person, $this->clear);
        $this->account = $owner instanceof account ? $owner : null;
        // All are put down, whatever was found before.
        $codes = [
            $this->is_seen('username', $person->username) ? 'usernameduplicate' : '',
            $this->is_seen('email', $person->email_key()) ? 'emailduplicate' : '',
            $this->account && $this->is_seen('account', (string) $this->account->id) ? 'accountrepeated' : '',
        ];
        foreach ($person->fields as $field => $value) {
            if (
                $value !== '' && uniques::is_unique((string) $field, $this->fields)
                && $this->is_seen((string) $field, uniques::compared($value))
            ) {
                $codes[] = 'fieldduplicate';
            }
        }
        return $codes[0] ?: $codes[1] ?: $codes[2] ?: $codes[3] ?? '';
    }

    /**
     * Put a value down.
     *
     * @param string $kind
     * @param string $value
     * @return bool whether someone had it before
     */
    private function is_seen(string $kind, string $value): bool {
        if ($value === '') {
            return false;
        }
        $key = md5($kind . "\n" . ($this->folds ? collation::fold($value) : $value), true);
        $seen = isset($this->seen[$key]);
        $this->seen[$key] = true;
        return $seen;
    }

    /**
     * The account the person met last leads to.
     *
     * @return account|null
     */
    public function account(): ?account {
        return $this->account;
    }
}
