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

use context_system;
use tool_prelude\local\access\sender;
use tool_prelude\local\import\access;

/**
 * What someone can't do here: which right it takes, by its name, and who has it; its short name for whoever gives rights.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class missing_right {
    /** @var string[] The right each task takes: tasks are named by the strings right_<task>. */
    private const TASKS = [
        'undo' => 'moodle/user:delete',
        'access' => 'moodle/user:update',
        'sheet' => 'moodle/user:update',
        'suspend' => 'moodle/user:update',
    ];
    /** @var string[] The right that is enough for one's own imports. */
    private const OWN = ['undo' => access::UNDO, 'access' => sender::OWN, 'sheet' => sender::OWN];

    /**
     * In one sentence.
     *
     * @param string $task one of TASKS
     * @param bool $own it is about an import of the current user's
     * @return string plain text; '' for whoever has the right
     */
    public static function say(string $task, bool $own = false): string {
        if (has_any_capability([self::TASKS[$task], self::capability($task, $own)], context_system::instance())) {
            return '';
        }
        $capability = self::capability($task, $own);
        return get_string('right_missing', 'tool_prelude', [
            'task' => get_string("right_$task", 'tool_prelude'),
            'name' => get_capability_string($capability),
            'who' => implode(', ', [get_string('right_admins', 'tool_prelude'), ...self::roles($capability)]),
        ]);
    }

    /**
     * The least of the rights that are enough, by its short name: for a title, which the administrator asked may want.
     *
     * @param string $task one of TASKS
     * @param bool $own it is about an import of the current user's
     * @return string
     */
    public static function capability(string $task, bool $own = false): string {
        return ($own ? self::OWN[$task] ?? null : null) ?? self::TASKS[$task];
    }

    /**
     * Roles that have a right on the whole site and that somebody has.
     *
     * @param string $capability
     * @return string[] names: plain text
     */
    private static function roles(string $capability): array {
        global $DB;
        $context = context_system::instance();
        $roles = get_roles_with_capability($capability, (string) CAP_ALLOW, $context);
        if (!$roles) {
            return [];
        }
        [$in, $params] = $DB->get_in_or_equal(array_keys($roles));
        $given = $DB->get_fieldset_select(
            'role_assignments',
            'DISTINCT roleid',
            "contextid = ? AND roleid $in",
            [$context->id, ...$params]
        );
        return array_values(array_map(
            fn(\stdClass $role): string => html_entity_decode(role_get_name($role, $context), ENT_QUOTES),
            array_intersect_key($roles, array_flip($given))
        ));
    }
}
