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

namespace tool_prelude\external\draft;

use tool_prelude\local\draft\draft;
use tool_prelude\local\draft\draft_part;
use tool_prelude\tests\draft_testcase;

/**
 * Putting a list aside that waits.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \tool_prelude\external\draft\discard_draft
 * @covers     \tool_prelude\local\draft\drafts
 */
final class discard_draft_test extends draft_testcase {
    /**
     * Nothing of it is left; another one stays, and the same list may come again.
     */
    public function test_discarded(): void {
        $other = $this->bring('other');
        $id = $this->bring('abc');
        $this->as_page();
        $this->assertSame(['draftid' => $id], $this->call(discard_draft::class, $id));
        $this->assertSame([$other], array_map(fn(draft $one): int => (int) $one->get('id'), array_values(draft::get_records())));
        $this->assertSame(0, draft_part::count_records(['draftid' => $id]));
        $this->assert_refused('error_draftgone', fn() => discard_draft::execute($id));
        $this->as_program();
        $this->assertNotSame($id, $this->bring('abc'));
    }

    /**
     * Not one that is on its way, nor one that became an import.
     */
    public function test_not_waiting(): void {
        $cut = $this->begin('def')['draftid'];
        $id = $this->bring();
        draft::get_record(['id' => $id])->set('importid', 5)->update();
        $this->as_page();
        foreach ([$cut, $id] as $one) {
            $this->assert_refused('error_draftgone', fn() => discard_draft::execute($one));
        }
        $this->assertSame(2, draft::count_records());
    }

    /**
     * Whoever brought it, and whoever sees what others brought; for anybody else it is not there.
     */
    public function test_rights(): void {
        $id = $this->bring();
        $discard = fn() => $this->call(discard_draft::class, $id);
        $this->assert_needs_import($discard);
        $this->colleague_on_page();
        $this->assert_refused('error_draftgone', $discard);
        $this->assertSame(1, draft::count_records());
        assign_capability('tool/prelude:viewall', CAP_ALLOW, $this->role_id(), \context_system::instance());
        $discard();
        $this->assertSame(0, draft::count_records());
    }
}
