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
use tool_prelude\external\read_import;
use tool_prelude\local\account\words;
use tool_prelude\tests\importer_testcase;

/**
 * Something breaks in Moodle's own upload, at one person: an observer of another plugin, mostly.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \tool_prelude\local\import\runner
 * @covers     \tool_prelude\local\import\undelivered
 * @covers     \tool_prelude\local\account\words
 */
final class poisoned_test extends importer_testcase {
    /** @var int[] Accounts the observer was told of. */
    private static array $told = [];
    /** @var callable|null What the observer does to whoever is called Poison. */
    private static $harm = null;

    /**
     * What breaks, and the code it ends with.
     *
     * @return array[]
     */
    public static function harms(): array {
        return [
            'a fault in code' => [fn() => strlen(...)([]), 'unexpected'],
            'a transaction left open' => [fn() => $GLOBALS['DB']->start_delegated_transaction(), 'database'],
            'a rollback of everything' => [fn() => $GLOBALS['DB']->force_transaction_rollback(), 'database'],
        ];
    }

    /**
     * The person fails with nothing left behind; those after are imported, and whoever listens hears of them.
     *
     * @dataProvider harms
     * @param callable $harm
     * @param string $code
     */
    public function test_harm(callable $harm, string $code): void {
        global $DB;
        self::$told = [];
        self::$harm = $harm;
        $people = [
            $this->generator->person(),
            $this->generator->person(['lastname' => 'Poison']),
            $this->generator->person(),
            $this->generator->person(),
        ];
        $import = $this->generator->sealed($this->generator->mail(), $people);
        manager::phpunit_replace_observers([['eventname' => '\core\event\user_created', 'callback' => self::class . '::created']]);
        queue::run($import, 0);

        $results = array_values(result::get_records(['importid' => $import->get('id')], 'line'));
        $this->assertSame(
            [['create', ''], ['failed', $code], ['create', ''], ['create', '']],
            array_map(fn(result $result): array => [$result->get('outcome'), $result->get('code')], $results)
        );
        // Words come first, what it is called in code is for whoever looks for the fault.
        $said = array_column(read_import::execute($import->get('id'))['results'], 'message')[1];
        $this->assertSame(words::of($code) . ($code === 'unexpected' ? ' (TypeError)' : ''), $said);
        $this->assertFalse($DB->record_exists('user', ['username' => $people[1]['username']]));
        $this->assertFalse($DB->is_transaction_started());
        $made = array_map(fn(int $at): int => (int) $results[$at]->get('userid'), [0, 2, 3]);
        $this->assertSame($made, self::$told);
        $this->assertCount(3, $DB->get_records_list('user', 'id', $made));
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
