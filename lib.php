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

/**
 * What Moodle looks for here by name.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

use core\check\check;
use tool_prelude\check\background;
use tool_prelude\local\cohort\rights;
use tool_prelude\local\import\access;
use tool_prelude\output\first_hint;

/**
 * An entry beside the cohorts of a category, for those who can fill them.
 *
 * @param navigation_node $navigation the category's settings
 * @param context_coursecat $context
 */
function tool_prelude_extend_navigation_category_settings(navigation_node $navigation, context_coursecat $context): void {
    if (access::may_import() && rights::can_view($context) && has_capability('moodle/cohort:assign', $context)) {
        $navigation->add(
            get_string('pluginname', 'tool_prelude'),
            new moodle_url('/admin/tool/prelude/index.php'),
            navigation_node::TYPE_SETTING,
            null,
            'tool_prelude',
            new pix_icon('i/import', '')
        );
    }
}

/**
 * The preferences the page keeps of its user.
 *
 * @uses core_user::is_current_user
 * @return array[]
 */
function tool_prelude_user_preferences(): array {
    return [
        first_hint::DISMISSED => [
            'type' => PARAM_BOOL,
            'null' => NULL_NOT_ALLOWED,
            'default' => false,
            'permissioncallback' => [core_user::class, 'is_current_user'],
        ],
    ];
}

/**
 * What Moodle's report of the system's status is to look at.
 *
 * @return check[]
 */
function tool_prelude_status_checks(): array {
    return [new background()];
}
