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

use tool_prelude\local\import\control;
use tool_prelude\local\import\model\import;
use tool_prelude\local\import\model\states;
use tool_prelude\local\import\running\queue;
use tool_prelude\local\undo\undoing;
use tool_prelude\tests\importer_testcase;

/**
 * The page of the undo.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \tool_prelude\output\undo_page
 * @covers     \tool_prelude\output\undo_words
 * @covers     \tool_prelude\output\undo_link
 * @covers     \tool_prelude\local\undo\overview
 * @covers     \tool_prelude\local\undo\row
 */
final class undo_page_test extends importer_testcase {
    /** @var \stdClass The cohort people join. */
    private \stdClass $cohort;
    /** @var import A finished import of two people, one of whom logged in and is in another cohort. */
    private import $import;

    /**
     * The import.
     */
    protected function setUp(): void {
        global $DB;
        parent::setUp();
        assign_capability('moodle/user:delete', CAP_ALLOW, $this->role_id(), \context_system::instance());
        $this->cohort = self::getDataGenerator()->create_cohort(['name' => 'L1 & Droit']);
        $options = $this->generator->mail(['cohortid' => (int) $this->cohort->id]);
        $import = $this->generator->sealed($options, [$this->generator->person(), $this->generator->person()]);
        queue::run_all($import);
        $this->import = import::load($import->get('id'));
        $user = $DB->get_record('user', ['username' => '812001']);
        $DB->set_field('user', 'lastaccess', time(), ['id' => $user->id]);
        cohort_add_member(self::getDataGenerator()->create_cohort(['name' => 'L2 & Droit'])->id, $user->id);
    }

    /**
     * Before: everybody named, the number asked for.
     */
    public function test_before(): void {
        $data = $this->data();
        $this->assertSame('1 account will be deleted, 1 account will be set back in part.', $data['sentence']);
        $this->assertSame(['Will be set back in part', 'Will be deleted'], array_column($data['people'], 'what'));
        $this->assertTrue($data['asknumber']);
        $this->assertSame(1, $data['deletions']);
        $this->assertSame(['partly', 'deleted'], array_column($data['people'], 'outcome'));
        $this->assertSame('has logged in · is also in the cohort “L2 & Droit”', $data['people'][0]['why']);
        $this->assertSame(['deleted'], array_column($this->data('deleted')['people'], 'outcome'));
        $this->assertSame([], $this->data('', 5)['people']);
    }

    /**
     * One that is not over can't be undone: there is no form for it, but the way back.
     */
    public function test_early(): void {
        $this->assertSame([false, false], [$this->data()['early'], $this->data()['leave']]);
        $this->import = $this->generator->sealed($this->generator->mail(), [$this->generator->person()]);
        control::pause($this->import);
        $data = $this->data();
        $this->assertSame([true, true, false], [$data['early'], $data['leave'], $data['anypeople']]);
    }

    /**
     * After: what was done stays on the page, without a way to do it again.
     */
    public function test_after(): void {
        undoing::start($this->import, 1);
        $data = $this->data();
        $this->assertTrue($data['going']);
        $this->assertSame([], $data['people']);
        undoing::work($this->import);
        $data = $this->data();
        $this->assertFalse($data['going']);
        $this->assertSame('1 account deleted, 1 account set back in part.', $data['sentence']);
        $this->assertSame(['partly', 'deleted'], array_column($data['people'], 'outcome'));
        $this->assertSame(['deleted'], array_column($this->data('deleted')['people'], 'outcome'));
        // The account is gone: there is nowhere to go to.
        $this->assertSame('', $data['people'][1]['url']);
        $html = $this->html();
        $this->assertStringNotContainsString('name="deletions"', $html);
        $this->assertStringContainsString('L2 &amp; Droit', $html);
    }

    /**
     * The way to the page is there for those who may, when there is something to undo.
     */
    public function test_link(): void {
        $this->assertNotNull(undo_link::of($this->import));
        $this->import->set('state', states::RUNNING);
        $this->assertNull(undo_link::of($this->import));
        $this->import->set('state', states::UNDONE);
        $this->assertStringContainsString('outline-secondary', undo_link::of($this->import)->attributes['class']);
        unassign_capability('moodle/user:delete', $this->role_id());
        $this->assertNotNull(undo_link::of($this->import));
        unassign_capability('tool/prelude:undo', $this->role_id());
        $this->assertNull(undo_link::of($this->import));
    }

    /**
     * What the template gets.
     *
     * @param string $outcome
     * @param int $page
     * @return array
     */
    private function data(string $outcome = '', int $page = 0): array {
        global $PAGE;
        return (new undo_page($this->import, $outcome, $page))->export_for_template($PAGE->get_renderer('core'));
    }

    /**
     * What people see.
     *
     * @return string
     */
    private function html(): string {
        global $PAGE;
        $PAGE->set_url('/admin/tool/prelude/undo.php');
        return $PAGE->get_renderer('core')->render(new undo_page($this->import));
    }
}
