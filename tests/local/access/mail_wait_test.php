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

use core\task\manager;
use tool_prelude\local\import\control;
use tool_prelude\local\import\model\import;
use tool_prelude\local\import\model\states;
use tool_prelude\local\import\running\queue;
use tool_prelude\local\undo\undoing;
use tool_prelude\output\plural;
use tool_prelude\output\result\result_access;
use tool_prelude\task\release_mails;
use tool_prelude\tests\access_testcase;

/**
 * Mails that wait after an import, and can be stopped.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \tool_prelude\local\access\mail_wait
 * @covers     \tool_prelude\task\release_mails
 * @covers     \tool_prelude\event\mails_stopped
 * @covers     \tool_prelude\output\result\result_access
 */
final class mail_wait_test extends access_testcase {
    /**
     * Mails wait ten minutes.
     */
    protected function setUp(): void {
        parent::setUp();
        $this->mails_wait(10);
    }

    /**
     * They wait, are told as waiting, and leave when their time has come, each once.
     */
    public function test_waits_and_leaves(): void {
        $import = $this->import($this->generator->mail());
        $this->assertEqualsWithDelta(time() + 600, (int) $import->get('mailtime'), 5);
        $this->assertCount(0, $this->cron());
        $this->assertSame([mail_state::HELD => 3], (new figures($import))->mails());
        $this->assertSame([], (new figures($import))->to_send());
        $data = $this->part($import);
        $this->assertStringContainsString('3 emails', $data['wait']['text']);
        $this->assertSame(['', []], [$data['sendurl'], $data['mails']]);

        $this->run_tasks();
        $this->assertCount(0, $this->cron());
        $this->come($import);
        $this->run_tasks();
        $this->assertSame([mail_state::WAITING => 3], (new figures($import))->mails());
        $this->assertCount(3, $this->cron());
        $this->assertSame(0, mail_wait::release($import));
        $this->assertCount(0, $this->cron());
        $this->assertSame([mail_state::HANDED => 3], (new figures($import))->mails());
        $this->assertNull($this->part($import)['wait']);
    }

    /**
     * Stopped, none leaves; it is said, and the access is sent later from there.
     */
    public function test_stopped(): void {
        $import = $this->import($this->generator->mail());
        $events = $this->redirectEvents();
        $this->assertSame(3, mail_wait::stop($import));
        $this->assertContains(\tool_prelude\event\mails_stopped::class, array_map(get_class(...), $events->get_events()));
        $events->close();
        $this->assertSame(0, mail_wait::stop($import));
        $this->come($import, false);
        $this->run_tasks();
        $this->assertCount(0, $this->cron());
        $this->assertSame([mail_state::STOPPED => 3], (new figures($import))->mails());
        $data = $this->part($import);
        $this->assertSame([plural::say('access_mail_stopped', 3)], $data['mails']);
        $this->assertSame(plural::say('access_send', 3), $data['send']);
        $this->assertSame(0, mail_wait::put_off($import, time()));

        sender::ask((new figures($import))->to_send());
        $this->assertCount(3, $this->cron());
        $this->assertSame([mail_state::HANDED => 3], (new figures($import))->mails());
    }

    /**
     * Sent at once, or another day.
     */
    public function test_put_off(): void {
        $import = $this->import($this->generator->mail());
        $this->assertSame(3, mail_wait::put_off($import, time() + DAYSECS));
        $this->assertSame(0, mail_wait::release($import));
        $this->assertSame(3, mail_wait::put_off($import, time()));
        $this->assertSame(3, mail_wait::release($import));
        $this->assertCount(3, $this->cron());
    }

    /**
     * Whoever got in by another way, or was sent another mail meanwhile, gets none; nor does who is not there any more.
     */
    public function test_not_twice(): void {
        global $DB;
        $import = $this->import($this->generator->mail());
        [$came, $asked] = array_values($this->accounts);
        $DB->set_field('user', 'firstaccess', time(), ['id' => $came]);
        sender::ask([$asked]);
        $this->assertCount(1, $this->cron());
        $this->assertSame(1, mail_wait::count($import));
        $this->come($import);
        $this->run_tasks();
        $this->assertCount(1, $this->cron());
    }

    /**
     * While it runs nothing has left; stopped then, those who come later are stopped as well. A pause begins the wait.
     */
    public function test_running(): void {
        $chunk = fn(): array => [$this->generator->person(), $this->generator->person()];
        $import = $this->generator->sealed($this->generator->mail(), $chunk(), $chunk());
        $this->assertSame(mail_wait::RUNNING, (int) $import->get('mailtime'));
        queue::run($import, 0);
        $this->assertStringContainsString('2 emails wait for the end', $this->part($import)['wait']['text']);
        control::pause($import);
        $this->assertGreaterThan(time(), (int) $import->get('mailtime'));
        $this->assertSame(2, mail_wait::stop($import));
        control::resume($import, (int) $this->gestionnaire->id);
        queue::run($import, 1);
        $import = import::load($import->get('id'));
        $this->assertSame([states::FINISHED, mail_wait::STOPPED], [$import->get('state'), (int) $import->get('mailtime')]);
        $this->assertSame([mail_state::STOPPED => 4], (new figures($import))->mails());
        $this->assertCount(0, $this->cron());
    }

    /**
     * Nobody of an import that is undone gets one any more.
     */
    public function test_undone(): void {
        $import = $this->import($this->generator->mail());
        undoing::start($import, 3);
        $this->assertSame(mail_wait::STOPPED, (int) import::load($import->get('id'))->get('mailtime'));
    }

    /**
     * No wait where the site wants none, and none where no mail leaves.
     */
    public function test_none(): void {
        $this->assertSame(mail_wait::NONE, (int) $this->import($this->generator->nomail())->get('mailtime'));
        $this->mails_wait(0);
        $this->assertSame(mail_wait::NONE, (int) $this->import($this->generator->mail())->get('mailtime'));
        $this->assertCount(3, $this->cron());
    }

    /**
     * It is for whoever imported, or may change accounts.
     */
    public function test_may(): void {
        $import = $this->import($this->generator->mail());
        $this->assertTrue(mail_wait::may($import));
        $this->colleague();
        $this->assertFalse(mail_wait::may($import));
        $this->allow();
        $this->assertTrue(mail_wait::may($import));
    }

    /**
     * The time has come.
     *
     * @param import $import
     * @param bool $also set it for the import, not for its tasks only
     */
    private function come(import $import, bool $also = true): void {
        global $DB;
        if ($also) {
            $import->read()->set('mailtime', time() - 1)->update();
        }
        $DB->set_field('task_adhoc', 'nextruntime', time() - 1, ['classname' => '\\' . release_mails::class]);
    }

    /**
     * Run the tasks that are due.
     */
    private function run_tasks(): void {
        while ($task = manager::get_next_adhoc_task(time(), true, '\\' . release_mails::class)) {
            ob_start();
            $task->execute();
            ob_end_clean();
            manager::adhoc_task_complete($task);
        }
    }

    /**
     * The part of the result page.
     *
     * @param import $import
     * @return array
     */
    private function part(import $import): array {
        global $PAGE;
        $PAGE->set_url('/admin/tool/prelude/view.php');
        return result_access::of(import::load($import->get('id')))->export_for_template($PAGE->get_renderer('core'));
    }
}
