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

use context_system;
use stdClass;
use tool_prelude\local\import\model\outcome;

/**
 * What may be said of accounts to the current user: the one class that says it. Whoever may not see people's details is only told
 * that an account exists; those an import made are known to whoever may read it.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class sight {
    /**
     * Whether accounts that exist already may be named.
     *
     * @return bool
     */
    public static function is_clear(): bool {
        return has_capability('moodle/user:viewdetails', context_system::instance());
    }

    /**
     * Whether the account of a result may be named.
     *
     * @param string $outcome
     * @return bool
     */
    public static function names(string $outcome): bool {
        return $outcome === outcome::CREATE || self::is_clear();
    }

    /**
     * The same for a query.
     *
     * @param string $result alias of the table of results
     * @return string SQL, true for accounts that may be named
     */
    public static function names_sql(string $result): string {
        return self::is_clear() ? '1 = 1' : "$result.outcome = '" . outcome::CREATE . "'";
    }

    /**
     * What somebody is called.
     *
     * @param stdClass $user with all names and the id
     * @param bool $named whether they may be named
     * @return array {name, username, url of the profile}: plain text, the last two empty for those who may not
     */
    public static function person(stdClass $user, bool $named): array {
        return $named ? [
            'name' => fullname($user),
            'username' => (string) $user->username,
            'url' => (new \moodle_url('/user/profile.php', ['id' => $user->id]))->out(false),
        ] : ['name' => get_string('sight_someone', 'tool_prelude'), 'username' => '', 'url' => ''];
    }

    /**
     * What stands for an account in a form.
     *
     * @param int $userid
     * @param bool $named whether it may be named
     * @return string its id, or a handle
     */
    public static function key(int $userid, bool $named): string {
        return $named ? (string) $userid : (new handles())->of_id($userid);
    }

    /**
     * The accounts that were meant by such keys.
     *
     * @param string[] $keys as they came back
     * @param int[] $userids those there are
     * @return int[]
     */
    public static function ids(array $keys, array $userids): array {
        // Thousands may come back from a long list: each is looked up, none searched for.
        $meant = array_flip($keys);
        return array_values(array_filter($userids, fn(int $userid): bool =>
            isset($meant[$userid]) || isset($meant[self::key($userid, false)])));
    }

    /**
     * Whether e-mail addresses of accounts may be shown: to those who may see what tells people apart, or change it. The
     * address a line of the file has itself is no secret to whoever brings the file.
     *
     * @return bool
     */
    public static function shows_emails(): bool {
        return has_any_capability(['moodle/site:viewuseridentity', 'moodle/user:update'], context_system::instance());
    }

    /**
     * Whether it may be said when people came in: a site may hide that.
     *
     * @return bool
     */
    public static function shows_times(): bool {
        global $CFG;
        return !array_intersect(['firstaccess', 'lastaccess'], explode(',', (string) ($CFG->hiddenuserfields ?? '')))
            || has_capability('moodle/user:viewhiddendetails', context_system::instance());
    }

    /**
     * Whether it may be said what a profile field holds: some are for their owner, or for few. Whoever may change it need not see it.
     *
     * @param \profile_field_base|null $field null for one of Moodle's own
     * @return bool
     */
    public static function shows_field(?\profile_field_base $field): bool {
        return !$field || $field->field->visible == PROFILE_VISIBLE_ALL
            || has_capability('moodle/user:viewalldetails', context_system::instance());
    }
}
