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

use tool_prelude\local\import\model\result;
use tool_prelude\local\import\model\states;
use tool_prelude\tests\cohort_happenings;
use tool_prelude\tests\undo_testcase;

/**
 * Each reason an account, or its place in the cohort, may have to stay.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \tool_prelude\local\undo\decider
 * @covers     \tool_prelude\local\undo\lookup
 * @covers     \tool_prelude\local\undo\traces
 * @covers     \tool_prelude\local\undo\lists
 * @covers     \tool_prelude\local\undo\reason
 */
final class decider_test extends undo_testcase {
    /**
     * What may have happened to an account since, and what undoing then does.
     *
     * @return array[] what happens, outcome, reasons, still a member
     */
    public static function happenings(): array {
        return [
            'nothing' => ['nothing', 'deleted', [], false],
            'logged in' => ['logged_in', 'partly', ['login'], false],
            'renamed' => ['renamed', 'partly', ['renamed'], false],
            'merged into another' => ['suspended', 'partly', ['suspended'], false],
            'enrolled by hand' => ['enrolled', 'partly', ['enrolled'], false],
            'enrolled through the cohort' => ['enrolled_by_cohort', 'deleted', [], false],
            'enrolled through another cohort' => ['enrolled_by_other', 'partly', ['enrolled', 'cohort'], false],
            'in another cohort' => ['other_cohort', 'partly', ['cohort'], false],
            'graded outside of the cohort’s courses' => ['graded', 'partly', ['grade'], false],
            'graded in the cohort’s course' => ['graded_by_cohort', 'kept', ['grade', 'worked'], true],
            'posted in a forum of the cohort’s course' => ['posted', 'kept', ['post', 'worked'], true],
            'wrote a message' => ['messaged', 'partly', ['post'], false],
            'has a role' => ['role', 'partly', ['role'], false],
            'is an administrator' => ['admin', 'partly', ['protected'], false],
            'in a later list' => ['listed', 'kept', ['listed', 'listed'], true],
            'in a later list that was undone' => ['listed_undone', 'deleted', [], false],
            'deleted' => ['deleted', 'nothing', ['gone'], false],
            'left the cohort' => ['left', 'deleted', [], false],
            'logged in and left the cohort' => ['logged_in_left', 'kept', ['login', 'left'], false],
            'logged in, left and joined again' => ['logged_in_rejoined', 'kept', ['login', 'rejoined'], true],
            'cohort deleted' => ['cohort_deleted', 'deleted', [], false],
            'logged in, cohort deleted' => ['logged_in_cohort_deleted', 'kept', ['login', 'cohortgone'], false],
            'logged in, cohort filled by a component' => ['logged_in_component', 'kept', ['login', 'component'], true],
            'logged in, no right on the cohort any more' => ['logged_in_noassign', 'kept', ['login', 'noassign'], true],
        ];
    }

    /**
     * Each reason to stay.
     *
     * @dataProvider happenings
     * @param string $what
     * @param string $outcome
     * @param string[] $reasons
     * @param bool $member
     */
    public function test_created_account(string $what, string $outcome, array $reasons, bool $member): void {
        global $DB;
        $import = $this->import_people(1);
        [$result] = array_values(result::get_records(['importid' => $import->get('id')]));
        $userid = $result->get('userid');
        (new cohort_happenings($this->cohort, $import, $this->generator))->$what($userid);

        $preview = overview::preview($import, $outcome, 0, 10);
        $this->assertSame(1, $preview->counts[$outcome], json_encode($preview->counts));
        undoing::start($import, $preview->deletions());
        undoing::work($import);

        [$undone] = array_values(undone::get_records());
        $this->assertSame($outcome, $undone->get('outcome'));
        $this->assertSame($reasons, array_map(fn(reason $reason): string => $reason->code, $undone->why()));
        $this->assertEquals($preview->rows[0]->reasons, $undone->why());
        $gone = in_array($outcome, ['deleted', 'nothing'], true);
        $this->assertSame($gone, (bool) $DB->get_field('user', 'deleted', ['id' => $userid]));
        $where = ['cohortid' => $this->cohort->id, 'userid' => $userid];
        $this->assertSame($member, $DB->record_exists('cohort_members', $where));
        $this->assertSame(states::UNDONE, $import->get('state'));
        foreach ($undone->why() as $reason) {
            $this->assertTrue(get_string_manager()->string_exists('undo_reason_' . $reason->code, 'tool_prelude'), $reason->code);
        }
    }
}
