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
 * The model file.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \tool_prelude\local\native\model_file
 */
final class model_file_test extends importer_testcase {
    /**
     * This site's profile fields, and a cohort people can be added to that no spreadsheet would calculate.
     */
    public function test_row(): void {
        self::getDataGenerator()->create_custom_profile_field(['datatype' => 'text', 'shortname' => 'ine', 'name' => 'INE']);
        $this->assertSame('', model_file::row()['cohort']);
        foreach ([['A', '=1+1', ''], ['B', 'STAFF', 'enrol_demo'], ['C', 'L1-DROIT', ''], ['D', 'L1-ARTS', '']] as [$name, $idnumber, $component]) {
            self::getDataGenerator()->create_cohort(['name' => $name, 'idnumber' => $idnumber, 'component' => $component]);
        }
        $row = model_file::row();
        $this->assertSame(['username', 'lastname', 'firstname', 'email', 'cohort', 'profile_field_ine'], array_keys($row));
        $this->assertSame('L1-DROIT', $row['cohort']);
        $this->assertNotContains('', [$row['username'], $row['lastname'], $row['firstname'], $row['email']]);
    }
}
