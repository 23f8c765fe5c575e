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

use tool_prelude\local\import\model\import;
use tool_prelude\local\import\model\result;
use tool_prelude\tests\importer_testcase;

/**
 * Importing the people of a chunk.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \tool_prelude\external\import\run_chunk
 */
final class run_chunk_test extends importer_testcase {
    /**
     * A new person gets an account in the cohort, with the preference that has Moodle mail a password.
     */
    public function test_creates(): void {
        global $DB;
        $cohort = self::getDataGenerator()->create_cohort();
        $person = $this->generator->person();
        $import = $this->generator->sealed($this->generator->mail(['cohortid' => $cohort->id]), [$person]);

        $answer = $this->call(run_chunk::class, $import->get('id'), 0);

        $user = $DB->get_record('user', ['username' => $person['username']], '*', MUST_EXIST);
        $this->assertSame([
            'importid' => $import->get('id'),
            'seq' => 0,
            'state' => 'finished',
            'done' => true,
            'results' => [[
                'line' => $person['line'],
                'outcome' => 'create',
                'code' => '',
                'message' => '',
                'userid' => (int) $user->id,
                'username' => $person['username'],
            ]],
        ], $answer);
        $this->assertSame('manual', $user->auth);
        $this->assertSame($person['lastname'], $user->lastname);
        $this->assertTrue(cohort_is_member($cohort->id, $user->id));
    }

    /**
     * What was done is in the result.
     */
    public function test_deeds(): void {
        global $DB;
        $cohort = self::getDataGenerator()->create_cohort();
        $known = self::getDataGenerator()->create_user();
        $new = $this->generator->person();
        $old = $this->generator->person(['username' => $known->username, 'email' => $known->email]);

        $results = $this->generator->imported($this->generator->mail(['cohortid' => $cohort->id]), [$new, $old]);

        $deeds = array_map(
            fn(result $one): array => [$one->get('userid'), $one->get('outcome'), $one->get('joined')],
            array_values(result::get_records([], 'id'))
        );
        $this->assertSame([
            [$results[$new['line']]['userid'], 'create', (string) $cohort->id],
            [(int) $known->id, 'enrol', (string) $cohort->id],
        ], $deeds);
    }

    /**
     * An existing account joins the cohort and changes in nothing else.
     */
    public function test_existing_account_is_left_alone(): void {
        global $DB;
        $cohort = self::getDataGenerator()->create_cohort();
        $known = self::getDataGenerator()->create_user(['auth' => 'ldap', 'password' => 'not cached', 'city' => 'Caen']);
        set_user_preference('auth_forcepasswordchange', 1, $known);
        $before = $DB->get_record('user', ['id' => $known->id]);
        // Whoever logs in with the university's way may work here: somebody said that they are meant.
        $person = $this->generator->person(['username' => $known->username, 'fields' => ['city' => 'Paris'], 'staff' => true]);

        $results = $this->generator->imported($this->generator->mail(['cohortid' => $cohort->id]), [$person]);

        $this->assertSame('enrol', $results[$person['line']]['outcome']);
        $this->assertEquals($before, $DB->get_record('user', ['id' => $known->id]));
        $this->assertEquals(1, get_user_preferences('auth_forcepasswordchange', 0, $known->id));
        $this->assertTrue(cohort_is_member($cohort->id, $known->id));
    }

    /**
     * A chunk that is done gives its results again, and does nothing more.
     */
    public function test_twice(): void {
        global $DB;
        $import = $this->generator->sealed($this->generator->mail(), [$this->generator->person(), $this->generator->person()]);
        $first = $this->call(run_chunk::class, $import->get('id'), 0);
        $users = $DB->count_records('user');

        $second = $this->call(run_chunk::class, $import->get('id'), 0);

        $this->assertSame($first, $second);
        $this->assertSame($users, $DB->count_records('user'));
        $this->assertSame(2, result::count_records());
    }

    /**
     * Another worker has the chunk: nothing is done, nothing is claimed to be.
     */
    public function test_locked(): void {
        global $CFG;
        // The one factory whose locks hold within one connection too.
        $CFG->lock_factory = \core\lock\db_record_lock_factory::class;
        $import = $this->generator->sealed($this->generator->mail(), [$this->generator->person()]);
        $lock = \core\lock\lock_config::get_lock_factory('tool_prelude')->get_lock("chunk_{$import->get('id')}_0", 0);

        $answer = $this->call(run_chunk::class, $import->get('id'), 0);
        $lock->release();

        $this->assertFalse($answer['done']);
        $this->assertSame([], $answer['results']);
        $this->assertSame('create', $this->call(run_chunk::class, $import->get('id'), 0)['results'][0]['outcome']);
    }

    /**
     * The last of several chunks finishes the import.
     */
    public function test_finishes(): void {
        $import = $this->generator->sealed(
            $this->generator->mail(),
            [$this->generator->person()],
            [$this->generator->person()]
        );

        $this->assertSame('running', $this->call(run_chunk::class, $import->get('id'), 1)['state']);
        $this->assertSame('finished', $this->call(run_chunk::class, $import->get('id'), 0)['state']);
        $this->assertGreaterThan(0, import::load($import->get('id'))->get('timefinished'));
    }

    /**
     * Accounts that existed before are named only to those who may see people's details.
     */
    public function test_hides_accounts(): void {
        $cohort = self::getDataGenerator()->create_cohort();
        $known = self::getDataGenerator()->create_user(['email' => 'zoe.noel@exemple.fr']);
        unassign_capability('moodle/user:viewdetails', $this->role_id());
        $new = $this->generator->person();
        $old = $this->generator->person(['email' => 'Zoe.Noel@exemple.fr']);

        $results = $this->generator->imported($this->generator->mail(['cohortid' => $cohort->id]), [$new, $old]);

        $this->assertSame(['enrol', 0, ''], [
            $results[$old['line']]['outcome'],
            $results[$old['line']]['userid'],
            $results[$old['line']]['username'],
        ]);
        $this->assertTrue(cohort_is_member($cohort->id, $known->id));
        $this->assertGreaterThan(0, $results[$new['line']]['userid']);
    }

    /**
     * Refused to whoever may not import, or didn't start this import.
     */
    public function test_refused(): void {
        $import = $this->generator->sealed($this->generator->mail(), [$this->generator->person()]);
        $call = fn() => run_chunk::execute($import->get('id'), 0);
        $this->assert_needs_import($call);
        $this->assert_needs_ownership($call);
        $this->assertSame(0, result::count_records());
    }

    /**
     * Wrong parameters.
     */
    public function test_wrong(): void {
        $received = $this->generator->received($this->generator->mail(), [$this->generator->person()]);
        $sealed = $this->generator->sealed($this->generator->mail(), [$this->generator->person()]);
        $this->assert_refused('error_importnotfound', fn() => run_chunk::execute(0, 0));
        $this->assert_refused('error_importnotfound', fn() => run_chunk::execute($sealed->get('id'), 1));
        $this->assert_refused('error_wrongstate', fn() => run_chunk::execute($received->get('id'), 0));
    }
}
