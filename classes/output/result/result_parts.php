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

namespace tool_prelude\output\result;

use action_link;
use moodle_url;
use renderable;
use tool_prelude\local\import\access;
use tool_prelude\local\import\model\import;
use tool_prelude\output\compare_link;
use tool_prelude\output\courses_link;
use tool_prelude\output\undo_link;

/**
 * What stands between the counts and the people of an import: a row of actions, then one part a subject. Each decides by
 * itself whether the current user gets it.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class result_parts {
    /**
     * Links and buttons.
     *
     * @param import $import
     * @return renderable[] anything a renderer can render: action_link, single_button…
     */
    public static function actions(import $import): array {
        return array_filter([
            self::link('result_another', '/admin/tool/prelude/index.php', ['new' => 1]),
            access::may_import() ? self::link('repeat', '/admin/tool/prelude/index.php', ['repeat' => $import->get('id')]) : null,
            self::link('result_all', '/admin/tool/prelude/history.php'),
            courses_link::of($import),
            compare_link::of($import),
            undo_link::of($import),
        ]);
    }

    /**
     * Parts, each with a template of its own (see \core\output\named_templatable).
     *
     * @param import $import
     * @return renderable[]
     */
    public static function parts(import $import): array {
        return array_filter([
            result_leftovers::of($import),
            result_access::of($import),
            result_cohorts::of($import),
        ]);
    }

    /**
     * A link that looks like a button.
     *
     * @param string $label name of its string
     * @param string $path
     * @param array $params
     * @return action_link
     */
    private static function link(string $label, string $path, array $params = []): action_link {
        return new action_link(
            new moodle_url($path, $params),
            get_string($label, 'tool_prelude'),
            null,
            ['class' => 'btn btn-outline-secondary']
        );
    }
}
