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

use tool_prelude\local\import\model\import;

/**
 * The hint for whoever has not imported anything yet.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class first_hint {
    /** @var string User preference: it was put away. */
    public const DISMISSED = 'tool_prelude_hintdismissed';

    /**
     * Whether to show it.
     *
     * @param int $userid
     * @return bool
     */
    public static function is_due(int $userid): bool {
        return !get_user_preferences(self::DISMISSED, false, $userid)
            && !import::record_exists_select('userid = ? AND timesealed > 0', [$userid]);
    }
}
