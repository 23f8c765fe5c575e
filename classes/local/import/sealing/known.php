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

namespace tool_prelude\local\import\sealing;

/**
 * What the sealing found out about the people of a chunk, too dear to look up again for every chunk.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class known {
    /**
     * Constructor.
     *
     * @param int[][] $accounts ids of the accounts that may be a person's, e-mails in whatever case, by line
     * @param string[] $repeated code by line, for a person who repeats an earlier line of the same import
     */
    public function __construct(
        /** @var int[][] ids of accounts by line. */
        public readonly array $accounts = [],
        /** @var string[] codes by line. */
        public readonly array $repeated = [],
    ) {
    }

    /**
     * As stored.
     *
     * @return string|null null when there is nothing to say
     */
    public function to_json(): ?string {
        if (!$this->accounts && !$this->repeated) {
            return null;
        }
        return json_encode(['accounts' => $this->accounts, 'repeated' => $this->repeated], JSON_THROW_ON_ERROR);
    }

    /**
     * From what was stored.
     *
     * @param string $json may be empty
     * @return self
     */
    public static function from_json(string $json): self {
        if ($json === '') {
            return new self();
        }
        $data = json_decode($json, true, 8, JSON_THROW_ON_ERROR);
        return new self($data['accounts'], $data['repeated']);
    }

    /**
     * Lines that may be somebody's with this account.
     *
     * @param int $userid
     * @return int[]
     */
    public function lines_of(int $userid): array {
        return array_keys(array_filter($this->accounts, fn(array $ids): bool => in_array($userid, $ids)));
    }

    /**
     * The same without an account.
     *
     * @param int $userid
     * @return self
     */
    public function without(int $userid): self {
        $accounts = array_map(fn(array $ids): array => array_values(array_diff($ids, [$userid])), $this->accounts);
        return new self(array_filter($accounts), $this->repeated);
    }

    /**
     * Every account id in it.
     *
     * @return int[]
     */
    public function account_ids(): array {
        return $this->accounts ? array_values(array_unique(array_merge(...array_values($this->accounts)))) : [];
    }
}
