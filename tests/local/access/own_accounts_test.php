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

namespace tool_prelude\local\access;

use context_course;
use context_system;
use tool_prelude\external\access\read_slips;
use tool_prelude\external\access\reset_passwords;
use tool_prelude\external\cohort\create_cohort;
use tool_prelude\external\undo\preview_undo;
use tool_prelude\external\undo\undo_import;
use tool_prelude\local\import\model\import;
use tool_prelude\local\import\running\queue;
use tool_prelude\tests\importer_testcase;

/**
 * Rights of one's own imports: without a right that reaches the whole site, for what one's own imports made and nobody used since,
 * and for nobody else.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \tool_prelude\local\access\own_accounts
 * @covers     \tool_prelude\local\access\sender
 * @covers     \tool_prelude\local\access\ways_in
 * @covers     \tool_prelude\local\import\access
 */
final class own_accounts_test extends importer_testcase {
    /**
     * What makes an account one the shipped role does not reach any more, or never did.
     *
     * @return array[] what happens to the account, and why it is refused
     */
    public static function happenings(): array {
        return [
            'nothing' => [fn() => null, ''],
            'came in' => [fn($user) => self::set($user, ['lastaccess' => time()]), 'loggedin'],
            'administrator' => [fn($user) => set_config('siteadmins', "2,$user->id"), 'admin'],
            'suspended' => [fn($user) => self::set($user, ['suspended' => 1]), 'suspended'],
            'another username' => [fn($user) => self::set($user, ['username' => 'renamed']), 'used'],
            'role in the system' => [fn($user) => self::give($user, context_system::instance()), 'used'],
            'role in a course' => [
                fn($user) => self::give($user, context_course::instance(self::getDataGenerator()->create_course()->id)),
                'used',
            ],
            'enrolled by somebody' => [function ($user): void {
                self::getDataGenerator()->enrol_user($user->id, self::getDataGenerator()->create_course()->id);
                self::later('user_enrolments', ['userid' => $user->id]);
                self::later('role_assignments', ['userid' => $user->id]);
            }, 'used'],
            'enrolled by somebody, without a role' => [function ($user): void {
                self::getDataGenerator()->enrol_user($user->id, self::getDataGenerator()->create_course()->id, null);
                $GLOBALS['DB']->delete_records('role_assignments', ['userid' => $user->id]);
                self::later('user_enrolments', ['userid' => $user->id]);
            }, 'used'],
        ];
    }

    /**
     * Sending the access, making a lost sheet anew, and undoing: for an account nobody used only.
     *
     * @dataProvider happenings
     * @param callable $happens
     * @param string $why
     */
    public function test_happenings(callable $happens, string $why): void {
        global $DB;
        [$import, $user] = $this->imported_one();
        $happens($user);
        $password = $DB->get_field('user', 'password', ['id' => $user->id]);
        $this->assertSame([(int) $user->id => $why], sender::ask([(int) $user->id]));
        $this->assertSame($why, $this->call(read_slips::class, $import->get('id'))['people'][0]['refused']);
        $given = $this->call(reset_passwords::class, $import->get('id'), $this->password($user));
        $this->assertSame($why, $given['people'][0]['refused']);
        $this->assertSame($why === '', $password !== $DB->get_field('user', 'password', ['id' => $user->id]));
        $deletions = $this->call(preview_undo::class, $import->get('id'))['deletions'];
        $this->assertSame($why === '' ? 1 : 0, $deletions);
        $this->call(undo_import::class, $import->get('id'), $deletions);
        $this->assertSame($why === '', (bool) $DB->get_field('user', 'deleted', ['id' => $user->id]));
    }

    /**
     * Those who had an account, and those somebody else brought, are nobody's own; whoever may change accounts reaches them.
     */
    public function test_others(): void {
        $known = self::getDataGenerator()->create_user();
        $cohort = self::getDataGenerator()->create_cohort();
        $options = $this->generator->nomail(['passwords' => 'one', 'password' => 'Rentree-26!', 'cohortid' => (int) $cohort->id]);
        $import = $this->generator->sealed($options, [$this->generator->person(['email' => $known->email])]);
        queue::run_all($import);
        [, $mine] = $this->imported_one();
        $this->assertSame([(int) $known->id => 'foreign'], sender::ask([(int) $known->id]));
        $colleague = $this->colleague();
        $this->assertSame([(int) $mine->id => 'foreign'], sender::ask([(int) $mine->id]));
        $this->assertFalse(sender::may($import));
        $this->setUser($this->gestionnaire);
        $this->assertTrue(sender::may($import));
        assign_capability('moodle/user:update', CAP_ALLOW, $this->role_id(), context_system::instance());
        $this->setUser($colleague);
        $this->assertSame([(int) $mine->id => ''], sender::ask([(int) $mine->id]));
    }

    /**
     * Somebody else's import is not undone, not even by whoever may see it; nor is one that is being undone made one's own by going
     * on with it.
     */
    public function test_undo_of_others(): void {
        [$import, $user] = $this->imported_one();
        $this->colleague();
        assign_capability('tool/prelude:viewall', CAP_ALLOW, $this->role_id(), context_system::instance());
        foreach (['finished', 'undoing'] as $state) {
            $GLOBALS['DB']->set_field('tool_prelude_import', 'state', $state, ['id' => $import->get('id')]);
            $this->assert_refused('nopermissions', fn() => preview_undo::execute($import->get('id')));
            $this->assert_refused('nopermissions', fn() => undo_import::execute($import->get('id'), 1));
        }
        $this->assertEquals(0, $GLOBALS['DB']->get_field('user', 'deleted', ['id' => $user->id]));
        $this->assertEquals($this->gestionnaire->id, import::load($import->get('id'))->get('actorid'));
    }

    /**
     * Each can be withheld.
     */
    public function test_withheld(): void {
        [$import, $user] = $this->imported_one();
        foreach (['tool/prelude:sendaccess', 'tool/prelude:undo', 'tool/prelude:createcohort'] as $capability) {
            unassign_capability($capability, $this->role_id());
        }
        $id = $import->get('id');
        foreach ([fn() => sender::ask([(int) $user->id]), fn() => read_slips::execute($id), fn() => undo_import::execute($id, 1),
            fn() => reset_passwords::execute($id, $this->password($user)), fn() => create_cohort::execute('Promotion')] as $call) {
            $this->assert_refused('nopermissions', $call);
        }
    }

    /**
     * A cohort is made where one may, and nothing else can be done to cohorts there.
     */
    public function test_cohort_in_its_context(): void {
        $here = \context_coursecat::instance(self::getDataGenerator()->create_category()->id);
        $there = \context_coursecat::instance(self::getDataGenerator()->create_category()->id);
        unassign_capability('tool/prelude:createcohort', $this->role_id());
        assign_capability('tool/prelude:createcohort', CAP_ALLOW, $this->role_id(), $here);
        $this->assertSame('Promotion', $this->call(create_cohort::class, 'Promotion', '', $here->id)['cohort']['name']);
        $this->assertSame([$here->id], array_keys(\tool_prelude\local\cohort\creator::contexts()));
        $this->assert_refused('nopermissions', fn() => create_cohort::execute('Promotion', '', $there->id));
        $this->assert_refused('nopermissions', fn() => create_cohort::execute('Promotion'));
        $this->assertFalse(has_capability('moodle/cohort:manage', $here));
    }

    /**
     * An import of one new person, finished.
     *
     * @return array the import, the account
     */
    private function imported_one(): array {
        global $DB;
        $person = $this->generator->person(['password' => 'Rentree-26!']);
        $import = $this->generator->sealed($this->generator->nomail(), [$person]);
        queue::run_all($import);
        // A while ago.
        $time = time() - HOURSECS;
        $DB->execute('UPDATE {tool_prelude_result} SET timecreated = ?, timemodified = ?', [$time, $time]);
        return [import::load($import->get('id')), $DB->get_record('user', ['username' => $person['username']], '*', MUST_EXIST)];
    }

    /**
     * A new password, as it is sent.
     *
     * @param \stdClass $user
     * @return string
     */
    private function password(\stdClass $user): string {
        return json_encode([['userid' => (int) $user->id, 'password' => 'Autre-2026!']]);
    }

    /**
     * Change an account.
     *
     * @param \stdClass $user
     * @param array $values
     */
    private static function set(\stdClass $user, array $values): void {
        global $DB;
        $DB->update_record('user', ['id' => $user->id] + $values);
    }

    /**
     * Give a role, now.
     *
     * @param \stdClass $user
     * @param \context $context
     */
    private static function give(\stdClass $user, \context $context): void {
        role_assign(self::getDataGenerator()->create_role(), $user->id, $context);
    }

    /**
     * As if it had happened just now: what generators make may be older.
     *
     * @param string $table
     * @param array $where
     */
    private static function later(string $table, array $where): void {
        global $DB;
        $DB->set_field($table, 'timemodified', time(), $where);
    }
}
