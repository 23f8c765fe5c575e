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

namespace tool_prelude\tests;

use stdClass;

/**
 * What may happen to an account and to its cohort between an import and its undo.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class cohort_happenings extends happenings {
    /**
     * Another cohort was.
     *
     * @param int $userid
     */
    public function enrolled_by_other(int $userid): void {
        global $DB;
        $other = $this->other_cohort($userid);
        $this->enrol_cohort($this->data->create_course(), $other->id);
        $DB->execute('UPDATE {user_enrolments} SET timecreated = timecreated + 5 WHERE userid = ?', [$userid]);
    }

    /**
     * It posted in such a course.
     *
     * @param int $userid
     */
    public function posted(int $userid): void {
        $course = $this->enrolled_by_cohort($userid);
        $forum = $this->data->create_module('forum', ['course' => $course->id]);
        $this->data->get_plugin_generator('mod_forum')->create_discussion(
            ['course' => $course->id, 'forum' => $forum->id, 'userid' => $userid]
        );
    }

    /**
     * The cohort was enrolled in a course.
     *
     * @param int $userid
     * @return stdClass the course
     */
    public function enrolled_by_cohort(int $userid): stdClass {
        $course = $this->data->create_course();
        $this->enrol_cohort($course, $this->cohort->id);
        return $course;
    }

    /**
     * Someone put it in another cohort.
     *
     * @param int $userid
     * @return stdClass that cohort
     */
    public function other_cohort(int $userid): stdClass {
        $other = $this->data->create_cohort();
        cohort_add_member($other->id, $userid);
        return $other;
    }

    /**
     * It has a grade in a course it is in through the cohort.
     *
     * @param int $userid
     */
    public function graded_by_cohort(int $userid): void {
        $this->grade($userid, $this->enrolled_by_cohort($userid));
    }

    /**
     * It left the cohort.
     *
     * @param int $userid
     */
    public function left(int $userid): void {
        cohort_remove_member($this->cohort->id, $userid);
    }

    /**
     * The person logged in, then left the cohort.
     *
     * @param int $userid
     */
    public function logged_in_left(int $userid): void {
        $this->logged_in($userid);
        $this->left($userid);
    }

    /**
     * The person logged in, left the cohort and was put in again.
     *
     * @param int $userid
     */
    public function logged_in_rejoined(int $userid): void {
        global $DB;
        $this->logged_in_left($userid);
        cohort_add_member($this->cohort->id, $userid);
        $DB->execute('UPDATE {cohort_members} SET timeadded = timeadded + 5 WHERE userid = ?', [$userid]);
    }

    /**
     * The cohort was deleted.
     *
     * @param int $userid
     */
    public function cohort_deleted(int $userid): void {
        global $DB;
        cohort_delete_cohort($DB->get_record('cohort', ['id' => $this->cohort->id]));
    }

    /**
     * The person logged in, and the cohort was deleted.
     *
     * @param int $userid
     */
    public function logged_in_cohort_deleted(int $userid): void {
        $this->logged_in($userid);
        $this->cohort_deleted($userid);
    }

    /**
     * The person logged in, and a component took the cohort over.
     *
     * @param int $userid
     */
    public function logged_in_component(int $userid): void {
        global $DB;
        $this->logged_in($userid);
        $DB->set_field('cohort', 'component', 'auth_ldap', ['id' => $this->cohort->id]);
    }

    /**
     * The person logged in, and whoever undoes may not take people out of cohorts any more.
     *
     * @param int $userid
     */
    public function logged_in_noassign(int $userid): void {
        global $DB;
        $this->logged_in($userid);
        $roleid = $DB->get_field('role', 'id', ['shortname' => 'gestionnaireutilisateurs']);
        unassign_capability('moodle/cohort:assign', $roleid);
    }
}
