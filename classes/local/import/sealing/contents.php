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

namespace tool_prelude\local\import\sealing;

use context_course;
use context_system;
use stdClass;
use tool_prelude\local\cohort\finder;
use tool_prelude\local\import\model\frozen;
use tool_prelude\local\import\model\import;
use tool_prelude\local\import\model\options;
use tool_prelude\local\import\tally;
use tool_prelude\local\native\fields;
use tool_prelude\local\native\found_courses;
use tool_prelude\output\plural;

/**
 * What is in a sealed import: what somebody who takes it over has to know before, and which rights it takes.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class contents {
    /** @var options What was chosen. */
    private readonly options $options;
    /** @var frozen What was resolved at sealing. */
    private readonly frozen $frozen;
    /** @var string[] Names of its cohorts the current user sees, by id. */
    private readonly array $cohorts;
    /** @var found_courses Its courses. */
    private readonly found_courses $courses;

    /**
     * Constructor.
     *
     * @param import $import sealed
     * @throws \moodle_exception error_version when it was sealed by another version
     */
    public function __construct(
        /** @var import The import. */
        private readonly import $import,
    ) {
        $this->options = $import->chosen();
        $this->frozen = frozen::of($import);
        $this->cohorts = array_map(fn($cohort): string => $cohort->name, (new finder())->by_ids($import->cohortids()));
        $asked = new courses_asked();
        foreach ($this->frozen->asked as [$shortname]) {
            $asked->note(['course1' => (string) $shortname]);
        }
        $this->courses = $asked->found($this->frozen->form);
    }

    /**
     * What is in it.
     *
     * @return string[] sentences, plain text
     */
    public function sentences(): array {
        $left = $this->import->get('people') - tally::of($this->import)->all();
        $mails = $this->options->recipe === options::MAIL;
        return array_values(array_filter([
            plural::say('contents_people', max(0, $left)),
            get_string($mails ? 'contents_mails' : 'contents_passwords', 'tool_prelude'),
            $this->of_cohorts(),
            ...array_map($this->of_course(...), $this->frozen->asked),
            match ($this->options->existing) {
                options::FILL => get_string('contents_fill', 'tool_prelude'),
                options::OVERWRITE => get_string('contents_overwrite', 'tool_prelude', $this->overwritten()),
                default => '',
            },
        ]));
    }

    /**
     * What the current user may not do of it, though its starter might.
     *
     * @return string[] plain text
     */
    public function lacking(): array {
        $lacking = [];
        if ($this->options->updates() && !has_capability('moodle/user:update', context_system::instance())) {
            $lacking[] = get_capability_string('moodle/user:update');
        }
        $authority = $this->frozen->authority;
        $now = authority::now($authority->cohorts, $this->courses);
        foreach (array_diff($authority->cohorts, $now->cohorts) as $id) {
            $lacking[] = get_string('contents_cohort', 'tool_prelude', $this->cohorts[$id] ?? "#$id");
        }
        foreach ($this->frozen->asked as $wish) {
            [$course, $role] = $this->found($wish);
            if ($authority->may_give($course, $role) && !$now->may_give($course, $role)) {
                $lacking[] = get_string('contents_role', 'tool_prelude', self::names($course, $role));
            }
        }
        return array_values(array_unique($lacking));
    }

    /**
     * Its cohorts.
     *
     * @return string '' for none
     */
    private function of_cohorts(): string {
        $names = array_values($this->cohorts);
        if ($hidden = count(array_diff($this->import->cohortids(), array_keys($this->cohorts)))) {
            $names[] = plural::say('contents_hidden', $hidden);
        }
        return $names ? get_string('contents_cohorts', 'tool_prelude', implode(', ', $names)) : '';
    }

    /**
     * One course, as which role, how many people.
     *
     * @param array $wish
     * @return string
     */
    private function of_course(array $wish): string {
        [$shortname, $role, , $people] = $wish;
        [$course, $roleid] = $this->found($wish);
        $names = $course && $roleid ? self::names($course, $roleid) : ['course' => $shortname, 'role' => $role !== '' ? $role : '–'];
        $key = $this->frozen->authority->may_give($course, $roleid) ? 'contents_course' : 'contents_coursenot';
        return plural::say($key, $people, $names);
    }

    /**
     * The course and the role someone asks for, whoever may give it.
     *
     * @param array $wish
     * @return array course or null, id of the role or 0
     */
    private function found(array $wish): array {
        [$shortname, $role, $type] = $wish;
        $course = $this->courses->course((string) $shortname);
        if (!$course || ($role === '' && $type === '' && $course->id == SITEID)) {
            return [$course, 0];
        }
        if ($role === '') {
            return [$course, $this->courses->default_role((int) $course->id, $type)];
        }
        foreach (get_all_roles() as $one) {
            if ((string) $one->id === $role || ($one->shortname === $role && !is_numeric($role))) {
                return [$course, (int) $one->id];
            }
        }
        return [$course, 0];
    }

    /**
     * What a course and a role are called.
     *
     * @param stdClass $course
     * @param int $roleid
     * @return string[] course, role: plain text
     */
    private static function names(stdClass $course, int $roleid): array {
        $context = context_course::instance($course->id);
        $role = get_all_roles()[$roleid] ?? null;
        return [
            'course' => format_string($course->fullname, true, ['context' => $context, 'escape' => false]),
            'role' => $role ? html_entity_decode(role_get_name($role, $context, ROLENAME_ORIGINAL), ENT_QUOTES) : "#$roleid",
        ];
    }

    /**
     * Fields that are replaced.
     *
     * @return string
     */
    private function overwritten(): string {
        $own = (new fields())->profile_names();
        return implode(', ', array_map(
            fn(string $field): string => $own[$field] ?? get_string("field_$field", 'tool_prelude'),
            $this->options->overwrite
        ));
    }
}
