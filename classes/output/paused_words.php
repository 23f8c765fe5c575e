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

namespace tool_prelude\output;

use core_user;
use moodle_url;
use tool_prelude\local\import\intake\limits;
use tool_prelude\local\import\model\import;
use tool_prelude\local\import\model\pause;
use tool_prelude\local\import\model\states;
use tool_prelude\local\import\tally;

/**
 * An import, or its undo, that waits for someone: since when, who stopped it or why, how many are still to come, and until when it can go on.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class paused_words {
    /**
     * Of an import.
     *
     * @param import $import
     * @return string[]|null what the template waiting shows, plain text; null when it is not paused
     */
    public static function of(import $import): ?array {
        $undoing = $import->get('state') === states::UNDO_PAUSED;
        if ($import->get('state') !== states::PAUSED && !$undoing) {
            return null;
        }
        $moves = $import->moves();
        $since = (int) end($moves)[1];
        $day = get_string('strftimedatetimeshort', 'langconfig');
        // Nothing is saved of a paused import but its next move.
        $who = $import->why() === pause::ASKED ? core_user::get_user($import->get('usermodified')) : null;
        $parts = [
            get_string($who ? 'paused_by' : 'paused_since', 'tool_prelude', [
                'when' => userdate($since, $day), 'who' => $who ? fullname($who) : '',
            ]),
            $who ? '' : $import->why_paused(),
        ];
        if (!$undoing) {
            $parts[] = plural::say('js_paused_left', max(0, $import->get('people') - tally::of($import)->all()));
            $parts[] = get_string('paused_until', 'tool_prelude', userdate($since + limits::paused_days() * DAYSECS, $day));
        }
        return [
            'tone' => 'warning',
            'title' => get_string('paused_title', 'tool_prelude', $import->get('filename')),
            'text' => implode(' ', array_filter($parts)),
            'url' => ($undoing
                ? new moodle_url('/admin/tool/prelude/undo.php', ['id' => $import->get('id')])
                : new moodle_url('/admin/tool/prelude/index.php', ['import' => $import->get('id')]))->out(false),
            'goon' => get_string('paused_goon', 'tool_prelude'),
        ];
    }
}
