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

use tool_prelude\local\access\sender;

/**
 * What this plugin relies on in Moodle that Moodle promises to nobody: the list of docs/developer.md. It says what changed on a Moodle where
 * one of these is another.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \tool_prelude\local\native\uploader
 * @covers     \tool_prelude\local\native\tracker
 */
final class core_inside_test extends \advanced_testcase {
    /**
     * Members of Moodle's classes that are used from a class of ours that extends them, or from outside.
     *
     * @return array[] class, properties, methods
     */
    public static function members(): array {
        return [
            'the upload' => [
                'tool_uploaduser\process',
                ['formdata', 'upt', 'usersnew', 'userserrors', 'standardfields', 'allprofilefields'],
                ['get_file_columns', 'set_form_data', 'process_line', 'find_profile_fields', 'find_standard_fields'],
            ],
            'what it tells' => ['uu_progress_tracker', [], ['start', 'flush', 'track', 'close']],
            'its form' => [
                'admin_uploaduser_form2',
                ['_ajaxformdata', '_formname'],
                ['get_data', 'set_data', 'definition_after_data', 'validation', '_process_submission', 'get_form_identifier'],
            ],
            'profile fields' => ['profile_field_base', ['inputname'], ['edit_validate_field', 'is_unique', 'edit_save_data_preprocess']],
        ];
    }

    /**
     * They are there, and open to those who extend the class.
     *
     * @dataProvider members
     * @param string $class
     * @param string[] $properties
     * @param string[] $methods
     */
    public function test_members(string $class, array $properties, array $methods): void {
        global $CFG;
        library::load();
        require_once($CFG->dirroot . '/user/profile/lib.php');
        $inside = new \ReflectionClass($class);
        $this->assertFalse($inside->isFinal(), $class);
        foreach ($properties as $property) {
            $this->assertTrue($inside->hasProperty($property) && !$inside->getProperty($property)->isPrivate(), "$class::$property");
        }
        foreach ($methods as $method) {
            $this->assertTrue(
                $inside->hasMethod($method) && !$inside->getMethod($method)->isPrivate() && !$inside->getMethod($method)->isFinal(),
                "$class::$method()"
            );
        }
    }

    /**
     * Tables of Moodle's that are written without a function of Moodle's.
     */
    public function test_tables(): void {
        global $DB;
        foreach (
            [
                'task_adhoc' => ['nextruntime', 'faildelay', 'attemptsavailable', 'customdata', 'userid'],
                'user_info_data' => ['userid', 'fieldid', 'data', 'dataformat'],
            ] as $table => $columns
        ) {
            $this->assertSame([], array_diff($columns, array_keys($DB->get_columns($table))), $table);
        }
    }

    /**
     * The key of the session that no form was sent with.
     */
    public function test_no_session_key(): void {
        global $USER;
        $this->resetAfterTest();
        $this->setAdminUser();
        $USER->ignoresesskey = true;
        $this->assertTrue(confirm_sesskey('none'));
        unset($USER->ignoresesskey);
        $this->assertFalse(confirm_sesskey('none'));
    }

    /**
     * Preferences that have Moodle mail a password, and have one changed.
     */
    public function test_preferences(): void {
        $this->resetAfterTest();
        $this->setAdminUser();
        $user = self::getDataGenerator()->create_user();
        $sink = $this->redirectEmails();
        $this->assertSame([(int) $user->id => ''], sender::ask([(int) $user->id]));
        ob_start();
        (new \core\task\send_new_user_passwords_task())->execute();
        ob_end_clean();
        $this->assertCount(1, $sink->get_messages());
        $this->assertNull(get_user_preferences('create_password', null, $user->id));
        $this->assertEquals(1, get_user_preferences('auth_forcepasswordchange', null, $user->id));
    }

    /**
     * Cron's processes end for those that follow when Moodle's caches were cleared since they began.
     */
    public function test_processes_end(): void {
        $this->resetAfterTest();
        $clock = $this->mock_clock_with_frozen();
        $this->assertFalse(\core\task\manager::static_caches_cleared_since($clock->time() - 1));
        \core\task\manager::clear_static_caches();
        $this->assertTrue(\core\task\manager::static_caches_cleared_since($clock->time() - 1));
    }
}
