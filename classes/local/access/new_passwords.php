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

namespace tool_prelude\local\access;

use core\session\manager;
use core_user;
use tool_prelude\local\import\model\import;

/**
 * Gives accounts an import created new passwords, made by whoever hands them out: only to those who never came in.
 *
 * The passwords are in no answer, event or log; Moodle's own event says that a password was changed, and by whom.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class new_passwords {
    /** @var string Not one this import created. */
    public const FOREIGN = own_accounts::FOREIGN;
    /** @var string Does not meet the site's policy. */
    public const WEAK = 'weak';

    /**
     * Give them.
     *
     * @param import $import
     * @param string[] $passwords by user id
     * @param bool $forcechange they must be changed at first login
     * @return string[] by user id: '' when it was done, else why not: FOREIGN, WEAK, or a reason of ways_in
     */
    public static function give(import $import, array $passwords, bool $forcechange): array {
        $mine = array_fill_keys(slips::created($import, array_keys($passwords)), true);
        $ways = new ways_in();
        $refusals = $ways->refusals(array_keys($mine));
        $done = [];
        foreach ($passwords as $userid => $password) {
            $done[$userid] = isset($mine[$userid]) ? ($refusals[$userid]
                ?: self::give_one((int) $userid, $password, $forcechange, $ways)) : self::FOREIGN;
        }
        return $done;
    }

    /**
     * Give one, after a look at the account as it is now.
     *
     * @param int $userid
     * @param string $password
     * @param bool $forcechange
     * @param ways_in $ways
     * @return string
     */
    private static function give_one(int $userid, string $password, bool $forcechange, ways_in $ways): string {
        $user = core_user::get_user($userid);
        $refusal = $user ? $ways->refusal($user) : ways_in::GONE;
        $reason = '';
        if ($refusal === '' && (trim($password) !== $password || $password === '' || !check_password_policy($password, $reason))) {
            $refusal = self::WEAK;
        }
        if ($refusal !== '') {
            return $refusal;
        }
        // As the upload does it: a quick hash, made anew at the first login.
        update_internal_user_password($user, $password, true);
        // A password of Moodle's that still waits to be mailed would take this one's place.
        unset_user_preference('create_password', $user);
        $forcechange ? set_user_preference('auth_forcepasswordchange', 1, $user) : unset_user_preference('auth_forcepasswordchange', $user);
        login_unlock_account($user);
        manager::destroy_user_sessions($userid);
        return '';
    }
}
