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
use core_reportbuilder\exception\report_access_exception;
use core_reportbuilder\system_report_factory;
use tool_prelude\reportbuilder\local\systemreports\members;
use tool_prelude\tests\importer_testcase;

/**
 * Who is in a cohort.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \tool_prelude\output\members_page
 * @covers     \tool_prelude\reportbuilder\local\systemreports\members
 * @covers     \tool_prelude\local\cohort\rights
 */
final class members_page_test extends importer_testcase {
    /** @var \stdClass With one member. */
    private \stdClass $cohort;

    /**
     * Two cohorts with one member each.
     */
    protected function setUp(): void {
        parent::setUp();
        [$this->cohort, $other] = [
            self::getDataGenerator()->create_cohort(['name' => 'L1 <Droit>', 'idnumber' => '']),
            self::getDataGenerator()->create_cohort(),
        ];
        foreach ([[$this->cohort, 'Dedans'], [$other, 'Ailleurs']] as [$cohort, $lastname]) {
            cohort_add_member($cohort->id, self::getDataGenerator()->create_user(['lastname' => $lastname])->id);
        }
        $this->setUser($this->gestionnaire);
    }

    /**
     * The shipped role sees who is in it and nobody else, and the way to put somebody in by hand.
     */
    public function test_members(): void {
        $html = $this->html();
        $this->assertStringContainsString('Dedans', $html);
        $this->assertStringNotContainsString('Ailleurs', $html);
        $this->assertStringNotContainsString('<Droit>', $html);
        $this->assertStringContainsString('/cohort/assign.php?id=' . $this->cohort->id, $html);
    }

    /**
     * More than Moodle's own page would list are there, a page at a time.
     */
    public function test_many(): void {
        for ($n = 0; $n < 101; $n++) {
            cohort_add_member($this->cohort->id, self::getDataGenerator()->create_user()->id);
        }
        $this->assertStringContainsString('Dedans', $this->html());
    }

    /**
     * Each of the rights is needed.
     */
    public function test_rights(): void {
        foreach (['moodle/cohort:view', 'moodle/cohort:assign', 'moodle/user:viewdetails', 'tool/prelude:import'] as $capability) {
            unassign_capability($capability, $this->role_id());
            $this->assert_refused('error_cohortmembers', fn() => members_page::of((int) $this->cohort->id));
            assign_capability($capability, CAP_ALLOW, $this->role_id(), context_system::instance());
        }
        $this->assertStringContainsString('Dedans', $this->html());
        $this->assert_refused('error_cohortmembers', fn() => members_page::of(-1));
    }

    /**
     * The table of a cohort one may not see is refused, whatever the browser asks for.
     */
    public function test_table(): void {
        $category = self::getDataGenerator()->create_category();
        $hidden = self::getDataGenerator()->create_cohort(['contextid' => \context_coursecat::instance($category->id)->id]);
        assign_capability(
            'moodle/cohort:assign',
            CAP_PROHIBIT,
            $this->role_id(),
            \context_coursecat::instance($category->id)
        );
        $this->expectException(report_access_exception::class);
        system_report_factory::create(members::class, context_system::instance(), '', '', 0, ['cohort' => $hidden->id]);
    }

    /**
     * The page.
     *
     * @return string
     */
    private function html(): string {
        global $PAGE;
        $PAGE->set_url('/admin/tool/prelude/members.php');
        return $PAGE->get_renderer('core')->render(members_page::of((int) $this->cohort->id));
    }
}
