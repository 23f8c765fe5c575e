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

namespace tool_prelude\local\program;

use tool_prelude\external\import\add_chunk;
use tool_prelude\external\import\find_import;
use tool_prelude\external\import\run_chunk;
use tool_prelude\external\import\seal_import;
use tool_prelude\external\import\start_import;
use tool_prelude\external\read_site;
use tool_prelude\local\import\model\import;
use tool_prelude\task\tell_end;
use tool_prelude\tests\importer_testcase;

/**
 * Lists that programs send: allowed at all, braked, told.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \tool_prelude\local\program\brakes
 * @covers     \tool_prelude\local\program\notified
 * @covers     \tool_prelude\local\program\origin
 * @covers     \tool_prelude\local\program\program
 * @covers     \tool_prelude\external\import\find_import
 * @covers     \tool_prelude\external\read_site
 */
final class brakes_test extends importer_testcase {
    /**
     * A program, on a site that allows them.
     */
    protected function setUp(): void {
        parent::setUp();
        set_config('allowprograms', 1, 'tool_prelude');
        program::pretend(new program(7, 'weekly <b>list</b>', '192.0.2.10'));
    }

    /**
     * Nobody pretends any more.
     */
    protected function tearDown(): void {
        program::pretend(null);
        parent::tearDown();
    }

    /**
     * Send a list.
     *
     * @param int $people how many
     * @param string $key
     * @return import sealed
     */
    private function send(int $people, string $key = 'k'): import {
        $id = $this->call(start_import::class, 'a.csv', $this->generator->mail(), [], ['command' => '1.2', 'key' => $key])['importid'];
        $list = array_map(fn(): array => $this->generator->person(), range(1, $people));
        $this->call(add_chunk::class, $id, 0, json_encode($list));
        $this->call(seal_import::class, $id, 1, $people);
        return import::load($id);
    }

    /**
     * The brakes as a program reads them.
     *
     * @return int[]
     */
    private function brakes(): array {
        return $this->call(read_site::class)['brakes'];
    }

    /**
     * Off, no program may call; the page may.
     */
    public function test_off(): void {
        set_config('allowprograms', 0, 'tool_prelude');
        $this->assert_refused('error_programsoff', fn() => read_site::execute());
        program::pretend(null);
        $this->assertSame(read_site::API, $this->call(read_site::class)['api']);
    }

    /**
     * A new site has decided nothing: it is off.
     */
    public function test_off_by_default(): void {
        unset_config('allowprograms', 'tool_prelude');
        $this->assert_refused('error_programsoff', fn() => start_import::execute('a.csv', $this->generator->mail()));
    }

    /**
     * What the page is told, a program is told; nothing is to be taken up for it.
     */
    public function test_site(): void {
        $answer = $this->call(read_site::class);
        $config = json_decode($answer['config'], true);
        $this->assertNull($config['resume']);
        $this->assertContains('city', $config['site']['fields']);
        $this->assertNotEmpty($answer['release']);
    }

    /**
     * Kept with the import, in words that show no markup; of the page's there is nothing.
     */
    public function test_origin(): void {
        $import = $this->send(1);
        $this->assertSame('Sent with prelude.mjs 1.2 and the token “weekly list”, from 192.0.2.10.', origin::of($import)->words());
        $this->assertSame(7, (int) $import->get('tokenid'));
        program::pretend(null);
        $this->assertNull(origin::of($this->send(1)));
    }

    /**
     * Nobody says by a parameter that they are a program, or another one.
     */
    public function test_origin_is_not_believed(): void {
        program::pretend(null);
        $import = $this->send(1, 'key');
        $this->assertNull($import->get('origin'));
        $this->assertSame(0, (int) $import->get('tokenid'));
    }

    /**
     * An import is found by its key, by whoever began it, as long as it is not over.
     */
    public function test_found(): void {
        $import = $this->send(1, 'abc');
        $found = fn(string $key): int => $this->call(find_import::class, $key)['importid'];
        $this->assertSame((int) $import->get('id'), $found('abc'));
        $this->assertSame([0, 0], [$found('abd'), $found('')]);
        run_chunk::execute($import->get('id'), 0);
        $this->assertSame(0, $found('abc'));

        $this->send(1, 'other');
        $this->colleague();
        $this->assertSame(0, $found('other'));
    }

    /**
     * So many imports in an hour; what never came whole does not count, and other tokens have their own.
     */
    public function test_rate(): void {
        set_config('programimports', 2, 'tool_prelude');
        $this->call(start_import::class, 'a.csv', $this->generator->mail());
        $this->send(1);
        $this->assertSame(1, $this->brakes()['importsleft']);
        $second = $this->send(1);
        $this->assertSame(0, $this->brakes()['importsleft']);
        $this->assert_refused('error_programrate', fn() => $this->send(1));

        program::pretend(new program(8, '', '192.0.2.10'));
        $this->send(1);
        program::pretend(new program(7, '', '192.0.2.10'));
        $GLOBALS['DB']->set_field(import::TABLE, 'timesealed', time() - HOURSECS - 1, ['id' => $second->get('id')]);
        $this->assertSame(1, $this->brakes()['importsleft']);
        $this->send(1);
    }

    /**
     * So many new accounts in a day: those made, and those that may still be made.
     */
    public function test_new_accounts(): void {
        set_config('programnew', 5, 'tool_prelude');
        $first = $this->send(2);
        $this->assertSame(3, $this->brakes()['newleft']);
        run_chunk::execute($first->get('id'), 0);
        $this->assertSame(3, $this->brakes()['newleft']);
        $this->assert_refused('error_programnew', fn() => $this->send(4));
        $this->send(3);
        $this->assertSame(0, $this->brakes()['newleft']);
        $this->assertGreaterThan(time() + DAYSECS - 60, $this->brakes()['newagain']);

        $GLOBALS['DB']->set_field(import::TABLE, 'timesealed', time() - DAYSECS - 1, []);
        $this->assertSame(5, $this->brakes()['newleft']);
    }

    /**
     * A refusal says how much may be done, how much of it is left and when there is more: the moment the first of them is old enough.
     *
     * @param string $zone of whoever reads it
     * @testWith ["Europe/Paris"]
     *           ["Pacific/Auckland"]
     */
    public function test_says_when(string $zone): void {
        global $DB, $USER;
        $USER->timezone = $zone;
        set_config('programimports', 2, 'tool_prelude');
        set_config('programnew', 5, 'tool_prelude');
        $sealed = time() - 20 * MINSECS;
        foreach ([$sealed, $sealed + 5 * MINSECS] as $time) {
            $DB->set_field(import::TABLE, 'timesealed', $time, ['id' => $this->send(1)->get('id')]);
        }
        $when = fn(int $time): string => (new \DateTime("@$time"))->setTimezone(new \DateTimeZone($zone))->format('H:i');
        $said = $this->refusal('error_programrate', fn() => $this->send(1));
        $this->assertStringContainsString('begun 2 imports', $said);
        $this->assertStringContainsString($when($sealed + HOURSECS), $said);

        set_config('programimports', 9, 'tool_prelude');
        $said = $this->refusal('error_programnew', fn() => $this->send(4));
        $this->assertStringContainsString('up to 4 accounts', $said);
        $this->assertStringContainsString('5 in a day, 3 of them are left', $said);
        $this->assertStringContainsString($when($sealed + DAYSECS), $said);
        ['importsagain' => $imports, 'newagain' => $new] = $this->brakes();
        $this->assertSame([$sealed + HOURSECS, $sealed + DAYSECS], [$imports, $new]);
    }

    /**
     * What a refusal says.
     *
     * @param string $code it is refused with
     * @param callable $call
     * @return string
     */
    private function refusal(string $code, callable $call): string {
        try {
            $call();
        } catch (\moodle_exception $e) {
            $this->assertSame($code, $e->errorcode);
            return $e->getMessage();
        }
        $this->fail("Not refused with $code.");
    }

    /**
     * A refused list changes nothing: it is where it was, and nobody was made.
     */
    public function test_refused_is_untouched(): void {
        global $DB;
        set_config('programnew', 1, 'tool_prelude');
        $before = $DB->count_records('user');
        $this->assert_refused('error_programnew', fn() => $this->send(2));
        $this->assertSame($before, $DB->count_records('user'));
        $this->assertSame('receiving', $DB->get_field(import::TABLE, 'state', []));
    }

    /**
     * People who have an account are no new ones, and the page has no such brake.
     */
    public function test_known_people_are_not_new(): void {
        set_config('programnew', 1, 'tool_prelude');
        $user = self::getDataGenerator()->create_user();
        $id = $this->call(start_import::class, 'a.csv', $this->generator->mail())['importid'];
        $known = $this->generator->person(['username' => $user->username, 'email' => $user->email]);
        $this->call(add_chunk::class, $id, 0, json_encode([$known, $this->generator->person()]));
        $this->assertSame('queued', $this->call(seal_import::class, $id, 1, 2)['state']);
        program::pretend(null);
        $this->send(3);
    }

    /**
     * The people chosen hear of what programs send, where they may see it; of the page's own they don't.
     */
    public function test_notified(): void {
        $roleid = self::getDataGenerator()->create_role();
        assign_capability('tool/prelude:viewall', CAP_ALLOW, $roleid, \context_system::instance());
        [$chosen, $blind] = [self::getDataGenerator()->create_user(), self::getDataGenerator()->create_user()];
        role_assign($roleid, $chosen->id, \context_system::instance());
        set_config('programnotify', "$chosen->id,$blind->id", 'tool_prelude');
        $told = function (): array {
            $import = $this->send(1);
            $sink = $this->redirectMessages();
            run_chunk::execute($import->get('id'), 0);
            $this->runAdhocTasks('\\' . tell_end::class);
            $this->setUser($this->gestionnaire);
            return array_map('intval', array_column($sink->get_messages(), 'useridto'));
        };
        $this->assertEqualsCanonicalizing([(int) $this->gestionnaire->id, (int) $chosen->id], $told());
        program::pretend(null);
        $this->assertSame([(int) $this->gestionnaire->id], $told());
    }
}
