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

namespace tool_prelude\tests;

use tool_prelude\external\people\check_people;
use tool_prelude\local\account\account;
use tool_prelude\local\account\account_finder;

/**
 * Zoé has an account, and whoever imports may change it.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
abstract class update_testcase extends importer_testcase {
    /** @var string[] Who is there already. */
    protected const ZOE = [
        'username' => 'zoe', 'email' => 'zoe@exemple.fr', 'firstname' => 'Zoe', 'lastname' => 'Noel',
        'city' => 'Caen', 'phone1' => '', 'department' => '',
    ];

    /**
     * Someone who may change accounts.
     */
    protected function setUp(): void {
        parent::setUp();
        assign_capability('moodle/user:update', CAP_ALLOW, $this->role_id(), \context_system::instance());
    }

    /**
     * An account of a username, as the finder gives it.
     *
     * @param string $username
     * @param string[] $fields
     * @return account[]
     */
    protected function accounts(string $username, array $fields): array {
        $person = \tool_prelude\local\import\model\person::from_array(['line' => 2, 'username' => $username]);
        return (new account_finder($fields))->everywhere([$person])->candidates($person);
    }

    /**
     * Zoé's account, on a site with profile fields.
     *
     * @return \stdClass
     */
    protected function known(): \stdClass {
        global $CFG, $DB;
        require_once($CFG->dirroot . '/user/profile/lib.php');
        $generator = self::getDataGenerator();
        $generator->create_custom_profile_field([
            'shortname' => 'ine', 'name' => 'INE', 'datatype' => 'text', 'forceunique' => 1, 'param1' => 30, 'param2' => 30,
        ]);
        $generator->create_custom_profile_field([
            'shortname' => 'campus', 'name' => 'Campus', 'datatype' => 'menu', 'param1' => "Caen 1\nCaen 2",
        ]);
        return $DB->get_record('user', ['id' => $generator->create_user(self::ZOE)->id]);
    }

    /**
     * A cohort.
     *
     * @return int
     */
    protected function cohort(): int {
        return (int) self::getDataGenerator()->create_cohort()->id;
    }

    /**
     * What is said of one person.
     *
     * @param array $person
     * @param array $options
     * @return array
     */
    protected function check(array $person, array $options): array {
        return $this->call(check_people::class, json_encode([$person]), $options)['answers'][0];
    }
}
