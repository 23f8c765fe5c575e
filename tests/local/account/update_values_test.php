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

namespace tool_prelude\local\account;

use tool_prelude\tests\update_testcase;

/**
 * What is never written into an account that exists.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \tool_prelude\local\account\changes
 * @covers     \tool_prelude\local\account\updater
 * @covers     \tool_prelude\local\account\uniques
 * @covers     \tool_prelude\local\native\values
 * @covers     \tool_prelude\external\people\answers
 */
final class update_values_test extends update_testcase {
    /**
     * Values Moodle would not keep, of a field that would be changed; others are nobody's affair.
     */
    public function test_values(): void {
        $this->known();
        $other = self::getDataGenerator()->create_user();
        profile_save_data((object) ['id' => $other->id, 'profile_field_ine' => '0699']);
        $options = $this->generator->mail(['existing' => 'overwrite', 'overwrite' => ['city', 'email']]);
        set_config('denyemailaddresses', 'denied.example.com');
        $values = [
            ['fields' => ['city' => '<b>Rouen</b>'], 'blocked', 'fieldinvalid', 'city'],
            ['fields' => ['phone1' => str_repeat('0', 21)], 'blocked', 'fieldinvalid', 'phone1'],
            ['fields' => ['profile_field_campus' => 'Rennes'], 'blocked', 'fieldinvalid', 'profile_field_campus'],
            ['fields' => ['profile_field_ine' => str_repeat('0', 31)], 'blocked', 'fieldinvalid', 'profile_field_ine'],
            ['fields' => ['profile_field_ine' => '0699'], 'blocked', 'fieldtaken', 'profile_field_ine'],
            ['email' => 'zoe@denied.example.com', 'blocked', 'emailrefused', 'email'],
            ['lastname' => '<b>', 'unchanged', 'uptodate', ''],
        ];
        foreach ($values as $value) {
            [$outcome, $code, $field] = array_filter($value, 'is_int', ARRAY_FILTER_USE_KEY);
            $line = array_filter($value, 'is_string', ARRAY_FILTER_USE_KEY);
            $person = $this->generator->person($line + ['username' => 'zoe', 'email' => 'zoe@exemple.fr']);
            $said = $this->check($person, $options);
            $result = $this->generator->imported($options, [$person])[$person['line']];
            $this->assertSame([$outcome, $code, $field], [$said['outcome'], $said['code'], $said['field'] ?? ''], json_encode($line));
            $this->assertSame([$outcome, $code], [$result['outcome'], $result['code']]);
            $this->assertStringContainsString($field, $result['message']);
        }
    }

    /**
     * Accounts someone else keeps are not changed, whatever was asked; how they log in never is.
     */
    public function test_kept_elsewhere(): void {
        global $DB;
        foreach (['ldap', 'cas', 'shibboleth', 'gone'] as $auth) {
            $known = self::getDataGenerator()->create_user(['city' => '']);
            $DB->set_field('user', 'auth', $auth, ['id' => $known->id]);
            $before = $DB->get_record('user', ['id' => $known->id]);
            $options = $this->generator->nomail(['existing' => 'fill', 'cohortid' => $this->cohort()]);
            $person = $this->generator->person([
                'username' => $known->username, 'password' => 'Zq8-secret!', 'auth' => 'manual', 'fields' => ['city' => 'Caen'],
                'staff' => true,
            ]);
            $result = $this->generator->imported($options, [$person])[$person['line']];
            $this->assertSame(['enrol', 'accountexternal'], [$result['outcome'], $result['code']]);
            $this->assertEquals($before, $DB->get_record('user', ['id' => $known->id]));
        }
    }

    /**
     * A password and a way to log in are for new accounts only.
     */
    public function test_passwords_stay(): void {
        global $DB;
        $known = $this->known();
        $person = $this->generator->person([
            'username' => 'zoe', 'email' => 'zoe@exemple.fr', 'password' => 'Zq8-secret!', 'auth' => 'nologin',
            'fields' => ['phone1' => '02 31'],
        ]);
        $this->generator->imported($this->generator->nomail(['existing' => 'fill']), [$person]);
        $after = $DB->get_record('user', ['id' => $known->id]);
        $this->assertSame(['02 31', $known->password, 'manual'], [$after->phone1, $after->password, $after->auth]);
        $this->assertSame(0, $DB->count_records('user_preferences', ['userid' => $known->id, 'name' => 'auth_forcepasswordchange']));
    }
}
