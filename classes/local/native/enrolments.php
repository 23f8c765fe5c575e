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

/**
 * Whether Moodle's upload would do what the columns for courses, roles and groups ask. It says some of it only half-way
 * through a person, and some of it never: it is looked up before, for everybody at once (found_courses).
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class enrolments {
    /**
     * Constructor.
     *
     * @param found_courses $courses looked up for the people to be asked about
     * @param int[][]|null $granted roles that may be given at all, by id of the course; null for whatever the user may
     */
    public function __construct(
        /** @var found_courses Courses. */
        private readonly found_courses $courses,
        /** @var int[][]|null Roles that may be given at all. */
        private readonly ?array $granted = null,
    ) {
    }

    /**
     * What of it Moodle would not do.
     *
     * @param person $person
     * @return string[]|null code and field; null when all is well
     */
    public function problem(person $person): ?array {
        foreach (found_courses::wished($person->fields) as $i => $shortname) {
            if ($problem = $this->problem_in($shortname, $i, $person->fields)) {
                return $problem;
            }
        }
        return null;
    }

    /**
     * What Moodle would not do in one course.
     *
     * @param string $shortname
     * @param int $i number of the columns
     * @param string[] $fields
     * @return string[]|null
     */
    private function problem_in(string $shortname, int $i, array $fields): ?array {
        $course = $this->courses->course($shortname);
        if (!$course) {
            return ['courseunknown', "course$i"];
        }
        $role = $fields["role$i"] ?? '';
        $site = $course->id == SITEID;
        if (!$site && !$this->courses->takes_by_hand((int) $course->id)) {
            // Moodle's upload would enrol nobody and not say so.
            return ['coursenomanual', "course$i"];
        }
        $type = $fields["type$i"] ?? '';
        if ($role === '' && $type !== '' && !in_array($type, ['1', '2', '3'], true)) {
            return ['fieldinvalid', "type$i"];
        }
        // On the front page Moodle's upload gives a role that is named, and no other.
        if ((!$site || $role !== '') && $code = $this->problem_of_role((int) $course->id, $role, $type)) {
            return [$code, ($role !== '' ? 'role' : ($type !== '' ? 'type' : 'course')) . $i];
        }
        return $this->problem_of_values($i, $fields) ?? $this->problem_of_group((int) $course->id, $i, $fields);
    }

    /**
     * A role that may not be given. Moodle's upload asks nothing of those the old types stand for.
     *
     * @param int $courseid
     * @param string $role as written, may be empty
     * @param string $type as written, may be empty
     * @return string code, '' when it may
     */
    private function problem_of_role(int $courseid, string $role, string $type): string {
        $id = $this->courses->assignable($courseid)[$role !== '' ? $role : $this->courses->default_role($courseid, $type)] ?? 0;
        return match (true) {
            !$id => 'roleunknown',
            $this->granted !== null && !in_array($id, $this->granted[$courseid] ?? [], true) => 'rolestarter',
            default => '',
        };
    }

    /**
     * Values Moodle's upload passes over in silence.
     *
     * @param int $i
     * @param string[] $fields
     * @return string[]|null
     */
    private function problem_of_values(int $i, array $fields): ?array {
        $valid = [
            "enrolstatus$i" => fn(string $value): bool => in_array($value, ['0', '1'], true),
            "enrolperiod$i" => fn(string $value): bool => (bool) preg_match('/^\d{1,5}$/', $value),
            "enroltimestart$i" => fn(string $value): bool => strtotime($value) !== false,
        ];
        foreach ($valid as $field => $is) {
            if (($fields[$field] ?? '') !== '' && !$is($fields[$field])) {
                return ['fieldinvalid', $field];
            }
        }
        return null;
    }

    /**
     * A group that isn't there. Moodle's upload would make one of any typo.
     *
     * @param int $courseid
     * @param int $i
     * @param string[] $fields
     * @return string[]|null
     */
    private function problem_of_group(int $courseid, int $i, array $fields): ?array {
        $group = $fields["group$i"] ?? '';
        return $group === '' || $this->courses->has_group($courseid, $group) ? null : ['groupunknown', "group$i"];
    }
}
