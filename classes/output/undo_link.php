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

use action_link;
use moodle_url;
use tool_prelude\local\import\access;
use tool_prelude\local\import\model\import;
use tool_prelude\local\import\model\states;

/**
 * The way to the page that undoes an import, or shows how it was undone.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class undo_link {
    /**
     * Of an import; null when it can't be undone, or not by the current user.
     *
     * @param import $import
     * @return action_link|null
     */
    public static function of(import $import): ?action_link {
        if (!access::may_undo($import) || !self::is_for($import)) {
            return null;
        }
        $begun = states::is_taken_back($import->get('state'));
        return new action_link(
            new moodle_url('/admin/tool/prelude/undo.php', ['id' => $import->get('id')]),
            get_string($begun ? 'undo_see' : 'undo', 'tool_prelude'),
            null,
            ['class' => 'btn ' . ($begun ? 'btn-outline-secondary' : 'btn-outline-danger')]
        );
    }

    /**
     * Why whoever reads about an import can't undo it.
     *
     * @param import $import
     * @return string plain text; '' when they can, or nobody could
     */
    public static function missing(import $import): string {
        return self::is_for($import) ? missing_right::say('undo', $import) : '';
    }

    /**
     * The short name of the right that may be missing.
     *
     * @param import $import
     * @return string
     */
    public static function capability(import $import): string {
        return missing_right::capability('undo', $import);
    }

    /**
     * Whether an import can be undone, or was.
     *
     * @param import $import
     * @return bool
     */
    private static function is_for(import $import): bool {
        $state = $import->get('state');
        return states::is_taken_back($state) || states::allows($state, states::UNDOING);
    }
}
