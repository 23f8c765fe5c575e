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

namespace tool_prelude\local\access;

use tool_prelude\tests\importer_testcase;

/**
 * Whose password may be made anew.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \tool_prelude\local\access\ways_in
 */
final class ways_in_test extends importer_testcase {
    /**
     * Accounts, each with why it is refused.
     *
     * @return array[]
     */
    public static function accounts(): array {
        return [
            'never logged in' => [['firstaccess' => 0], ''],
            'registered alone' => [['auth' => 'email'], ''],
            'logged in' => [['firstaccess' => 1700000000], ways_in::LOGGEDIN],
            'logged in, first access lost' => [['currentlogin' => 1700000000], ways_in::LOGGEDIN],
            'came by a service' => [['lastaccess' => 1700000000], ways_in::LOGGEDIN],
            'suspended' => [['suspended' => 1], ways_in::SUSPENDED],
            'unconfirmed' => [['confirmed' => 0, 'auth' => 'email'], ways_in::UNCONFIRMED],
            'of another Moodle' => [['mnethostid' => 4711, 'auth' => 'mnet'], ways_in::REMOTE],
            'password kept elsewhere' => [['auth' => 'ldap'], ways_in::AUTH],
            'way to log in that is switched off' => [['auth' => 'none'], ways_in::AUTH],
            'way to log in that is no more' => [['auth' => 'gone'], ways_in::AUTH],
            'nobody logs in so' => [['auth' => 'nologin'], ways_in::AUTH],
            'no address' => [['email' => ''], '', ways_in::NOEMAIL],
            'an address Moodle drops' => [['email' => 'x@example.invalid'], '', ways_in::NOEMAIL],
        ];
    }

    /**
     * Each account.
     *
     * @dataProvider accounts
     * @param array $account
     * @param string $expected
     * @param string|null $bymail what is expected when a mail is to be sent, the same when left out
     */
    public function test_refusals(array $account, string $expected, ?string $bymail = null): void {
        global $DB;
        set_config('auth', 'email,ldap');
        $id = (int) self::getDataGenerator()->create_user()->id;
        $DB->update_record('user', (object) ($account + ['id' => $id]));
        $this->assertSame([$id => $expected], (new ways_in(false, false))->refusals([$id]));
        $this->assertSame([$id => $bymail ?? $expected], (new ways_in(true, false))->refusals([$id]));
    }

    /**
     * Accounts nobody may touch, and those that aren't there any more; one query for all of them.
     */
    public function test_untouchable(): void {
        global $CFG, $DB;
        $gone = self::getDataGenerator()->create_user();
        delete_user($gone);
        $fine = (int) self::getDataGenerator()->create_user()->id;
        $ids = [(int) get_admin()->id, (int) $CFG->siteguest, (int) $gone->id, 987654, $fine];
        (new ways_in(false, false))->refusals($ids);
        $before = $DB->perf_get_reads();
        $refusals = (new ways_in(false, false))->refusals($ids);
        $this->assertSame(1, $DB->perf_get_reads() - $before);
        $this->assertSame(array_combine($ids, ['admin', 'guest', 'gone', 'gone', '']), $refusals);
    }

    /**
     * Mails that came back too often: nothing more is sent there.
     */
    public function test_bounced(): void {
        set_config('handlebounces', 1);
        $id = (int) self::getDataGenerator()->create_user()->id;
        set_user_preferences(['email_bounce_count' => 30, 'email_send_count' => 40], $id);
        $this->assertSame([$id => ways_in::BOUNCED], (new ways_in(true, false))->refusals([$id]));
        $this->assertSame([$id => ''], (new ways_in(false, false))->refusals([$id]));
    }

    /**
     * Each reason has its words.
     */
    public function test_words(): void {
        foreach ((new \ReflectionClass(ways_in::class))->getReflectionConstants(\ReflectionClassConstant::IS_PUBLIC) as $constant) {
            $key = 'access_refused_' . $constant->getValue();
            $this->assertTrue(get_string_manager()->string_exists($key, 'tool_prelude'), $key);
        }
    }
}
