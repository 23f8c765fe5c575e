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

namespace tool_prelude\output\result;

use core\task\manager;
use core\task\send_new_user_passwords_task;
use tool_prelude\local\access\mailing;
use tool_prelude\output\access_page;
use tool_prelude\output\plural;
use tool_prelude\tests\access_testcase;

/**
 * What the page of results says of mails with passwords, and the question before more are sent.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \tool_prelude\local\access\mailing
 * @covers     \tool_prelude\output\access_page
 * @covers     \tool_prelude\output\result\result_access
 */
final class result_access_test extends access_testcase {
    /**
     * The question names those who get nothing, with the reason, as letters.
     */
    public function test_question(): void {
        global $DB, $PAGE;
        $this->import($this->generator->nomail());
        [$came, $odd] = array_values($this->accounts);
        $DB->set_field('user', 'firstaccess', time(), ['id' => $came]);
        $DB->update_record('user', (object) ['id' => $odd, 'lastname' => '<b>x</b>']);
        $PAGE->set_url('/admin/tool/prelude/access.php');
        $url = new \moodle_url('/admin/tool/prelude/access.php', ['id' => 1]);
        $page = new access_page($this->accounts, $url, $url);
        $data = $page->export_for_template($PAGE->get_renderer('core'));
        $this->assertSame('2 people will be sent a new password.', $data['sentence']);
        $this->assertSame([['name' => 'id', 'value' => '1']], $data['fields']);
        $this->assertSame(get_string('access_refused_loggedin', 'tool_prelude'), $data['refused'][0]['reason']);
        $this->assertSame([\core_user::get_user($came)->username], array_column($data['refused'][0]['names'], 'username'));
        $this->assertStringNotContainsString('<b>x', $PAGE->get_renderer('core')->render($page));
    }

    /**
     * The part of the result page: numbers, what is in the way, and the way to send for who may.
     */
    public function test_part(): void {
        global $CFG, $DB, $PAGE;
        $output = $PAGE->get_renderer('core');
        $import = $this->import($this->generator->mail());
        $CFG->noemailever = true;
        $part = fn(): array => result_access::of($import)->export_for_template($output);
        $this->assertSame('3 have never logged in', $part()['never']);
        $this->assertSame(['3 emails with a password will be sent with the site’s next scheduled tasks.'], $part()['mails']);
        $this->assertContains(get_string('mailing_off', 'tool_prelude'), $part()['obstacles']);
        $this->assertContains(get_string('mailing_cronnever', 'tool_prelude'), $part()['obstacles']);
        // They get their mail anyway.
        $this->assertSame(['', ''], [$part()['sendurl'], $part()['needsright']]);
        $this->cron();
        $this->assertDebuggingCalledCount(3);
        $this->assertStringContainsString('access.php?id=' . $import->get('id'), $part()['sendurl']);
        unassign_capability('tool/prelude:sendaccess', $this->role_id());
        $this->assertSame('', $part()['sendurl']);
        $this->assertNotSame('', $part()['needsright']);
        $this->assertSame('tool/prelude:sendaccess', $part()['accessname']);
        // A text to everyone is of use where all were given one password.
        $this->assertSame('', $part()['letter']);
        $options = $this->generator->nomail(['passwords' => 'one']);
        $import->set('options', json_encode($options + (array) json_decode($import->get('options'), true)));
        $this->assertStringContainsString('login/index.php', $part()['letter']);
        $this->allow();
        $this->assertStringContainsString('access.php?id=' . $import->get('id'), $part()['sendurl']);
        $this->assertSame(plural::say('access_send', 3), $part()['send']);
        // Nothing would be sent to these: a directory keeps their passwords.
        [$one, $two, $three] = array_values($this->accounts);
        $DB->set_field('user', 'auth', 'shibboleth', ['id' => $one]);
        $this->assertSame(plural::say('access_sendsome', 2), $part()['send']);
        $DB->set_field('user', 'auth', 'shibboleth', ['id' => $two]);
        $DB->set_field('user', 'suspended', 1, ['id' => $three]);
        $this->assertSame('', $part()['sendurl']);
    }

    /**
     * Mails Moodle tried to send and that still wait are told: its mailer refuses them.
     */
    public function test_refused_by_mailer(): void {
        global $DB, $PAGE;
        $import = $this->import($this->generator->mail());
        set_config('lastcronstart', time(), 'tool_task');
        $task = manager::get_scheduled_task(send_new_user_passwords_task::class);
        $run = fn(int $time) => $DB->set_field('task_scheduled', 'lastruntime', $time, ['classname' => '\\' . get_class($task)]);
        $obstacles = fn(): array => result_access::of($import)->export_for_template($PAGE->get_renderer('core'))['obstacles'];
        $run(time());
        $this->assertSame([], $obstacles());
        $run(time() + 10 * MINSECS);
        $this->assertStringContainsString('3 emails', implode($obstacles()));
    }

    /**
     * What is in the way of every mail.
     */
    public function test_obstacles(): void {
        global $CFG;
        $CFG->noemailever = false;
        set_config('lastcronstart', time() - 60, 'tool_task');
        $this->assertSame([], mailing::obstacles());
        set_config('lastcronstart', time() - 2 * HOURSECS, 'tool_task');
        $CFG->divertallemailsto = 'x@exemple.fr';
        $task = manager::get_scheduled_task(send_new_user_passwords_task::class);
        $task->set_disabled(true);
        manager::configure_scheduled_task($task);
        $this->assertSame([mailing::DIVERTED, mailing::TASKOFF, mailing::CRONLATE], mailing::obstacles());
    }
}
