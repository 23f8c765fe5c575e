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
use tool_prelude\local\cohort\finder;
use tool_prelude\local\import\model\import;
use tool_prelude\local\import\running\queue;
use tool_prelude\local\undo\undoing;
use tool_prelude\output\courses_link;
use tool_prelude\output\courses_page;
use tool_prelude\tests\importer_testcase;

/**
 * A cohort is enrolled in courses from an import, and taken out again.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \tool_prelude\local\course\enroller
 * @covers     \tool_prelude\local\course\methods
 * @covers     \tool_prelude\local\course\takeback
 */
final class enroller_test extends importer_testcase {
    /** @var \stdClass The cohort. */
    private \stdClass $cohort;
    /** @var \stdClass A course. */
    private \stdClass $course;
    /** @var import A finished import of two people. */
    private import $import;
    /** @var int Student. */
    private int $student;
    /** @var int The role that may enrol in the course. */
    private int $rights;

    /**
     * An import into a cohort, and a course the gestionnaire may enrol in.
     */
    protected function setUp(): void {
        global $CFG, $DB;
        parent::setUp();
        require_once($CFG->dirroot . '/group/lib.php');
        $CFG->enrol_plugins_enabled = 'manual,cohort';
        $this->cohort = self::getDataGenerator()->create_cohort(['name' => 'L1 Droit']);
        $this->course = self::getDataGenerator()->create_course();
        $this->student = (int) $DB->get_field('role', 'id', ['shortname' => 'student']);
        $this->rights = self::getDataGenerator()->create_role();
        $context = context_course::instance($this->course->id);
        foreach (['moodle/course:enrolconfig', 'enrol/cohort:config', 'moodle/course:managegroups', 'moodle/role:assign'] as $one) {
            assign_capability($one, CAP_ALLOW, $this->rights, $context);
        }
        core_role_set_assign_allowed($this->rights, $this->student);
        role_assign($this->rights, $this->gestionnaire->id, $context);
        $options = $this->generator->mail(['cohortid' => (int) $this->cohort->id]);
        $import = $this->generator->sealed($options, [$this->generator->person(), $this->generator->person()]);
        queue::run_all($import);
        $this->import = import::load($import->get('id'));
    }

    /**
     * Enrolled with role and new group, once, and shown as existing.
     */
    public function test_enrolled(): void {
        $this->assertSame('done', $this->enrol(enroller::NEW_GROUP));
        $this->assertSame('exists', $this->enrol());
        $context = context_course::instance($this->course->id);
        $this->assertCount(2, get_role_users($this->student, $context));
        [$group] = array_values(groups_get_all_groups($this->course->id));
        $this->assertCount(2, groups_get_members($group->id));
        [$method] = $this->methods();
        $this->assertSame([2, $group->name, $this->student], [$method->people, $method->group, $method->roleid]);
        $this->assertSame(1, enrolment::count_records(['ownsgroup' => 1, 'groupid' => $group->id]));
    }

    /**
     * A group the course has; one of another course is refused.
     */
    public function test_group(): void {
        $other = self::getDataGenerator()->create_group(['courseid' => self::getDataGenerator()->create_course()->id]);
        $this->assertSame('refused', $this->enrol((int) $other->id));
        $group = self::getDataGenerator()->create_group(['courseid' => $this->course->id]);
        $this->assertSame('done', $this->enrol((int) $group->id));
        $this->assertCount(2, groups_get_members($group->id));
        $this->assertSame(0, enrolment::count_records(['ownsgroup' => 1]));
    }

    /**
     * Each capability Moodle asks for.
     *
     * @return string[][]
     */
    public static function needed(): array {
        return [['moodle/course:enrolconfig'], ['enrol/cohort:config'], ['moodle/role:assign']];
    }

    /**
     * Without any one of them nothing is done.
     *
     * @dataProvider needed
     * @param string $capability
     */
    public function test_refused(string $capability): void {
        unassign_capability($capability, $this->rights, context_course::instance($this->course->id));
        $this->assertSame('refused', $this->enrol());
        $this->assertSame(0, enrolment::count_records());
    }

    /**
     * Nor with a role one can't give, a group one may not make, a cohort the course doesn't see, or without cohort sync.
     */
    public function test_refused_otherwise(): void {
        global $CFG, $DB;
        $teacher = (int) $DB->get_field('role', 'id', ['shortname' => 'editingteacher']);
        $enroller = new enroller($this->import, (int) $this->cohort->id);
        $this->assertSame('refused', $enroller->enrol($this->course, $teacher, 0));
        unassign_capability('moodle/course:managegroups', $this->rights, context_course::instance($this->course->id));
        $this->assertSame('refused', $this->enrol(enroller::NEW_GROUP));
        $elsewhere = \context_coursecat::instance(self::getDataGenerator()->create_category()->id);
        $cohort = self::getDataGenerator()->create_cohort(['contextid' => $elsewhere->id]);
        $this->assertSame('refused', (new enroller($this->import, (int) $cohort->id))->enrol($this->course, $this->student, 0));
        $CFG->enrol_plugins_enabled = 'manual';
        $this->assertSame('refused', $this->enrol());
        $this->assertSame(0, enrolment::count_records());
    }

    /**
     * Taken back on its own: people leave the course, the group made for it goes.
     */
    public function test_taken_back(): void {
        global $DB;
        $this->enrol(enroller::NEW_GROUP);
        [$enrolment] = array_values(enrolment::get_records());
        $this->assertSame('inuse', takeback::take_back($enrolment, false));
        $this->assertSame('', takeback::take_back($enrolment, true));
        $this->assertSame('gone', takeback::take_back($enrolment, true));
        $this->assertSame([], $this->methods());
        $this->assertFalse($DB->record_exists('groups', ['courseid' => $this->course->id]));
    }

    /**
     * Changed in the course since, or without the right: it stays.
     */
    public function test_stays(): void {
        global $DB;
        $this->enrol();
        [$enrolment] = array_values(enrolment::get_records());
        unassign_capability('enrol/cohort:config', $this->rights, context_course::instance($this->course->id));
        $this->assertSame('noright', takeback::take_back($enrolment, true));
        // Whoever may can still do it: nothing is decided for everybody and for ever.
        $this->assertSame([enrolment::MADE, false], [$enrolment->read()->get('state'), takeback::may((int) $this->course->id)]);
        $this->assertNotNull($this->methods()[0]->ours);
        assign_capability('enrol/cohort:config', CAP_ALLOW, $this->rights, context_course::instance($this->course->id), true);
        $this->assertTrue(takeback::may((int) $this->course->id));
        $DB->set_field('enrol', 'roleid', 0, ['id' => $enrolment->get('enrolid')]);
        $this->assertSame('changed', takeback::take_back($enrolment, true));
        $this->assertCount(1, $DB->get_records('enrol', ['enrol' => 'cohort']));
    }

    /**
     * Undone with the import when wanted: only where nobody is left in it.
     */
    public function test_undone(): void {
        global $DB;
        $this->allow_delete();
        $other = self::getDataGenerator()->create_course();
        role_assign($this->rights, $this->gestionnaire->id, context_course::instance($other->id));
        $this->enrol();
        undoing::start($this->import, 2, true);
        undoing::work($this->import);
        $this->assertFalse($DB->record_exists('enrol', ['enrol' => 'cohort']));
        $this->assertSame(1, enrolment::count_records(['state' => enrolment::REMOVED]));
    }

    /**
     * Someone else is in the cohort: the course keeps it. When it is not wanted, it is left alone.
     */
    public function test_not_undone(): void {
        global $DB;
        $this->allow_delete();
        cohort_add_member($this->cohort->id, self::getDataGenerator()->create_user()->id);
        $this->enrol();
        undoing::start($this->import, 2, true);
        undoing::work($this->import);
        $this->assertSame(1, $DB->count_records('user_enrolments'));
        $this->assertSame(1, enrolment::count_records(['state' => enrolment::KEPT, 'code' => 'inuse']));
    }

    /**
     * What an undo left in a course can be taken back afterwards; nobody is enrolled from it any more, and where nothing was left there
     * is nothing to see.
     */
    public function test_page_after_undo(): void {
        global $PAGE;
        $PAGE->set_url('/admin/tool/prelude/courses.php');
        $this->allow_delete();
        cohort_add_member($this->cohort->id, self::getDataGenerator()->create_user()->id);
        $this->assertTrue(courses_link::opens_for($this->import));
        undoing::start($this->import, 2, false);
        $this->assertFalse(courses_link::opens_for($this->import));
        undoing::work($this->import);
        $this->assertFalse(courses_link::opens_for($this->import));
        $this->assertNull(courses_link::of($this->import));

        $this->import->set('state', 'finished');
        $this->enrol();
        $this->import->set('state', 'undone');
        [$enrolment] = array_values(enrolment::get_records());
        $enrolment->set_many(['state' => enrolment::KEPT, 'code' => 'inuse'])->update();
        $this->assertNotNull(courses_link::of($this->import));
        $cohorts = (new finder())->by_ids([(int) $this->cohort->id]);
        $page = (new courses_page($this->import, $cohorts, null))->export_for_template($PAGE->get_renderer('core'));
        $this->assertSame('', $page['form']);
        $this->assertStringContainsString('remove', $page['methods'][0]['button']);
        $this->assertSame('', takeback::take_back(enrolment::standing($this->import)[$enrolment->get('id')], true));
        $this->assertSame([], enrolment::standing($this->import));
        $this->assertSame([], $this->methods());
    }

    /**
     * Let the gestionnaire undo.
     */
    private function allow_delete(): void {
        assign_capability('moodle/user:delete', CAP_ALLOW, $this->role_id(), \context_system::instance());
    }

    /**
     * Enrol the cohort as students.
     *
     * @param int $group
     * @return string
     */
    private function enrol(int $group = enroller::NO_GROUP): string {
        return (new enroller($this->import, (int) $this->cohort->id))->enrol($this->course, $this->student, $group);
    }

    /**
     * What is there.
     *
     * @return \stdClass[]
     */
    private function methods(): array {
        return methods::of([(int) $this->cohort->id], $this->import);
    }
}
