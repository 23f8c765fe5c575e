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

namespace tool_prelude\local\native;

use tool_prelude\local\import\model\options;
use tool_prelude\tests\importer_testcase;

/**
 * Profile fields as Moodle checks them while it writes, or does not.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \tool_prelude\local\native\uploader
 * @covers     \tool_prelude\local\native\defaults
 * @covers     \tool_prelude\local\native\values
 */
final class profile_test extends importer_testcase {
    /**
     * Profile columns nobody filled cost nothing for each person.
     */
    public function test_empty_columns(): void {
        global $DB;
        $names = [];
        foreach (range(1, 20) as $i) {
            $datatype = $i % 2 ? 'menu' : 'text';
            self::getDataGenerator()->create_custom_profile_field(['shortname' => "f$i", 'name' => "F$i", 'param1' => '30',
                'param2' => '30', 'datatype' => $datatype, 'forceunique' => (int) ($i % 4 === 0), 'required' => (int) ($i % 3 === 0)]);
            $names[] = "profile_field_f$i";
        }
        $queries = [];
        foreach ([[], $names] as $columns) {
            $options = options::from_array($this->generator->mail());
            $columns = form_data::columns($options, $columns);
            $uploader = new uploader((object) form_data::build($options, $columns), $columns);
            // The first fills caches.
            foreach ([1, 2] as $try) {
                $before = $DB->perf_get_queries();
                $userid = $uploader->create($this->generator->person());
                $count = $DB->perf_get_queries() - $before;
            }
            $queries[] = $count;
            $this->assertSame(0, $DB->count_records('user_info_data', ['userid' => $userid]));
        }
        $this->assertLessThanOrEqual($queries[0] + 2, $queries[1]);
    }

    /**
     * One value for everybody is neither offered nor taken where no two people may have the same.
     */
    public function test_default_of_unique(): void {
        foreach (['ine' => 1, 'origin' => 0] as $shortname => $forceunique) {
            self::getDataGenerator()->create_custom_profile_field(
                compact('shortname', 'forceunique') + ['name' => $shortname, 'datatype' => 'text', 'param2' => 30]
            );
        }
        $this->setAdminUser();
        $offered = array_column((new defaults())->offered(), 'name');
        $this->assertContains('profile_field_origin', $offered);
        $this->assertNotContains('profile_field_ine', $offered);
        $options = fn(string $name): array => $this->generator->mail(['defaults' => [['name' => $name, 'value' => 'x']]]);
        $person = $this->generator->person();
        $this->assertSame('create', $this->generator->imported($options('profile_field_origin'), [$person])[$person['line']]['outcome']);
        $this->assert_refused('error_optionsinvalid', fn() => $this->generator->sealed($options('profile_field_ine'), [$person]));
    }

    /**
     * A value chosen for everybody that its field takes no more stops people before they are written, with the field's name.
     */
    public function test_default_lost(): void {
        global $DB;
        self::getDataGenerator()->create_custom_profile_field(
            ['shortname' => 'campus', 'name' => 'Campus', 'datatype' => 'menu', 'param1' => "Caen\nRouen"]
        );
        $this->setAdminUser();
        $person = $this->generator->person();
        $options = $this->generator->mail(['defaults' => [['name' => 'profile_field_campus', 'value' => 'Rouen']]]);
        $import = $this->generator->sealed($options, [$person]);
        $DB->set_field('user_info_field', 'param1', "Caen\nDeauville", ['shortname' => 'campus']);
        [$result] = \tool_prelude\external\import\run_chunk::execute($import->get('id'), 0)['results'];
        $this->assertSame(['blocked', 'fieldinvalid'], [$result['outcome'], $result['code']]);
        $this->assertFalse($DB->record_exists('user', ['username' => $person['username']]));
    }

    /**
     * A field of another plugin's type is asked what it makes of a value, as newer versions of Moodle do.
     */
    public function test_own_check(): void {
        $fields = new fields();
        $property = new \ReflectionProperty($fields, 'profile');
        $data = ['id' => 7, 'shortname' => 'odd', 'name' => 'Odd', 'datatype' => 'odd', 'forceunique' => '0', 'required' => '0'];
        $data += array_fill_keys(['description', 'descriptionformat', 'categoryid', 'sortorder', 'locked', 'visible', 'signup',
            'defaultdata', 'defaultdataformat', 'param1', 'param2', 'param3', 'param4', 'param5'], '');
        $property->setValue($fields, ['profile_field_odd' => new class (0, 0, (object) $data) extends \profile_field_base {
            /**
             * Odd numbers only.
             *
             * @param \stdClass $usernew
             * @return string[]
             */
            public function edit_validate_field($usernew) {
                return $usernew->profile_field_odd % 2 ? [] : ['profile_field_odd' => 'Even.'];
            }
        }]);
        $values = new values($fields);
        $this->assertSame('3', $values->stored('profile_field_odd', '3'));
        $this->assertNull($values->stored('profile_field_odd', '4'));
    }
}
