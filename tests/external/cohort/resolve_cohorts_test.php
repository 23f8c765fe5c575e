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

use context_coursecat;
use tool_prelude\local\cohort\memory;
use tool_prelude\tests\importer_testcase;

/**
 * What the names of a file are.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \tool_prelude\external\cohort\resolve_cohorts
 * @covers     \tool_prelude\external\cohort\cohort_structure
 * @covers     \tool_prelude\local\cohort\neighbours
 * @covers     \tool_prelude\local\cohort\memory
 * @covers     \tool_prelude\local\cohort\reading
 * @covers     \tool_prelude\local\cohort\fold
 */
final class resolve_cohorts_test extends importer_testcase {
    /**
     * One of each kind: found, almost, several, not usable, mistyped, unknown.
     */
    public function test_kinds(): void {
        $law = $this->cohort('L1-DROIT-2026', 'L1 Droit 2026');
        $one = $this->cohort('M1', 'Mobilité');
        $two = $this->cohort('M2', 'Mobilité');
        $staff = $this->cohort('STAFF', 'Personnels', ['component' => 'auth_manual']);
        $expected = [
            'L1-DROIT-2026' => ['', [$law]],
            'L1 Droit 2026' => ['', [$law]],
            'l1  droit 2026' => ['cohortsimilar', [$law]],
            'Mobilité' => ['cohortambiguous', [$one, $two]],
            'mobilite' => ['cohortsimilar', [$one, $two]],
            'STAFF' => ['cohortnotusable', [$staff]],
            'personnels' => ['cohortnotusable', [$staff]],
            'L1-DORIT-2026' => ['cohortunknown', [$law]],
            'L1-DROIT-2O26' => ['cohortunknown', [$law]],
            'L1_DROIT_2026' => ['cohortunknown', [$law]],
            'L1 droit' => ['cohortunknown', [$law]],
            'STAF' => ['cohortunknown', []],
            'Chimie' => ['cohortunknown', []],
            '%' => ['cohortunknown', []],
            '2026' => ['cohortunknown', [$law]],
        ];
        $answer = $this->resolve(array_map('strval', array_keys($expected)));
        foreach ($answer['names'] as $name) {
            $this->assertSame($expected[$name['label']], [$name['code'], $name['cohortids']], $name['label']);
            $this->assertSame(-1, $name['said']);
        }
        $this->assertCount(count($expected), $answer['names']);
        $cohorts = array_column($answer['cohorts'], null, 'id');
        $this->assertEqualsCanonicalizing([$law, $one, $two, $staff], array_keys($cohorts));
        $this->assertSame([false, 'component', 'Manual accounts'], [
            $cohorts[$staff]['usable'], $cohorts[$staff]['reason'], $cohorts[$staff]['owner'],
        ]);
    }

    /**
     * Cohorts out of sight are unknown, and never offered.
     */
    public function test_out_of_sight(): void {
        $category = self::getDataGenerator()->create_category();
        $context = context_coursecat::instance($category->id);
        $this->cohort('L1-SECRET', 'Secret', ['contextid' => $context->id]);
        assign_capability('moodle/cohort:view', CAP_PROHIBIT, $this->role_id(), $context, true);
        $answer = $this->resolve(['L1-SECRET', 'L1-SECERT']);
        $this->assertSame([['cohortunknown', []], ['cohortunknown', []]], array_map(
            fn(array $name): array => [$name['code'], $name['cohortids']],
            $answer['names']
        ));
        $this->assertSame([], $answer['cohorts']);
    }

    /**
     * A category is named with those it is in.
     */
    public function test_place(): void {
        $outer = self::getDataGenerator()->create_category(['name' => 'Droit & gestion']);
        $inner = self::getDataGenerator()->create_category(['name' => 'Licence', 'parent' => $outer->id]);
        $this->cohort('L1', 'L1', ['contextid' => context_coursecat::instance($inner->id)->id]);
        $this->assertSame(['Droit & gestion / Licence'], array_column($this->resolve(['L1'])['cohorts'], 'contextname'));
    }

    /**
     * What someone said is told to them again, not to others; what is gone or out of reach is not.
     */
    public function test_memory(): void {
        $law = $this->cohort('L1-DROIT', 'Droit');
        $gone = $this->cohort('GONE', 'Gone');
        $this->generator->received($this->generator->mail(['cohortmap' => [
            ['label' => 'Licence', 'cohortid' => $law], ['label' => '2026', 'cohortid' => $gone], ['label' => 'Rien', 'cohortid' => 0],
        ]]));
        $said = fn(): array => array_column($this->resolve(['Licence', '2026', 'Rien', 'Autre'])['names'], 'said', 'label');
        $this->assertSame(['Licence' => $law, '2026' => $gone, 'Rien' => 0, 'Autre' => -1], $said());
        $this->assertContains($law, array_column($this->resolve(['Licence'])['cohorts'], 'id'));

        cohort_delete_cohort($GLOBALS['DB']->get_record('cohort', ['id' => $gone]));
        $this->assertSame(['Licence' => $law, '2026' => -1, 'Rien' => 0, 'Autre' => -1], $said());

        // What was said last counts.
        memory::remember((int) $this->gestionnaire->id, ['Licence' => 0]);
        $this->assertSame(0, $said()['Licence']);
        $this->assertSame(3, memory::count_records());

        $other = self::getDataGenerator()->create_user();
        role_assign($this->role_id(), $other->id, \context_system::instance());
        $this->setUser($other);
        $this->assertSame([-1, -1, -1, -1], array_values($said()));
    }

    /**
     * Kept while it is used.
     */
    public function test_memory_ends(): void {
        memory::remember((int) $this->gestionnaire->id, ['old' => 0, 'new' => 0]);
        $GLOBALS['DB']->set_field(memory::TABLE, 'timemodified', time() - 400 * DAYSECS, ['userid' => $this->gestionnaire->id]);
        memory::remember((int) $this->gestionnaire->id, ['new' => 0]);
        (new \tool_prelude\task\cleanup())->execute();
        $this->assertSame(['new'], array_keys(memory::recall((int) $this->gestionnaire->id, ['old', 'new'])));
    }

    /**
     * As few queries for many names as for one.
     */
    public function test_queries(): void {
        global $DB;
        for ($i = 0; $i < 30; $i++) {
            $this->cohort("C$i", "Cohort $i");
        }
        $this->resolve(['C1']);
        $before = $DB->perf_get_queries();
        $this->resolve(array_map(fn(int $i): string => "C$i", range(0, 499)));
        $this->assertLessThanOrEqual(4, $DB->perf_get_queries() - $before);
    }

    /**
     * Refused to whoever may not import.
     */
    public function test_refused(): void {
        $this->assert_needs_import(fn() => resolve_cohorts::execute([]));
    }

    /**
     * Too many, and names no cell holds.
     */
    public function test_wrong(): void {
        $this->assert_refused('error_toomanycohorts', fn() => $this->resolve(array_map(fn(int $i): string => "C$i", range(0, 500))));
        $this->assert_refused('error_toomanycohorts', fn() => $this->resolve([str_repeat('x', 1000000)]));
        $this->assertSame([], $this->resolve([])['names']);
    }

    /**
     * Resolve names.
     *
     * @param string[] $labels
     * @return array
     */
    private function resolve(array $labels): array {
        return $this->call(resolve_cohorts::class, $labels);
    }

    /**
     * Make a cohort.
     *
     * @param string $idnumber
     * @param string $name
     * @param array $more
     * @return int id
     */
    private function cohort(string $idnumber, string $name, array $more = []): int {
        return (int) self::getDataGenerator()->create_cohort($more + ['idnumber' => $idnumber, 'name' => $name])->id;
    }
}
