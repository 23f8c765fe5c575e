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

namespace tool_prelude\local\cohort;

use tool_prelude\external\import\start_import;
use tool_prelude\external\people\check_people;
use tool_prelude\local\import\model\options;
use tool_prelude\tests\importer_testcase;

/**
 * What the person said a name of the file means.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \tool_prelude\local\cohort\resolver
 * @covers     \tool_prelude\local\cohort\resolved
 * @covers     \tool_prelude\local\account\judge
 * @covers     \tool_prelude\local\import\model\options
 */
final class map_test extends importer_testcase {
    /**
     * The person's word comes before what the name means by itself; names nobody spoke of mean what they mean.
     */
    public function test_said_and_done(): void {
        $law = $this->cohort(['idnumber' => 'L1-DROIT']);
        $arts = $this->cohort(['idnumber' => 'L1-ARTS']);
        $options = $this->generator->mail(['cohortmap' => [
            ['label' => 'Licence Droit', 'cohortid' => $law],
            ['label' => 'L1-ARTS', 'cohortid' => $law],
            ['label' => '2026', 'cohortid' => $arts],
            ['label' => 'Nowhere', 'cohortid' => 0],
        ]]);
        $expected = [
            'Licence Droit' => [$law], 'L1-ARTS' => [$law], '2026' => [$arts], 'Nowhere' => [], 'L1-DROIT' => [$law],
        ];
        $people = [];
        foreach (array_keys($expected) as $label) {
            $people[$label] = $this->generator->person(['cohorts' => [(string) $label]]);
        }
        $this->assertSame([], $this->call(check_people::class, json_encode(array_values($people)), $options)['answers']);

        $results = $this->generator->imported($options, array_values($people));

        foreach ($expected as $label => $cohortids) {
            $result = $results[$people[$label]['line']];
            $this->assertSame('create', $result['outcome'], $label);
            $this->assertSame($cohortids, array_keys(members::of([$result['userid']], [$law, $arts])[$result['userid']] ?? []), $label);
        }
    }

    /**
     * A name that stays unknown still stops its people.
     */
    public function test_others_stay_unknown(): void {
        $options = $this->generator->mail(['cohortmap' => [['label' => 'L1', 'cohortid' => $this->cohort([])]]]);
        $people = [$this->generator->person(['cohorts' => ['L1', 'L2']])];
        $answers = $this->call(check_people::class, json_encode($people), $options)['answers'];
        $this->assertSame(['cohortunknown'], array_column($answers, 'code'));
    }

    /**
     * Forged: a cohort that is not there, out of the person's rights or filled by a component.
     */
    public function test_forged(): void {
        $category = self::getDataGenerator()->create_category();
        $context = \context_coursecat::instance($category->id);
        $hidden = $this->cohort(['contextid' => $context->id]);
        assign_capability('moodle/cohort:assign', CAP_PREVENT, $this->role_id(), $context, true);
        foreach ([$hidden, $hidden + 1000, $this->cohort(['component' => 'enrol_demo'])] as $cohortid) {
            $options = $this->generator->mail(['cohortmap' => [['label' => 'L1', 'cohortid' => $cohortid]]]);
            $answers = $this->call(
                check_people::class,
                json_encode([$this->generator->person(['cohorts' => ['L1']])]),
                $options
            )['answers'];
            $this->assertSame(['cohortnotusable'], array_column($answers, 'code'));
            $this->assert_refused('error_cohortnotusable', fn() => start_import::execute('liste.csv', $options));
        }
    }

    /**
     * More than a page would send, and names no cell holds.
     */
    public function test_wrong(): void {
        $many = array_map(fn(int $i): array => ['label' => "L$i", 'cohortid' => 0], range(0, options::MAX_COHORTMAP));
        foreach ([$many, [['label' => 'L1', 'cohortid' => -1]], [['label' => str_repeat('x', 1000000), 'cohortid' => 0]]] as $map) {
            $this->assert_refused(
                'error_optionsinvalid',
                fn() => start_import::execute('liste.csv', $this->generator->mail(['cohortmap' => $map]))
            );
        }
    }

    /**
     * Kept with the import as it was chosen, names that look like numbers included.
     */
    public function test_stored(): void {
        $options = options::from_array($this->generator->mail(['cohortmap' => [
            ['label' => '2026', 'cohortid' => 3], ['label' => 'é', 'cohortid' => 0],
        ]]));
        $this->assertEquals($options, options::from_json($options->to_json()));
        $this->assertSame([2026 => 3, 'é' => 0], $options->cohortmap);
        $this->assertSame([3], $options->chosen_cohorts());
    }

    /**
     * Make a cohort.
     *
     * @param array $record
     * @return int id
     */
    private function cohort(array $record): int {
        return (int) self::getDataGenerator()->create_cohort($record)->id;
    }
}
