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

namespace tool_prelude\local\undo;

use tool_prelude\local\import\try_again;

/**
 * Does what was decided for one person, through Moodle's own functions. Called in a transaction that is rolled back when
 * this throws.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
class undoer {
    /**
     * Do it.
     *
     * @param footprint $footprint
     * @param decision $decision
     * @throws try_again when the account was used since it was looked up
     */
    public function undo(footprint $footprint, decision $decision): void {
        global $CFG;
        if ($decision->outcome === decision::DELETED) {
            $this->delete($footprint);
            return;
        }
        require_once($CFG->dirroot . '/cohort/lib.php');
        $changed = [];
        foreach ($decision->deeds as $deed) {
            if ($deed->action === deed::JOINED) {
                cohort_remove_member($deed->itemid, $footprint->userid);
            } else {
                $changed[] = $deed;
            }
        }
        fields::set_back($footprint->userid, $changed);
    }

    /**
     * Delete an account nobody used.
     *
     * @param footprint $footprint
     */
    private function delete(footprint $footprint): void {
        global $DB;
        $user = $DB->get_record('user', ['id' => $footprint->userid], '*', MUST_EXIST);
        if ($user->deleted || since::has_logged_in($user) || $user->username !== $footprint->username) {
            throw new try_again('The account is not as it was a moment ago.');
        }
        if (!delete_user($user)) {
            throw new \moodle_exception('undo_refused', 'tool_prelude');
        }
    }
}
