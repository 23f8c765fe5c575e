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
 * Names for accounts that may not be named: two lines that lead to one account are seen to do so in whichever call they are asked about,
 * and nothing is learnt about the account. A name stands for the same account as long as the session lasts; the key it is made with
 * never leaves the server and is gone with the session, so names of two sessions can't be compared.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class handles {
    /** @var string The key, as it is kept in the session. */
    private readonly string $key;

    /**
     * Constructor: to be called while the session is open.
     */
    public function __construct() {
        global $SESSION;
        $SESSION->tool_prelude_handles ??= random_string(64);
        $this->key = $SESSION->tool_prelude_handles;
    }

    /**
     * The handle of an account.
     *
     * @param account $account
     * @return string 32 hexadecimal digits
     */
    public function of(account $account): string {
        return $this->of_id($account->id);
    }

    /**
     * The handle of an account, by its id.
     *
     * @param int $userid
     * @return string 32 hexadecimal digits
     */
    public function of_id(int $userid): string {
        return substr(hash_hmac('sha256', (string) $userid, $this->key), 0, 32);
    }
}
