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

namespace tool_prelude\local\undo;

/**
 * What an import did for one line.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class footprint {
    /**
     * Constructor.
     *
     * @param int $line
     * @param int $userid the account, as the import knew it
     * @param string $username that account had
     * @param deed[] $deeds in the order they were done
     */
    public function __construct(
        /** @var int Line in the file. */
        public readonly int $line,
        /** @var int The account. */
        public readonly int $userid,
        /** @var string The username it had. */
        public readonly string $username,
        /** @var deed[] What was done. */
        public readonly array $deeds,
    ) {
    }

    /**
     * When the account was made by this import.
     *
     * @return int|null a time stamp, null when it existed before
     */
    public function created(): ?int {
        foreach ($this->deeds as $deed) {
            if ($deed->action === deed::CREATED) {
                return $deed->time;
            }
        }
        return null;
    }

    /**
     * Deeds of one kind.
     *
     * @param string $action
     * @return deed[]
     */
    public function of(string $action): array {
        return array_values(array_filter($this->deeds, fn(deed $deed): bool => $deed->action === $action));
    }
}
