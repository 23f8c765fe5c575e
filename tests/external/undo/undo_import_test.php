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

namespace tool_prelude\external\undo;

use tool_prelude\external\import\run_chunk;
use tool_prelude\local\import\model\import;
use tool_prelude\tests\importer_testcase;

/**
 * Undoing through the web services.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \tool_prelude\external\undo\undo_import
 * @covers     \tool_prelude\external\undo\preview_undo
 */
final class undo_import_test extends importer_testcase {
    /**
     * A gestionnaire who may delete accounts.
     */
    protected function setUp(): void {
        parent::setUp();
        assign_capability('moodle/user:delete', CAP_ALLOW, $this->role_id(), \context_system::instance());
    }

    /**
     * Looked at, then done.
     */
    public function test_undone(): void {
        global $DB;
        $import = $this->finished(2);
        $DB->set_field('user', 'lastaccess', time(), ['username' => '812001']);
        $id = (int) $import->get('id');
        $people = $this->call(preview_undo::class, $id)['people'];
        $this->assertSame(['kept', 'deleted'], array_column($people, 'outcome'));
        $this->assertSame([['code' => 'login', 'message' => 'has logged in']], $people[0]['reasons']);

        $answer = $this->call(undo_import::class, $id, 1);
        $this->assertSame(['importid' => $id, 'state' => 'undone', 'left' => 0, 'counts' => [
            ['outcome' => 'deleted', 'count' => 1], ['outcome' => 'kept', 'count' => 1],
        ]], $answer);
        $this->assertSame($answer, $this->call(undo_import::class, $id, 1));
    }

    /**
     * Refused to whoever may not import, may not undo, or sees only own imports; and with wrong parameters.
     */
    public function test_refused(): void {
        $id = (int) $this->finished(1)->get('id');
        foreach ([fn() => preview_undo::execute($id), fn() => undo_import::execute($id, 1)] as $call) {
            $this->assert_needs_import($call);
            $this->assert_needs_ownership($call);
            foreach (['moodle/user:delete', 'tool/prelude:undo'] as $capability) {
                unassign_capability($capability, $this->role_id());
            }
            $this->assert_refused('nopermissions', $call);
            foreach (['moodle/user:delete', 'tool/prelude:undo'] as $capability) {
                assign_capability($capability, CAP_ALLOW, $this->role_id(), \context_system::instance());
            }
        }
        $this->assert_refused('error_importnotfound', fn() => undo_import::execute(0, 1));
        $this->assert_refused('error_undochanged', fn() => undo_import::execute($id, 0));
        $this->assert_refused('error_undochanged', fn() => undo_import::execute($id, -1));
        $this->assertSame('finished', import::load($id)->get('state'));
    }

    /**
     * A finished import of new people.
     *
     * @param int $people
     * @return import
     */
    private function finished(int $people): import {
        $list = array_map(fn(): array => $this->generator->person(), range(1, $people));
        $import = $this->generator->sealed($this->generator->mail(), $list);
        run_chunk::execute($import->get('id'), 0);
        return $import;
    }
}
