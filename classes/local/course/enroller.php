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

namespace tool_prelude\local\course;

use context_course;
use enrol_plugin;
use tool_prelude\local\import\model\import;

/**
 * Enrols a cohort in courses through Moodle's own cohort enrolment, with the checks of its own form.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class enroller {
    /** @var int No group. */
    public const NO_GROUP = 0;
    /** @var int A new group named after the cohort: Moodle's COHORT_CREATE_GROUP. */
    public const NEW_GROUP = -1;

    /** @var string It was done. */
    public const DONE = 'done';
    /** @var string The cohort is enrolled there with this role already. */
    public const EXISTS = 'exists';
    /** @var string The current user may not, or not with this role, group or cohort. */
    public const REFUSED = 'refused';

    /**
     * Constructor.
     *
     * @param import $import the courses are remembered with
     * @param int $cohortid one of its cohorts
     */
    public function __construct(
        /** @var import The import. */
        private readonly import $import,
        /** @var int The cohort. */
        private readonly int $cohortid,
    ) {
    }

    /**
     * Whether cohorts can be enrolled on this site.
     *
     * @return bool
     */
    public static function is_available(): bool {
        return enrol_is_enabled('cohort');
    }

    /**
     * Enrol. Enrolling again changes nothing.
     *
     * @param \stdClass $course
     * @param int $roleid 0 for none
     * @param int $group NO_GROUP, NEW_GROUP, or the id of one of the course's groups
     * @return string one of the constants
     */
    public function enrol(\stdClass $course, int $roleid, int $group): string {
        global $CFG, $DB;
        require_once($CFG->dirroot . '/enrol/cohort/lib.php');
        $context = context_course::instance($course->id);
        $plugin = enrol_get_plugin('cohort');
        $there = ['enrol' => 'cohort', 'courseid' => $course->id, 'customint1' => $this->cohortid, 'roleid' => $roleid];
        if ($DB->record_exists('enrol', $there)) {
            return self::EXISTS;
        }
        $fields = [
            'name' => '', 'status' => ENROL_INSTANCE_ENABLED, 'customint1' => $this->cohortid, 'roleid' => $roleid,
            'customint2' => $group,
        ];
        $may = $plugin && self::is_available() && $plugin->can_add_instance($course->id);
        if (!$may || !$this->is_valid($plugin, $fields, $context)) {
            return self::REFUSED;
        }
        \core_php_time_limit::raise();
        $enrolid = $plugin->add_instance($course, $fields);
        $groupid = (int) $DB->get_field('enrol', 'customint2', ['id' => $enrolid], MUST_EXIST);
        (new enrolment(0, (object) [
            'importid' => $this->import->get('id'),
            'cohortid' => $this->cohortid,
            'courseid' => $course->id,
            'enrolid' => $enrolid,
            'roleid' => $roleid,
            'groupid' => $groupid,
            'ownsgroup' => $group === self::NEW_GROUP,
        ]))->create();
        return self::DONE;
    }

    /**
     * What the enrolment method's own form would say: role assignable there, cohort seen there, group of that course.
     *
     * @param enrol_plugin $plugin of cohorts
     * @param array $fields
     * @param context_course $context
     * @return bool
     */
    private function is_valid(enrol_plugin $plugin, array $fields, context_course $context): bool {
        $data = $fields + ['id' => 0, 'courseid' => $context->instanceid];
        $instance = (object) ($fields + ['id' => null, 'courseid' => $context->instanceid]);
        return $plugin->edit_instance_validation($data, [], $instance, $context) === [];
    }
}
