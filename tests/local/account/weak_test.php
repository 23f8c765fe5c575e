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

use tool_prelude\external\import\start_import;
use tool_prelude\tests\importer_testcase;

/**
 * Passwords below the site's policy.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \tool_prelude\local\account\weak
 * @covers     \tool_prelude\local\account\rules
 * @covers     \tool_prelude\local\account\importer
 * @covers     \tool_prelude\local\import\intake\password_for_all
 */
final class weak_test extends importer_testcase {
    /**
     * Where passwords come from, and what one gets.
     *
     * @return array[] options, password of the line, whether it has to be changed
     */
    public static function passwords(): array {
        $free = ['forcechange' => false];
        return [
            'of the file' => [['passwords' => 'file'] + $free, 'ines', true],
            'made in the browser' => [['passwords' => 'each'] + $free, 'ines', true],
            'for all' => [['passwords' => 'one', 'password' => 'rentree'] + $free, '', true],
            'a good one' => [['passwords' => 'file'] + $free, 'Rentree-2026!', false],
            'a good one for all' => [['passwords' => 'one', 'password' => 'Rentree-2026!'] + $free, '', false],
            'to be changed anyway' => [['passwords' => 'file'], 'ines', true],
        ];
    }

    /**
     * It opens the door, and has to be changed if it is weak, whatever the recipe says.
     *
     * @dataProvider passwords
     * @param array $options
     * @param string $password
     * @param bool $change
     */
    public function test_taken(array $options, string $password, bool $change): void {
        $person = $this->generator->person(['password' => $password]);
        $result = $this->generator->imported($this->generator->nomail($options), [$person])[$person['line']];
        $this->assertSame(['create', ''], [$result['outcome'], $result['code']]);
        $this->assertNotFalse(authenticate_user_login($person['username'], $password ?: $options['password']));
        $this->assertSame($change, (bool) get_user_preferences('auth_forcepasswordchange', 0, $result['userid']));
    }

    /**
     * The word that asks for another password does so even where it would meet the policy.
     */
    public function test_changeme(): void {
        set_config('passwordpolicy', 0);
        $options = $this->generator->nomail(['forcechange' => false]);
        $people = array_map(fn(string $password): array => $this->generator->person(compact('password')), ['changeme', 'ines']);
        $results = array_values($this->generator->imported($options, $people));
        $this->assertSame(['create', 'create'], array_column($results, 'outcome'));
        $forced = array_map(fn(array $one): int => (int) get_user_preferences('auth_forcepasswordchange', 0, $one['userid']), $results);
        $this->assertSame([1, 0], $forced);
    }

    /**
     * A password someone else keeps is none: nobody is made to change it here.
     */
    public function test_kept_elsewhere(): void {
        set_config('auth', 'ldap');
        $options = $this->generator->nomail(['forcechange' => false, 'auth' => 'ldap']);
        $person = $this->generator->person(['password' => 'ines']);
        $result = $this->generator->imported($options, [$person])[$person['line']];
        $this->assertSame('create', $result['outcome'], $result['message']);
        $this->assertNull(get_user_preferences('auth_forcepasswordchange', null, $result['userid']));
    }

    /**
     * A site may refuse them: nobody is made, the reason is said, and what was refused is in no message.
     */
    public function test_refused(): void {
        set_config('refuseweakpasswords', 1, 'tool_prelude');
        $people = array_map(
            fn(string $password): array => $this->generator->person(compact('password')),
            ['ines-ines', 'Rentree-2026!', 'changeme']
        );
        $results = array_values($this->generator->imported($this->generator->nomail(['forcechange' => false]), $people));
        $this->assertSame(['passwordweak', '', ''], array_column($results, 'code'));
        $this->assertStringNotContainsString('ines-ines', json_encode($results));
        $this->assertEquals(1, get_user_preferences('auth_forcepasswordchange', 0, $results[2]['userid']));
        $one = $this->generator->nomail(['passwords' => 'one', 'password' => 'rentree']);
        $this->assert_refused('error_passwordpolicy', fn() => start_import::execute('a.csv', $one));
    }
}
