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
use tool_prelude\local\import\model\claim;
use tool_prelude\local\import\model\outcome;
use tool_prelude\local\import\model\person;
use tool_prelude\local\import\model\result;
use tool_prelude\tests\importer_testcase;

/**
 * Two imports at once, and what changes between the check and the import.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \tool_prelude\local\account\importer
 * @covers     \tool_prelude\local\import\model\claim
 * @covers     \tool_prelude\local\import\running\try_again
 */
final class importer_test extends importer_testcase {
    /**
     * Two imports with the same person, both sealed before either runs: one account.
     */
    public function test_two_imports(): void {
        global $DB;
        $cohort = self::getDataGenerator()->create_cohort();
        $options = $this->generator->mail(['cohortid' => $cohort->id]);
        $one = $this->generator->person();
        $other = $this->generator->person(['email' => strtoupper($one['email'])]);
        $first = $this->generator->sealed($options, [$one]);
        $second = $this->generator->sealed($options, [$other]);

        $this->assertSame('create', run_chunk::execute($first->get('id'), 0)['results'][0]['outcome']);
        // Found without case, though the second was sealed before the account was there.
        $result = run_chunk::execute($second->get('id'), 0)['results'][0];

        $this->assertSame(['unchanged', 'alreadymember'], [$result['outcome'], $result['code']]);
        $this->assertSame(1, $DB->count_records_select('user', 'LOWER(email) = ?', [$one['email']]));
    }

    /**
     * Another import claimed the address and made the account after this one's look-up.
     */
    public function test_claimed(): void {
        global $DB;
        $cohort = self::getDataGenerator()->create_cohort();
        $person = $this->generator->person();
        $import = $this->generator->sealed($this->generator->mail(['cohortid' => $cohort->id]), [$person]);
        $this->claim($person['email']);
        // As if made between the look-up and the claim: it has to be found by looking again.
        $known = self::getDataGenerator()->create_user(['email' => strtoupper($person['email'])]);
        $DB->set_field('tool_prelude_import', 'watermark', $known->id - 1, ['id' => $import->get('id')]);

        $result = run_chunk::execute($import->get('id'), 0)['results'][0];

        $this->assertSame(['enrol', 'emailexists', (int) $known->id], [$result['outcome'], $result['code'], $result['userid']]);
    }

    /**
     * A claim left by an import that came to nothing stops nobody.
     */
    public function test_stale_claim(): void {
        global $DB;
        $person = $this->generator->person();
        $claimed = $this->claim(strtoupper($person['email']));

        $result = $this->generator->imported($this->generator->mail(), [$person])[$person['line']];

        $this->assertSame('create', $result['outcome']);
        $this->assertSame(claim::line(999, 2), $DB->get_field(result::TABLE, 'claim', ['id' => $claimed]));
    }

    /**
     * Another import claims an address.
     *
     * @param string $email
     * @return int id of its result
     */
    private function claim(string $email): int {
        global $DB;
        return $DB->insert_record(result::TABLE, [
            'importid' => 999,
            'chunkid' => 999,
            'line' => 2,
            'claim' => claim::address(person::from_array(['email' => $email] + $this->generator->person())),
            'outcome' => outcome::CREATE,
        ]);
    }

    /**
     * The cohort goes away, or is taken over, after the sealing.
     */
    public function test_cohort_gone(): void {
        global $DB;
        $cohort = self::getDataGenerator()->create_cohort(['idnumber' => 'L1']);
        $kept = self::getDataGenerator()->create_cohort(['idnumber' => 'L2']);
        $people = [$this->generator->person(['cohorts' => ['L1']]), $this->generator->person(['cohorts' => ['L2']])];
        $import = $this->generator->sealed($this->generator->mail(), $people);
        cohort_delete_cohort($cohort);
        $DB->set_field('cohort', 'component', 'enrol_demo', ['id' => $kept->id]);

        $results = run_chunk::execute($import->get('id'), 0)['results'];

        $this->assertSame([['blocked', 'cohortnotusable'], ['blocked', 'cohortnotusable']], array_map(
            fn(array $result): array => [$result['outcome'], $result['code']],
            $results
        ));
    }

    /**
     * The right to fill the cohort goes away after the sealing.
     */
    public function test_right_gone(): void {
        $cohort = self::getDataGenerator()->create_cohort();
        $import = $this->generator->sealed($this->generator->mail(['cohortid' => $cohort->id]), [$this->generator->person()]);
        unassign_capability('moodle/cohort:assign', $this->role_id());
        $this->assertSame('cohortnotusable', run_chunk::execute($import->get('id'), 0)['results'][0]['code']);
    }

    /**
     * Someone becomes an administrator after the sealing.
     */
    public function test_becomes_admin(): void {
        global $CFG;
        $cohort = self::getDataGenerator()->create_cohort();
        $known = self::getDataGenerator()->create_user();
        $person = $this->generator->person(['email' => $known->email]);
        $import = $this->generator->sealed($this->generator->mail(['cohortid' => $cohort->id]), [$person]);
        set_config('siteadmins', "$CFG->siteadmins,$known->id");
        $this->assertSame('accountadmin', run_chunk::execute($import->get('id'), 0)['results'][0]['code']);
        $this->assertFalse(cohort_is_member($cohort->id, $known->id));
    }

    /**
     * Queries do not grow with people but for those Moodle's own upload makes.
     */
    public function test_queries_to_enrol(): void {
        global $DB;
        $cohort = self::getDataGenerator()->create_cohort();
        $people = [];
        for ($i = 0; $i < 20; $i++) {
            $people[] = $this->generator->person(['email' => self::getDataGenerator()->create_user()->email]);
        }
        $import = $this->generator->sealed($this->generator->mail(['cohortid' => $cohort->id]), $people);
        $before = $DB->perf_get_reads();
        run_chunk::execute($import->get('id'), 0);
        // The state is ours, the others are cohort_add_member's, its observers' and the transaction's (MariaDB counts one
        // more), and what a chunk costs whoever is in it. One more look-up a person would be twenty.
        $this->assertLessThan(20 * 8 + 40, $DB->perf_get_reads() - $before);
    }
}
