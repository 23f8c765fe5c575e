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

use tool_prelude\external\import\run_chunk;
use tool_prelude\local\account\core_account;
use tool_prelude\local\import\model\chunk;
use tool_prelude\local\import\model\claim;
use tool_prelude\local\import\model\import;
use tool_prelude\local\import\model\journal;
use tool_prelude\local\import\model\lifecycle;
use tool_prelude\local\import\model\result;
use tool_prelude\local\import\model\states;
use tool_prelude\local\mapping\mapping;
use tool_prelude\local\mapping\mappings;
use tool_prelude\tests\importer_testcase;

/**
 * Cleaning up.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \tool_prelude\task\cleanup
 * @covers     \tool_prelude\task\revive
 * @covers     \tool_prelude\local\import\model\claim
 * @covers     \tool_prelude\local\import\intake\limits
 */
final class cleanup_test extends importer_testcase {
    /**
     * Imports that were never sealed go after a day.
     */
    public function test_abandoned(): void {
        $old = $this->generator->received($this->generator->mail(), [$this->generator->person()]);
        $this->age($old, DAYSECS + 10);
        $new = $this->generator->received($this->generator->mail(), [$this->generator->person()]);
        (new cleanup())->execute();
        $left = array_map(fn(import $import): int => $import->get('id'), array_values(import::get_records()));
        $this->assertSame([$new->get('id')], $left);
        $this->assertSame(1, chunk::count_records());
    }

    /**
     * A worker was killed when the import was cancelled: its people get their result, the payload goes.
     */
    public function test_left_behind(): void {
        $import = $this->generator->sealed($this->generator->mail(), [$this->generator->person()]);
        lifecycle::move($import, states::CANCELLED);
        $this->assertTrue(chunk::record_exists_select('payload IS NOT NULL'));
        (new cleanup())->execute();
        $this->assertFalse(chunk::record_exists_select('payload IS NOT NULL'));
        $this->assertSame(1, result::count_records(['outcome' => 'cancelled']));
    }

    /**
     * What someone decided about columns goes with their account; the site's stays.
     */
    public function test_columns(): void {
        $gone = self::getDataGenerator()->create_user();
        $columns = [['label' => 'nom', 'field' => 'lastname', 'fallback' => false]];
        foreach ([(int) $gone->id, (int) $this->gestionnaire->id] as $userid) {
            mappings::save($userid, false, ['nom'], $columns);
        }
        $this->setAdminUser();
        mappings::save((int) get_admin()->id, true, ['nom'], $columns);
        delete_user($gone);
        (new cleanup())->execute();
        $this->assertEqualsCanonicalizing([0, (int) $this->gestionnaire->id], array_map(
            fn(mapping $mapping): int => (int) $mapping->get('userid'),
            array_values(mapping::get_records())
        ));
    }

    /**
     * Claims on addresses go a day after their import has ended, their results stay.
     */
    public function test_claims(): void {
        [$old, $new, $open] = [$this->claimed(), $this->claimed(), $this->claimed()];
        $this->end($old, time() - DAYSECS - 10);
        $this->end($new, time() - DAYSECS + 60);
        $this->end($open, 0);
        (new cleanup())->execute();
        $this->assertSame([true, false, false], array_map($this->is_forgotten(...), [$old, $new, $open]));
        $this->assertSame(3, result::count_records(['outcome' => 'create']));
    }

    /**
     * However long the task could not run, nobody is passed over; what is done is not read again.
     */
    public function test_claims_once(): void {
        global $DB;
        $import = $this->claimed();
        $this->end($import, time() - 40 * DAYSECS);
        (new cleanup())->execute();
        $this->assertTrue($this->is_forgotten($import));

        $DB->set_field(result::TABLE, 'claim', str_repeat('a', 64), ['importid' => $import]);
        $late = $this->claimed();
        $this->end($late, time() - DAYSECS - 1);
        set_config('claimsforgotten', time() - 3 * DAYSECS, 'tool_prelude');
        (new cleanup())->execute();
        $this->assertSame([false, true], array_map($this->is_forgotten(...), [$import, $late]));
        $this->assertGreaterThan(time() - DAYSECS - 60, (int) get_config('tool_prelude', 'claimsforgotten'));
    }

    /**
     * An import that made an account.
     *
     * @return int its id
     */
    private function claimed(): int {
        $import = $this->generator->sealed($this->generator->mail(), [$this->generator->person()]);
        run_chunk::execute($import->get('id'), 0);
        $this->assertFalse($this->is_forgotten($import->get('id')));
        return $import->get('id');
    }

    /**
     * Say when an import ended.
     *
     * @param int $importid
     * @param int $time 0 for one that goes on
     */
    private function end(int $importid, int $time): void {
        global $DB;
        $state = $time ? states::FINISHED : states::RUNNING;
        $DB->update_record(import::TABLE, ['id' => $importid, 'timefinished' => $time, 'state' => $state]);
    }

    /**
     * Whether the results of an import claim nothing but their line any more.
     *
     * @param int $importid
     * @return bool
     */
    private function is_forgotten(int $importid): bool {
        [$result] = array_values(result::get_records(['importid' => $importid]));
        if ($result->get('claim') === claim::line($importid, $result->get('line'))) {
            return true;
        }
        $this->assertMatchesRegularExpression('/^[0-9a-f]{64}$/', $result->get('claim'));
        return false;
    }

    /**
     * The starter is suspended, and cron has dropped the task: the import says that it waits, and after a month ends.
     */
    public function test_orphans(): void {
        $import = $this->generator->sealed($this->generator->mail(), [$this->generator->person()]);
        (new revive())->execute();
        $this->assertSame('queued', $import->current_state());
        $this->gestionnaire->suspended = 1;
        core_account::update($this->gestionnaire);
        (new revive())->execute();
        $this->assertSame('paused', $import->current_state());
        $this->assertTrue(chunk::record_exists_select('payload IS NOT NULL'));
        $this->age($import, 31 * DAYSECS);
        (new cleanup())->execute();
        $this->assertSame('cancelled', $import->current_state());
        $this->assertFalse(chunk::record_exists_select('payload IS NOT NULL'));
    }

    /**
     * Finished imports go when the settings say so; accounts stay.
     */
    public function test_retention(): void {
        global $DB;
        $person = $this->generator->person();
        $import = $this->generator->sealed($this->generator->mail(), [$person]);
        run_chunk::execute($import->get('id'), 0);
        $DB->set_field(import::TABLE, 'timefinished', time() - 366 * DAYSECS, []);
        set_config('retentiondays', 0, 'tool_prelude');
        (new cleanup())->execute();
        $this->assertSame(1, import::count_records());
        set_config('retentiondays', 365, 'tool_prelude');
        (new cleanup())->execute();
        foreach ([import::class, chunk::class, result::class, journal::class] as $persistent) {
            $this->assertSame(0, $persistent::count_records(), $persistent);
        }
        $this->assertTrue($DB->record_exists('user', ['username' => $person['username']]));
    }

    /**
     * Make an import older.
     *
     * @param import $import
     * @param int $seconds
     */
    private function age(import $import, int $seconds): void {
        global $DB;
        $DB->set_field(import::TABLE, 'timemodified', time() - $seconds, ['id' => $import->get('id')]);
    }
}
