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

/**
 * An account as looked up.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class account {
    /**
     * Constructor.
     *
     * @param int $id
     * @param string $username
     * @param string $email
     * @param string $auth
     * @param bool $confirmed
     * @param bool $suspended
     * @param bool $local false for an account of another Moodle
     */
    public function __construct(
        /** @var int Id. */
        public readonly int $id,
        /** @var string Username. */
        public readonly string $username,
        /** @var string E-mail as stored. */
        public readonly string $email,
        /** @var string Authentication plugin. */
        public readonly string $auth,
        /** @var bool Confirmed its self-registration. */
        public readonly bool $confirmed,
        /** @var bool May not log in. */
        public readonly bool $suspended,
        /** @var bool False for an account of another Moodle. */
        public readonly bool $local,
    ) {
    }
}
