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

namespace tool_prelude\task;

use core\task\manager;
use tool_prelude\local\import\control;
use tool_prelude\local\import\model\chunk;
use tool_prelude\local\import\model\import;
use tool_prelude\local\import\model\result;
use tool_prelude\local\import\turn;
use tool_prelude\tests\importer_testcase;

/**
 * What fails and is no person's fault: tried again as Moodle does, then somebody knows. Moodle's clock is moved on by hand.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \tool_prelude\task\run_import
 * @covers     \tool_prelude\task\revive
 * @covers     \tool_prelude\local\import\running\queue
 * @covers     \tool_prelude\local\import\running\runner
 * @covers     \tool_prelude\local\import\model\pause
 * @covers     \tool_prelude\local\import\access
 */
final class patience_test extends importer_testcase {
    /** @var \frozen_clock Moodle's. */
    private \frozen_clock $clock;
    /** @var \phpunit_message_sink What is told. */
    private \phpunit_message_sink $messages;
    /** @var int[] When a worker failed. */
    private array $failures = [];
    /** @var array[] Who listens, none for whoever does anyway. */
    private array $observers = [];
    /** @var callable|null What happens in a process of cron's before our tasks. */
    private $before = null;

    /**
     * Time stands still, and cron says much.
     */
    protected function setUp(): void {
        parent::setUp();
        $this->clock = $this->mock_clock_with_frozen(time() + HOURSECS);
        set_config('workers', 1, 'tool_prelude');
        $this->messages = $this->redirectMessages();
        $this->expectOutputRegex('/.*/s');
    }

    /**
     * Moodle keeps observers that were replaced over one reset: they would fail people of the next test.
     */
    protected function tearDown(): void {
        \core\event\manager::phpunit_reset();
        parent::tearDown();
    }

    /**
     * A part that can't even be looked up: the others are in, it is tried again as Moodle does, then the import is paused, says so
     * where people look, and goes on when it is asked to.
     */
    public function test_fault_in_prepare(): void {
        $import = $this->broken();
        $this->let_pass(HOURSECS);

        $this->assertCount(6, $this->failures);
        $this->assertEqualsWithDelta(31 * MINSECS, end($this->failures) - reset($this->failures), 6 * MINSECS);
        $this->assertSame('paused', $import->current_state());
        $import->read();
        $this->assertSame('fault', $import->why());
        $this->assertSame(['create', 'create'], $this->outcomes($import));
        $this->assert_said($import);

        // Nobody repaired it: again half an hour, then again somebody knows.
        $this->setUser($this->gestionnaire);
        control::resume($import, (int) $this->gestionnaire->id);
        $this->failures = [];
        $this->let_pass(HOURSECS);
        $this->assertCount(6, $this->failures);
        $this->assertSame('paused', $import->current_state());

        // It was repaired.
        $this->setUser($this->gestionnaire);
        control::resume($import, (int) $this->gestionnaire->id);
        chunk::find($import->get('id'), 1)->set('known', null)->update();
        $this->failures = [];
        $this->let_pass(HOURSECS);
        $this->assertSame([], $this->failures);
        $this->assertSame('finished', $import->current_state());
        $this->assertSame(['create', 'create', 'create', 'create'], $this->outcomes($import));
    }

    /**
     * What was looked up in vain is counted against nobody.
     */
    public function test_nobody_is_blamed(): void {
        $import = $this->broken();
        $this->let_pass(HOURSECS);
        $this->assertSame(0, chunk::find($import->get('id'), 1)->get('starts'));
        $this->assertSame(0, result::count_records(['code' => 'workerdied']));
    }

    /**
     * The look after imports leaves Moodle's waiting times alone, and replaces workers Moodle has given up.
     */
    public function test_revive(): void {
        global $DB;
        $import = $this->broken();
        $DB->set_field('tool_prelude_import', 'timemodified', 1, []);
        $DB->set_field('tool_prelude_chunk', 'timemodified', 1, []);
        $this->clock->bump(3 * MINSECS);
        $this->cron();
        $DB->set_field('tool_prelude_import', 'timemodified', 1, []);
        $DB->set_field('tool_prelude_chunk', 'timemodified', 1, []);
        [$before] = array_values($DB->get_records('task_adhoc', ['classname' => '\\' . run_import::class]));
        $this->assertEquals(60, $before->faildelay);
        (new revive())->execute();
        $this->assertEquals([$before], array_values($DB->get_records('task_adhoc', ['classname' => '\\' . run_import::class])));

        $DB->set_field('task_adhoc', 'attemptsavailable', 0, ['id' => $before->id]);
        (new revive())->execute();
        $this->assertSame(2, $DB->count_records('task_adhoc', ['classname' => '\\' . run_import::class]));
        $this->assertSame('running', $import->current_state());
    }

    /**
     * One import nobody can make sense of stops no other.
     */
    public function test_revive_others(): void {
        global $DB;
        $bad = $this->generator->sealed($this->generator->mail(), [$this->generator->person()]);
        $good = $this->generator->sealed($this->generator->mail(), [$this->generator->person()]);
        $DB->delete_records('task_adhoc');
        $DB->set_field('tool_prelude_import', 'timemodified', 1, []);
        $DB->set_field('tool_prelude_chunk', 'timemodified', 1, []);
        // Moves that are no JSON: nothing can be done with it, not even pausing it.
        $DB->set_field('tool_prelude_import', 'actorid', -7, ['id' => $bad->get('id')]);
        $DB->set_field('tool_prelude_import', 'moves', '{', ['id' => $bad->get('id')]);
        (new revive())->execute();
        $tasks = manager::get_adhoc_tasks(run_import::class);
        $this->assertSame([$good->get('id')], array_values(array_map(fn($task) => $task->get_custom_data()->importid, $tasks)));
    }

    /**
     * Whoever can't have tasks run in their name.
     *
     * @return array[] what became of the starter
     */
    public static function starters(): array {
        return [
            'can’t log in' => [['auth' => 'nologin']],
            'is not confirmed' => [['confirmed' => 0]],
            'is suspended' => [['suspended' => 1]],
        ];
    }

    /**
     * Its import is paused, with the reason; what the page has begun ends.
     *
     * @dataProvider starters
     * @param array $became
     */
    public function test_starter(array $became): void {
        global $DB;
        $import = $this->generator->sealed($this->generator->mail(), [$this->generator->person()]);
        $last = $this->generator->sealed($this->generator->mail(), [$this->generator->person()]);
        $DB->update_record('user', ['id' => $this->gestionnaire->id] + $became);
        $DB->delete_records('task_adhoc');
        $DB->set_field('tool_prelude_import', 'timemodified', 1, []);
        $DB->set_field('tool_prelude_chunk', 'timemodified', 1, []);

        // The last person is in: there is nobody to be told.
        \tool_prelude\external\import\run_chunk::execute($last->get('id'), 0);
        $this->assertSame('finished', $last->current_state());

        (new revive())->execute();
        $this->assertSame('paused', $import->current_state());
        $this->assertSame('actor', $import->read()->why());
        $this->assertSame(0, $DB->count_records('task_adhoc'));
    }

    /**
     * A fault in an observer of another plugin fails its person; cron's next process goes on with the others, and the import ends.
     */
    public function test_fault_in_observer(): void {
        $people = array_map(fn(): array => $this->generator->person(), range(1, 3));
        $import = $this->generator->sealed($this->generator->mail(), $people);
        $poisoned = $people[1]['username'];
        $this->observers = [[
            'eventname' => '\core\event\user_created',
            'callback' => function (\core\event\user_created $event) use ($poisoned): void {
                if (\core_user::get_user($event->relateduserid)->username === $poisoned) {
                    throw new \Error('broken observer');
                }
            },
            'internal' => true,
        ]];
        $this->let_pass(5 * MINSECS);
        $this->assertSame('finished', $import->current_state());
        $this->assertSame(['create', 'failed', 'create'], $this->outcomes($import));
        $this->assertSame([], $this->failures);
    }

    /**
     * A task of another plugin broke in cron's process before ours: no event is delivered in it any more. Nobody is imported without being
     * heard of; the next process goes on.
     */
    public function test_fault_in_cron(): void {
        $import = $this->generator->sealed($this->generator->mail(), array_map(fn(): array => $this->generator->person(), range(1, 3)));
        $heard = [];
        $this->observers = [
            ['eventname' => '\core\event\user_loggedout', 'callback' => fn() => throw new \Error('broken observer')],
            ['eventname' => '\core\event\user_created', 'callback' => turn::class . '::hear'],
            ['eventname' => '\core\event\user_created', 'callback' => function (\core\event\user_created $event) use (&$heard): void {
                $heard[] = (int) $event->objectid;
            }],
        ];
        $breaks = true;
        $this->before = function () use (&$breaks): void {
            \core\di::set(turn::class, new turn());
            if ($breaks) {
                $breaks = false;
                try {
                    \core\event\user_loggedout::create(['objectid' => 2])->trigger();
                } catch (\Error $e) {
                    // As cron does.
                    $this->assertSame('broken observer', $e->getMessage());
                }
            }
        };
        $this->clock->bump(3 * MINSECS);
        $this->cron();
        $this->assertSame([], $this->outcomes($import));
        $this->assertSame('running', $import->current_state());
        $this->let_pass(5 * MINSECS);
        $this->assertSame('finished', $import->current_state());
        $this->assertSame(['create', 'create', 'create'], $this->outcomes($import));
        // Moodle tried it again.
        $this->assertCount(1, $this->failures);
        $made = array_values(array_map(fn(result $one): int => $one->get('userid'), result::get_records(['importid' => $import->get('id')], 'line')));
        $this->assertSame($made, $heard);
    }

    /**
     * Where no process delivers any event, nobody is imported without being heard of, and somebody knows after half an hour.
     */
    public function test_never_heard(): void {
        $import = $this->generator->sealed($this->generator->mail(), [$this->generator->person()]);
        // Nobody listens, we neither.
        $this->observers = [['eventname' => '\core\event\user_loggedout', 'callback' => fn() => null]];
        $this->before = fn() => \core\di::set(turn::class, new turn());
        $this->let_pass(HOURSECS);
        $this->assertSame([], $this->outcomes($import));
        $this->assertSame(['paused', 'fault'], [$import->current_state(), $import->read()->why()]);
        $this->assertSame(0, chunk::find($import->get('id'), 0)->get('starts'));
    }

    /**
     * An import of two parts, the second of which can't be looked up.
     *
     * @return import
     */
    private function broken(): import {
        global $DB;
        $people = array_map(fn(): array => $this->generator->person(), range(1, 4));
        $import = $this->generator->sealed($this->generator->mail(), array_slice($people, 0, 2), array_slice($people, 2));
        $DB->set_field('tool_prelude_chunk', 'known', '{', ['importid' => $import->get('id'), 'seq' => 1]);
        return $import;
    }

    /**
     * What became of the people so far.
     *
     * @param import $import
     * @return string[] outcomes in the order of the lines
     */
    private function outcomes(import $import): array {
        return array_values(array_map(
            fn(result $result): string => $result->get('outcome'),
            result::get_records(['importid' => $import->get('id')], 'line')
        ));
    }

    /**
     * The page, the result page, the history and the notification say why it is paused.
     *
     * @param import $import
     */
    private function assert_said(import $import): void {
        global $PAGE;
        $why = get_string('pause_fault', 'tool_prelude');
        $this->setUser($this->gestionnaire);
        $this->assertSame($why, \tool_prelude\external\import\read_import::execute($import->get('id'))['why']);
        $PAGE->set_url('/admin/tool/prelude/view.php');
        $page = (new \tool_prelude\output\result\result_page($import))->export_for_template($PAGE->get_renderer('core'));
        $this->assertStringContainsString($why, $page['paused']['text']);
        $this->assertStringContainsString($why, implode(array_column($this->messages->get_messages(), 'fullmessage')));
        $report = \core_reportbuilder\system_report_factory::create(
            \tool_prelude\reportbuilder\local\systemreports\imports::class,
            \context_system::instance()
        );
        $this->assertStringContainsString($why, $report->output());
    }

    /**
     * Cron, every minute for so long.
     *
     * @param int $seconds
     */
    private function let_pass(int $seconds): void {
        for ($until = $this->clock->time() + $seconds; $this->clock->time() < $until;) {
            $this->clock->bump(MINSECS + 1);
            $this->cron();
        }
    }

    /**
     * One process of cron's, as far as ad hoc tasks go: it ends when Moodle's caches were cleared since it began.
     */
    private function cron(): void {
        manager::reset_state();
        $this->next_process($this->observers);
        if ($this->before) {
            ($this->before)();
        }
        $began = $this->clock->time() - 1;
        while (!manager::static_caches_cleared_since($began) && $task = manager::get_next_adhoc_task($this->clock->time())) {
            \core\cron::setup_user(\core_user::get_user($task->get_userid()));
            manager::adhoc_task_starting($task, $this->clock->time());
            try {
                $task->execute();
                manager::adhoc_task_complete($task);
            } catch (\Throwable $e) {
                $this->failures[] = $this->clock->time();
                manager::adhoc_task_failed($task);
            }
        }
    }
}
