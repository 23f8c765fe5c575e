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

use moodle_url;
use renderable;
use renderer_base;
use templatable;
use tool_prelude\local\import\model\import;
use tool_prelude\local\import\model\states;

/**
 * The last imports of a user.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class recent_imports implements renderable, templatable {
    /** @var int How many. */
    private const COUNT = 5;

    /**
     * Constructor.
     *
     * @param int $userid
     */
    public function __construct(
        /** @var int Whose. */
        private readonly int $userid,
    ) {
    }

    /**
     * What the template shows: newest first, those that were never sealed left out.
     *
     * @param renderer_base $output
     * @return array {haspaused, paused: what paused_words gives, hasrecent, recent: [{filename, date, people, state, tone, url}]}, all but the
     *     address in words
     */
    public function export_for_template(renderer_base $output): array {
        $imports = import::get_records_select(
            'userid = ? AND timesealed > 0',
            [$this->userid],
            'timesealed DESC, id DESC',
            '*',
            0,
            self::COUNT
        );
        $paused = import::get_records_select(
            'state IN (?, ?) AND (userid = ? OR actorid = ?)',
            [states::PAUSED, states::UNDO_PAUSED, $this->userid, $this->userid],
            'id DESC'
        );
        return [
            'haspaused' => $paused !== [],
            'paused' => array_values(array_map(paused_words::of(...), $paused)),
            'hasrecent' => $imports !== [],
            'recent' => array_values(array_map(fn(import $import): array => [
                'filename' => $import->get('filename'),
                'date' => userdate($import->get('timesealed'), get_string('strftimedatetimeshort', 'langconfig')),
                'people' => format_float($import->get('people'), 0),
                'state' => get_string('state_' . $import->get('state'), 'tool_prelude'),
                'tone' => in_array($import->get('state'), [states::PAUSED, states::UNDO_PAUSED], true) ? 'warn' : 'none',
                'url' => self::url($import)->out(false),
            ], $imports)),
        ];
    }

    /**
     * Where an import is watched while it runs, and read afterwards.
     *
     * @param import $import
     * @return moodle_url
     */
    private static function url(import $import): moodle_url {
        return states::is_final($import->get('state'))
            ? new moodle_url('/admin/tool/prelude/view.php', ['id' => $import->get('id')])
            : new moodle_url('/admin/tool/prelude/index.php', ['import' => $import->get('id')]);
    }
}
