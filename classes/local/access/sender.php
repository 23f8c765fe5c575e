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

use context_system;
use tool_prelude\event\access_asked;
use tool_prelude\local\import\access;
use tool_prelude\local\import\model\import;
use tool_prelude\local\import\model\result;

/**
 * Has Moodle send people a new password: its own task makes one, mails it and has it changed at the first login. Nobody who
 * ever came in loses the password they have.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class sender {
    /** @var int Results marked with one query. */
    private const BATCH = 1000;

    /** @var string Doing it for the people one's own imports brought. */
    public const OWN = 'tool/prelude:sendaccess';

    /**
     * The current user has to be able to do this, for anybody at all: it changes passwords. For whom is asked person by person.
     *
     * @throws \required_capability_exception
     */
    public static function require_right(): void {
        if (!self::reaches_everybody()) {
            require_capability(self::OWN, context_system::instance());
        }
    }

    /**
     * Whether the current user may, for the people of an import.
     *
     * @param import $import
     * @return bool
     */
    public static function may(import $import): bool {
        return self::reaches_everybody() || (access::is_mine($import) && has_capability(self::OWN, context_system::instance()));
    }

    /**
     * Whether the current user may for whomever. Who may not does it for those their own imports made an account for, and who were
     * given nothing else since: see own_accounts.
     *
     * @return bool
     */
    public static function reaches_everybody(): bool {
        return has_capability('moodle/user:update', context_system::instance());
    }

    /**
     * Ask for a mail to each of these accounts, but for those that may not get one. Asking again for one that waits changes
     * nothing more.
     *
     * @param int[] $userids
     * @return string[] by user id: '' when a mail leaves, else why not (see ways_in)
     * @throws \required_capability_exception
     */
    public static function ask(array $userids): array {
        global $DB;
        self::require_right();
        $refusals = (new ways_in(true))->refusals($userids);
        $accepted = array_keys($refusals, '', true);
        \core_php_time_limit::raise(count($accepted) + 60);
        foreach (array_chunk($accepted, self::BATCH) as $batch) {
            $waiting = self::waiting($batch);
            foreach (array_diff($batch, $waiting) as $userid) {
                set_user_preference('create_password', 1, $userid);
                access_asked::of($userid)->trigger();
            }
            [$in, $params] = $DB->get_in_or_equal($batch);
            $DB->set_field_select(result::TABLE, 'timeaccess', time(), "userid $in", $params);
        }
        return $refusals;
    }

    /**
     * Those whose mail leaves anyway at the next run of cron.
     *
     * @param int[] $userids
     * @return int[]
     */
    private static function waiting(array $userids): array {
        global $DB;
        [$in, $params] = $DB->get_in_or_equal($userids);
        return array_map('intval', $DB->get_fieldset_select(
            'user_preferences',
            'userid',
            "name = ? AND value = ? AND userid $in",
            ['create_password', '1', ...$params]
        ));
    }
}
