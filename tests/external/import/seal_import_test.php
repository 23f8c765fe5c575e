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

use core\task\manager;
use tool_prelude\event\import_started;
use tool_prelude\local\import\model\chunk;
use tool_prelude\local\import\model\frozen;
use tool_prelude\local\import\model\import;
use tool_prelude\task\run_import;
use tool_prelude\tests\importer_testcase;

/**
 * Sealing.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \tool_prelude\external\import\seal_import
 * @covers     \tool_prelude\local\import\sealing\sealing
 * @covers     \tool_prelude\local\import\model\frozen
 * @covers     \tool_prelude\local\import\sealing\known
 */
final class seal_import_test extends importer_testcase {
    /**
     * The import can go on without the page: options frozen, a task queued, the logs told.
     */
    public function test_sealed(): void {
        $import = $this->generator->received(
            $this->generator->mail(),
            [$this->generator->person(), $this->generator->person(['fields' => ['city' => 'Caen']])],
            [$this->generator->person()]
        );
        $events = $this->redirectEvents();

        $answer = $this->call(seal_import::class, $import->get('id'), 2, 3);

        $this->assertSame(['importid' => $import->get('id'), 'state' => 'queued', 'chunks' => 2, 'people' => 3], $answer);
        $this->assertSame(
            ['username', 'firstname', 'lastname', 'email', 'auth', 'city'],
            frozen::of(import::load($import->get('id')))->columns
        );
        $tasks = manager::get_adhoc_tasks(run_import::class);
        $this->assertCount(2, $tasks);
        $this->assertEquals($this->gestionnaire->id, reset($tasks)->get_userid());
        $this->assertGreaterThan(time(), reset($tasks)->get_next_run_time());
        [$event] = $events->get_events();
        $this->assertInstanceOf(import_started::class, $event);
        $this->assertSame(3, $event->other['people']);
    }

    /**
     * Again changes nothing: no more tasks, no event.
     */
    public function test_twice(): void {
        $import = $this->generator->received($this->generator->mail(), [$this->generator->person()]);
        $first = $this->call(seal_import::class, $import->get('id'), 1, 1);
        $events = $this->redirectEvents();
        $this->assertSame($first, $this->call(seal_import::class, $import->get('id'), 1, 1));
        $this->assertSame([], $events->get_events());
        $this->assertCount(2, manager::get_adhoc_tasks(run_import::class));
        run_chunk::execute($import->get('id'), 0);
        $this->assertSame('finished', $this->call(seal_import::class, $import->get('id'), 1, 1)['state']);
        $this->assert_refused('error_sealmismatch', fn() => seal_import::execute($import->get('id'), 1, 2));
    }

    /**
     * Something is missing, or comes twice.
     */
    public function test_mismatch(): void {
        $person = $this->generator->person();
        $id = $this->generator->received($this->generator->mail(), [$person])->get('id');
        foreach ([[2, 1], [1, 2], [0, 0], [-1, 1]] as [$chunks, $people]) {
            $this->assert_refused('error_sealmismatch', fn() => seal_import::execute($id, $chunks, $people));
        }
        // One chunk, but not the first.
        $hole = $this->generator->received($this->generator->mail())->get('id');
        add_chunk::execute($hole, 1, json_encode([$person]));
        $this->assert_refused('error_sealmismatch', fn() => seal_import::execute($hole, 1, 1));
        // The same line in two chunks.
        $twice = $this->generator->received($this->generator->mail(), [$person], [$person])->get('id');
        $this->assert_refused('error_sealmismatch', fn() => seal_import::execute($twice, 2, 2));
        $this->assertSame('receiving', import::load($twice)->get('state'));
    }

    /**
     * Someone who comes twice in the list is imported once, whatever the page let through.
     */
    public function test_repeated(): void {
        global $DB;
        $first = $this->generator->person();
        $samename = $this->generator->person(['username' => strtoupper($first['username'])]);
        $samemail = $this->generator->person(['email' => strtoupper($first['email'])]);
        $import = $this->generator->sealed($this->generator->mail(), [$first, $samename], [$samemail]);
        run_chunk::execute($import->get('id'), 0);
        run_chunk::execute($import->get('id'), 1);

        $this->assertSame([
            $first['line'] => ['create', ''],
            $samename['line'] => ['blocked', 'usernameduplicate'],
            $samemail['line'] => ['blocked', 'emailduplicate'],
        ], array_map(
            fn(array $result): array => [$result['outcome'], $result['code']],
            array_column(read_import::execute($import->get('id'))['results'], null, 'line')
        ));
    }

    /**
     * E-mails are looked up without case once, here.
     */
    public function test_looks_up_emails(): void {
        $known = self::getDataGenerator()->create_user(['email' => 'ZOE.Noel@exemple.fr']);
        $new = $this->generator->person();
        $old = $this->generator->person(['email' => 'zoe.noel@exemple.fr']);
        $import = $this->generator->sealed($this->generator->mail(), [$new, $old]);
        $this->assertSame(
            [$old['line'] => [(int) $known->id]],
            chunk::find($import->get('id'), 0)->known()->accounts
        );
    }

    /**
     * More people than the settings allow.
     */
    public function test_too_many(): void {
        $import = $this->generator->received($this->generator->mail(), [$this->generator->person(), $this->generator->person()]);
        set_config('maxpeople', 1, 'tool_prelude');
        $this->assert_refused('error_toomanypeople', fn() => seal_import::execute($import->get('id'), 1, 2));
    }

    /**
     * An empty list is done at once.
     */
    public function test_nobody(): void {
        $import = $this->generator->received($this->generator->mail());
        $this->assertSame('finished', $this->call(seal_import::class, $import->get('id'), 0, 0)['state']);
    }

    /**
     * Refused to whoever may not import, or didn't start this import, and when it was cancelled.
     */
    public function test_refused(): void {
        $import = $this->generator->received($this->generator->mail(), [$this->generator->person()]);
        $call = fn() => seal_import::execute($import->get('id'), 1, 1);
        $this->assert_needs_import($call);
        $this->assert_needs_ownership($call);
        $this->assert_refused('error_importnotfound', fn() => seal_import::execute(0, 1, 1));
        cancel_import::execute($import->get('id'));
        $this->assert_refused('error_wrongstate', $call);
    }
}
