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

namespace tool_prelude\external\import;

use tool_prelude\event\import_cancelled;
use tool_prelude\local\import\model\chunk;
use tool_prelude\local\import\model\import;
use tool_prelude\tests\importer_testcase;

/**
 * Cancelling.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \tool_prelude\external\import\cancel_import
 * @covers     \tool_prelude\local\import\running\queue
 * @covers     \tool_prelude\local\import\model\lifecycle
 */
final class cancel_import_test extends importer_testcase {
    /**
     * What was done stays, the rest is recorded as cancelled, and nothing is kept of it.
     */
    public function test_cancelled(): void {
        global $DB;
        $people = [$this->generator->person(), $this->generator->person(), $this->generator->person()];
        $options = $this->generator->nomail(['passwords' => 'one', 'password' => 'Prelude-2026!']);
        $import = $this->generator->sealed($options, [$people[0]], [$people[1], $people[2]]);
        run_chunk::execute($import->get('id'), 0);
        $events = $this->redirectEvents();

        $answer = $this->call(cancel_import::class, $import->get('id'));

        $this->assertSame(['importid' => $import->get('id'), 'state' => 'cancelled'], $answer);
        $results = array_column(read_import::execute($import->get('id'))['results'], 'outcome', 'line');
        $this->assertSame(array_combine(array_column($people, 'line'), ['create', 'cancelled', 'cancelled']), $results);
        $this->assertTrue($DB->record_exists('user', ['username' => $people[0]['username']]));
        $this->assertFalse($DB->record_exists('user', ['username' => $people[1]['username']]));
        $this->assertNull(import::load($import->get('id'))->get('secret'));
        $this->assertFalse(chunk::record_exists_select('payload IS NOT NULL'));
        $this->assertInstanceOf(import_cancelled::class, $events->get_events()[0]);
    }

    /**
     * Again changes nothing; running afterwards gives the results.
     */
    public function test_twice(): void {
        $import = $this->generator->sealed($this->generator->mail(), [$this->generator->person()]);
        $first = $this->call(cancel_import::class, $import->get('id'));
        $events = $this->redirectEvents();
        $this->assertSame($first, $this->call(cancel_import::class, $import->get('id')));
        $this->assertSame([], $events->get_events());
        $answer = $this->call(run_chunk::class, $import->get('id'), 0);
        $this->assertSame(['cancelled', true], [$answer['state'], $answer['done']]);
        $this->assertSame(['cancelled'], array_column($answer['results'], 'outcome'));
    }

    /**
     * Before it was sealed: nothing is left of it.
     */
    public function test_receiving(): void {
        $import = $this->generator->received($this->generator->mail(), [$this->generator->person()]);
        $this->assertSame('cancelled', $this->call(cancel_import::class, $import->get('id'))['state']);
        $this->assertSame(0, chunk::count_records());
    }

    /**
     * The key is gone: it can still be got rid of.
     */
    public function test_unreadable(): void {
        global $DB;
        $import = $this->generator->sealed($this->generator->mail(), [$this->generator->person()]);
        $DB->set_field(chunk::TABLE, 'payload', 'sodium:nonsense', []);
        $this->assert_refused('error_encryption', fn() => run_chunk::execute($import->get('id'), 0));
        $this->assertSame('cancelled', $this->call(cancel_import::class, $import->get('id'))['state']);
        $this->assertFalse(chunk::record_exists_select('payload IS NOT NULL'));
    }

    /**
     * Refused to whoever may not import, or didn't start this import, and when it is finished.
     */
    public function test_refused(): void {
        $import = $this->generator->sealed($this->generator->mail(), [$this->generator->person()]);
        $call = fn() => cancel_import::execute($import->get('id'));
        $this->assert_needs_import($call);
        $this->assert_needs_ownership($call);
        $this->assert_refused('error_importnotfound', fn() => cancel_import::execute(0));
        run_chunk::execute($import->get('id'), 0);
        $this->assert_refused('error_wrongstate', $call);
    }
}
