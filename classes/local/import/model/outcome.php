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

namespace tool_prelude\local\import\model;

/**
 * What happened to a person, before it is written down: the answer of a person importer.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class outcome {
    /** @var string An account was made. */
    public const CREATE = 'create';
    /** @var string An account that existed joined a cohort, and changed in nothing else. */
    public const ENROL = 'enrol';
    /** @var string An account that existed was changed. */
    public const UPDATE = 'update';
    /** @var string Nothing had to be done. */
    public const UNCHANGED = 'unchanged';
    /** @var string A rule stopped it before anything was tried. */
    public const BLOCKED = 'blocked';
    /** @var string It was tried, went wrong, and was taken back. */
    public const FAILED = 'failed';
    /** @var string The import was cancelled before this person's turn. */
    public const CANCELLED = 'cancelled';
    /** @var string A worker is at it. Never seen from outside: it lives in an open transaction only. */
    public const PENDING = 'pending';

    /**
     * Constructor.
     *
     * @param string $name one of the constants
     * @param string $code why, names the string issue_<code>; '' when there is nothing to say
     * @param string $message Moodle's own words where it gave some, plain text, without any password
     * @param int $userid the account concerned, 0 when none
     * @param string $username of that account
     * @param int[] $joined ids of the cohorts the account was put in
     * @param array[] $changes fields changed: each an array for journal::note()
     */
    public function __construct(
        /** @var string One of the constants. */
        public readonly string $name,
        /** @var string Why. */
        public readonly string $code = '',
        /** @var string Moodle's own words. */
        public readonly string $message = '',
        /** @var int The account concerned. */
        public readonly int $userid = 0,
        /** @var string Username of that account. */
        public readonly string $username = '',
        /** @var int[] Cohorts the account was put in. */
        public readonly array $joined = [],
        /** @var array[] Fields changed. */
        public readonly array $changes = [],
    ) {
    }

    /**
     * A claimed row that has no outcome yet.
     *
     * @return self
     */
    public static function pending(): self {
        return new self(self::PENDING);
    }

    /**
     * Every name there is.
     *
     * @return string[]
     */
    public static function all(): array {
        return [
            self::CREATE, self::ENROL, self::UPDATE, self::UNCHANGED, self::BLOCKED,
            self::FAILED, self::CANCELLED, self::PENDING,
        ];
    }
}
