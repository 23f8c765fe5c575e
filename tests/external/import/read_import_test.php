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

namespace tool_prelude\external\import;

use tool_prelude\local\import\model\result;
use tool_prelude\tests\importer_testcase;

/**
 * Reading where an import stands.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \tool_prelude\external\import\read_import
 * @covers     \tool_prelude\local\import\model\progress
 * @covers     \tool_prelude\local\import\access
 */
final class read_import_test extends importer_testcase {
    /**
     * Before, in the middle and after.
     */
    public function test_read(): void {
        $people = [$this->generator->person(), $this->generator->person(['cohorts' => ['nowhere']]), $this->generator->person()];
        $import = $this->generator->sealed($this->generator->mail(), [$people[0], $people[1]], [$people[2]]);
        $id = $import->get('id');

        $this->assertSame([
            'importid' => $id,
            'state' => 'queued',
            'filename' => 'liste.csv',
            'recipe' => 'mail',
            'people' => 3,
            'chunks' => 2,
            'chunksdone' => 0,
            'pendingseqs' => [0, 1],
            'counts' => [],
            'results' => [],
            'last' => 0,
            'mine' => true,
            'why' => '',
            'contents' => [],
        ], $this->call(read_import::class, $id));

        run_chunk::execute($id, 0);
        $middle = $this->call(read_import::class, $id);
        $this->assertSame(['running', 1, [1]], [$middle['state'], $middle['chunksdone'], $middle['pendingseqs']]);
        $this->assertSame(
            [['outcome' => 'create', 'count' => 1], ['outcome' => 'blocked', 'count' => 1]],
            $middle['counts']
        );

        run_chunk::execute($id, 1);
        $after = $this->call(read_import::class, $id, $middle['last']);
        $this->assertSame(['finished', []], [$after['state'], $after['pendingseqs']]);
        $this->assertSame([$people[2]['line']], array_column($after['results'], 'line'));
    }

    /**
     * A page at a time, nobody left out.
     */
    public function test_pages(): void {
        $people = array_map(fn(): array => $this->generator->person(['cohorts' => ['nowhere']]), range(1, 5));
        $import = $this->generator->sealed($this->generator->mail(), $people);
        run_chunk::execute($import->get('id'), 0);
        $lines = [];
        for ($last = 0;; $last = $page['last']) {
            $page = $this->call(read_import::class, $import->get('id'), $last, 2);
            if (!$page['results']) {
                break;
            }
            $lines = array_merge($lines, array_column($page['results'], 'line'));
        }
        $this->assertSame(array_column($people, 'line'), $lines);
    }

    /**
     * A result with a lower id that is committed later is not missed.
     */
    public function test_late_result(): void {
        global $DB;
        $import = $this->generator->sealed(
            $this->generator->mail(),
            array_map(fn(): array => $this->generator->person(['cohorts' => ['nowhere']]), range(1, 3)),
            [$this->generator->person()]
        );
        run_chunk::execute($import->get('id'), 0);
        // Another worker has not committed the second yet.
        [$first, $second, $third] = array_values($DB->get_records(result::TABLE, ['importid' => $import->get('id')], 'id'));
        $DB->delete_records(result::TABLE, ['id' => $second->id]);

        $page = $this->call(read_import::class, $import->get('id'));
        $this->assertSame([(int) $first->line, (int) $third->line], array_column($page['results'], 'line'));
        $this->assertSame((int) $first->id, $page['last']);

        $DB->import_record(result::TABLE, $second);
        $page = $this->call(read_import::class, $import->get('id'), $page['last']);
        $this->assertSame([(int) $second->line, (int) $third->line], array_column($page['results'], 'line'));
        $this->assertSame((int) $third->id, $page['last']);
    }

    /**
     * Nobody waits for ever for a result that will never come.
     */
    public function test_old_gap(): void {
        global $DB;
        $import = $this->generator->sealed(
            $this->generator->mail(),
            array_map(fn(): array => $this->generator->person(['cohorts' => ['nowhere']]), range(1, 3)),
            [$this->generator->person()]
        );
        run_chunk::execute($import->get('id'), 0);
        [, $second, $third] = array_values($DB->get_records(result::TABLE, ['importid' => $import->get('id')], 'id'));
        $DB->delete_records(result::TABLE, ['id' => $second->id]);
        $DB->set_field(result::TABLE, 'timecreated', time() - 100, []);
        $this->assertSame((int) $third->id, $this->call(read_import::class, $import->get('id'))['last']);
    }

    /**
     * Someone else's, only with viewall.
     */
    public function test_viewall(): void {
        $import = $this->generator->sealed($this->generator->mail(), [$this->generator->person()]);
        $call = fn() => $this->call(read_import::class, $import->get('id'));
        $this->assert_needs_import($call);
        $this->assert_needs_ownership($call);
        $this->setAdminUser();
        $this->assertSame('queued', $call()['state']);
    }

    /**
     * Wrong parameters.
     */
    public function test_wrong(): void {
        $this->assert_refused('error_importnotfound', fn() => read_import::execute(0));
        $this->assert_refused('error_importnotfound', fn() => read_import::execute(-1));
    }
}
