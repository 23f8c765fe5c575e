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

use tool_prelude\local\account\importer;
use tool_prelude\local\import\model\chunk;
use tool_prelude\local\import\model\outcome;
use tool_prelude\local\import\model\person;
use tool_prelude\tests\runner_testcase;

/**
 * People who can't be looked up hold nobody else up.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \tool_prelude\local\import\running\culprits
 * @covers     \tool_prelude\local\import\running\runner
 */
final class culprits_test extends runner_testcase {
    /**
     * One of them: it fails with the reason, the others are in.
     */
    public function test_one(): void {
        $chunk = $this->run_failing(fn(array $lines, int $call): bool => in_array(3, $lines, true));
        $this->assertSame(['create', 'failed', 'create', 'create'], array_column($this->results($chunk), 0));
        $this->assertSame('unexpected', $this->results($chunk)[1][1]);
        $this->assertTrue((bool) $chunk->read()->get('done'));
    }

    /**
     * The database could not be asked for a moment: nobody is blamed, and it is tried again as a whole.
     */
    public function test_for_a_moment(): void {
        $chunk = $this->run_failing(fn(array $lines, int $call): bool => $call <= 3, true);
        $this->assertSame([], $this->results($chunk));
        $this->assertSame(0, $chunk->read()->get('starts'));
    }

    /**
     * Nobody can be looked up: it is not theirs.
     */
    public function test_all(): void {
        $chunk = $this->run_failing(fn(array $lines, int $call): bool => true, true, 7);
        $this->assertSame([], $this->results($chunk));
        // All of them, then so many one by one that it was clear.
        $this->assertSame(7, $this->calls);
        $this->calls = 0;
        $this->assertSame([], $this->results($this->run_failing(fn(array $lines, int $call): bool => true, true, 2)));
    }

    /**
     * Run a chunk whose people can't always be looked up.
     *
     * @param callable $fails given the lines looked up and the number of the call
     * @param bool $wholly whether the chunk fails of it
     * @param int $count how many people
     * @return chunk
     */
    private function run_failing(callable $fails, bool $wholly = false, int $count = 4): chunk {
        [$import, $chunk] = $this->running(array_map(fn(): array => $this->generator->person(), range(1, $count)));
        $importer = $this->createMock(importer::class);
        $importer->method('prepare')->willReturnCallback(function (array $people) use ($fails): array {
            if ($fails(array_values(array_map(fn(person $person): int => $person->line, $people)), ++$this->calls)) {
                throw new \RuntimeException('not to be looked up');
            }
            return $people;
        });
        $importer->method('import')->willReturn(new outcome(outcome::CREATE));
        try {
            runner::run($import, new import_work($import), new import_batch($import, $chunk, $importer));
            $this->assertFalse($wholly);
        } catch (\RuntimeException $e) {
            $this->assertTrue($wholly);
        }
        return $chunk;
    }
}
