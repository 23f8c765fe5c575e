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

namespace tool_prelude\task;

use tool_prelude\external\import\run_chunk;
use tool_prelude\local\account\core_account;
use tool_prelude\local\import\model\import;
use tool_prelude\tests\importer_testcase;

/**
 * Telling that an import came to its end.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \tool_prelude\task\tell_end
 * @covers     \tool_prelude\local\import\running\import_work
 */
final class tell_end_test extends importer_testcase {
    /**
     * The starter is told once, with counts, without anybody's name.
     */
    public function test_finished(): void {
        $sink = $this->redirectMessages();
        $person = $this->generator->person();
        $import = $this->generator->sealed($this->generator->mail(), [$person, $this->generator->person()]);
        run_chunk::execute($import->get('id'), 0);
        run_chunk::execute($import->get('id'), 0);
        $this->runAdhocTasks('\\' . tell_end::class);

        [$message] = $sink->get_messages();
        $this->assertCount(1, $sink->get_messages());
        $this->assertEquals($this->gestionnaire->id, $message->useridto);
        $this->assertSame('importended', $message->eventtype);
        $this->assertStringContainsString('liste.csv', $message->subject);
        $this->assertStringContainsString('2 accounts created', $message->fullmessage);
        $this->assertStringContainsString('/admin/tool/prelude/view.php?id=' . $import->get('id'), $message->contexturl);
        $this->assertStringNotContainsString($person['username'], $message->fullmessage . $message->fullmessagehtml);
    }

    /**
     * A file name that is HTML is text.
     */
    public function test_escaped(): void {
        $sink = $this->redirectMessages();
        $import = $this->generator->sealed($this->generator->mail(), [$this->generator->person()]);
        $GLOBALS['DB']->set_field(import::TABLE, 'filename', 'a&b".csv', ['id' => $import->get('id')]);
        run_chunk::execute($import->get('id'), 0);
        $this->runAdhocTasks('\\' . tell_end::class);
        $this->assertStringContainsString('a&amp;b&quot;', $sink->get_messages()[0]->fullmessagehtml);
    }

    /**
     * Held because its starter may not import any more: says why. Gone, nobody is told.
     */
    public function test_paused(): void {
        $sink = $this->redirectMessages();
        $import = $this->generator->sealed($this->generator->mail(), [$this->generator->person()]);
        unassign_capability('tool/prelude:import', $this->role_id());
        (new revive())->execute();
        $this->assertSame('paused', $import->current_state());
        assign_capability('tool/prelude:import', CAP_ALLOW, $this->role_id(), \context_system::instance());
        $this->runAdhocTasks('\\' . tell_end::class);
        $this->assertStringContainsString('can no longer import', $sink->get_messages()[0]->fullmessage);
        $this->assertStringContainsString('index.php?import=', $sink->get_messages()[0]->contexturl);

        $this->gestionnaire->suspended = 1;
        core_account::update($this->gestionnaire);
        tell_end::queue(import::load($import->get('id')), 'finished');
        $this->assertCount(0, \core\task\manager::get_adhoc_tasks(tell_end::class));
    }
}
