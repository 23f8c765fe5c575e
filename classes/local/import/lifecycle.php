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

namespace tool_prelude\local\import;

use core\lock\lock_config;
use tool_prelude\event\import_cancelled;
use tool_prelude\event\import_finished;
use tool_prelude\event\import_started;
use tool_prelude\event\import_undoing;
use tool_prelude\event\import_undone;

/**
 * Moves imports from state to state, each move once.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class lifecycle {
    /** @var int Seconds to wait for another worker's move. */
    private const PATIENCE = 20;

    /**
     * Move an import if it may, doing something with it under the same lock first.
     *
     * @param import $import refreshed from the database
     * @param string $to one of states' constants
     * @param callable|null $before given the import; returns false to leave it as it is
     * @return bool whether this call moved it
     * @throws \moodle_exception error_wrongstate when there is no such move
     */
    public static function move(import $import, string $to, ?callable $before = null): bool {
        $lock = lock_config::get_lock_factory('tool_prelude')->get_lock('import_' . $import->get('id'), self::PATIENCE, 600);
        if (!$lock) {
            throw new \moodle_exception('error_busy', 'tool_prelude');
        }
        try {
            $import->read();
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
            self::apply($import, $to);
        } finally {
            $lock->release();
        }
        self::announce($import, $to);
        return true;
    }

    /**
     * Write a move down.
     *
     * @param import $import
     * @param string $to
     */
    private static function apply(import $import, string $to): void {
        $moves = json_decode($import->get('moves'), true, 4, JSON_THROW_ON_ERROR);
        $moves[] = [$to, time()];
        $import->set_many(['state' => $to, 'moves' => json_encode($moves)]);
        if ($to === states::QUEUED) {
            $import->set('timesealed', time());
        }
        if (states::is_final($to) && !$import->get('timefinished')) {
            // Nobody needs the password any more.
            $import->set_many(['timefinished' => time(), 'secret' => null]);
        }
        $import->update();
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
