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

use tool_prelude\external\import\run_chunk;
use tool_prelude\external\people\check_people;
use tool_prelude\tests\importer_testcase;

/**
 * Several accounts for one person: someone chooses, and only among those there are.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \tool_prelude\local\account\judge
 * @covers     \tool_prelude\local\account\accounts
 * @covers     \tool_prelude\local\account\sight
 * @covers     \tool_prelude\external\people\answers
 */
final class conflict_test extends importer_testcase {
    /** @var \stdClass[] Accounts by username. */
    private array $users = [];
    /** @var array Options. */
    private array $options = [];

    /**
     * Two accounts that may be one person's, and others.
     */
    protected function setUp(): void {
        parent::setUp();
        foreach (['lea' => 'lea@exemple.fr', 'zoe' => 'Zoe.Noel@exemple.fr', 'zoe2' => 'zoe.noel@exemple.fr', 'max' => 'm@exemple.fr'] as $username => $email) {
            $this->users[$username] = self::getDataGenerator()->create_user(['username' => $username, 'email' => $email]);
        }
        $this->options = $this->generator->mail(['cohortid' => (int) self::getDataGenerator()->create_cohort()->id]);
    }

    /**
     * Everyone who comes into question is shown, with why.
     */
    public function test_candidates(): void {
        [$answer] = $this->check($this->line());
        $this->assertSame(['blocked', 'accountconflict', 0, ''], [$answer['outcome'], $answer['code'], $answer['userid'], $answer['account']]);
        $this->assertSame([
            ['lea', true, false, ''],
            ['zoe', false, true, 'Zoe.Noel@exemple.fr'],
            ['zoe2', false, true, 'zoe.noel@exemple.fr'],
        ], array_map(
            fn(array $one): array => [$one['username'], $one['byusername'], $one['byemail'], $one['email']],
            $answer['candidates']
        ));
        $this->assertSame(fullname($this->users['lea']), $answer['candidates'][0]['name']);
        $this->assertSame([true], array_unique(array_column($answer['candidates'], 'usable')));
    }

    /**
     * The e-mail of an account found by its username is for those who may see it.
     */
    public function test_emails(): void {
        assign_capability('moodle/site:viewuseridentity', CAP_ALLOW, $this->role_id(), \context_system::instance());
        $this->assertSame('lea@exemple.fr', $this->check($this->line())[0]['candidates'][0]['email']);
    }

    /**
     * The one chosen joins, foreseen and done.
     */
    public function test_choice(): void {
        foreach (['lea' => 'accountexists', 'zoe' => 'emailexists', 'zoe2' => 'emailexists'] as $username => $code) {
            $person = $this->line(['account' => (int) $this->users[$username]->id]);
            [$said] = $this->check($person);
            $this->assertSame(['enrol', $code, $username], [$said['outcome'], $said['code'], $said['account']]);
            $result = $this->generator->imported($this->options, [$person])[$person['line']];
            $this->assertSame(['enrol', $code, $username], [$result['outcome'], $result['code'], $result['username']]);
            $this->assertTrue(cohort_is_member($this->options['cohortid'], $this->users[$username]->id));
        }
    }

    /**
     * An id somebody made up, of an account that has nothing to do with the line, of nobody, of a new person.
     */
    public function test_forged(): void {
        $forged = [
            $this->line(['account' => (int) $this->users['max']->id]),
            $this->line(['account' => 2147483647]),
            $this->generator->person(['account' => (int) $this->users['max']->id]),
        ];
        foreach ($forged as $person) {
            $this->assertSame('accountchanged', $this->check($person)[0]['code']);
            $result = $this->generator->imported($this->options, [$person])[$person['line']];
            $this->assertSame(['blocked', 'accountchanged', 0], [$result['outcome'], $result['code'], $result['userid']]);
        }
        $this->assertFalse(cohort_is_member($this->options['cohortid'], $this->users['max']->id));
        foreach (['7', 0, -1, 1.5, null, [7]] as $account) {
            $this->assert_refused('error_peopleinvalid', fn() => $this->check($this->line(['account' => $account])));
        }
    }

    /**
     * An administrator among them is shown, and can't be chosen.
     */
    public function test_administrator(): void {
        global $CFG;
        set_config('siteadmins', "$CFG->siteadmins,{$this->users['zoe']->id}");
        $usable = array_column($this->check($this->line())[0]['candidates'], 'usable', 'username');
        $this->assertSame(['lea' => true, 'zoe' => false, 'zoe2' => true], $usable);
        $person = $this->line(['account' => (int) $this->users['zoe']->id]);
        $this->assertSame('accountadmin', $this->generator->imported($this->options, [$person])[$person['line']]['code']);
    }

    /**
     * The account chosen goes away before its turn, or no longer matches.
     */
    public function test_gone(): void {
        global $DB;
        $chosen = [$this->line(['account' => (int) $this->users['zoe']->id]), $this->line(['account' => (int) $this->users['lea']->id, 'email' => 'm@exemple.fr'])];
        $imports = array_map(fn(array $person) => $this->generator->sealed($this->options, [$person]), $chosen);
        delete_user($this->users['zoe']);
        $DB->set_field('user', 'username', 'lea2', ['id' => $this->users['lea']->id]);
        foreach ($imports as $import) {
            $this->assertSame('accountchanged', run_chunk::execute($import->get('id'), 0)['results'][0]['code']);
        }
    }

    /**
     * Whoever may not see accounts is told that there are several, and can't choose one by its number either.
     */
    public function test_blind(): void {
        unassign_capability('moodle/user:viewdetails', $this->role_id());
        [$answer] = $this->check($this->line(['account' => (int) $this->users['zoe']->id]));
        $this->assertSame('accountconflict', $answer['code']);
        $this->assertArrayNotHasKey('candidates', $answer);
    }

    /**
     * The address of another account is not given to the one chosen.
     */
    public function test_shared_email_stays(): void {
        assign_capability('moodle/user:update', CAP_ALLOW, $this->role_id(), \context_system::instance());
        $this->options = $this->generator->mail(['existing' => 'overwrite', 'overwrite' => ['email', 'lastname']]);
        $person = $this->line(['account' => (int) $this->users['lea']->id, 'lastname' => 'Nouveau']);
        $this->assertSame(['lastname'], array_column($this->check($person)[0]['changes'], 'field'));
        $this->generator->imported($this->options, [$person]);
        $this->assertSame('lea@exemple.fr', \core_user::get_user($this->users['lea']->id)->email);
    }

    /**
     * Someone with Léa's username and Zoé's e-mail.
     *
     * @param array $more
     * @return array
     */
    private function line(array $more = []): array {
        return $this->generator->person($more + ['username' => 'lea', 'email' => 'ZOE.NOEL@exemple.fr']);
    }

    /**
     * What is said of one person.
     *
     * @param array $person
     * @return array[]
     */
    private function check(array $person): array {
        return $this->call(check_people::class, json_encode([$person]), $this->options)['answers'];
    }
}
