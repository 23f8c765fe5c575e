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

use tool_prelude\tests\importer_testcase;

/**
 * What Moodle’s upload form offers, and what it refuses.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \tool_prelude\local\native\form_data
 * @covers     \tool_prelude\local\native\fields
 */
final class form_data_test extends importer_testcase {
    /**
     * Fields that would do more than describe a person are not accepted.
     */
    public function test_fields(): void {
        $fields = (new fields())->all();
        foreach (['city', 'country', 'idnumber', 'course1', 'group1', 'role1', 'lastnamephonetic'] as $field) {
            $this->assertContains($field, $fields);
        }
        $refused = ['suspended', 'deleted', 'oldusername', 'mnethostid', 'password', 'username', 'id', 'sysrole1', 'cohort1'];
        $this->assertSame([], array_intersect($refused, $fields));
    }

    /**
     * Courses: as many as there are columns, each with all that belongs to it, as Moodle's upload takes them.
     */
    public function test_numbered(): void {
        $fields = new fields();
        $cells = ['username' => 'ines', 'firstname' => 'Inès', 'lastname' => 'Hébert', 'email' => 'ines@exemple.fr', 'auth' => 'manual'];
        foreach ($fields->numbered() as $name) {
            foreach ([1, 9, 10, 123] as $number) {
                $this->assertTrue($fields->takes($name . $number));
                $cells[$name . $number] = '';
            }
            foreach ([$name, "{$name}0", "{$name}01", "{$name}1x", "{$name}-1", "{$name}1\n", strtoupper($name) . '1'] as $wrong) {
                $this->assertFalse($fields->takes($wrong), $wrong);
            }
        }
        foreach (['category1', 'categoryrole1', 'cohort1', 'sysrole1', 'suspended', 'profile_field_gone'] as $other) {
            $this->assertFalse($fields->takes($other));
        }
        // Moodle's upload knows all of them.
        $options = \tool_prelude\local\import\model\options::from_array($this->generator->mail());
        $uploader = new uploader((object) form_data::build($options, array_keys($cells)), array_keys($cells));
        $this->assertGreaterThan(0, $uploader->create($cells));
    }

    /**
     * A twelfth course is one like the others: people are in it with their role and group, or told what is wrong with it.
     */
    public function test_course12(): void {
        $course = self::getDataGenerator()->create_course(['shortname' => 'DROIT12']);
        $group = self::getDataGenerator()->create_group(['courseid' => $course->id, 'name' => 'TD1']);
        $this->setAdminUser();
        $people = array_map(fn(array $fields): array => $this->generator->person(compact('fields')), [
            ['course12' => 'DROIT12', 'role12' => 'student', 'group12' => 'TD1'],
            ['course12' => 'DROIT99'],
            ['course12' => 'DROIT12', 'role12' => 'nobody'],
        ]);
        $results = array_values($this->generator->imported($this->generator->mail(), $people));
        $this->assertSame(['', 'courseunknown', 'roleunknown'], array_column($results, 'code'));
        $this->assertTrue(groups_is_member($group->id, $results[0]['userid']));
    }

    /**
     * Moodle's form is asked: what it refuses is refused.
     */
    public function test_form_refuses(): void {
        $options = \tool_prelude\local\import\model\options::from_array($this->generator->mail());
        $this->assert_refused('error_optionsinvalid', fn() => form_data::build($options, ['username', 'email']));
    }
}
