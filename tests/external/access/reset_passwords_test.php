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

namespace tool_prelude\external\access;

use context_system;
use core_external\external_api;
use tool_prelude\external\import\run_chunk;
use tool_prelude\local\import\model\import;
use tool_prelude\tests\importer_testcase;

/**
 * A lost sheet: who may have a new password, and giving it.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \tool_prelude\external\access\reset_passwords
 * @covers     \tool_prelude\external\access\read_slips
 * @covers     \tool_prelude\external\access\slip_structure
 * @covers     \tool_prelude\local\access\slips
 * @covers     \tool_prelude\local\access\new_passwords
 */
final class reset_passwords_test extends importer_testcase {
    /** @var string */
    private const SECRET = 'Kuda-remi-tosa-5274';
    /** @var import Of three people. */
    private import $import;
    /** @var int[] Their accounts, in the order of the file. */
    private array $ids;

    /**
     * An import of three, by someone who may update accounts.
     */
    protected function setUp(): void {
        parent::setUp();
        $role = self::getDataGenerator()->create_role();
        assign_capability('moodle/user:update', CAP_ALLOW, $role, context_system::instance());
        role_assign($role, $this->gestionnaire->id, context_system::instance());
        accesslib_clear_all_caches_for_unit_testing();
        $people = array_map(fn(): array => $this->generator->person(['password' => 'Zq8-secret!']), range(1, 3));
        $this->import = $this->generator->sealed($this->generator->nomail(['passwords' => 'each']), $people);
        $this->ids = array_column(run_chunk::execute($this->import->get('id'), 0)['results'], 'userid');
    }

    /**
     * Those who never came in are on the new sheet; the others are named with the reason.
     */
    public function test_slips(): void {
        global $DB;
        $DB->set_field('user', 'firstaccess', 1, ['id' => $this->ids[1]]);
        $people = $this->slips();
        $this->assertSame($this->ids, array_column($people, 'userid'));
        $this->assertSame(['', 'loggedin', ''], array_column($people, 'refused'));
        $this->assertStringContainsString('HÉBERT', $people[0]['lastname']);
        $this->assertSame([$this->ids[2]], array_column($this->slips($people[1]['line']), 'userid'));
        $this->assertSame([$this->ids[0]], array_column($this->slips(0, 1), 'userid'));
        delete_user(\core_user::get_user($this->ids[0]));
        $this->assertSame([$this->ids[1], $this->ids[2]], array_column($this->slips(), 'userid'));
    }

    /**
     * The new password opens the door and must be changed, the old one doesn't any more; given again, nothing changes.
     */
    public function test_given(): void {
        $events = $this->redirectEvents();
        $answer = $this->give([$this->ids[0] => self::SECRET]);
        $this->assertSame([['userid' => $this->ids[0], 'refused' => '', 'message' => '']], $answer);
        $user = \core_user::get_user($this->ids[0]);
        $this->assertTrue(validate_internal_user_password($user, self::SECRET));
        $this->assertEquals(1, get_user_preferences('auth_forcepasswordchange', 0, $user));
        $this->assertContains('core\event\user_password_updated', array_map('get_class', $events->get_events()));
        $this->assertStringNotContainsString(self::SECRET, serialize(array_map(fn($event) => $event->get_data(), $events->get_events())));

        $this->give([$this->ids[0] => self::SECRET], false);
        $this->assertTrue(validate_internal_user_password(\core_user::get_user($this->ids[0]), self::SECRET));
        unset($user->preference);
        $this->assertEquals(0, get_user_preferences('auth_forcepasswordchange', 0, $this->ids[0]));
    }

    /**
     * A mail that still waits to give Moodle's own password is held back.
     */
    public function test_waiting_mail(): void {
        set_user_preference('create_password', 1, $this->ids[0]);
        $this->give([$this->ids[0] => self::SECRET]);
        $this->assertNull(get_user_preferences('create_password', null, $this->ids[0]));
    }

    /**
     * Each reason to refuse one, while the others are done.
     */
    public function test_refused_people(): void {
        global $CFG, $DB;
        $foreign = (int) self::getDataGenerator()->create_user()->id;
        $before = $DB->get_records_menu('user', null, 'id', 'id, password');
        $refusals = [];
        $reasons = [
            'loggedin' => ['lastlogin' => 1], 'suspended' => ['suspended' => 1], 'auth' => ['auth' => 'cas'],
            'remote' => ['mnethostid' => 77],
        ];
        foreach ($reasons as $reason => $change) {
            $DB->update_record('user', ['id' => $this->ids[0]] + $change);
            $refusals[$reason] = $this->give([$this->ids[0] => self::SECRET])[0]['refused'];
            $DB->update_record('user', [
                'id' => $this->ids[0], 'lastlogin' => 0, 'suspended' => 0, 'auth' => 'manual', 'mnethostid' => $CFG->mnet_localhost_id,
            ]);
        }
        $this->assertSame(array_combine(array_keys($reasons), array_keys($reasons)), $refusals);
        set_config('siteadmins', "$CFG->siteadmins,{$this->ids[1]}");
        $guest = (int) guest_user()->id;
        $given = [
            $this->ids[0] => 'court', $this->ids[1] => self::SECRET, $foreign => self::SECRET, $guest => self::SECRET,
            999999 => self::SECRET, $this->ids[2] => self::SECRET,
        ];
        $this->assertSame(['weak', 'admin', 'foreign', 'foreign', 'foreign', ''], array_column($this->give($given), 'refused'));
        $after = $DB->get_records_menu('user', null, 'id', 'id, password');
        $this->assertSame([$this->ids[2]], array_keys(array_diff_assoc($after, $before)));
    }

    /**
     * What is no list of passwords is refused, and not repeated.
     */
    public function test_wrong_lists(): void {
        $many = array_map(fn(int $id): array => ['userid' => $id, 'password' => self::SECRET], range(1, 201));
        $lists = ['nothing', '{"a":1}', '[7]', '[{"userid":"7","password":"x"}]', '[{"userid":7}]', '[{"userid":7,"password":["Zq8"]}]',
            '[{"userid":7,"password":"' . str_repeat('Zq8', 50) . '"}]',
            '[{"userid":7,"password":"a"},{"userid":7,"password":"b"}]', json_encode($many)];
        foreach ($lists as $list) {
            try {
                reset_passwords::execute($this->import->get('id'), $list);
                $this->fail($list);
            } catch (\moodle_exception $e) {
                $this->assertSame('error_slipsinvalid', $e->errorcode);
                $this->assertStringNotContainsString('Zq8', $e->getMessage() . $e->debuginfo);
            }
        }
    }

    /**
     * Refused to whoever may not give passwords, may not import, or neither started the import nor may change accounts.
     */
    public function test_refused(): void {
        $id = $this->import->get('id');
        $calls = [fn() => read_slips::execute($id), fn() => reset_passwords::execute($id, '[]')];
        foreach ($calls as $call) {
            $this->assert_needs_import($call);
            $this->colleague();
            $this->assert_refused('error_notyourimport', $call);
            unassign_capability('tool/prelude:sendaccess', $this->role_id());
            $this->assert_refused('nopermissions', $call);
            assign_capability('tool/prelude:sendaccess', CAP_ALLOW, $this->role_id(), context_system::instance());
            assign_capability('tool/prelude:viewall', CAP_ALLOW, $this->role_id(), context_system::instance());
            $this->colleague();
            $this->assert_refused('error_notyourimport', $call);
            unassign_capability('tool/prelude:viewall', $this->role_id());
            $this->setAdminUser();
            $call();
            $this->setUser($this->gestionnaire);
        }
    }

    /**
     * Whoever may change accounts and see the imports of others makes the sheet again in their place.
     */
    public function test_manager(): void {
        $this->setAdminUser();
        $this->assertSame($this->ids, array_column($this->slips(), 'userid'));
        $this->assertSame('', $this->give([$this->ids[0] => self::SECRET])[0]['refused']);
        $this->assertTrue(validate_internal_user_password(\core_user::get_user($this->ids[0]), self::SECRET));
    }

    /**
     * A page of slips.
     *
     * @param int ...$page
     * @return array[]
     */
    private function slips(int ...$page): array {
        $answer = read_slips::execute($this->import->get('id'), ...$page);
        return external_api::clean_returnvalue(read_slips::execute_returns(), $answer)['people'];
    }

    /**
     * Give passwords.
     *
     * @param string[] $passwords by user id
     * @param bool $forcechange
     * @return array[]
     */
    private function give(array $passwords, bool $forcechange = true): array {
        $rows = [];
        foreach ($passwords as $userid => $password) {
            $rows[] = ['userid' => $userid, 'password' => $password];
        }
        $answer = reset_passwords::execute($this->import->get('id'), json_encode($rows), $forcechange);
        $this->assertStringNotContainsString(self::SECRET, json_encode($answer));
        return external_api::clean_returnvalue(reset_passwords::execute_returns(), $answer)['people'];
    }
}
