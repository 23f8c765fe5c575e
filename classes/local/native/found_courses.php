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

namespace tool_prelude\local\native;

use tool_prelude\local\import\model\person;

defined('MOODLE_INTERNAL') || die();

library::load();

/**
 * The courses people ask for, as Moodle's upload would find them: their enrolment by hand, their groups, the roles that may be given there.
 *
 * Three queries for courses, their enrolment and their groups; two more for each course, for the roles the user may assign
 * there.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class found_courses {
    /** @var \stdClass[] Courses by short name: id, shortname, fullname. */
    private array $courses = [];
    /** @var int[] Default role by id of the course, for those people can be enrolled in by hand. */
    private array $manual = [];
    /** @var bool[][] Names and ids of groups by id of the course. */
    private array $groups = [];
    /** @var int[][] Roles the user may assign by id of the course, by id and short name; asked once a course. */
    private array $roles = [];

    /**
     * Look up what these people ask for.
     *
     * @param person[] $people
     * @param array|null $form data of Moodle's upload form, which say what roles the old types are; null for its own choice
     */
    public function __construct(
        array $people,
        /** @var array|null What the old types are. */
        private ?array $form = null,
    ) {
        global $DB;
        $shortnames = [];
        foreach ($people as $person) {
            foreach (self::wished($person->fields) as $shortname) {
                $shortnames[$shortname] = $shortname;
            }
        }
        if (!$shortnames) {
            return;
        }
        [$in, $params] = $DB->get_in_or_equal(array_values($shortnames));
        foreach ($DB->get_records_select('course', "shortname $in", $params, '', 'id, shortname, fullname') as $course) {
            // Some databases also find short names that only look alike: those stay unknown, everywhere alike.
            $this->courses[$course->shortname] = $course;
        }
        $this->look_inside();
    }

    /**
     * Enrolment and groups of the courses found.
     */
    private function look_inside(): void {
        global $DB;
        if (!$this->courses) {
            return;
        }
        [$in, $params] = $DB->get_in_or_equal(array_column($this->courses, 'id'));
        if (enrol_is_enabled('manual')) {
            $instances = $DB->get_records_select(
                'enrol',
                "courseid $in AND enrol = ?",
                array_merge($params, ['manual']),
                'sortorder DESC, id DESC',
                'id, courseid, roleid'
            );
            foreach ($instances as $instance) {
                // The first of a course comes last.
                $this->manual[$instance->courseid] = (int) $instance->roleid;
            }
        }
        foreach ($DB->get_records_select('groups', "courseid $in", $params, '', 'id, courseid, name') as $group) {
            $this->groups[$group->courseid][$group->id] = true;
            if (!is_numeric($group->name)) {
                // A number is always an id to Moodle's upload.
                $this->groups[$group->courseid][$group->name] = true;
            }
        }
    }

    /**
     * A course that was asked for.
     *
     * @param string $shortname
     * @return \stdClass|null {id, shortname, fullname}
     */
    public function course(string $shortname): ?\stdClass {
        return $this->courses[$shortname] ?? null;
    }

    /**
     * Whether people can be enrolled in a course by hand.
     *
     * @param int $courseid
     * @return bool
     */
    public function takes_by_hand(int $courseid): bool {
        return isset($this->manual[$courseid]);
    }

    /**
     * Whether a course has a group.
     *
     * @param int $courseid
     * @param string $group its name or id
     * @return bool
     */
    public function has_group(int $courseid, string $group): bool {
        return isset($this->groups[$courseid][$group]);
    }

    /**
     * Courses someone asks for, however many columns there are.
     *
     * @param string[] $fields
     * @return string[] short names by the number of their columns
     */
    public static function wished(array $fields): array {
        $wished = [];
        foreach ($fields as $field => $shortname) {
            if ($shortname !== '' && str_starts_with($field, 'course') && preg_match('/^course(\d+)$/D', $field, $parts)) {
                $wished[(int) $parts[1]] = (string) $shortname;
            }
        }
        return $wished;
    }

    /**
     * The role of someone whose line names none.
     *
     * @param int $courseid
     * @param string $type 1, 2 or 3, or empty
     * @return int id, 0 for none
     */
    public function default_role(int $courseid, string $type): int {
        return $type === '' ? $this->manual[$courseid] ?? 0 : (int) (($this->form ??= form_data::old_types())["uulegacy$type"] ?? 0);
    }

    /**
     * Roles the user may assign in a course, as Moodle's upload sees it.
     *
     * @param int $courseid
     * @return int[] ids by id and short name
     */
    public function assignable(int $courseid): array {
        return $this->roles[$courseid] ??=
            array_map(fn(\stdClass $role): int => (int) $role->id, uu_allowed_roles_cache(null, $courseid));
    }

    /**
     * Roles the user may assign in each of the courses named.
     *
     * @return int[][] ids by id of the course
     */
    public function assignable_everywhere(): array {
        $ids = array_map('intval', array_column($this->courses, 'id'));
        return array_combine($ids, array_map(fn(int $id): array => array_values(array_unique($this->assignable($id))), $ids));
    }
}
