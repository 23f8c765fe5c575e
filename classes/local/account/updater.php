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

use tool_prelude\local\import\running\try_again;
use tool_prelude\local\native\fields;

/**
 * Changes an account that exists, through Moodle: exactly the fields foreseen, and only if they still hold what was foreseen.
 * Moodle's upload isn't asked: it would take the account's whole line, and what it does to accounts of other ways to log in
 * can't be switched off.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class updater {
    /**
     * Change it.
     *
     * @param account $account
     * @param change[] $changes
     * @return array[] what to write in the journal, for journal::note()
     * @throws try_again when the account has changed meanwhile: look again
     */
    public static function update(account $account, array $changes): array {
        global $CFG;
        require_once($CFG->dirroot . '/user/profile/lib.php');
        self::demand_unchanged($account, $changes);
        $user = (object) ['id' => $account->id];
        $profile = (object) ['id' => $account->id];
        $notes = [];
        foreach ($changes as $change) {
            $target = fields::is_profile($change->field) ? $profile : $user;
            $target->{$change->field} = $change->new;
            $notes[] = [
                'userid' => $account->id,
                'field' => $change->field,
                'valuebefore' => $change->old,
                'valueafter' => $change->new,
            ];
        }
        core_account::update($user, false);
        if (count((array) $profile) > 1) {
            profile_save_data($profile);
        }
        \core\event\user_updated::create_from_userid($account->id)->trigger();
        return $notes;
    }

    /**
     * The values foreseen are those of the moment the chunk was looked up; someone may have been quicker.
     *
     * @param account $account
     * @param change[] $changes
     * @throws try_again
     */
    private static function demand_unchanged(account $account, array $changes): void {
        global $DB;
        $now = (array) $DB->get_record('user', ['id' => $account->id, 'deleted' => 0]);
        if (array_filter($changes, fn(change $change): bool => fields::is_profile($change->field))) {
            $sql = 'SELECT f.shortname, d.data FROM {user_info_data} d JOIN {user_info_field} f ON f.id = d.fieldid WHERE d.userid = ?';
            foreach ($DB->get_records_sql($sql, [$account->id]) as $record) {
                $now[fields::PROFILE . $record->shortname] = $record->data;
            }
        }
        foreach ($changes as $change) {
            if (empty($now['id']) || (string) ($now[$change->field] ?? '') !== $change->old) {
                throw new try_again('account changed meanwhile');
            }
        }
    }
}
