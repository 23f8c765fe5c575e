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

use tool_prelude\event\import_cancelled;
use tool_prelude\event\import_finished;
use tool_prelude\event\import_paused;
use tool_prelude\event\import_started;
use tool_prelude\event\import_undoing;
use tool_prelude\event\import_undone;
use tool_prelude\local\access\mail_wait;

/**
 * Moves imports from state to state, each move once. A move is one transaction that holds the import's row: no lock that
 * could outlive a killed worker, and what goes with the move (frozen options, queued tasks) is there with it or not at all.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class lifecycle {
    /**
     * Move an import if it may, doing something with it in the same transaction first.
     *
     * @param import $import refreshed from the database
     * @param string $to one of states' constants
     * @param callable|null $before given the import; returns false to leave it as it is
     * @param string $why code kept with the move, for those that need a reason
     * @return bool whether this call moved it
     * @throws \moodle_exception error_wrongstate when there is no such move
     */
    public static function move(import $import, string $to, ?callable $before = null, string $why = ''): bool {
        global $DB;
        $moved = false;
        $transaction = $DB->start_delegated_transaction();
        try {
            // An UPDATE locks the row in every database, where a SELECT would not.
            $DB->execute('UPDATE {' . import::TABLE . '} SET state = state WHERE id = ?', [$import->get('id')]);
            $moved = self::move_held($import->read(), $to, $before, $why);
            $transaction->allow_commit();
        } catch (\Throwable $e) {
            $transaction->rollback($e);
        }
        if ($moved) {
            self::announce($import, $to);
        }
        return $moved;
    }

    /**
     * Move an import whose row is held.
     *
     * @param import $import
     * @param string $to
     * @param callable|null $before
     * @param string $why
     * @return bool
     */
    private static function move_held(import $import, string $to, ?callable $before, string $why): bool {
        $from = $import->get('state');
        if ($from === $to) {
            return false;
        }
        if (!states::allows($from, $to)) {
            throw new \moodle_exception('error_wrongstate', 'tool_prelude', '', get_string('state_' . $from, 'tool_prelude'));
        }
        if ($before && $before($import) === false) {
            return false;
        }
        $moves = $import->moves();
        $moves[] = $why === '' ? [$to, time()] : [$to, time(), $why];
        $import->set_many(['state' => $to, 'moves' => json_encode($moves)]);
        if ($to === states::QUEUED) {
            $import->set('timesealed', time());
        }
        if (states::is_final($to) && !$import->get('timefinished')) {
            // Nobody needs the password any more.
            $import->set_many(['timefinished' => time(), 'secret' => null]);
        }
        if (in_array($to, [states::PAUSED, states::FINISHED, states::CANCELLED, states::FAILED], true)) {
            mail_wait::begin($import);
        } else if ($to === states::UNDOING) {
            mail_wait::forget($import);
        }
        $import->update();
        return true;
    }

    /**
     * Tell Moodle's logs.
     *
     * @param import $import
     * @param string $to
     */
    private static function announce(import $import, string $to): void {
        $event = match ($to) {
            states::QUEUED => import_started::class,
            states::PAUSED, states::UNDO_PAUSED => import_paused::class,
            states::FINISHED => import_finished::class,
            states::CANCELLED => import_cancelled::class,
            states::UNDOING => import_undoing::class,
            states::UNDONE => import_undone::class,
            default => null,
        };
        if ($event) {
            $event::of($import)->trigger();
        }
    }
}
