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

namespace tool_prelude\local\account;

use tool_prelude\external\people\check_people;
use tool_prelude\tests\importer_testcase;

/**
 * What happens to each kind of person: said by the check, and then done by the import just so.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \tool_prelude\local\account\judge
 * @covers     \tool_prelude\local\account\rules
 * @covers     \tool_prelude\local\account\account_finder
 * @covers     \tool_prelude\local\account\accounts
 * @covers     \tool_prelude\local\account\survey
 * @covers     \tool_prelude\local\account\importer
 * @covers     \tool_prelude\local\account\staff
 */
final class judge_test extends importer_testcase {
    /**
     * People, the accounts there are, and what is to happen.
     *
     * @return array[] person, accounts, options, outcome, code
     */
    public static function people(): array {
        $zoe = ['username' => 'zoe', 'email' => 'Zoe.Noel@exemple.fr'];
        $lea = ['username' => 'lea', 'email' => 'lea@exemple.fr'];
        $same = ['username' => 'zoe', 'email' => 'zoe.noel@exemple.fr'];
        $mail = ['email' => 'zoe.noel@exemple.fr'];
        return [
            'new' => [[], [], [], 'create', ''],
            'new, others exist' => [[], [$zoe, $lea], [], 'create', ''],
            'same account' => [$same, [$zoe], [], 'enrol', 'accountexists'],
            'username in capitals' => [['username' => 'ZOE', 'email' => 'z@exemple.fr'], [$zoe], [], 'enrol', 'accountexists'],
            'username only' => [['username' => 'zoe'], [$zoe], [], 'enrol', 'accountexists'],
            'e-mail only' => [$mail, [$zoe], [], 'enrol', 'emailexists'],
            'e-mail in capitals' => [['email' => 'ZOE.NOEL@EXEMPLE.FR'], [$zoe], [], 'enrol', 'emailexists'],
            'two accounts' => [['username' => 'lea'] + $mail, [$zoe, $lea], [], 'blocked', 'accountconflict'],
            'e-mail of two' => [$mail, [$zoe, ['username' => 'z2'] + $zoe], [], 'blocked', 'accountconflict'],
            'e-mail of two, one by name' => [$same, [$zoe, ['username' => 'z2'] + $zoe], [], 'enrol', 'accountexists'],
            'deleted' => [$same, [['deleted' => 1] + $zoe], [], 'create', ''],
            'suspended' => [$same, [['suspended' => 1] + $zoe], [], 'enrol', 'accountsuspended'],
            'unconfirmed' => [$same, [['confirmed' => 0] + $zoe], [], 'enrol', 'accountunconfirmed'],
            'LDAP' => [$same, [['auth' => 'ldap'] + $zoe], [], 'blocked', 'accountstaff'],
            'LDAP, ticked' => [['staff' => true] + $same, [['auth' => 'ldap'] + $zoe], [], 'enrol', 'accountexternal'],
            'LDAP, as the list says' => [['auth' => 'ldap'] + $same, [['auth' => 'ldap'] + $zoe], [], 'enrol', 'accountexternal'],
            'LDAP, nothing to do' => [$same, [['auth' => 'ldap'] + $zoe], ['cohortid' => 0], 'unchanged', 'nocohort'],
            'auth that is gone' => [$same, [['auth' => 'gone'] + $zoe], [], 'blocked', 'accountstaff'],
            'teacher' => [$same, [['role' => 'editingteacher'] + $zoe], [], 'blocked', 'accountstaff'],
            'teacher by e-mail' => [$mail, [['role' => 'editingteacher'] + $zoe], [], 'blocked', 'accountstaff'],
            'teacher, ticked' => [['staff' => true] + $mail, [['role' => 'editingteacher'] + $zoe], [], 'enrol', 'emailexists'],
            'teacher, left alone' => [$same, [['role' => 'editingteacher'] + $zoe], ['existing' => 'leave'], 'unchanged', 'accountleft'],
            'manager' => [$same, [['role' => 'manager'] + $zoe], [], 'blocked', 'accountstaff'],
            'student of a course' => [$same, [['role' => 'student'] + $zoe], [], 'enrol', 'accountexists'],
            'somebody new, ticked' => [['staff' => true], [], [], 'create', ''],
            'administrator, ticked' => [['staff' => true, 'username' => 'admin'], [], [], 'blocked', 'accountadmin'],
            'self-registered' => [$mail, [['auth' => 'email'] + $zoe], [], 'enrol', 'emailexists'],
            'no login' => [$same, [['auth' => 'nologin'] + $zoe], [], 'enrol', 'accountexists'],
            'guest' => [['username' => 'guest'], [], [], 'blocked', 'accountguest'],
            'guest by e-mail' => [['email' => 'root@localhost.fr'], [], [], 'blocked', 'accountguest'],
            'administrator' => [['username' => 'admin'], [], [], 'blocked', 'accountadmin'],
            'administrator by e-mail' => [['email' => 'ADMIN@exemple.fr'], [], [], 'blocked', 'accountadmin'],
            'left alone' => [$same, [$zoe], ['existing' => 'leave'], 'unchanged', 'accountleft'],
            'by e-mail, not joined' => [$mail, [$zoe], ['byemail' => 'leave'], 'unchanged', 'emailleft'],
            'by username, e-mails not joined' => [$same, [$zoe], ['byemail' => 'leave'], 'enrol', 'accountexists'],
            'username of a deleted account' => [['username' => 'parti'], [['username' => 'parti', 'kept' => 1]], [], 'blocked', 'accountdeleted'],
            'e-mail of a deleted account' => [
                ['email' => 'parti@exemple.fr'], [['email' => 'parti@exemple.fr', 'kept' => 1]], [], 'blocked', 'emaildeleted',
            ],
            'no cohort' => [$same, [$zoe], ['cohortid' => 0], 'unchanged', 'nocohort'],
            'no cohort, new' => [[], [], ['cohortid' => 0], 'create', ''],
            'member' => [$same, [['member' => 'ALL'] + $zoe], [], 'unchanged', 'alreadymember'],
            'member of another' => [$same, [['member' => 'L1'] + $zoe], [], 'enrol', 'accountexists'],
            'member of one of two' => [['cohorts' => ['L1']] + $same, [['member' => 'ALL'] + $zoe], [], 'enrol', 'accountexists'],
            'cohort of the file' => [['cohorts' => ['L1']], [], ['cohortid' => 0], 'create', ''],
            'cohort by name' => [['cohorts' => ['L1 Économie']], [], [], 'create', ''],
            'cohort almost by name' => [['cohorts' => ['l1  economie']], [], [], 'blocked', 'cohortsimilar'],
            'unknown cohort' => [['cohorts' => ['L7']], [], [], 'blocked', 'cohortunknown'],
            'unknown cohort, known person' => [['cohorts' => ['L7']] + $same, [$zoe], [], 'blocked', 'cohortunknown'],
            'unknown cohort nobody asked for' => [['cohorts' => ['L7']], [], ['usefilecohorts' => false], 'create', ''],
            'two cohorts of a name' => [['cohorts' => ['Mobilité']], [], [], 'blocked', 'cohortambiguous'],
            'cohort of a component' => [['cohorts' => ['STAFF']], [], [], 'blocked', 'cohortnotusable'],
            'no username' => [['username' => ''], [], [], 'blocked', 'usernamemissing'],
            'username Moodle would change' => [['username' => 'a+b@exemple.fr'], [], [], 'blocked', 'usernameinvalid'],
            'username with accents' => [['username' => 'inès'], [], [], 'blocked', 'usernameinvalid'],
            'long username' => [['username' => str_repeat('a', 101)], [], [], 'blocked', 'usernamelength'],
            'no e-mail' => [['email' => ''], [], [], 'blocked', 'emailmissing'],
            'e-mail cut' => [['email' => 'ines@'], [], [], 'blocked', 'emailinvalid'],
            'two e-mails' => [['email' => 'a@exemple.fr, b@exemple.fr'], [], [], 'blocked', 'emailinvalid'],
            'long e-mail' => [['email' => str_repeat('a', 99) . '@b.fr'], [], [], 'blocked', 'emaillength'],
            'denied domain' => [['email' => 'ines@denied.example.com'], [], [], 'blocked', 'emailrefused'],
            'wildcards' => [['username' => 'z_e', 'email' => '%@exemple.fr'], [$zoe], [], 'create', ''],
        ];
    }

    /**
     * Said, and done.
     *
     * @dataProvider people
     * @param array $person
     * @param array[] $accounts
     * @param array $options
     * @param string $outcome
     * @param string $code
     */
    public function test_said_and_done(array $person, array $accounts, array $options, string $outcome, string $code): void {
        $options = $this->site($accounts, $options);
        $person = $this->generator->person($person);

        $answers = $this->call(check_people::class, json_encode([$person]), $options)['answers'];
        $said = $answers ? [$answers[0]['outcome'], $answers[0]['code']] : ['create', ''];
        $result = $this->generator->imported($options, [$person])[$person['line']];

        $this->assertSame([$outcome, $code], $said);
        $this->assertSame([$outcome, $code], [$result['outcome'], $result['code']]);
        if ($code !== '') {
            $this->assertSame(get_string('issue_' . $code, 'tool_prelude'), $result['message']);
        }
    }

    /**
     * What is only looked at when an account is made.
     *
     * @return array[] person, options, code
     */
    public static function creations(): array {
        $file = ['recipe' => 'nomail', 'passwords' => 'file'];
        return [
            'no name' => [['lastname' => ''], [], 'lastnamemissing'],
            'no first name' => [['firstname' => ' '], [], 'firstnamemissing'],
            'long name' => [['lastname' => str_repeat('é', 101)], [], 'lastnamelength'],
            'longest name' => [['lastname' => str_repeat('é', 100)], [], ''],
            'long first name' => [['firstname' => str_repeat('é', 101)], [], 'firstnamelength'],
            'markup' => [['lastname' => '<b>HÉBERT</b>'], [], 'lastnameinvalid'],
            'script' => [['firstname' => '<script>alert(1)</script>'], [], 'firstnameinvalid'],
            'quotes' => [['lastname' => "D’Agostino & O'Neil \"x\""], [], ''],
            'unknown auth' => [['auth' => 'pigeon'], [], 'authinvalid'],
            'disabled auth' => [['auth' => 'ldap'], [], 'authinvalid'],
            'auth' => [['auth' => 'nologin'], [], ''],
            'no password' => [[], $file, 'passwordmissing'],
            'password' => [['password' => 'Zq8-secret!'], $file, ''],
            'country' => [['fields' => ['country' => 'FR']], [], ''],
            'no country' => [['fields' => ['country' => 'Freedonia']], [], 'fieldinvalid'],
            'markup in a field' => [['fields' => ['city' => '<b>Caen</b>']], [], 'fieldinvalid'],
        ];
    }

    /**
     * A check without names doesn't look at it, the import does.
     *
     * @dataProvider creations
     * @param array $person
     * @param array $options
     * @param string $code
     */
    public function test_creation(array $person, array $options, string $code): void {
        global $DB;
        $options = $this->site([], $options);
        $person = $this->generator->person($person);
        $result = $this->generator->imported($options, [$person])[$person['line']];
        $this->assertSame([$code === '' ? 'create' : 'blocked', $code], [$result['outcome'], $result['code']]);
        $this->assertSame($code === '', $DB->record_exists('user', ['username' => $person['username']]));
    }

    /**
     * An account is never made twice for one address, even where the site would allow it.
     */
    public function test_same_email_allowed(): void {
        set_config('allowaccountssameemail', 1);
        $known = self::getDataGenerator()->create_user();
        $person = $this->generator->person(['email' => $known->email]);
        $result = $this->generator->imported($this->generator->mail(), [$person])[$person['line']];
        $this->assertSame(['unchanged', 'nocohort', (int) $known->id], [$result['outcome'], $result['code'], $result['userid']]);
    }

    /**
     * Usernames with other characters, where the site takes them.
     */
    public function test_extended_usernames(): void {
        set_config('extendedusernamechars', 1);
        $person = $this->generator->person(['username' => 'Inès+1']);
        $this->assertSame('create', $this->generator->imported($this->generator->mail(), [$person])[$person['line']]['outcome']);
        $this->assertNotFalse(\core_user::get_user_by_username('inès+1'));
    }

    /**
     * A site with cohorts and these accounts.
     *
     * @param array[] $accounts
     * @param array $options
     * @return array options, with the cohort ALL for everybody
     */
    private function site(array $accounts, array $options): array {
        global $CFG, $DB;
        $CFG->denyemailaddresses = 'denied.example.com';
        $DB->set_field('user', 'email', 'admin@exemple.fr', ['id' => $CFG->siteadmins]);
        $DB->set_field('user', 'email', 'root@localhost.fr', ['id' => $CFG->siteguest]);
        $generator = self::getDataGenerator();
        $cohorts = [];
        $names = ['ALL' => 'All', 'L1' => 'L1 Économie', 'M1' => 'Mobilité', 'M2' => 'Mobilité', 'STAFF' => 'Staff'];
        foreach ($names as $idnumber => $name) {
            $cohorts[$idnumber] = $generator->create_cohort([
                'idnumber' => $idnumber,
                'name' => $name,
                'component' => $idnumber === 'STAFF' ? 'enrol_demo' : '',
            ])->id;
        }
        foreach ($accounts as $account) {
            $member = $account['member'] ?? '';
            $deleted = $account['deleted'] ?? 0;
            $auth = $account['auth'] ?? 'manual';
            $kept = $account['kept'] ?? 0;
            $role = $account['role'] ?? '';
            unset($account['member'], $account['deleted'], $account['auth'], $account['kept'], $account['role']);
            $user = $generator->create_user($account);
            // Not through Moodle: the plugin of an account may be gone.
            $DB->set_field('user', 'auth', $auth, ['id' => $user->id]);
            if ($role === 'manager') {
                role_assign($DB->get_field('role', 'id', ['shortname' => $role]), $user->id, \context_system::instance());
            } else if ($role !== '') {
                $generator->enrol_user($user->id, $generator->create_course()->id, $role);
            }
            if ($member) {
                cohort_add_member($cohorts[$member], $user->id);
            }
            if ($deleted) {
                delete_user($user);
            }
            if ($kept) {
                // As some external tool may have done it, without giving its username free.
                $DB->set_field('user', 'deleted', 1, ['id' => $user->id]);
            }
        }
        return $this->generator->mail($options + ['cohortid' => (int) $cohorts['ALL']]);
    }
}
