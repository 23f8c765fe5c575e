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

use tool_prelude\event\access_asked;
use tool_prelude\hook_callbacks;
use tool_prelude\local\import\model\import;
use tool_prelude\tests\access_testcase;

/**
 * Mails with passwords: where they are, and having them sent (again).
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \tool_prelude\local\access\sender
 * @covers     \tool_prelude\local\access\figures
 * @covers     \tool_prelude\local\access\mail_state
 * @covers     \tool_prelude\local\access\mailing
 * @covers     \tool_prelude\event\access_asked
 * @covers     \tool_prelude\hook_callbacks
 */
final class sender_test extends access_testcase {
    /**
     * Waiting, then handed over; nothing said of those nobody asked a mail for.
     */
    public function test_states(): void {
        $mail = $this->import($this->generator->mail());
        $figures = new figures($mail);
        $this->assertSame([mail_state::WAITING => 3], $figures->mails());
        $this->assertCount(3, $this->cron());
        $this->assertSame([mail_state::HANDED => 3], $figures->mails());

        $nomail = $this->import($this->generator->nomail());
        $this->assertSame([mail_state::NONE => 3], (new figures($nomail))->mails());
        $this->assertCount(0, $this->cron());
        $this->assertSame([mail_state::NONE => 3], (new figures($nomail))->mails());
    }

    /**
     * Each reason a mail can't leave for is told.
     */
    public function test_stuck(): void {
        global $DB;
        set_config('handlebounces', 1);
        $import = $this->import($this->generator->mail(), 6);
        [$suspended, $nologin, $noemail, $invalid, $bounced] = array_values($this->accounts);
        $DB->set_field('user', 'suspended', 1, ['id' => $suspended]);
        $DB->set_field('user', 'auth', 'nologin', ['id' => $nologin]);
        $DB->set_field('user', 'email', '', ['id' => $noemail]);
        $DB->set_field('user', 'email', 'x@example.invalid', ['id' => $invalid]);
        set_user_preferences(['email_bounce_count' => 30, 'email_send_count' => 40], $bounced);
        $expected = ['bounced' => 1, 'noemail' => 2, 'nologin' => 1, 'suspended' => 1, 'waiting' => 1];
        $counts = (new figures($import))->mails();
        ksort($counts);
        $this->assertSame($expected, $counts);
    }

    /**
     * People who came in, and those who never did.
     */
    public function test_logins(): void {
        global $DB;
        $import = $this->import($this->generator->mail());
        [$first, $second, $third] = array_values($this->accounts);
        $DB->set_field('user', 'currentlogin', time(), ['id' => $second]);
        $figures = new figures($import);
        $this->assertSame([1, 2], $figures->logins());
        $this->assertSame([], $figures->to_send());
        $this->cron();
        $this->assertSame([$first, $third], array_values($figures->to_send()));
        delete_user(\core_user::get_user($first));
        $this->assertSame([1, 1], $figures->logins());
    }

    /**
     * Accounts made without a mail are sent their access later: another password than the first, to be changed.
     */
    public function test_ask_later(): void {
        $import = $this->import($this->generator->nomail());
        $this->allow();
        $events = $this->redirectEvents();
        $refusals = sender::ask($this->accounts);
        $asked = array_filter($events->get_events(), fn($event): bool => $event instanceof access_asked);
        $events->close();
        $this->assertSame(array_fill_keys($this->accounts, ''), $refusals);
        $this->assertEqualsCanonicalizing($this->accounts, array_map(fn($event): int => (int) $event->relateduserid, $asked));
        $this->assertSame([mail_state::WAITING => 3], (new figures($import))->mails());

        $mails = $this->cron();
        $this->assertCount(3, $mails);
        $this->assertSame([mail_state::HANDED => 3], (new figures($import))->mails());
        $user = \core_user::get_user(reset($this->accounts));
        $this->assertFalse(validate_internal_user_password($user, 'Rentree-2026!'));
        $this->assertSame('1', get_user_preferences('auth_forcepasswordchange', null, $user));
        $this->assertContains($user->email, array_column($mails, 'to'));
    }

    /**
     * Asking twice sends one mail.
     */
    public function test_ask_twice(): void {
        $this->import($this->generator->mail(), 1);
        $this->allow();
        $events = $this->redirectEvents();
        sender::ask($this->accounts);
        sender::ask($this->accounts);
        $this->assertSame([], array_filter($events->get_events(), fn($event): bool => $event instanceof access_asked));
        $this->assertCount(1, $this->cron());
    }

    /**
     * Nobody who came in, no administrator and nobody suspended gets a new password, whatever the list says.
     */
    public function test_ask_refused(): void {
        global $DB;
        $this->import($this->generator->nomail());
        $this->allow();
        [$came, $suspended, $fine] = array_values($this->accounts);
        $DB->set_field('user', 'firstaccess', time(), ['id' => $came]);
        $DB->set_field('user', 'suspended', 1, ['id' => $suspended]);
        $admin = (int) get_admin()->id;
        $this->assertSame(
            [$came => 'loggedin', $suspended => 'suspended', $fine => '', $admin => 'admin'],
            sender::ask([$came, $suspended, $fine, $admin])
        );
        $this->assertSame(
            [(string) $fine],
            $DB->get_fieldset_select('user_preferences', 'userid', 'name = ?', ['create_password'])
        );
        $this->assertCount(1, $this->cron());
        $this->assertTrue(validate_internal_user_password(\core_user::get_user($came), 'Rentree-2026!'));
    }

    /**
     * It takes moodle/user:update, or the right to do it for one's own imports.
     */
    public function test_right(): void {
        $this->import($this->generator->nomail(), 1);
        $this->assertFalse(sender::reaches_everybody());
        unassign_capability(sender::OWN, $this->role_id());
        $this->assert_refused('nopermissions', fn() => sender::ask($this->accounts));
        $this->allow();
        $this->assertTrue(sender::reaches_everybody());
    }

    /**
     * Moodle's list of users offers it to whoever may do it.
     */
    public function test_bulk_action(): void {
        $actions = function (): array {
            $hook = new \core_user\hook\extend_bulk_user_actions();
            hook_callbacks::extend_bulk_user_actions($hook);
            return array_keys(array_merge([], ...array_values($hook->get_actions())));
        };
        $this->assertSame([], $actions());
        $this->allow();
        $this->assertSame(['tool_prelude_access'], $actions());
        unassign_capability('tool/prelude:import', $this->role_id());
        $this->assertSame([], $actions());
    }
}
