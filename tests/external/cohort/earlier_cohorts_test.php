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

namespace tool_prelude\external\cohort;

use tool_prelude\local\import\model\import;
use tool_prelude\tests\importer_testcase;

/**
 * The cohorts earlier lists put people in.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \tool_prelude\external\cohort\earlier_cohorts
 * @covers     \tool_prelude\local\cohort\earlier
 */
final class earlier_cohorts_test extends importer_testcase {
    /** @var int[] Cohorts. */
    private array $cohorts;
    /** @var int[] Accounts, in the order they were made. */
    private array $ids = [];

    /**
     * July's list of three, and two of them in another list.
     */
    protected function setUp(): void {
        global $DB;
        parent::setUp();
        $this->cohorts = array_map(
            fn(string $name): int => (int) self::getDataGenerator()->create_cohort(['name' => $name])->id,
            ['L1 Droit', 'Chorale']
        );
        $people = array_map(fn(): array => $this->generator->person(), range(1, 3));
        $results = $this->generator->imported($this->generator->mail(['cohortid' => $this->cohorts[0]]), $people);
        $DB->set_field('tool_prelude_import', 'filename', 'juillet.csv', []);
        $this->ids = array_values(array_map('intval', array_column($results, 'userid')));
        $this->generator->imported($this->generator->mail(['cohortid' => $this->cohorts[1]]), array_slice($people, 1));
    }

    /**
     * The one of most people first, with its list.
     */
    public function test_offered(): void {
        $this->assertSame([['L1 Droit', 'juillet.csv', 3], ['Chorale', 'liste.csv', 2]], $this->asked($this->ids));
        $this->assertSame([['L1 Droit', 'juillet.csv', 1]], $this->asked([$this->ids[0]]));
        $this->assertSame([], $this->asked([]));
        $this->assertSame([], $this->asked([(int) get_admin()->id, 99999999]));
    }

    /**
     * Not one that is gone or can't be used, nor that of an import that was undone.
     */
    public function test_unusable(): void {
        global $DB;
        $DB->set_field('cohort', 'component', 'enrol_demo', ['id' => $this->cohorts[1]]);
        $this->assertSame([['L1 Droit', 'juillet.csv', 3]], $this->asked($this->ids));
        $DB->set_field(import::TABLE, 'state', 'undone', ['filename' => 'juillet.csv']);
        $this->assertSame([], $this->asked($this->ids));
    }

    /**
     * Lists of others say nothing, and nothing is said to whoever may not see accounts.
     */
    public function test_private(): void {
        $this->colleague();
        $this->assertSame([], $this->asked($this->ids));
        $this->setUser($this->gestionnaire);
        unassign_capability('moodle/user:viewdetails', $this->role_id());
        $this->assertSame([], $this->asked($this->ids));
        $this->assert_needs_import(fn() => earlier_cohorts::execute([]));
    }

    /**
     * Ask.
     *
     * @param int[] $userids
     * @return array[] name of the cohort, list, people
     */
    private function asked(array $userids): array {
        return array_map(
            fn(array $one): array => [$one['cohort']['name'], $one['filename'], $one['people']],
            $this->call(earlier_cohorts::class, $userids)['earlier']
        );
    }
}
