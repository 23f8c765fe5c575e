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
 * What undoing does for one line.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class decision {
    /** @var string The account is deleted. */
    public const DELETED = 'deleted';
    /** @var string The account stays, everything else the import did to it is taken back. */
    public const SETBACK = 'setback';
    /** @var string Some of what the import did is taken back, some stays. */
    public const PARTLY = 'partly';
    /** @var string Everything stays as it is. */
    public const KEPT = 'kept';
    /** @var string There is nothing to take back any more. */
    public const NOTHING = 'nothing';
    /** @var string It was tried and went wrong. */
    public const FAILED = 'failed';
    /** @var string A worker is at it. Never seen from outside. */
    public const PENDING = 'pending';

    /**
     * Constructor.
     *
     * @param string $outcome one of the constants
     * @param deed[] $deeds what to take back, beside the account if that is deleted
     * @param reason[] $reasons why the rest stays
     */
    public function __construct(
        /** @var string One of the constants. */
        public readonly string $outcome,
        /** @var deed[] What to take back. */
        public readonly array $deeds = [],
        /** @var reason[] Why the rest stays. */
        public readonly array $reasons = [],
    ) {
    }

    /**
     * Every outcome there is.
     *
     * @return string[]
     */
    public static function outcomes(): array {
        return [...self::shown(), self::PENDING];
    }

    /**
     * Outcomes people see, in the order they matter.
     *
     * @return string[]
     */
    public static function shown(): array {
        return [self::DELETED, self::SETBACK, self::PARTLY, self::KEPT, self::NOTHING, self::FAILED];
    }
}
