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
     * Moodle's form is asked: what it refuses is refused.
     */
    public function test_form_refuses(): void {
        $options = \tool_prelude\local\import\options::from_array($this->generator->mail());
        $this->assert_refused('error_optionsinvalid', fn() => form_data::build($options, ['username', 'email']));
    }
}
