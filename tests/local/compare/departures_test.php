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

namespace tool_prelude\local\compare;

use tool_prelude\event\departures_named;
use tool_prelude\local\cohort\finder;
use tool_prelude\local\import\model\import;
use tool_prelude\output\compare_link;
use tool_prelude\output\compare_page;
use tool_prelude\task\handle_departures;
use tool_prelude\task\revive;
use tool_prelude\tests\compare_testcase;

/**
 * A list beside the one before it, and those who are gone from it.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \tool_prelude\local\compare\comparison
 * @covers     \tool_prelude\local\compare\departures
 * @covers     \tool_prelude\local\compare\departing
 * @covers     \tool_prelude\output\compare_page
 * @covers     \tool_prelude\output\compare_link
 * @covers     \tool_prelude\task\handle_departures
 */
final class departures_test extends compare_testcase {
    /** @var callable|null What another plugin does. */
    private static $harm = null;
    /** @var int[] Of whom it was told. */
    private static array $heard = [];

    /**
     * Everybody is counted, those who are gone are named.
     */
    public function test_compared(): void {
        $this->assertSame(['new' => 1, 'known' => 2, 'changed' => 0, 'gone' => 2], $this->comparison->counts());
        $this->assertSame(['812003', '812004'], array_column($this->comparison->gone(), 'username'));
        $july = $this->comparison->previous;
        $this->assertEquals([$july->get('id')], array_map(
            fn(import $one): int => $one->get('id'),
            comparison::earlier($this->comparison->import, (int) $this->cohort->id)
        ));
        $this->assertSame([], comparison::earlier($july, (int) $this->cohort->id));
        $this->assertNotNull(compare_link::of($this->comparison->import));
        $this->assertNull(compare_link::of($july));
    }

    /**
     * Whoever is in the newer list is not gone, even if the line was blocked there or the account has another username.
     */
    public function test_blocked_is_there(): void {
        global $DB;
        $twice = $this->people[2];
        $list = $this->import_list([$this->people[0], ['line' => 50] + $twice, ['line' => 51] + $twice]);
        $comparison = new comparison($list, $this->comparison->previous, (int) $this->cohort->id);
        $this->assertSame(['812002', '812004'], array_column($comparison->gone(), 'username'));
        // A deleted account is nobody's departure.
        delete_user($DB->get_record('user', ['username' => '812004']));
        $this->assertSame(['812002'], array_column($comparison->gone(), 'username'));
    }

    /**
     * Those named leave, whoever was ticked stays, and it is in the logs.
     */
    public function test_removed(): void {
        $events = $this->redirectEvents();
        $stays = (int) $this->user('812003')->id;
        $this->assertSame(1, departures::name($this->comparison, departure::REMOVE, [$stays], 1));
        // Named first, done after.
        $this->assertCount(5, $this->members());
        $this->assertSame(0, departures::work($this->comparison->import));
        $this->assertEqualsCanonicalizing(['812001', '812002', '812003', '812005'], $this->members());
        $this->assertSame('0', $this->user('812004')->suspended);
        $fired = array_map(get_class(...), $events->get_events());
        $this->assertSame([departures_named::class, \core\event\cohort_member_removed::class], $fired);
        $this->assertStringContainsString('named 1 people', $events->get_events()[0]->get_description());
    }

    /**
     * What another plugin does at one of them harms nobody else, and whoever listens hears of what happened only.
     */
    public function test_observer_harms(): void {
        global $DB;
        $first = fn(callable $harm): callable => function () use (&$harm): void {
            [$now, $harm] = [$harm, fn() => null];
            $now();
        };
        self::$harm = $first(fn() => strlen(...)([]));
        $observers = [
            ['eventname' => '\core\event\cohort_member_removed', 'callback' => self::class . '::removed'],
            ['eventname' => '\core\event\cohort_member_removed', 'callback' => self::class . '::heard', 'internal' => false],
        ];
        self::$heard = [];
        departures::name($this->comparison, departure::REMOVE, [], 2);
        $this->next_process($observers);
        // The turn of this process is over with the first, whatever it is asked.
        $this->assertSame(1, departures::work($this->comparison->import));
        $this->assertSame(1, departures::work($this->comparison->import));
        $this->next_process($observers);
        $this->assertSame(0, departures::work($this->comparison->import));
        $this->assertFalse($DB->is_transaction_started());
        $this->assertSame(
            [departure::FAILED, departure::DONE],
            array_map(fn(departure $one): string => $one->get('outcome'), array_values(departure::get_records([], 'id')))
        );
        $this->assertCount(4, $this->members());
        $done = departure::get_record(['outcome' => departure::DONE]);
        $this->assertSame([$done->get('userid')], self::$heard);
    }

    /**
     * An observer that waits for the end of the transaction.
     *
     * @param \core\event\base $event
     */
    public static function heard(\core\event\base $event): void {
        self::$heard[] = (int) $event->relateduserid;
    }

    /**
     * An observer that doesn't.
     */
    public static function removed(): void {
        (self::$harm)();
    }

    /**
     * A task Moodle has given up is replaced, in the name of whoever named them; one that waits is not.
     */
    public function test_task_lost(): void {
        global $DB;
        departures::name($this->comparison, departure::REMOVE, [], 2);
        $DB->set_field('tool_prelude_departure', 'timemodified', 1, []);
        $tasks = fn(): array => $DB->get_records('task_adhoc', ['classname' => '\\' . handle_departures::class], 'id', 'id, userid');
        $this->setUser(null);
        $this->expectOutputRegex('/A new task/');
        (new revive())->execute();
        $this->assertCount(1, $tasks());
        $DB->set_field('task_adhoc', 'attemptsavailable', 0, []);
        (new revive())->execute();
        $this->assertEquals([$this->gestionnaire->id, $this->gestionnaire->id], array_column($tasks(), 'userid'));
        // Somebody who can't have tasks any more: nothing breaks, it waits.
        $DB->delete_records('task_adhoc');
        $DB->set_field('user', 'auth', 'nologin', ['id' => $this->gestionnaire->id]);
        (new revive())->execute();
        $this->assertSame([], $tasks());
        $this->assertCount(5, $this->members());
    }

    /**
     * Suspended: they stay in the cohort, and can't log in.
     */
    public function test_suspended(): void {
        global $CFG;
        assign_capability('moodle/user:update', CAP_ALLOW, $this->role_id(), \context_system::instance());
        $CFG->siteadmins .= ',' . $this->user('812003')->id;
        departures::name($this->comparison, departure::SUSPEND, [], 1);
        departures::work($this->comparison->import);
        $this->assertSame('1', $this->user('812004')->suspended);
        $this->assertSame('0', $this->user('812003')->suspended);
        $this->assertCount(5, $this->members());
        $this->assert_refused('error_departuresnumber', fn() => departures::name($this->comparison, departure::SUSPEND, [], 1));
    }

    /**
     * The number has to be right, and so have the rights.
     */
    public function test_refused(): void {
        foreach ([0, 1, 3, -2] as $number) {
            $this->assert_refused(
                'error_departuresnumber',
                fn() => departures::name($this->comparison, departure::REMOVE, [], $number)
            );
        }
        $this->assert_refused('error_departuresright', fn() => departures::name($this->comparison, departure::SUSPEND, [], 2));
        $this->assert_refused('error_departuresright', fn() => departures::name($this->comparison, 'nonsense', [], 2));
        unassign_capability('moodle/cohort:assign', $this->role_id());
        $this->assert_refused('error_departuresright', fn() => departures::name($this->comparison, departure::REMOVE, [], 2));
        $this->assertSame(0, departure::count_records());
        $this->assertCount(5, $this->members());
    }

    /**
     * What changed between naming and doing counts.
     */
    public function test_changed_meanwhile(): void {
        departures::name($this->comparison, departure::REMOVE, [], 2);
        cohort_remove_member($this->cohort->id, $this->user('812003')->id);
        delete_user($this->user('812004'));
        departures::work($this->comparison->import);
        $this->assertSame(['left', 'gone'], array_values(array_map(
            fn(departure $one): string => $one->get('code'),
            departure::get_records([], 'id')
        )));
    }

    /**
     * The right went away: nobody leaves.
     */
    public function test_right_lost(): void {
        departures::name($this->comparison, departure::REMOVE, [], 2);
        unassign_capability('moodle/cohort:assign', $this->role_id());
        departures::work($this->comparison->import);
        $this->assertCount(5, $this->members());
        $this->assertSame(2, departure::count_records(['outcome' => departure::KEPT, 'code' => 'noright']));
    }

    /**
     * Once each, and again for whoever came back by another way; the task does what the page left.
     */
    public function test_again(): void {
        departures::name($this->comparison, departure::REMOVE, [], 2);
        [$task] = array_values(\core\task\manager::get_adhoc_tasks(handle_departures::class));
        $task->execute();
        $this->assertCount(3, $this->members());
        $this->assert_refused('error_departuresnumber', fn() => departures::name($this->comparison, departure::REMOVE, [], 2));
        cohort_add_member($this->cohort->id, $this->user('812003')->id);
        departures::work($this->comparison->import);
        $this->assertCount(4, $this->members());
        departures::name($this->comparison, departure::REMOVE, [], 1);
        departures::work($this->comparison->import);
        $this->assertCount(3, $this->members());
        $this->assertSame(2, departure::count_records(['outcome' => departure::DONE]));
    }

    /**
     * The page names everybody and shows the share.
     */
    public function test_page(): void {
        global $PAGE;
        $PAGE->set_url('/admin/tool/prelude/compare.php');
        $output = $PAGE->get_renderer('core');
        $cohorts = (new finder())->by_ids([(int) $this->cohort->id]);
        $page = new compare_page($this->comparison, $cohorts, [$this->comparison->previous]);
        $data = $page->export_for_template($output);
        $this->assertSame('2 people, 40% of the cohort (5 in all).', $data['share']);
        $this->assertTrue($data['large']);
        $this->assertSame(['812003', '812004'], array_column($data['people'], 'username'));
        $html = $output->render($page);
        $this->assertStringContainsString('name="number"', $html);
        $this->assertStringContainsString('name="who[]"', $html);
        departures::name($this->comparison, departure::REMOVE, [], 2);
        departures::work($this->comparison->import);
        $data = $page->export_for_template($output);
        $this->assertSame(['2 people were taken out of the cohort.'], $data['done']);
        $this->assertFalse($data['canact']);
        $this->assertStringNotContainsString('name="number"', $output->render($page));
    }
}
