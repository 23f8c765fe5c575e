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
use core_user;
use tool_prelude\local\access\sender;
use tool_prelude\local\import\access;
use tool_prelude\local\import\model\import;

/**
 * What someone can't do here, and who can: a sentence for whoever reads it, and the right's short name for the administrator they ask.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class missing_right {
    /** @var string[] The right each task takes, for whosever import: tasks are named by the strings right_<task>. */
    private const TASKS = [
        'undo' => 'moodle/user:delete',
        'access' => 'moodle/user:update',
        'sheet' => 'moodle/user:update',
        'suspend' => 'moodle/user:update',
    ];
    /** @var string[] The right that is enough for one's own imports. */
    private const OWN = ['undo' => access::UNDO, 'access' => sender::OWN, 'sheet' => sender::OWN];
    /** @var string[] What opens the page of an import that is somebody else's, and what can be done there. */
    private const OTHERS = ['tool/prelude:viewall', 'tool/prelude:import', 'moodle/site:uploadusers'];

    /**
     * In one sentence.
     *
     * @param string $task one of TASKS
     * @param import|null $import it is about; null for one the current user is about to make
     * @return string plain text; '' for whoever can
     */
    public static function say(string $task, ?import $import = null): string {
        if (has_any_capability(self::enough($task, $import), context_system::instance())) {
            return '';
        }
        return get_string('right_missing', 'tool_prelude', [
            'task' => get_string("right_$task", 'tool_prelude'),
            'name' => get_capability_string(self::capability($task, $import)),
            'who' => implode(', ', [get_string('right_admins', 'tool_prelude'), ...self::roles($task), ...self::starters($task, $import)]),
        ]);
    }

    /**
     * The least of the rights that are enough, by its short name: for a title, which the administrator asked may want.
     *
     * @param string $task one of TASKS
     * @param import|null $import it is about
     * @return string short name
     */
    public static function capability(string $task, ?import $import = null): string {
        $enough = self::enough($task, $import);
        return end($enough);
    }

    /**
     * Rights any of which is enough, the least one last.
     *
     * @param string $task
     * @param import|null $import
     * @return string[]
     */
    private static function enough(string $task, ?import $import): array {
        $own = isset(self::OWN[$task]) && (!$import || access::is_mine($import));
        return [self::TASKS[$task], ...($own ? [self::OWN[$task]] : [])];
    }

    /**
     * Roles whose people can do it to the imports of others: they have all that takes on the whole site, and somebody has them.
     *
     * @param string $task
     * @return string[] names: plain text
     */
    private static function roles(string $task): array {
        global $DB;
        $context = context_system::instance();
        $roles = array_intersect_key(...array_map(
            fn(string $capability): array => get_roles_with_capability($capability, (string) CAP_ALLOW, $context),
            [self::TASKS[$task], ...self::OTHERS]
        ));
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

    /**
     * Whoever's import it is, where they can do it.
     *
     * @param string $task
     * @param import|null $import
     * @return string[] names: plain text
     */
    private static function starters(string $task, ?import $import): array {
        $userids = $import && isset(self::OWN[$task]) && !access::is_mine($import)
            ? array_unique([(int) $import->get('userid'), (int) $import->get('actorid')]) : [];
        return array_values(array_map(
            fn(int $userid): string => fullname(core_user::get_user($userid)),
            array_filter($userids, fn(int $userid): bool => access::is_active($userid) && access::may_import($userid)
                && has_any_capability([self::TASKS[$task], self::OWN[$task]], context_system::instance(), $userid))
        ));
    }
}
