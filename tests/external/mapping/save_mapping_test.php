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

namespace tool_prelude\external\mapping;

use tool_prelude\local\mapping\mapping;
use tool_prelude\local\mapping\mappings;
use tool_prelude\tests\importer_testcase;

/**
 * What columns were taken for: remembered, recalled, forgotten.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \tool_prelude\external\mapping\save_mapping
 * @covers     \tool_prelude\external\mapping\recall_mapping
 * @covers     \tool_prelude\external\mapping\forget_mapping
 * @covers     \tool_prelude\external\mapping\mapping_structure
 * @covers     \tool_prelude\local\mapping\mapping
 * @covers     \tool_prelude\local\mapping\mappings
 */
final class save_mapping_test extends importer_testcase {
    /** @var string[] Titles of a file. */
    private const LABELS = ['numero', 'nom', 'mel', 'mel #2'];
    /** @var array What recalling gives when nothing is remembered. */
    private const NOTHING = ['found' => false, 'site' => false, 'columns' => []];

    /**
     * One's own: found whatever the order of the titles, by its owner alone, replaced, forgotten.
     */
    public function test_own(): void {
        $this->assertSame(self::NOTHING, $this->recall());
        $columns = [...$this->columns('username'), ['label' => 'mel #2', 'field' => 'email', 'fallback' => true]];
        $saved = ['found' => true, 'site' => false, 'columns' => $columns];
        $this->assertSame($saved, $this->save($columns));
        $this->assertSame($saved, $this->call(recall_mapping::class, array_reverse(self::LABELS)));
        $this->assertSame(self::NOTHING, $this->call(recall_mapping::class, ['numero', 'nom', 'mel']));

        $this->save($this->columns('idnumber'));
        $this->assertSame($this->columns('idnumber'), $this->recall()['columns']);
        $this->assertSame(1, mapping::count_records());

        $gestionnaire = $this->gestionnaire;
        $this->colleague();
        $this->assertSame(self::NOTHING, $this->recall());
        $this->assertSame(self::NOTHING, $this->call(forget_mapping::class, self::LABELS, false));
        $this->setUser($gestionnaire);
        $this->assertTrue($this->recall()['found']);
        $this->assertSame(self::NOTHING, $this->call(forget_mapping::class, self::LABELS, false));
        $this->assertSame(0, mapping::count_records());
    }

    /**
     * The site's: by whoever may configure, for everybody who has none of their own.
     */
    public function test_site(): void {
        $this->assert_refused('nopermissions', fn() => $this->save($this->columns('username'), true));
        $this->assert_refused('nopermissions', fn() => forget_mapping::execute(self::LABELS, true));
        $this->assertSame(0, mapping::count_records());

        $this->setAdminUser();
        $this->save($this->columns('city'));
        $this->save($this->columns('username'), true);
        $this->assertSame(['found' => true, 'site' => true, 'columns' => $this->columns('username')], $this->recall());
        $this->assertSame(1, mapping::count_records());

        $this->setUser($this->gestionnaire);
        $this->assertTrue($this->recall()['site']);
        $this->save($this->columns('idnumber'));
        $this->assertSame(['found' => true, 'site' => false, 'columns' => $this->columns('idnumber')], $this->recall());
        $this->assertTrue($this->call(forget_mapping::class, self::LABELS, false)['site']);

        $this->setAdminUser();
        $this->assertSame(self::NOTHING, $this->call(forget_mapping::class, self::LABELS, true));
    }

    /**
     * There is an end to it: the oldest makes room.
     */
    public function test_many(): void {
        for ($i = 0; $i <= mappings::MAX; $i++) {
            save_mapping::execute(["nom $i"], [['label' => "nom $i", 'field' => 'lastname', 'fallback' => false]], false);
        }
        $this->assertSame(mappings::MAX, mapping::count_records());
        $this->assertFalse(recall_mapping::execute(['nom 0'])['found']);
        $this->assertTrue(recall_mapping::execute(['nom 1'])['found']);
    }

    /**
     * What can't be remembered.
     *
     * @return array[]
     */
    public static function wrong(): array {
        $one = ['label' => 'nom', 'field' => 'lastname', 'fallback' => false];
        return [
            'no titles' => [[], [$one]],
            'an empty title' => [['nom', ' '], [$one]],
            'a title twice' => [['nom', 'nom'], [$one]],
            'a title too long' => [['nom', str_repeat('é', 1001)], [$one]],
            'too many titles' => [['nom', ...array_map('strval', range(1, 512))], [$one]],
            'no columns' => [['nom'], []],
            'a column that is not there' => [['prenom'], [$one]],
            'a column twice' => [['nom'], [$one, $one]],
            'a field that is none' => [['nom'], [['field' => '1-2'] + $one]],
            'a field with a line after it' => [['nom'], [['field' => "city\n"] + $one]],
            'a field too long' => [['nom'], [['field' => str_repeat('a', 101)] + $one]],
        ];
    }

    /**
     * It is refused.
     *
     * @dataProvider wrong
     * @param string[] $labels
     * @param array[] $columns
     */
    public function test_wrong(array $labels, array $columns): void {
        $this->assert_refused('error_optionsinvalid', fn() => save_mapping::execute($labels, $columns, false));
        $this->assertSame(0, mapping::count_records());
    }

    /**
     * As much as may be is remembered.
     */
    public function test_most(): void {
        $labels = array_map(fn(int $at): string => str_pad("é$at", 1001, 'x'), range(1, 512));
        $columns = array_map(fn(string $label): array => ['label' => $label, 'field' => 'cohort', 'fallback' => false], $labels);
        save_mapping::execute($labels, $columns, false);
        $this->assertSame($columns, recall_mapping::execute($labels)['columns']);
    }

    /**
     * Refused to whoever may not import.
     */
    public function test_refused(): void {
        $this->assert_needs_import(fn() => recall_mapping::execute(self::LABELS));
        $this->assert_needs_import(fn() => $this->save($this->columns('username')));
        $this->assert_needs_import(fn() => forget_mapping::execute(self::LABELS, false));
    }

    /**
     * Two columns, the first for a field.
     *
     * @param string $field
     * @return array[]
     */
    private function columns(string $field): array {
        return [
            ['label' => 'numero', 'field' => $field, 'fallback' => false],
            ['label' => 'mel', 'field' => 'email', 'fallback' => false],
        ];
    }

    /**
     * Remember.
     *
     * @param array[] $columns
     * @param bool $site
     * @return array
     */
    private function save(array $columns, bool $site = false): array {
        return $this->call(save_mapping::class, self::LABELS, $columns, $site);
    }

    /**
     * Recall.
     *
     * @return array
     */
    private function recall(): array {
        return $this->call(recall_mapping::class, self::LABELS);
    }
}
