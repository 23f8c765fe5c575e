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

namespace tool_prelude\local\import;

use context_system;
use core_reportbuilder\system_report_factory;
use tool_prelude\local\access\figures;
use tool_prelude\local\import\ending\leftovers;
use tool_prelude\local\import\model\import;
use tool_prelude\local\import\running\queue;
use tool_prelude\output\plural;
use tool_prelude\output\result\result_page;
use tool_prelude\reportbuilder\local\systemreports\imports;
use tool_prelude\task\tell_end;
use tool_prelude\tests\importer_testcase;

/**
 * Whoever tells how many people came to what tells the same numbers.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \tool_prelude\local\import\tally
 * @covers     \tool_prelude\output\outcome_words
 * @covers     \tool_prelude\local\access\figures
 */
final class tally_test extends importer_testcase {
    /**
     * Two created, six who had an account and needed nothing, one blocked: in the history too.
     */
    public function test_known_people_are_counted(): void {
        $people = array_map(fn(): array => $this->generator->person(), range(1, 8));
        foreach (array_slice($people, 2) as $one) {
            self::getDataGenerator()->create_user(['username' => $one['username'], 'email' => $one['email']]);
        }
        $import = $this->generator->sealed($this->generator->mail(), [...$people, $this->generator->person(['email' => 'x'])]);
        queue::run_all($import);
        $tally = tally::of(import::load($import->get('id')));
        $this->assertSame(['create' => 2, 'unchanged' => 6, 'blocked' => 1], $tally->counts);
        $this->assertSame([2, 6, 1], $this->history());
        $this->assertSame([2, 6, 1], array_map($tally->count(...), [tally::CREATED, tally::KNOWN, tally::LEFT]));
    }

    /**
     * Once it was stopped, each person is counted once, and the same everywhere; also those nobody could read any more.
     */
    public function test_stopped(): void {
        global $DB;
        $chunk = fn(int $n): array => array_map(fn(): array => $this->generator->person(), range(1, $n));
        $import = $this->generator->sealed($this->generator->mail(), $chunk(2), $chunk(3), $chunk(4));
        queue::run($import, 0);
        $DB->set_field('tool_prelude_chunk', 'payload', 'unreadable', ['importid' => $import->get('id'), 'seq' => 2]);
        control::cancel($import);
        $import = import::load($import->get('id'));
        $this->assertSame(['create' => 2, 'cancelled' => 7], tally::of($import)->counts);
        $this->assertSame([2, 0, 7], $this->history());
        $this->assertSame(7, leftovers::count($import)[0]);
        $this->assertSame(9, (int) $import->get('people'));

        global $PAGE;
        $PAGE->set_url('/admin/tool/prelude/view.php', ['id' => $import->get('id')]);
        $data = (new result_page($import))->export_for_template($PAGE->get_renderer('core'));
        $this->assertSame('2 accounts created, ' . plural::say('js_did_cancelled', 7) . '.', $data['sentence']);
        $this->assertStringContainsString(plural::say('leftovers_sentence', 7), $data['parts']);
    }

    /**
     * The message at the end has the numbers of the page.
     */
    public function test_message(): void {
        $import = $this->generator->sealed($this->generator->mail(), [$this->generator->person(), $this->generator->person()]);
        queue::run_all($import);
        $sink = $this->redirectMessages();
        ob_start();
        \core\cron::setup_user();
        foreach (\core\task\manager::get_adhoc_tasks(tell_end::class) as $task) {
            \core\cron::setup_user(\core_user::get_user($task->get_userid()));
            $task->execute();
        }
        ob_end_clean();
        $this->assertStringContainsString('2 accounts created', $sink->get_messages()[0]->fullmessage);
    }

    /**
     * Those who never came in: as many as get the access, and those who get none for a reason that is said.
     */
    public function test_never_logged_in(): void {
        global $DB;
        $people = array_map(fn(): array => $this->generator->person(['password' => 'Rentree-2026!']), range(1, 5));
        foreach (array_slice($people, 3) as $one) {
            self::getDataGenerator()->create_user(['username' => $one['username'], 'email' => $one['email']]);
        }
        $cohort = self::getDataGenerator()->create_cohort();
        $import = $this->generator->sealed($this->generator->nomail(['cohortid' => (int) $cohort->id]), $people);
        queue::run_all($import);
        $user = $DB->get_record('user', ['username' => $people[0]['username']]);
        set_user_preference('create_password', 1, $user);
        $figures = new figures(import::load($import->get('id')));
        $this->assertSame([0, 5], $figures->logins());
        $this->assertEquals(['' => 2, 'foreign' => 2, figures::UNDERWAY => 1], $figures->to_reach());
        $this->assertSame($figures->logins()[1], array_sum($figures->to_reach()));
    }

    /**
     * The three numbers of the history's first row.
     *
     * @return int[]
     */
    private function history(): array {
        global $PAGE;
        \core_reportbuilder\manager::reset_caches();
        $PAGE->set_url('/admin/tool/prelude/history.php');
        $html = system_report_factory::create(imports::class, context_system::instance())->output();
        preg_match('#<tbody><tr[^>]*>(.*?)</tr>#s', $html, $row);
        preg_match_all('#<td[^>]*>(.*?)</td>#s', $row[1], $cells);
        return array_map(fn(string $cell): int => (int) strip_tags($cell), array_slice($cells[1], 4, 3));
    }
}
