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

namespace tool_prelude\local\import\running;

use core\lock\db_record_lock_factory;
use core\lock\lock_config;
use tool_prelude\external\import\read_import;
use tool_prelude\external\import\run_chunk;
use tool_prelude\local\import\model\chunk;
use tool_prelude\local\import\model\import;
use tool_prelude\local\import\model\outcome;
use tool_prelude\local\import\model\person;
use tool_prelude\local\import\model\result;
use tool_prelude\local\import\model\states;
use tool_prelude\tests\runner_testcase;

/**
 * The disk is waited for once a batch, and nobody hears of a result that may still go.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \tool_prelude\local\import\running\late_flush
 * @covers     \tool_prelude\local\import\running\runner
 * @covers     \tool_prelude\local\import\model\import
 */
final class late_flush_test extends runner_testcase {
    /**
     * Commits of people need not wait; the one that says that they are done does, and so does whatever comes after.
     */
    public function test_only_people(): void {
        global $DB;
        $late = $this->waits() === 'on';
        [$import, $chunk] = $this->running([$this->generator->person(), $this->generator->person()]);
        $seen = [];
        $this->run_with($import, $chunk, function () use (&$seen): outcome {
            $seen[] = $this->setting();
            return new outcome(outcome::UNCHANGED);
        });
        $this->assertSame($late ? ['off', 'off'] : ['', ''], $seen);
        $this->assertSame($late ? 'on' : '', $this->setting());
        $this->assertFalse($DB->is_transaction_started());
    }

    /**
     * Someone whose import was rolled back is written down by a commit that waits, and the next one need not.
     */
    public function test_after_a_rollback(): void {
        $late = $this->waits() === 'on';
        [$import, $chunk] = $this->running([$this->generator->person(), $this->generator->person()]);
        $seen = [];
        $this->run_with($import, $chunk, function (person $person, int $nth) use (&$seen): outcome {
            $seen[] = $this->setting();
            return $nth === 1 ? throw new \moodle_exception('invalidemail') : new outcome(outcome::UNCHANGED);
        });
        $this->assertSame($late ? ['off', 'off'] : ['', ''], $seen);
        $this->assertSame(['failed', 'unchanged'], array_column($this->results($chunk), 0));
        $this->assertSame($late ? 'on' : '', $this->setting());
    }

    /**
     * Young results are told after a commit that waits; old ones, or none, need none.
     */
    public function test_before_telling(): void {
        global $DB;
        $once = $DB->get_dbfamily() === 'postgres' ? 1 : 0;
        [$import, $chunk] = $this->running([$this->generator->person(), $this->generator->person()]);
        $this->run_with($import, $chunk, fn(): outcome => new outcome(outcome::UNCHANGED));
        $tell = function () use ($import, $chunk): int {
            global $DB;
            $before = $DB->perf_get_writes();
            late_flush::before_telling($import, result::get_records(['chunkid' => $chunk->get('id')]));
            return $DB->perf_get_writes() - $before;
        };
        $this->assertSame($once, $tell());
        $DB->set_field(result::TABLE, 'timemodified', time() - HOURSECS, []);
        $this->assertSame(0, $tell());
        $DB->delete_records(result::TABLE);
        $this->assertSame(0, $tell());
    }

    /**
     * Whoever follows an import, or meets a chunk another worker has, hears only of what stays: one write more than when
     * everything is on the disk for long.
     */
    public function test_followers(): void {
        global $CFG, $DB;
        $once = $DB->get_dbfamily() === 'postgres' ? 1 : 0;
        // The one factory whose locks hold within one connection too.
        $CFG->lock_factory = db_record_lock_factory::class;
        $import = $this->generator->sealed($this->generator->mail(), [$this->generator->person(), $this->generator->person()]);
        $id = $import->get('id');
        run_chunk::execute($id, 0);
        $DB->set_field(chunk::TABLE, 'done', 0, ['importid' => $id]);
        $DB->set_field(import::TABLE, 'state', states::RUNNING, ['id' => $id]);
        $lock = lock_config::get_lock_factory('tool_prelude')->get_lock("chunk_{$id}_0", 0);
        $ways = [
            'read_import' => fn(): array => read_import::execute($id),
            'run_chunk' => fn(): array => run_chunk::execute($id, 0),
        ];
        foreach ($ways as $name => $way) {
            $writes = [];
            foreach (['old' => time() - HOURSECS, 'young' => time()] as $age => $time) {
                $DB->set_field(result::TABLE, 'timemodified', $time, ['importid' => $id]);
                $before = $DB->perf_get_writes();
                $this->assertCount(2, $way()['results'], $name);
                $writes[$age] = $DB->perf_get_writes() - $before;
            }
            $this->assertSame($once, $writes['young'] - $writes['old'], $name);
        }
        $lock->release();
    }

    /**
     * A worker that counts its start does not write back what was wiped meanwhile.
     */
    public function test_start_of_a_wiped_chunk(): void {
        [$import, $chunk] = $this->running([$this->generator->person()]);
        chunk::find($import->get('id'), 0)->finish();
        $chunk->count_start(2);
        $chunk->forget_starts();
        $now = chunk::find($import->get('id'), 0);
        $this->assertTrue($now->get('done'));
        $this->assertNull($now->get('payload'));
        $this->assertSame([2, 0], [$now->get('startline'), $now->get('starts')]);
    }

    /**
     * Have commits of this session wait for the disk, whatever the server does by default.
     *
     * @return string the setting, '' where there is none
     */
    private function waits(): string {
        global $DB;
        if ($DB->get_dbfamily() !== 'postgres') {
            return '';
        }
        $DB->execute('SET synchronous_commit TO on');
        return $this->setting();
    }

    /**
     * Whether a commit at this moment waits for the disk.
     *
     * @return string on or off, '' where the database does not let us choose
     */
    private function setting(): string {
        global $DB;
        return $DB->get_dbfamily() === 'postgres' ? $DB->get_field_sql("SELECT current_setting('synchronous_commit')") : '';
    }
}
