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

namespace tool_prelude;

/**
 * Tests for the way from an earlier version to this one.
 *
 * @package    tool_prelude
 * @category   test
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     ::xmldb_tool_prelude_upgrade
 * @covers     ::tool_prelude_upgrade_encodings
 */
final class upgrade_test extends \advanced_testcase {
    /** @var int The first version that was given to others; its tables are in tests/fixtures/published. */
    private const FIRST = 2026072922;

    /**
     * Tables with a row in each, as the first version made them: the upgrade makes this version's tables of them, and keeps the rows.
     */
    public function test_tables_of_the_first_version_become_those_of_this_one(): void {
        global $CFG, $DB;
        $this->resetAfterTest();
        $this->preventResetByRollback();
        $manager = $DB->get_manager();
        $now = $CFG->dirroot . '/admin/tool/prelude/db/install.xml';
        try {
            $manager->delete_tables_from_xmldb_file($now);
            $manager->install_from_xmldb_file(__DIR__ . '/fixtures/published/' . self::FIRST . '.xml');
            $rows = self::fill(self::structure(__DIR__ . '/fixtures/published/' . self::FIRST . '.xml'));
            $this->upgrade();
            $wrong = $manager->check_database_schema(self::structure($now), ['extratables' => false]);
            $this->assertSame([], $wrong, 'db/upgrade.php does not lead to db/install.xml');
            foreach ($rows as $table => $row) {
                $kept = (array) $DB->get_record($table, ['id' => $row['id']], '*', MUST_EXIST);
                $this->assertEquals($row, array_intersect_key($kept, $row), $table);
            }
        } finally {
            foreach ($DB->get_tables(false) as $table) {
                if (str_starts_with($table, 'tool_prelude_')) {
                    $manager->drop_table(new \xmldb_table($table));
                }
            }
            $manager->install_from_xmldb_file($now);
        }
    }

    /**
     * Character sets of a site that saved its settings before there were more than five.
     *
     * @dataProvider saved_encodings
     * @param string|null $saved
     * @param string|null $after
     */
    public function test_character_sets_that_were_saved(?string $saved, ?string $after): void {
        $this->resetAfterTest();
        set_config('encodings', $saved, 'tool_prelude');
        $this->upgrade();
        $this->assertSame($after ?? false, get_config('tool_prelude', 'encodings'));
        if ($saved === 'utf-8,windows-1252,macintosh,utf-16le,utf-16be') {
            $this->assertEqualsCanonicalizing(local\import\intake\encodings::ALL, local\import\intake\encodings::allowed());
        }
    }

    /**
     * What was saved, and what becomes of it.
     *
     * @return array[]
     */
    public static function saved_encodings(): array {
        return [
            'all five there were' => [
                'utf-8,windows-1252,macintosh,utf-16le,utf-16be',
                'utf-8,windows-1252,macintosh,utf-16le,utf-16be,iso-8859-15,cp850,cp437,windows-1250,iso-8859-2,windows-1254,'
                    . 'windows-1251,koi8-r,windows-1253',
            ],
            'a choice' => ['utf-8,windows-1252', 'utf-8,windows-1252'],
            'never saved' => [null, null],
        ];
    }

    /**
     * Upgrade from the first version, as Moodle does.
     */
    private function upgrade(): void {
        global $CFG;
        require_once($CFG->libdir . '/upgradelib.php');
        require_once($CFG->dirroot . '/admin/tool/prelude/db/upgrade.php');
        set_config('version', self::FIRST, 'tool_prelude');
        ob_start();
        $this->assertTrue(xmldb_tool_prelude_upgrade(self::FIRST));
        ob_end_clean();
    }

    /**
     * What a file says of tables.
     *
     * @param string $path
     * @return \xmldb_structure
     */
    private static function structure(string $path): \xmldb_structure {
        $file = new \xmldb_file($path);
        $file->loadXMLStructure();
        return $file->getStructure();
    }

    /**
     * A row in each table, every column of it with something.
     *
     * @param \xmldb_structure $structure
     * @return array[] by table
     */
    private static function fill(\xmldb_structure $structure): array {
        global $DB;
        $rows = [];
        foreach ($structure->getTables() as $table) {
            $row = [];
            foreach ($table->getFields() as $field) {
                if ($field->getName() !== 'id') {
                    $row[$field->getName()] = $field->getType() === XMLDB_TYPE_INTEGER ? '7'
                        : substr('x' . $field->getName(), 0, (int) $field->getLength() ?: null);
                }
            }
            $row['id'] = (string) $DB->insert_record($table->getName(), (object) $row);
            $rows[$table->getName()] = $row;
        }
        return $rows;
    }
}
