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

use tool_prelude\local\import\model\result;
use tool_prelude\tests\importer_testcase;

/**
 * Moodle's own upload, driven.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \tool_prelude\local\native\uploader
 * @covers     \tool_prelude\local\native\tracker
 * @covers     \tool_prelude\local\native\reader
 * @covers     \tool_prelude\local\native\form_data
 * @covers     \tool_prelude\local\native\fields
 * @covers     \tool_prelude\local\native\defaults
 * @covers     \tool_prelude\local\native\library
 */
final class uploader_test extends importer_testcase {
    /**
     * Mail: Moodle will make a password and send it; nobody can log in before.
     */
    public function test_mail(): void {
        $user = $this->created($this->generator->mail(), ['password' => 'Zq8-secret!']);
        $this->assertSame('manual', $user->auth);
        $this->assertEquals(1, get_user_preferences('create_password', null, $user));
        $this->assertSame('to be generated', $user->password);
        // Moodle's own task sends it, and forces the change.
        $sink = $this->redirectEmails();
        (new \core\task\send_new_user_passwords_task())->execute();
        $this->expectOutputRegex('/Creating passwords/');
        $this->assertSame([$user->email], array_column($sink->get_messages(), 'to'));
        $this->assertEquals(1, get_user_preferences('auth_forcepasswordchange', null, $user->id));
        $this->assertNull(get_user_preferences('create_password', null, $user->id));
    }

    /**
     * No mail, password of the file: it opens the door and must be changed.
     */
    public function test_nomail_file(): void {
        $user = $this->created($this->generator->nomail(), ['password' => 'Zq8-secret!', 'auth' => 'manual']);
        $this->assertTrue(validate_internal_user_password($user, 'Zq8-secret!'));
        $this->assertEquals(1, get_user_preferences('auth_forcepasswordchange', null, $user));
        $this->assertNull(get_user_preferences('create_password', null, $user));
    }

    /**
     * No mail, one password for all.
     */
    public function test_nomail_one(): void {
        $user = $this->created($this->generator->nomail(['passwords' => 'one', 'password' => 'Prelude-2026!']));
        $this->assertTrue(validate_internal_user_password($user, 'Prelude-2026!'));
        $this->assertEquals(1, get_user_preferences('auth_forcepasswordchange', null, $user));
    }

    /**
     * No mail, and the password may stay.
     */
    public function test_nomail_unforced(): void {
        $user = $this->created($this->generator->nomail(['forcechange' => false]), ['password' => 'Zq8-secret!']);
        $this->assertNull(get_user_preferences('auth_forcepasswordchange', null, $user));
    }

    /**
     * The site's defaults hold, where the file says nothing.
     */
    public function test_site_defaults(): void {
        set_config('defaultcity', 'Caen');
        set_config('country', 'FR');
        set_config('defaultpreference_maildisplay', 0);
        self::getDataGenerator()->create_custom_profile_field([
            'shortname' => 'origin', 'name' => 'Origin', 'datatype' => 'text', 'defaultdata' => 'Parcoursup',
        ]);
        \core_user::reset_caches();
        $user = $this->created($this->generator->mail(), ['fields' => ['country' => 'BE', 'institution' => 'Lycée']]);
        $this->assertSame(
            ['Caen', 'BE', '0', 'Lycée'],
            [$user->city, $user->country, (string) $user->maildisplay, $user->institution]
        );
        $this->assertSame('Parcoursup', profile_user_record($user->id)->origin);
    }

    /**
     * Values chosen for new accounts come where the file has none, an empty cell included; templates are filled.
     */
    public function test_chosen_defaults(): void {
        self::getDataGenerator()->create_custom_profile_field([
            'shortname' => 'origin', 'name' => 'Origin', 'datatype' => 'menu', 'param1' => "Parcoursup\neCandidat",
        ]);
        // Moodle's form shows profile fields to those who may update accounts.
        $this->setAdminUser();
        $chosen = ['city' => 'Caen', 'maildisplay' => '0', 'institution' => 'Université de %l', 'description' => '<b>Né</b>',
            'profile_field_origin' => 'eCandidat'];
        $options = $this->generator->mail(['defaults' => array_map(
            fn(string $name): array => ['name' => $name, 'value' => $chosen[$name]],
            array_keys($chosen)
        )]);
        $people = [
            $this->generator->person(['lastname' => 'HÉBERT', 'fields' => ['institution' => '', 'city' => 'Bayeux']]),
            $this->generator->person(['lastname' => 'NOËL', 'fields' => ['institution' => 'Lycée', 'city' => '']]),
        ];
        $users = [];
        foreach ($this->generator->imported($options, $people) as $result) {
            $this->assertSame('create', $result['outcome'], $result['message']);
            $users[] = \core_user::get_user($result['userid']);
        }
        $this->assertSame(['Bayeux', 'Caen'], array_column($users, 'city'));
        $this->assertSame(['Université de HÉBERT', 'Lycée'], array_column($users, 'institution'));
        $this->assertEquals([0, 0], array_column($users, 'maildisplay'));
        $this->assertSame(['<b>Né</b>', '<b>Né</b>'], array_column($users, 'description'));
        $this->assertSame('eCandidat', profile_user_record($users[0]->id)->origin);
    }

    /**
     * One for each: what the people bring opens the door, and must be changed; nobody comes in without.
     */
    public function test_nomail_each(): void {
        $options = $this->generator->nomail(['passwords' => 'each']);
        $user = $this->created($options, ['password' => 'Zq8-secret!']);
        $this->assertTrue(validate_internal_user_password($user, 'Zq8-secret!'));
        $this->assertEquals(1, get_user_preferences('auth_forcepasswordchange', null, $user));
        $this->assertSame(['passwordmissing'], array_column($this->generator->imported($options, [$this->generator->person()]), 'code'));
    }

    /**
     * The way to log in of those whose line names none.
     */
    public function test_auth(): void {
        $options = $this->generator->mail(['auth' => 'nologin']);
        $this->assertSame('nologin', $this->created($options)->auth);
        $this->assertSame('manual', $this->created($options, ['auth' => 'manual'])->auth);
    }

    /**
     * Profile fields and courses go through, as on Moodle's own page.
     */
    public function test_native_fields(): void {
        self::getDataGenerator()->create_custom_profile_field(['shortname' => 'ine', 'name' => 'INE', 'datatype' => 'text']);
        $course = self::getDataGenerator()->create_course(['shortname' => 'DROIT']);
        $this->setAdminUser();
        $fields = ['profile_field_ine' => '0812345678A', 'course1' => 'DROIT'];
        $user = $this->created($this->generator->mail(), ['fields' => $fields]);
        $this->assertSame('0812345678A', profile_user_record($user->id)->ine);
        $this->assertTrue(is_enrolled(\context_course::instance($course->id), $user->id));
    }

    /**
     * Anything Moodle calls an error undoes the whole person, and is the reason.
     */
    public function test_native_error(): void {
        global $DB;
        $this->setAdminUser();
        $cohort = self::getDataGenerator()->create_cohort();
        $good = $this->generator->person();
        $bad = $this->generator->person(['fields' => ['course1' => 'nowhere']]);
        $last = $this->generator->person();
        // The course was there when the chunk was looked up, and goes while it is worked on: the judge can't know.
        self::getDataGenerator()->create_course(['shortname' => 'nowhere']);
        \core\event\manager::phpunit_replace_observers([
            ['eventname' => \core\event\user_created::class, 'callback' => [self::class, 'rename_course']],
        ]);

        $results = $this->generator->imported($this->generator->mail(['cohortid' => $cohort->id]), [$good, $bad, $last]);

        $this->assertSame(['create', 'failed', 'create'], array_column($results, 'outcome'));
        $result = $results[$bad['line']];
        $this->assertSame(['native', 0], [$result['code'], $result['userid']]);
        $this->assertStringContainsString('nowhere', $result['message']);
        $this->assertStringNotContainsString('<', $result['message']);
        $this->assertFalse($DB->record_exists('user', ['username' => $bad['username']]));
        $this->assertSame(2, $DB->count_records('cohort_members', ['cohortid' => $cohort->id]));
        $this->assertSame(2, result::count_records(['outcome' => 'create']));
        $this->assertSame(2, result::count_records_select("claim NOT LIKE '%/%'"));
    }

    /**
     * An observer: someone renames the course.
     */
    public static function rename_course(): void {
        global $DB;
        $DB->set_field('course', 'shortname', 'elsewhere', ['shortname' => 'nowhere']);
    }

    /**
     * Names and values Moodle's file reader would spoil arrive as they are.
     */
    public function test_values(): void {
        $user = $this->created($this->generator->mail(), [
            'lastname' => "D’Agostino; \"O'Neil\"\\",
            'firstname' => '=Zoé',
            'fields' => ['idnumber' => '0012', 'department' => '-1+2'],
        ]);
        $this->assertSame(
            ["D’Agostino; \"O'Neil\"\\", '=Zoé', '0012', '-1+2'],
            [$user->lastname, $user->firstname, $user->idnumber, $user->department]
        );
    }

    /**
     * Nothing is left in the session.
     */
    public function test_session(): void {
        global $SESSION;
        $SESSION->bulk_users = [7 => 7];
        $this->created($this->generator->mail());
        $this->assertSame([7 => 7], $SESSION->bulk_users);
    }

    /**
     * Import someone and read the account.
     *
     * @param array $options
     * @param array $person
     * @return \stdClass
     */
    private function created(array $options, array $person = []): \stdClass {
        global $DB;
        $person = $this->generator->person($person);
        $result = $this->generator->imported($options, [$person])[$person['line']];
        $this->assertSame('create', $result['outcome'], $result['message']);
        return $DB->get_record('user', ['id' => $result['userid']], '*', MUST_EXIST);
    }
}
