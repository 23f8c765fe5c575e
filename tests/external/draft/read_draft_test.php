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
use tool_prelude\tests\draft_testcase;

/**
 * Reading a list that waits.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \tool_prelude\external\draft\read_draft
 * @covers     \tool_prelude\local\draft\drafts
 */
final class read_draft_test extends draft_testcase {
    /**
     * Part by part, as it came.
     */
    public function test_read(): void {
        $id = $this->bring();
        $this->as_page();
        $first = $this->call(read_draft::class, $id, 0);
        $this->assertSame(['file' => 0, 'name' => 'admis.csv'], array_intersect_key($first, ['file' => 0, 'name' => 0]));
        $read = array_map(fn(int $seq): string => base64_decode($this->call(read_draft::class, $id, $seq)['data']), range(0, $first['parts'] - 1));
        $this->assertSame(self::BYTES, implode($read));
    }

    /**
     * Neither a part there is none of, nor a list that is not whole, was put aside or never was.
     */
    public function test_gone(): void {
        $id = $this->bring();
        $cut = $this->begin('def')['draftid'];
        $this->as_page();
        foreach ([[$id, 99], [$id, -1], [$cut, 0], [$cut + 1, 0]] as [$draft, $seq]) {
            $this->assert_refused('error_draftgone', fn() => read_draft::execute($draft, $seq));
        }
        draft::get_record(['id' => $id])->set('importid', 5)->update();
        $this->assert_refused('error_draftgone', fn() => read_draft::execute($id, 0));
    }

    /**
     * Whoever brought it, and whoever sees what others brought; nobody else hears that it is there.
     */
    public function test_rights(): void {
        $id = $this->bring();
        $read = fn() => $this->call(read_draft::class, $id, 0);
        $this->assert_needs_import($read);
        $this->colleague_on_page();
        $this->assert_refused('error_draftgone', $read);
        assign_capability('tool/prelude:viewall', CAP_ALLOW, $this->role_id(), \context_system::instance());
        $this->assertSame('admis.csv', $read()['name']);
    }
}
