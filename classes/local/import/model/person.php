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
 * One line of the file with its fields named: what may become an account.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class person {
    /** @var string|null The address as it is compared, once asked. */
    private ?string $emailkey = null;

    /**
     * Constructor. Texts are trimmed, the username is in lower case.
     *
     * @param int $line physical line of the file
     * @param string $username
     * @param string|null $lastname null when it was not sent (a check may leave it out)
     * @param string|null $firstname null when it was not sent
     * @param string $email
     * @param string[] $cohorts as written in the file: names, idnumbers
     * @param string $password
     * @param string $auth '' for manual
     * @param string[] $fields other native fields by name
     * @param int $account the account someone chose where several were found, 0 when nobody chose
     * @param bool $staff someone said that they come in, though their account may be that of somebody who works here
     */
    public function __construct(
        /** @var int Physical line of the file. */
        public readonly int $line,
        /** @var string In lower case. */
        public readonly string $username,
        /** @var string|null Null when it was not sent. */
        public readonly ?string $lastname,
        /** @var string|null Null when it was not sent. */
        public readonly ?string $firstname,
        /** @var string As written. */
        public readonly string $email,
        /** @var string[] Names or idnumbers. */
        public readonly array $cohorts = [],
        /** @var string As given, never shown. */
        public readonly string $password = '',
        /** @var string '' for manual. */
        public readonly string $auth = '',
        /** @var string[] Other native fields by name. */
        public readonly array $fields = [],
        /** @var int The account chosen among several, 0 for none. */
        public readonly int $account = 0,
        /** @var bool Comes in though they may work here. */
        public readonly bool $staff = false,
    ) {
    }

    /**
     * From an array that was checked by people_parser.
     *
     * @param array $row
     * @return self
     */
    public static function from_array(array $row): self {
        return new self(
            $row['line'],
            $row['username'] ?? '',
            $row['lastname'] ?? null,
            $row['firstname'] ?? null,
            $row['email'] ?? '',
            $row['cohorts'] ?? [],
            $row['password'] ?? '',
            $row['auth'] ?? '',
            $row['fields'] ?? [],
            $row['account'] ?? 0,
            $row['staff'] ?? false,
        );
    }

    /**
     * As kept in a payload.
     *
     * @return array
     */
    public function to_array(): array {
        return array_diff_key(get_object_vars($this), ['emailkey' => 0]);
    }

    /**
     * The same person with another password.
     *
     * @param string $password
     * @return self
     */
    public function with_password(string $password): self {
        return self::from_array(['password' => $password] + $this->to_array());
    }

    /**
     * The address as it is compared.
     *
     * @return string
     */
    public function email_key(): string {
        return $this->emailkey ??= self::lower($this->email);
    }

    /**
     * A text in lower case as Moodle makes it. Nearly all there are are ASCII, and need no tables of letters.
     *
     * @param string $text
     * @return string
     */
    public static function lower(string $text): string {
        return preg_match('/[\x80-\xFF]/', $text) ? \core_text::strtolower($text) : strtolower($text);
    }

    /**
     * Nothing of a person is ever printed by accident: debugging output of this object would hold the password.
     *
     * @return array
     */
    public function __debugInfo(): array {
        return ['line' => $this->line];
    }
}
