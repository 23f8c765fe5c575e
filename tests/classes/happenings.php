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
use testing_data_generator;
use tool_prelude\local\import\model\import;
use tool_prelude\local\import\running\queue;
use tool_prelude\local\undo\undoing;
use tool_prelude_generator;

/**
 * What may happen to an account between an import and its undo.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
class happenings {
    /** @var testing_data_generator Moodle's. */
    protected readonly testing_data_generator $data;

    /**
     * Constructor.
     *
     * @param stdClass $cohort people joined
     * @param import $import
     * @param tool_prelude_generator $generator
     */
    public function __construct(
        /** @var stdClass The cohort. */
        protected readonly stdClass $cohort,
        /** @var import The import. */
        private readonly import $import,
        /** @var tool_prelude_generator Ours. */
        private readonly tool_prelude_generator $generator,
    ) {
        $this->data = \phpunit_util::get_data_generator();
    }

    /**
     * Nothing.
     *
     * @param int $userid
     */
    public function nothing(int $userid): void {
    }

    /**
     * The person logged in.
     *
     * @param int $userid
     */
    public function logged_in(int $userid): void {
        $this->set($userid, 'lastaccess', time());
    }

    /**
     * Someone gave the account another username.
     *
     * @param int $userid
     */
    public function renamed(int $userid): void {
        $this->set($userid, 'username', 'autre');
    }

    /**
     * Someone suspended it.
     *
     * @param int $userid
     */
    public function suspended(int $userid): void {
        $this->set($userid, 'suspended', 1);
    }

    /**
     * A teacher enrolled it.
     *
     * @param int $userid
     */
    public function enrolled(int $userid): void {
        // Not the second of the import: that would be the import's own.
        $this->data->enrol_user($userid, $this->data->create_course()->id, null, 'manual', 0, 0, null);
        global $DB;
        $DB->execute('UPDATE {user_enrolments} SET timecreated = timecreated + 5 WHERE userid = ?', [$userid]);
        // The role of this enrolment is no other reason.
        role_unassign_all(['userid' => $userid]);
    }

    /**
     * It has a grade in a course it is not enrolled in.
     *
     * @param int $userid
     */
    public function graded(int $userid): void {
        $this->grade($userid, $this->data->create_course());
    }

    /**
     * It wrote a message.
     *
     * @param int $userid
     */
    public function messaged(int $userid): void {
        global $DB;
        $DB->insert_record('messages', (object) [
            'useridfrom' => $userid, 'conversationid' => 1, 'subject' => '', 'fullmessage' => '', 'fullmessagehtml' => '',
            'smallmessage' => '', 'fullmessageformat' => FORMAT_PLAIN, 'timecreated' => time(),
        ]);
    }

    /**
     * Someone gave it a role.
     *
     * @param int $userid
     */
    public function role(int $userid): void {
        global $DB;
        role_assign($this->data->create_role(), $userid, \context_system::instance());
        $DB->execute('UPDATE {role_assignments} SET timemodified = timemodified + 5 WHERE userid = ?', [$userid]);
    }

    /**
     * It became an administrator.
     *
     * @param int $userid
     */
    public function admin(int $userid): void {
        global $CFG;
        set_config('siteadmins', "$CFG->siteadmins,$userid");
    }

    /**
     * The next list has this person again.
     *
     * @param int $userid
     * @return import
     */
    public function listed(int $userid): import {
        global $DB;
        $email = $DB->get_field('user', 'email', ['id' => $userid]);
        $options = $this->generator->mail(['cohortid' => (int) $this->cohort->id]);
        $import = $this->generator->sealed($options, [$this->generator->person(['email' => $email])]);
        queue::run_all($import);
        return import::load($import->get('id'));
    }

    /**
     * The next list had this person again, and was undone.
     *
     * @param int $userid
     */
    public function listed_undone(int $userid): void {
        $import = $this->listed($userid);
        undoing::start($import, 0);
        undoing::work($import);
    }

    /**
     * Someone deleted it.
     *
     * @param int $userid
     */
    public function deleted(int $userid): void {
        global $DB;
        delete_user($DB->get_record('user', ['id' => $userid]));
    }

    /**
     * Set a field of the account.
     *
     * @param int $userid
     * @param string $field
     * @param mixed $value
     */
    private function set(int $userid, string $field, mixed $value): void {
        global $DB;
        $DB->set_field('user', $field, $value, ['id' => $userid]);
    }

    /**
     * Enrol a cohort in a course.
     *
     * @param stdClass $course
     * @param int $cohortid
     */
    protected function enrol_cohort(stdClass $course, int $cohortid): void {
        global $CFG;
        $CFG->enrol_plugins_enabled = 'manual,cohort';
        enrol_get_plugin('cohort')->add_instance($course, ['customint1' => $cohortid, 'roleid' => 5]);
    }

    /**
     * Give a grade.
     *
     * @param int $userid
     * @param stdClass $course
     */
    protected function grade(int $userid, stdClass $course): void {
        $item = $this->data->create_grade_item(['courseid' => $course->id, 'itemtype' => 'manual']);
        $this->data->create_grade_grade(['itemid' => $item->id, 'userid' => $userid, 'finalgrade' => 12]);
    }
}
