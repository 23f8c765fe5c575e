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

use core\event\manager;
use core\event\user_created;
use tool_prelude\external\import\read_import;
use tool_prelude\local\account\words;
use tool_prelude\local\import\model\import;
use tool_prelude\local\import\model\result;
use tool_prelude\local\import\model\states;
use tool_prelude\local\import\running\queue;
use tool_prelude\tests\importer_testcase;

/**
 * Something breaks in Moodle's own upload, at one person: an observer of another plugin, mostly.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \tool_prelude\local\import\running\runner
 * @covers     \tool_prelude\local\import\turn
 * @covers     \tool_prelude\local\account\words
 */
final class poisoned_test extends importer_testcase {
    /** @var int[] Accounts the observer was told of. */
    private static array $told = [];
    /** @var callable|null What the observer does to whoever is called Poison. */
    private static $harm = null;

    /**
     * Nobody was told yet.
     */
    protected function setUp(): void {
        parent::setUp();
        self::$told = [];
    }

    /**
     * Moodle keeps observers that were replaced over one reset.
     */
    protected function tearDown(): void {
        manager::phpunit_reset();
        parent::tearDown();
    }

    /**
     * What breaks, the code it ends with, and how many processes it takes.
     *
     * @return array[]
     */
    public static function harms(): array {
        return [
            'a fault in code' => [fn() => strlen(...)([]), 'unexpected', 2],
            'a transaction left open' => [fn() => $GLOBALS['DB']->start_delegated_transaction(), 'database', 1],
            'a rollback of everything' => [fn() => $GLOBALS['DB']->force_transaction_rollback(), 'database', 1],
        ];
    }

    /**
     * The person fails with nothing left behind; those after are imported, and whoever listens hears of them.
     *
     * @dataProvider harms
     * @param callable $harm
     * @param string $code
     * @param int $turns
     */
    public function test_harm(callable $harm, string $code, int $turns): void {
        global $DB;
        $people = $this->people();
        self::$harm = $harm;
        $import = $this->generator->sealed($this->generator->mail(), $people);
        $this->assertSame($turns, $this->processes($import));

        $results = array_values(result::get_records(['importid' => $import->get('id')], 'line'));
        $this->assertSame(
            [['create', ''], ['failed', $code], ['create', ''], ['create', '']],
            array_map(fn(result $result): array => [$result->get('outcome'), $result->get('code')], $results)
        );
        // Words come first, what it is called in code is for whoever looks for the fault.
        $said = array_column(read_import::execute($import->get('id'))['results'], 'message')[1];
        $this->assertSame(words::of($code) . ($code === 'unexpected' ? ' (TypeError)' : ''), $said);
        $this->assertFalse($DB->record_exists('user', ['username' => $people[1]['username']]));
        $made = array_map(fn(int $at): int => (int) $results[$at]->get('userid'), [0, 2, 3]);
        $this->assertSame($made, self::$told);
        $this->assertCount(3, $DB->get_records_list('user', 'id', $made));
    }

    /**
     * The same in an observer that waits for the end of the transaction: the person is in, and so are the others.
     */
    public function test_after_the_commit(): void {
        $people = $this->people();
        self::$harm = fn() => strlen(...)([]);
        $import = $this->generator->sealed($this->generator->mail(), $people);
        $this->assertSame(2, $this->processes($import, false));
        $results = array_values(result::get_records(['importid' => $import->get('id')], 'line'));
        $this->assertSame(array_fill(0, 4, 'create'), array_map(fn(result $result): string => $result->get('outcome'), $results));
        $made = array_map(fn(int $at): int => (int) $results[$at]->get('userid'), [0, 2, 3]);
        $this->assertSame($made, self::$told);
    }

    /**
     * A fault at everybody is nobody's: it pauses with its reason; whoever has it go on has as many tried again, no more.
     */
    public function test_everybody(): void {
        $import = $this->generator->sealed($this->generator->mail(), array_map(
            fn(): array => $this->generator->person(['lastname' => 'Poison']),
            range(1, 3 * turn::MANY)
        ));
        self::$harm = fn() => strlen(...)([]);
        $this->assertSame(turn::MANY, $this->processes($import));
        $this->assertSame(states::PAUSED, $import->current_state());
        $this->assertSame(get_string('pause_broken', 'tool_prelude'), $import->read()->why_paused());
        $this->assertSame(turn::MANY, result::count_records());

        self::setUser($this->gestionnaire);
        // What was so a second ago is not taken for what is so now.
        $import->set('moves', preg_replace_callback('/\d{9,}/', fn(array $at): string => (string) ($at[0] - 5), json_encode($import->moves())));
        $import->update();
        $GLOBALS['DB']->execute('UPDATE {' . result::TABLE . '} SET timecreated = timecreated - 5');
        control::resume($import, (int) $this->gestionnaire->id);
        $this->assertSame(turn::MANY, $this->processes($import));
        $this->assertSame(2 * turn::MANY, result::count_records());

        // It was repaired.
        self::$harm = fn() => null;
        control::resume($import, (int) $this->gestionnaire->id);
        $this->assertSame(1, $this->processes($import));
        $this->assertSame(states::FINISHED, $import->current_state());
        $this->assertSame(turn::MANY, result::count_records(['outcome' => 'create']));
    }

    /**
     * Four people, the second of whom is called Poison.
     *
     * @return array[]
     */
    private function people(): array {
        return array_map(fn(string $name): array => $this->generator->person(['lastname' => $name]), ['Un', 'Poison', 'Trois', 'Quatre']);
    }

    /**
     * Have processes do an import, one after the other, until it is over or paused.
     *
     * @param import $import
     * @param bool $internal whether the observer is told within the transaction
     * @return int how many it took
     */
    private function processes(import $import, bool $internal = true): int {
        global $DB;
        $observer = ['eventname' => '\core\event\user_created', 'callback' => self::class . '::created', 'internal' => $internal];
        for ($count = 0; $import->current_state() === states::QUEUED || $import->current_state() === states::RUNNING; $count++) {
            $this->next_process([$observer]);
            queue::run_all($import);
            $this->assertFalse($DB->is_transaction_started());
            if (turn::is_over() && $import->current_state() === states::RUNNING) {
                // Whatever it is asked, this process does nobody else.
                $done = result::count_records();
                $this->assertFalse(queue::run($import, 0));
                $this->assertSame($done, result::count_records());
            }
        }
        return $count;
    }

    /**
     * The observer.
     *
     * @param user_created $event
     */
    public static function created(user_created $event): void {
        global $DB;
        if ($DB->get_field('user', 'lastname', ['id' => $event->objectid]) === 'Poison') {
            (self::$harm)();
        } else {
            self::$told[] = (int) $event->objectid;
        }
    }
}
