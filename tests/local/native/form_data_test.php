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
 * What Moodle’s upload form offers, and what it refuses.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \tool_prelude\local\native\form_data
 * @covers     \tool_prelude\local\native\fields
 * @covers     \tool_prelude\local\native\upload_form
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
        $options = options::from_array($this->generator->mail());
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
        $options = options::from_array($this->generator->mail());
        $this->assert_refused('error_optionsinvalid', fn() => form_data::build($options, ['username', 'email']));
    }

    /**
     * The form that is made once hands over what Moodle's own does when one is asked for its defaults and another one is
     * given them; and it is asked anew each time, so nothing of a site that has changed is left.
     */
    public function test_as_native(): void {
        global $CFG;
        require_once($CFG->dirroot . '/user/profile/definelib.php');
        // Profile fields are in the form of who may change accounts.
        assign_capability('moodle/user:update', CAP_ALLOW, $this->role_id(), \context_system::instance());
        foreach (['mail', 'nomail'] as $recipe) {
            $options = options::from_array($this->generator->$recipe());
            foreach ([[], ['city' => 'city'], ['type1' => 'type1', 'course1' => 'course1'], ['profile_field_campus' => 'profile_field_campus']] as $more) {
                $columns = form_data::columns($options, $more);
                set_config('allowaccountssameemail', 0);
                $plain = $this->assert_native($options, $columns);
                set_config('allowaccountssameemail', 1);
                set_config('defaultcity', "Caen $recipe");
                \core_user::reset_caches();
                $fields = $this->profile_fields();
                $rich = $this->assert_native($options, $columns);
                $this->assertSame(isset($more['city']) ? null : "Caen $recipe", $rich['city'] ?? null);
                $this->assertSame(isset($more['profile_field_campus']) ? null : 'Caen 2', $rich['profile_field_campus'] ?? null);
                $this->assertArrayHasKey('profile_field_note', $rich);
                set_config('defaultcity', '');
                \core_user::reset_caches();
                array_map('profile_delete_field', $fields);
                set_config('allowaccountssameemail', 0);
                $this->assertEquals($plain, $this->assert_native($options, $columns));
            }
        }
    }

    /**
     * Profile fields of each type of Moodle's.
     *
     * @return int[] their ids
     */
    private function profile_fields(): array {
        $fields = [
            ['shortname' => 'ine', 'datatype' => 'text', 'param1' => 30, 'param2' => 30, 'defaultdata' => 'X'],
            ['shortname' => 'campus', 'datatype' => 'menu', 'param1' => "Caen 1\nCaen 2", 'defaultdata' => 'Caen 2'],
            ['shortname' => 'scholar', 'datatype' => 'checkbox', 'defaultdata' => 1],
            ['shortname' => 'born', 'datatype' => 'datetime', 'param1' => 1950, 'param2' => 2030, 'param3' => 0, 'defaultdata' => 0],
            ['shortname' => 'note', 'datatype' => 'textarea', 'defaultdata' => '<p>Bonjour</p>'],
        ];
        return array_map(
            fn(array $field): int => (int) self::getDataGenerator()->create_custom_profile_field($field + ['name' => $field['shortname']])->id,
            $fields
        );
    }

    /**
     * What is built is what Moodle's own form, made twice, would hand over.
     *
     * @param options $options
     * @param string[] $columns
     * @return array it
     */
    private function assert_native(options $options, array $columns): array {
        global $USER;
        $built = form_data::build($options, $columns);
        $custom = ['columns' => $columns, 'data' => []];
        $defaults = new \ReflectionMethod(form_data::class, 'defaults');
        $choices = new \ReflectionMethod(form_data::class, 'choices');
        $submitted = $choices->invoke(null, $options) + $defaults->invoke(null, new \admin_uploaduser_form2(null, $custom));
        $submitted['_qf__admin_uploaduser_form2'] = 1;
        $USER->ignoresesskey = true;
        $form = new \admin_uploaduser_form2(null, $custom, 'post', '', [], true, $submitted);
        unset($USER->ignoresesskey);
        $form->set_data($submitted);
        $native = (array) $form->get_data();
        unset($native['submitbutton'], $native['iid'], $native['previewrows']);
        $this->assertSame($native, $built);
        return $built;
    }

    /**
     * Whatever is posted to the page is nothing of the form's.
     */
    public function test_posted(): void {
        $options = options::from_array($this->generator->mail());
        $columns = form_data::columns($options, []);
        $built = form_data::build($options, $columns);
        $_POST = ['_qf__admin_uploaduser_form2' => 1, 'sesskey' => 'wrong', 'city' => 'Forged', 'uutype' => UU_USER_UPDATE];
        $this->assertSame($built, form_data::build($options, $columns));
        $this->assertFalse(confirm_sesskey('wrong'));
    }
}
