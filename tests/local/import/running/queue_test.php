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

use tool_prelude\external\import\run_chunk;
use tool_prelude\local\import\control;
use tool_prelude\local\import\model\chunk;
use tool_prelude\local\import\model\import;
use tool_prelude\local\import\model\outcome;
use tool_prelude\local\import\model\result;
use tool_prelude\task\revive;
use tool_prelude\task\run_import;
use tool_prelude\tests\importer_testcase;

/**
 * What happens to an import when workers die, keys get lost, or the plugin changes under it.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \tool_prelude\local\import\running\queue
 * @covers     \tool_prelude\local\import\running\runner
 * @covers     \tool_prelude\local\import\running\import_batch
 * @covers     \tool_prelude\local\import\model\chunk
 * @covers     \tool_prelude\task\revive
 */
final class queue_test extends importer_testcase {
    /**
     * Worker after worker died at the first person: the fifth says so and goes on with the others.
     */
    public function test_line_that_kills(): void {
        $people = [$this->generator->person(), $this->generator->person()];
        $import = $this->generator->sealed($this->generator->mail(), $people);
        $chunk = chunk::find($import->get('id'), 0);
        for ($worker = 1; $worker <= 4; $worker++) {
            $this->assertSame($worker, $chunk->count_start($people[0]['line']));
        }
        $results = array_column(run_chunk::execute($import->get('id'), 0)['results'], null, 'line');
        $this->assertSame(['failed', 'workerdied'], [
            $results[$people[0]['line']]['outcome'],
            $results[$people[0]['line']]['code'],
        ]);
        $this->assertSame('create', $results[$people[1]['line']]['outcome']);
    }

    /**
     * Workers that die at different people are bad luck: nobody fails.
     */
    public function test_workers_that_die(): void {
        $people = [$this->generator->person(), $this->generator->person()];
        $import = $this->generator->sealed($this->generator->mail(), $people);
        $chunk = chunk::find($import->get('id'), 0);
        foreach ([0, 0, 0, 1, 0, 0, 0] as $at) {
            $chunk->count_start($people[$at]['line']);
        }
        $results = run_chunk::execute($import->get('id'), 0)['results'];
        $this->assertSame(['create', 'create'], array_column($results, 'outcome'));
    }

    /**
     * Without the key nothing is done in clear, nothing is lost, and it says why; with the key it goes on.
     */
    public function test_key_lost(): void {
        global $CFG;
        $import = $this->generator->sealed($this->generator->mail(), [$this->generator->person()]);
        $id = $import->get('id');
        $file = glob("$CFG->dataroot/secret/key/*")[0];
        rename($file, "$file.away");
        $CFG->nokeygeneration = true;
        try {
            $this->assert_refused('error_encryption', fn() => run_chunk::execute($id, 0));
            $this->assertSame('paused', $import->current_state());
            $this->assertSame('encryption', import::load($id)->why());
            $this->assert_refused('error_encryption', fn() => $this->generator->received(
                $this->generator->nomail(['passwords' => 'one', 'password' => 'Prelude-2026!'])
            ));
            $received = $this->generator->received($this->generator->mail());
            $this->assert_refused('error_encryption', fn() => \tool_prelude\external\import\add_chunk::execute(
                $received->get('id'),
                0,
                json_encode([$this->generator->person()])
            ));
            $this->assertFalse(chunk::record_exists_select('importid = ?', [$received->get('id')]));
        } finally {
            rename("$file.away", $file);
            unset($CFG->nokeygeneration);
        }
        control::resume(import::load($id), (int) $this->gestionnaire->id);
        $this->assertSame('finished', run_chunk::execute($id, 0)['state']);
    }

    /**
     * What was frozen by another version of the plugin is not guessed at; it can still be cancelled.
     */
    public function test_upgraded_meanwhile(): void {
        $import = $this->generator->sealed($this->generator->mail(), [$this->generator->person()]);
        $frozen = json_decode($import->get('frozen'), true);
        $import->set('frozen', json_encode(['version' => -1] + $frozen))->update();
        $this->assert_refused('error_version', fn() => run_chunk::execute($import->get('id'), 0));
        $this->assertSame(['paused', 'version'], [$import->current_state(), import::load($import->get('id'))->why()]);
        control::cancel(import::load($import->get('id')));
        $this->assertSame(1, result::count_records(['outcome' => 'cancelled']));
        $this->assertFalse(chunk::record_exists_select('payload IS NOT NULL'));
    }

    /**
     * Killed tasks are not waited for: after a while there are new ones.
     */
    public function test_revived(): void {
        global $DB;
        $import = $this->generator->sealed($this->generator->mail(), [$this->generator->person()]);
        $started = ['classname' => '\\' . run_import::class];
        // Both workers were killed: Moodle takes them for running.
        $DB->set_field('task_adhoc', 'timestarted', time() - 500, $started);
        (new revive())->execute();
        $this->assertSame(2, $DB->count_records('task_adhoc', $started));
        foreach ([import::TABLE, chunk::TABLE] as $table) {
            $DB->set_field($table, 'timemodified', time() - 500, []);
        }
        $this->expectOutputRegex('/New workers/');
        (new revive())->execute();
        $this->assertSame(2, $DB->count_records_select('task_adhoc', 'classname = ? AND timestarted IS NULL', $started));
        $this->runAdhocTasks('\\' . run_import::class);
        $this->assertSame('finished', $import->current_state());
    }

    /**
     * Someone who was cancelled while another worker had done part: each line has its own truth.
     */
    public function test_cancelled_with_results(): void {
        $people = array_map(fn(): array => $this->generator->person(), range(1, 3));
        $import = $this->generator->sealed($this->generator->mail(), $people);
        $chunk = chunk::find($import->get('id'), 0);
        result::of($chunk, $chunk->people()[1], new outcome(outcome::UNCHANGED));
        control::cancel($import);
        $this->assertSame(
            ['cancelled', 'unchanged', 'cancelled'],
            array_values(array_map(
                fn(result $result): string => $result->get('outcome'),
                result::get_records(['importid' => $import->get('id')], 'line')
            ))
        );
    }
}
