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

use context_coursecat;
use tool_prelude\tests\importer_testcase;

/**
 * What a file calls a cohort.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \tool_prelude\local\cohort\resolver
 * @covers     \tool_prelude\local\cohort\resolved
 * @covers     \tool_prelude\local\cohort\finder
 * @covers     \tool_prelude\local\cohort\members
 */
final class resolver_test extends importer_testcase {
    /**
     * The ways a label is read, the strictest first.
     */
    public function test_readings(): void {
        $ids = $this->cohorts([
            ['L1-DROIT-2026', 'L1 Droit'],
            ['L1 Droit', 'Something else'],
            ['', 'Économie  et gestion'],
            ['é', 'Lower'],
            ['É', 'Upper'],
            ['12', 'Numbered'],
        ]);
        $expected = [
            'L1-DROIT-2026' => $ids[0],
            // An idnumber before a name.
            'L1 Droit' => $ids[1],
            // Only told, never taken.
            'l1-droit-2026' => resolver::SIMILAR,
            'Économie  et gestion' => $ids[2],
            'ECONOMIE ET GESTION' => resolver::SIMILAR,
            "economie\u{00A0}et gestion " => resolver::SIMILAR,
            // Exactly, where folding would find two.
            'é' => $ids[3],
            'É' => $ids[4],
            'e' => resolver::SIMILAR,
            // Never a database id.
            '12' => $ids[5],
            (string) $ids[0] => resolver::UNKNOWN,
            'L1-DROIT-2O26' => resolver::UNKNOWN,
            'L1' => resolver::UNKNOWN,
            '%' => resolver::UNKNOWN,
            '' => resolver::UNKNOWN,
        ];
        $resolved = (new resolver())->resolve(array_map('strval', array_keys($expected)));
        foreach ($expected as $label => $what) {
            $this->assertSame($what, $resolved->get((string) $label), "label: $label");
        }
    }

    /**
     * Several of one name, and those that can't be used.
     */
    public function test_not_usable(): void {
        $this->cohorts([['A1', 'Twice'], ['A2', 'Twice'], ['S', 'Staff', 'enrol_demo']]);
        $resolved = (new resolver())->resolve(['Twice', 'twice', 'S', 'staff']);
        $this->assertSame([
            'Twice' => resolver::AMBIGUOUS,
            'S' => resolver::NOT_USABLE,
            'twice' => resolver::SIMILAR,
            'staff' => resolver::NOT_USABLE,
        ], array_replace(array_flip(['Twice', 'S', 'twice', 'staff']), $resolved->labels));
        $this->assertSame([], $resolved->ids());
    }

    /**
     * Cohorts out of sight are unknown, not refused: nothing is said about them.
     */
    public function test_out_of_sight(): void {
        $category = self::getDataGenerator()->create_category();
        $context = context_coursecat::instance($category->id);
        self::getDataGenerator()->create_cohort(['idnumber' => 'X', 'contextid' => $context->id]);
        assign_capability('moodle/cohort:view', CAP_PROHIBIT, $this->role_id(), $context, true);
        $this->assertSame(resolver::UNKNOWN, (new resolver())->resolve(['X'])->get('X'));
    }

    /**
     * A name nobody bears makes no cohort.
     */
    public function test_creates_nothing(): void {
        global $DB;
        $this->setAdminUser();
        $this->generator->imported($this->generator->mail(), [$this->generator->person(['cohorts' => ['Typo']])]);
        $this->assertSame(0, $DB->count_records('cohort'));
    }

    /**
     * One query for any number of labels and cohorts, none without labels.
     */
    public function test_queries(): void {
        global $DB;
        $this->cohorts(array_map(fn(int $i): array => ["C$i", "Cohort $i"], range(1, 50)));
        (new resolver())->resolve(['C1']);
        $before = $DB->perf_get_queries();
        (new resolver())->resolve(array_map(fn(int $i): string => "cohort $i", range(1, 200)));
        $this->assertSame(1, $DB->perf_get_queries() - $before);
        (new resolver())->resolve([]);
        $this->assertSame(1, $DB->perf_get_queries() - $before);
    }

    /**
     * What was resolved survives being stored, and can lose what is not usable any more.
     */
    public function test_stored(): void {
        $resolved = new resolved(['12' => 5, 'A' => resolver::AMBIGUOUS, 'B' => 7]);
        $stored = new resolved(json_decode(json_encode($resolved->labels), true));
        $this->assertSame([5, 7], $stored->ids());
        $this->assertSame(5, $stored->get('12'));
    }

    /**
     * Make cohorts.
     *
     * @param array[] $cohorts idnumber, name, component
     * @return int[] ids
     */
    private function cohorts(array $cohorts): array {
        return array_map(fn(array $cohort): int => (int) self::getDataGenerator()->create_cohort([
            'idnumber' => $cohort[0],
            'name' => $cohort[1],
            'component' => $cohort[2] ?? '',
        ])->id, $cohorts);
    }
}
