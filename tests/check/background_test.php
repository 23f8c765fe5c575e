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
namespace tool_prelude\check;

use core\check\result;
use tool_prelude\external\import\run_chunk;
use tool_prelude\local\import\control;
use tool_prelude\local\import\model\lifecycle;
use tool_prelude\local\import\model\pause;
use tool_prelude\local\import\model\states;
use tool_prelude\task\run_import;
use tool_prelude\tests\importer_testcase;

/**
 * Moodle's report of the system's status tells what waits in vain.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \tool_prelude\check\background
 * @covers     \tool_prelude\local\import\running\backlog
 */
final class background_test extends importer_testcase {
    /**
     * Cron runs.
     */
    protected function setUp(): void {
        parent::setUp();
        set_config('lastcronstart', time(), 'tool_task');
    }

    /**
     * Moodle knows it, and has words for it.
     */
    public function test_known(): void {
        $mine = array_filter(\core\check\manager::get_status_checks(), fn($check): bool => $check instanceof background);
        $this->assertCount(1, $mine);
        $this->assertStringContainsString('PRELUDE', reset($mine)->get_name());
        $this->assertStringContainsString('history.php', (string) reset($mine)->get_action_link()->url);
    }

    /**
     * What is well, or goes on, is no news; neither is cron, where nothing waits for it.
     */
    public function test_well(): void {
        $this->assert_says(result::OK, 'Nothing is waiting in vain.');
        $import = $this->sealed();
        $this->assert_says(result::OK, 'Nothing is waiting in vain.');
        run_chunk::execute($import->get('id'), 0);
        set_config('lastcronstart', time() - DAYSECS, 'tool_task');
        unset_user_preference('create_password', $this->account());
        $this->assert_says(result::OK, 'Nothing is waiting in vain.');
    }

    /**
     * An import left by its page, and no cron.
     */
    public function test_cron(): void {
        $this->sealed();
        set_config('lastcronstart', time() - DAYSECS, 'tool_task');
        $this->assert_says(result::ERROR, 'Cron is late: 1 import left by its page waits for it.');
        unset_config('lastcronstart', 'tool_task');
        $this->assert_says(result::ERROR, 'Cron has never run: 1 import left by its page waits for it.');
    }

    /**
     * One that does not go on.
     */
    public function test_stuck(): void {
        global $DB;
        $import = $this->sealed();
        $DB->set_field('tool_prelude_import', 'timemodified', time() - DAYSECS, ['id' => $import->get('id')]);
        $this->assert_says(result::OK, 'Nothing is waiting in vain.');
        $DB->set_field('tool_prelude_chunk', 'timemodified', time() - DAYSECS, ['importid' => $import->get('id')]);
        $this->assert_says(result::ERROR, '1 import has not gone on for an hour.');
        $import->note_page();
        $this->assert_says(result::OK, 'Nothing is waiting in vain.');
    }

    /**
     * Paused ones: on request is no trouble.
     */
    public function test_paused(): void {
        control::pause($this->sealed());
        $this->assert_says(result::INFO, '1 import is paused on request.');
        lifecycle::move($this->sealed(), states::PAUSED, null, pause::FAULT);
        $this->assert_says(result::WARNING, '1 import could not go on');
    }

    /**
     * Workers that failed, and those Moodle has given up.
     */
    public function test_tasks(): void {
        global $DB;
        set_config('workers', 2, 'tool_prelude');
        $this->sealed();
        [$one, $two] = array_keys($DB->get_records('task_adhoc', ['classname' => '\\' . run_import::class], 'id'));
        $DB->update_record('task_adhoc', ['id' => $one, 'faildelay' => 60]);
        $this->assert_says(result::WARNING, '1 task has failed, and is tried again later');
        $DB->update_record('task_adhoc', ['id' => $two, 'faildelay' => 86400, 'attemptsavailable' => 0]);
        $this->assertStringContainsString('1 task failed so often', (new background())->get_result()->get_details());
    }

    /**
     * Mails that can't leave.
     */
    public function test_mails(): void {
        global $CFG, $DB;
        run_chunk::execute($this->sealed()->get('id'), 0);
        $this->assert_says(result::OK, 'Nothing is waiting in vain.');
        $CFG->noemailever = true;
        $this->assert_says(result::WARNING, 'This site does not send any email');
        $CFG->noemailever = false;
        $DB->set_field('user', 'suspended', 1, ['id' => $this->account()]);
        $this->assert_says(result::WARNING, '1 email with a password cannot leave');
    }

    /**
     * An import of one person.
     *
     * @return \tool_prelude\local\import\model\import
     */
    private function sealed(): \tool_prelude\local\import\model\import {
        return $this->generator->sealed($this->generator->mail(), [$this->generator->person()]);
    }

    /**
     * The account of the last person imported.
     *
     * @return int
     */
    private function account(): int {
        global $DB;
        return (int) $DB->get_field_sql('SELECT MAX(userid) FROM {tool_prelude_result}');
    }

    /**
     * The check says so.
     *
     * @param string $status
     * @param string $words in what is told first
     */
    private function assert_says(string $status, string $words): void {
        $result = (new background())->get_result();
        $this->assertSame($status, $result->get_status(), $result->get_summary());
        $this->assertStringContainsString($words, $result->get_summary());
    }
}
