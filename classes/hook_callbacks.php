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

namespace tool_prelude;

use action_link;
use core_user\hook\extend_bulk_user_actions;
use moodle_url;
use tool_prelude\local\access\sender;
use tool_prelude\local\import\access;

/**
 * What the plugin adds to pages of Moodle.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class hook_callbacks {
    /**
     * A bulk user action: send a new password to people who never logged in.
     *
     * @param extend_bulk_user_actions $hook
     */
    public static function extend_bulk_user_actions(extend_bulk_user_actions $hook): void {
        if (sender::reaches_everybody() && access::may_import()) {
            $hook->add_action('tool_prelude_access', new action_link(
                new moodle_url('/admin/tool/prelude/access.php'),
                get_string('access_bulk', 'tool_prelude')
            ));
        }
    }
}
