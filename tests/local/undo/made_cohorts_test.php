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

namespace tool_prelude\local\undo;

use tool_prelude\external\cohort\create_cohort;
use tool_prelude\local\cohort\made;
use tool_prelude\local\import\model\import;
use tool_prelude\local\import\running\queue;
use tool_prelude\output\undo_page;
use tool_prelude\tests\undo_testcase;

/**
 * Cohorts made on the page, and the undo of the import they were made for.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \tool_prelude\local\undo\made_cohorts
 * @covers     \tool_prelude\local\undo\made_cohort
 * @covers     \tool_prelude\local\cohort\made
 */
final class made_cohorts_test extends undo_testcase {
    /** @var int The cohort made on the page. */
    private int $madeid;

    /**
     * A gestionnaire who may manage cohorts made one.
     */
    protected function setUp(): void {
        parent::setUp();
        $this->allow('moodle/cohort:manage');
        $this->madeid = create_cohort::execute('Faite ici', 'FAITE')['cohort']['id'];
    }

    /**
     * Named in the preview, removed when chosen, once.
     */
    public function test_removed(): void {
        global $DB;
        $import = $this->import_into([$this->generator->person(), $this->generator->person()]);
        $offered = $this->offered($import);
        $this->assertSame(['Faite ici', made::MADE, '', 0], [$offered->name, $offered->state, $offered->code, $offered->members]);
        $this->assertTrue($offered->is_removable());
        $this->undo($import, [$this->madeid]);
        $this->assertFalse($DB->record_exists('cohort', ['id' => $this->madeid]));
        $this->assertSame(made::REMOVED, $this->offered($import)->state);
        $this->undo($import, [$this->madeid]);
        $this->assertSame(made::REMOVED, $this->offered($import)->state);
    }

    /**
     * Never removed unasked, and one that was not made for the import is not even when asked.
     */
    public function test_only_when_chosen(): void {
        global $DB, $PAGE;
        $import = $this->import_into([$this->generator->person()]);
        $this->undo($import, [(int) $this->cohort->id]);
        $this->assertTrue($DB->record_exists('cohort', ['id' => $this->madeid]));
        $this->assertTrue($DB->record_exists('cohort', ['id' => $this->cohort->id]));
        $page = (new undo_page(import::load($import->get('id'))))->export_for_template($PAGE->get_renderer('core'));
        $this->assertSame([false], array_column($page['cohorts'], 'removable'));
        $why = get_string('undo_cohort_why_notchosen', 'tool_prelude');
        $this->assertStringContainsString($why, $page['cohorts'][0]['text']);
    }

    /**
     * Each reason why it stays, said before; and it does, even when it came up meanwhile.
     *
     * @dataProvider reasons
     * @param string $code
     * @param callable $happens given the cohort's record
     */
    public function test_stays(string $code, callable $happens): void {
        global $DB;
        $import = $this->import_into([$this->generator->person()]);
        $cohort = $DB->get_record('cohort', ['id' => $this->madeid]);
        $happens($cohort, $this);
        $this->assertSame($code, $this->offered($import)->code);
        // Marked before it happened.
        $made = made::get_record(['cohortid' => $this->madeid]);
        $made->set('state', made::MARKED)->update();
        $this->undo($import, []);
        $this->assertSame([made::KEPT, $code], [$this->offered($import)->state, $this->offered($import)->code]);
        $this->assertTrue($DB->record_exists('cohort', ['id' => $this->madeid]));
    }

    /**
     * Reasons to stay.
     *
     * @return array[]
     */
    public static function reasons(): array {
        return [
            'others joined' => ['members', fn($cohort) => cohort_add_member($cohort->id, get_admin()->id)],
            'renamed' => ['changed', function ($cohort): void {
                $cohort->name = 'Autre';
                cohort_update_cohort($cohort);
            }],
            'enrolled in a course' => ['inuse', function ($cohort): void {
                $course = self::getDataGenerator()->create_course();
                enrol_get_plugin('cohort')->add_instance($course, ['customint1' => $cohort->id, 'roleid' => 5]);
            }],
            'another import waits' => ['inuse', function ($cohort, $test): void {
                $test->wait_for($cohort->id);
            }],
            'the right is gone' => ['noright', function ($cohort, $test): void {
                $test->forbid('moodle/cohort:manage');
                $test->forbid('tool/prelude:undo');
            }],
            'someone else made it, and the right is gone' => ['noright', function ($cohort, $test): void {
                $test->forbid('moodle/cohort:manage');
                made::forget();
            }],
        ];
    }

    /**
     * One that someone deleted is no trouble.
     */
    public function test_gone(): void {
        global $DB;
        $import = $this->import_into([$this->generator->person()]);
        cohort_delete_cohort($DB->get_record('cohort', ['id' => $this->madeid]));
        $this->assertSame('gone', $this->offered($import)->code);
        $this->undo($import, [$this->madeid]);
        $this->assertSame(made::REMOVED, $this->offered($import)->state);
    }

    /**
     * Made for the first import that uses it, of whoever made it.
     */
    public function test_whose(): void {
        $mine = $this->gestionnaire;
        $this->colleague();
        $other = $this->import_into([$this->generator->person()]);
        $this->assertSame([], made_cohorts::of($other));
        $this->setUser($mine);
        $first = $this->import_into([$this->generator->person()]);
        $second = $this->import_into([$this->generator->person()]);
        $this->assertCount(1, made_cohorts::of($first));
        $this->assertSame([], made_cohorts::of($second));
        $this->assertSame('members', $this->offered($first)->code);
    }

    /**
     * Named by a column of the file, it is made for it as well.
     */
    public function test_of_a_column(): void {
        $import = $this->import_list([$this->generator->person(['cohorts' => ['FAITE']])]);
        $this->assertCount(1, made_cohorts::of($import));
    }

    /**
     * An import that put nobody into it can be undone for the cohort alone.
     */
    public function test_nothing_else_to_undo(): void {
        global $PAGE;
        $import = $this->import_into([$this->generator->person(['email' => 'none'])]);
        $page = (new undo_page($import))->export_for_template($PAGE->get_renderer('core'));
        $this->assertFalse($page['nothing']);
        $this->undo($import, [$this->madeid]);
        $this->assertSame(made::REMOVED, $this->offered($import)->state);
    }

    /**
     * An import of someone else that is not over is to fill the cohort.
     *
     * @param int $cohortid
     */
    public function wait_for(int $cohortid): void {
        $this->generator->sealed($this->generator->mail(['cohortid' => $cohortid]), [$this->generator->person()]);
    }

    /**
     * Take a capability from the gestionnaire.
     *
     * @param string $capability
     */
    public function forbid(string $capability): void {
        unassign_capability($capability, $this->role_id(), \context_system::instance());
    }

    /**
     * A finished import into the cohort that was made.
     *
     * @param array[] $people
     * @return import
     */
    private function import_into(array $people): import {
        $import = $this->generator->sealed($this->generator->mail(['cohortid' => $this->madeid]), $people);
        queue::run_all($import);
        return import::load($import->get('id'));
    }

    /**
     * What the preview says of the cohort.
     *
     * @param import $import
     * @return made_cohort
     */
    private function offered(import $import): made_cohort {
        return made_cohorts::of($import, overview::preview($import)->leaving)[0];
    }

    /**
     * Undo it all.
     *
     * @param import $import
     * @param int[] $cohorts
     */
    private function undo(import $import, array $cohorts): void {
        $import = import::load($import->get('id'));
        undoing::start($import, overview::preview($import)->deletions(), false, $cohorts);
        undoing::work($import);
    }
}
