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

use stdClass;
use tool_prelude\local\account\logins;

/**
 * Whose password may be made anew, and why not. Whoever may not change accounts does it for their own imports' only.
 *
 * A person who ever logged in has a password of their own: it is never taken from them.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class ways_in {
    /** @var string No such account any more. */
    public const GONE = 'gone';
    /** @var string Administrators of the site. */
    public const ADMIN = 'admin';
    /** @var string The guest. */
    public const GUEST = 'guest';
    /** @var string An account of another Moodle. */
    public const REMOTE = 'remote';
    /** @var string May not log in. */
    public const SUSPENDED = 'suspended';
    /** @var string Registered alone and never confirmed it. */
    public const UNCONFIRMED = 'unconfirmed';
    /** @var string Someone else keeps the password, or the way to log in is switched off. */
    public const AUTH = 'auth';
    /** @var string Has logged in before. */
    public const LOGGEDIN = 'loggedin';
    /** @var string Nowhere to send a mail. Only where a mail is to be sent. */
    public const NOEMAIL = 'noemail';
    /** @var string Mails to this address came back too often. Only where a mail is to be sent. */
    public const BOUNCED = 'bounced';

    /** @var string[] Columns of the user table this class looks at. */
    private const COLUMNS = [
        'id', 'username', 'auth', 'email', 'mnethostid', 'confirmed', 'suspended', 'deleted',
        ...logins::COLUMNS,
    ];
    /** @var int Accounts read with one query. */
    private const BATCH = 1000;

    /** @var bool[] Whether passwords of accounts with this way to log in are kept and may be changed here. */
    private array $auths = [];

    /**
     * Constructor.
     *
     * @param bool $bymail whether the new password is to be sent by mail
     * @param bool $asking whether it is the current user who would do it: whom they reach is asked as well
     */
    public function __construct(
        /** @var bool Whether the new password is to be sent by mail. */
        private readonly bool $bymail = false,
        /** @var bool Whether it is the current user who would do it. */
        private readonly bool $asking = true,
    ) {
    }

    /**
     * Why the passwords of some accounts may not be made anew. A query for every thousand.
     *
     * @param int[] $userids
     * @return string[] by user id, in the order given: '' when it may, else one of the constants (string access_refused_<code>)
     */
    public function refusals(array $userids): array {
        global $DB;
        $refusals = array_fill_keys(array_map('intval', $userids), self::GONE);
        foreach (array_chunk(array_keys($refusals), self::BATCH) as $ids) {
            foreach ($DB->get_records_list('user', 'id', $ids, '', implode(', ', self::COLUMNS)) as $user) {
                $refusals[(int) $user->id] = $this->refusal($user);
            }
        }
        if ($this->asking && !sender::reaches_everybody()) {
            $refusals = array_replace($refusals, own_accounts::refusals(array_keys($refusals, '', true)));
        }
        return $refusals;
    }

    /**
     * Why the password of an account may not be made anew.
     *
     * @param stdClass $user at least the columns of the user table named above
     * @return string '' when it may, else one of the constants
     */
    public function refusal(stdClass $user): string {
        return match (true) {
            !empty($user->deleted) => self::GONE,
            isguestuser($user) => self::GUEST,
            is_siteadmin($user) => self::ADMIN,
            is_mnet_remote_user($user) => self::REMOTE,
            !empty($user->suspended) => self::SUSPENDED,
            logins::any($user) => self::LOGGEDIN,
            empty($user->confirmed) => self::UNCONFIRMED,
            !$this->keeps_password($user->auth) => self::AUTH,
            $this->bymail && !self::has_address($user) => self::NOEMAIL,
            $this->bymail && over_bounce_threshold($user) => self::BOUNCED,
            default => '',
        };
    }

    /**
     * Whether Moodle would really send to this address: it drops those under .invalid without a word.
     *
     * @param stdClass $user
     * @return bool
     */
    private static function has_address(stdClass $user): bool {
        return validate_email($user->email) && !str_ends_with($user->email, '.invalid');
    }

    /**
     * Whether this Moodle keeps the passwords of accounts with a way to log in, and lets them be changed.
     *
     * @param string $auth
     * @return bool
     */
    private function keeps_password(string $auth): bool {
        if (!isset($this->auths[$auth])) {
            $plugin = is_enabled_auth($auth) ? get_auth_plugin($auth) : null;
            $this->auths[$auth] = $plugin && $plugin->is_internal() && $plugin->can_change_password();
        }
        return $this->auths[$auth];
    }
}
