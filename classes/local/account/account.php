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
     * @param string $email as stored
     * @param string $auth
     * @param bool $confirmed
     * @param bool $suspended
     * @param bool $deleted
     * @param bool $local false for an account of another Moodle
     * @param string[] $values what its other fields hold, by name: names, and the fields that may be changed
     * @param bool $hasrole it was given a role that students do not have
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
        /** @var bool Deleted, but its username is still taken. */
        public readonly bool $deleted,
        /** @var bool False for an account of another Moodle. */
        public readonly bool $local,
        /** @var string[] What its other fields hold. */
        public readonly array $values = [],
        /** @var bool It was given a role that students do not have. */
        public readonly bool $hasrole = false,
    ) {
    }

    /**
     * Whether it is the guest's or an administrator's: these are never touched.
     *
     * @return string code of what it is, '' for anybody else's
     */
    public function protection(): string {
        return match (true) {
            isguestuser($this->id) => 'accountguest',
            is_siteadmin($this->id) => 'accountadmin',
            default => '',
        };
    }

    /**
     * What most needs saying about it.
     *
     * @return string code, '' for an account like any other
     */
    public function condition(): string {
        return match (true) {
            $this->suspended => 'accountsuspended',
            !$this->confirmed => 'accountunconfirmed',
            $this->is_kept_elsewhere() => 'accountexternal',
            default => '',
        };
    }

    /**
     * Whether it may be that of somebody who works here: a role, or a way to log in of the university that the list itself does not
     * give its people.
     *
     * @param string $auth way to log in of the line
     * @return bool
     */
    public function is_staff(string $auth): bool {
        return $this->hasrole || ($this->is_kept_elsewhere() && $this->auth !== $auth);
    }

    /**
     * Whether someone else keeps it up to date: a directory, or another Moodle.
     *
     * @return bool
     */
    public function is_kept_elsewhere(): bool {
        return !$this->local || auths::is_external($this->auth);
    }

    /**
     * The name people know it by.
     *
     * @return string
     */
    public function name(): string {
        $names = array_map(fn(string $field): string => $this->values[$field] ?? '', \core_user\fields::get_name_fields());
        return fullname(
            (object) array_combine(\core_user\fields::get_name_fields(), $names),
            has_capability('moodle/site:viewfullnames', \context_system::instance())
        );
    }
}
