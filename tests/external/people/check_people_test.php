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

namespace tool_prelude\external\people;

use tool_prelude\local\import\intake\limits;
use tool_prelude\tests\importer_testcase;

/**
 * Saying what will happen. What is decided is tested with the judge.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \tool_prelude\external\people\check_people
 * @covers     \tool_prelude\local\account\handles
 * @covers     \tool_prelude\local\account\survey
 */
final class check_people_test extends importer_testcase {
    /**
     * Only people who are not plainly new are in the answer, with line, reason and account.
     */
    public function test_answers(): void {
        $cohort = self::getDataGenerator()->create_cohort();
        $known = self::getDataGenerator()->create_user(['username' => 'zoe', 'email' => 'zoe.noel@exemple.fr']);
        $new = $this->generator->person();
        $old = $this->generator->person(['email' => 'ZOE.noel@exemple.fr']);
        $lost = $this->generator->person(['cohorts' => ['nowhere']]);

        $answer = $this->check([$new, $old, $lost], $this->generator->mail(['cohortid' => $cohort->id]));

        $this->assertSame([
            [
                'line' => $old['line'],
                'outcome' => 'enrol',
                'code' => 'emailexists',
                'message' => get_string('issue_emailexists', 'tool_prelude'),
                'userid' => (int) $known->id,
                'account' => 'zoe',
                'cohortids' => [(int) $cohort->id],
            ],
            [
                'line' => $lost['line'],
                'outcome' => 'blocked',
                'code' => 'cohortunknown',
                'message' => get_string('issue_cohortunknown', 'tool_prelude'),
                'userid' => 0,
                'account' => '',
                'cohortids' => [],
            ],
        ], $answer);
    }

    /**
     * A second line that leads to the account of an earlier one is stopped, and says whose it is.
     */
    public function test_repeated_account(): void {
        self::getDataGenerator()->create_user(['username' => 'zoe', 'email' => 'zoe.noel@exemple.fr']);
        $people = [$this->generator->person(['username' => 'zoe']), $this->generator->person(['email' => 'Zoe.Noel@exemple.fr'])];
        $brief = fn(array $answers): array => array_map(
            fn(array $one): array => [$one['line'], $one['code'], $one['account']],
            $answers
        );
        $this->assertSame([
            [$people[0]['line'], 'nocohort', 'zoe'],
            [$people[1]['line'], 'accountrepeated', 'zoe'],
        ], $brief($this->check($people)));

        unassign_capability('moodle/user:viewdetails', $this->role_id());
        $this->assertSame([
            [$people[0]['line'], 'nocohort', ''],
            [$people[1]['line'], 'accountrepeated', ''],
        ], $brief($this->check($people)));
    }

    /**
     * Names may be left out: they stay in the browser.
     */
    public function test_without_names(): void {
        $this->assertSame([], $this->check([['line' => 2, 'username' => 'a', 'email' => 'a@exemple.fr']]));
    }

    /**
     * Whoever may not see people's details is only told that there is an account.
     */
    public function test_hides_accounts(): void {
        $known = self::getDataGenerator()->create_user();
        unassign_capability('moodle/user:viewdetails', $this->role_id());

        [$answer] = $this->check([$this->generator->person(['email' => $known->email])]);

        $this->assertSame([0, ''], [$answer['userid'], $answer['account']]);
        $this->assertSame('nocohort', $answer['code']);
    }

    /**
     * An account that may not be named has a handle instead: the same in every call of the session, another in the next session, and
     * not to be worked out from anything a browser has.
     */
    public function test_handles(): void {
        global $SESSION;
        self::getDataGenerator()->create_user(['username' => 'zoe', 'email' => 'zoe.noel@exemple.fr']);
        self::getDataGenerator()->create_user(['username' => 'lea']);
        $handle = fn(array $person): ?string => $this->check([$this->generator->person($person)])[0]['handle'] ?? null;
        $this->assertNull($handle(['username' => 'zoe']), 'An account that is named needs none.');

        unassign_capability('moodle/user:viewdetails', $this->role_id());
        $zoe = $handle(['username' => 'zoe']);
        $this->assertMatchesRegularExpression('/^[0-9a-f]{32}$/', $zoe);
        $this->assertSame($zoe, $handle(['email' => 'ZOE.noel@exemple.fr']));
        $this->assertNotSame($zoe, $handle(['username' => 'lea']));

        $before = $SESSION->tool_prelude_handles;
        $this->assertSame(64, strlen($before));
        unset($SESSION->tool_prelude_handles);
        $this->assertNotSame($zoe, $handle(['username' => 'zoe']));
        $this->assertNotSame($before, $SESSION->tool_prelude_handles);
    }

    /**
     * Someone among several accounts leads to none yet: there is nothing to compare.
     */
    public function test_no_handle_without_account(): void {
        unassign_capability('moodle/user:viewdetails', $this->role_id());
        self::getDataGenerator()->create_user(['username' => 'zoe']);
        self::getDataGenerator()->create_user(['email' => 'lea@exemple.fr']);
        $lost = $this->generator->person(['cohorts' => ['nowhere']]);
        $torn = $this->generator->person(['username' => 'zoe', 'email' => 'lea@exemple.fr']);
        foreach ($this->check([$lost, $torn]) as $answer) {
            $this->assertArrayNotHasKey('handle', $answer);
        }
    }

    /**
     * Nothing is written by a check.
     */
    public function test_writes_nothing(): void {
        global $DB;
        // Moodle notes once when the user was seen last.
        $this->check([]);
        $before = $DB->perf_get_writes();
        $this->check([$this->generator->person(), $this->generator->person(['cohorts' => ['nowhere']])]);
        $this->assertSame($before, $DB->perf_get_writes());
    }

    /**
     * As few queries for as many people as one call takes as for one.
     */
    public function test_queries(): void {
        global $DB;
        $cohort = self::getDataGenerator()->create_cohort(['idnumber' => 'L1']);
        $people = [];
        for ($i = 0; $i < limits::CHECK_PEOPLE; $i++) {
            $people[] = $this->generator->person(['cohorts' => ['L1']]);
        }
        foreach ([10, 2000, 4999] as $i) {
            $user = self::getDataGenerator()->create_user(['email' => strtoupper($people[$i]['email'])]);
            cohort_add_member($cohort->id, $user->id);
        }
        // Contexts, capabilities, profile fields and settings are read once for a request.
        $this->check([$people[10]]);

        $before = $DB->perf_get_queries();
        $answers = $this->check($people);

        $this->assertSame(['alreadymember'], array_unique(array_column($answers, 'code')));
        $this->assertCount(3, $answers);
        $this->assertLessThanOrEqual(6, $DB->perf_get_queries() - $before);
    }

    /**
     * Refused to whoever may not import.
     */
    public function test_refused(): void {
        $this->assert_needs_import(fn() => check_people::execute('[]', $this->generator->mail()));
    }

    /**
     * Wrong parameters.
     */
    public function test_wrong(): void {
        $people = array_map(fn(int $i): array => ['line' => $i, 'username' => "u$i", 'email' => "u$i@exemple.fr"], range(1, 5001));
        $this->assert_refused('error_toomanypeople', fn() => $this->check($people));
        $this->assert_refused('error_peopleinvalid', fn() => check_people::execute('{', $this->generator->mail()));
        $this->assert_refused('error_optionsinvalid', fn() => $this->check([], $this->generator->mail(['recipe' => 'pigeon'])));
        $this->assert_refused('invalidparameter', fn() => check_people::execute('[]', ['recipe' => 'mail']));
    }

    /**
     * The one password for all may not be written yet.
     */
    public function test_password_is_not_looked_at(): void {
        $this->assertSame([], $this->check([], $this->generator->nomail(['passwords' => 'one'])));
    }

    /**
     * Check people.
     *
     * @param array[] $people
     * @param array|null $options mail by default
     * @return array[]
     */
    private function check(array $people, ?array $options = null): array {
        return $this->call(check_people::class, json_encode($people), $options ?? $this->generator->mail())['answers'];
    }
}
