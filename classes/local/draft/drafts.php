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

namespace tool_prelude\local\draft;

use context_system;
use tool_prelude\local\import\access;
use tool_prelude\local\import\intake\limits;
use tool_prelude\local\import\model\import;
use tool_prelude\local\program\origin;

/**
 * Lists that wait for a decision, brought by programs (draft_intake): somebody opens them on the page. Nothing is done with them here.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class drafts {
    /** @var int Seconds after which one that never came whole is forgotten. */
    private const UNFINISHED = DAYSECS;

    /**
     * A draft of the current user, or of anybody for those who may see others' imports.
     *
     * @param int $id
     * @return draft
     * @throws \moodle_exception error_draftgone
     */
    public static function readable(int $id): draft {
        global $USER;
        access::require_import();
        $draft = draft::get_record(['id' => $id]);
        // Whoever may not see it does not hear that it is there.
        if (!$draft || ($draft->get('userid') != $USER->id && !self::sees_all())) {
            throw new \moodle_exception('error_draftgone', 'tool_prelude');
        }
        return $draft;
    }

    /**
     * One that waits.
     *
     * @param int $id
     * @return draft
     * @throws \moodle_exception error_draftgone
     */
    public static function waiting_one(int $id): draft {
        $draft = self::readable($id);
        if (!$draft->waits()) {
            throw new \moodle_exception('error_draftgone', 'tool_prelude');
        }
        return $draft;
    }

    /**
     * Those that wait and the current user may open, the oldest first.
     *
     * @return draft[]
     */
    public static function waiting(): array {
        global $USER;
        if (!access::may_import()) {
            return [];
        }
        return array_values(draft::get_records_select(
            'importid = 0 AND timewhole > 0' . (self::sees_all() ? '' : ' AND userid = ?'),
            self::sees_all() ? [] : [$USER->id],
            'timewhole, id'
        ));
    }

    /**
     * The last one a list became.
     *
     * @param int $userid whose token brought it
     * @param string $key of the list
     * @return draft|null
     */
    public static function of_key(int $userid, string $key): ?draft {
        [$same, $params] = origin::of_list($key);
        $found = draft::get_records_select("userid = ? AND $same", [$userid, ...$params], 'id DESC', '*', 0, 1);
        return reset($found) ?: null;
    }

    /**
     * The list is imported from here on: what was kept of it goes, and the import says where it came from. Within the transaction that seals.
     *
     * @param int $id
     * @param import $import whose row is held
     * @throws \moodle_exception error_draftgone when somebody else was quicker
     */
    public static function take(int $id, import $import): void {
        global $DB;
        $DB->execute('UPDATE {' . draft::TABLE . '} SET importid = importid WHERE id = ?', [$id]);
        $draft = self::waiting_one($id);
        $DB->delete_records(draft_part::TABLE, ['draftid' => $id]);
        $draft->set('importid', $import->get('id'))->update();
        $import->set('origin', $draft->get('origin'));
    }

    /**
     * Nobody wants it.
     *
     * @param draft $draft
     */
    public static function discard(draft $draft): void {
        global $DB;
        $transaction = $DB->start_delegated_transaction();
        $DB->delete_records(draft_part::TABLE, ['draftid' => $draft->get('id')]);
        $draft->delete();
        $transaction->allow_commit();
    }

    /**
     * Forget who brought lists, and with it the lists.
     *
     * @param int $userid 0 for everybody
     */
    public static function forget(int $userid = 0): void {
        $brought = draft::get_records_select($userid ? 'userid = ?' : '1 = 1', $userid ? [$userid] : []);
        array_walk($brought, fn(draft $draft) => self::discard($draft));
    }

    /**
     * Forget those nobody opened in time, and those that never came whole.
     */
    public static function forget_old(): void {
        $old = draft::get_records_select(
            'importid = 0 AND ((timewhole = 0 AND timecreated < ?) OR (timewhole > 0 AND timewhole < ?))',
            [time() - self::UNFINISHED, time() - limits::paused_days() * DAYSECS]
        );
        array_walk($old, fn(draft $draft) => self::discard($draft));
    }

    /**
     * Whether the current user sees what others brought.
     *
     * @return bool
     */
    private static function sees_all(): bool {
        return has_capability('tool/prelude:viewall', context_system::instance());
    }
}
