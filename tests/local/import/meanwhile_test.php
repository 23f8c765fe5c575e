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

use tool_prelude\local\import\model\import;
use tool_prelude\local\import\model\lifecycle;
use tool_prelude\local\import\model\outcome;
use tool_prelude\local\import\model\person;
use tool_prelude\local\import\model\result;
use tool_prelude\local\import\model\states;
use tool_prelude\tests\runner_testcase;

/**
 * Others are at the same import meanwhile: another worker, whoever cancels or pauses it.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \tool_prelude\local\import\running\runner
 * @covers     \tool_prelude\local\import\model\result
 */
final class meanwhile_test extends runner_testcase {
    /**
     * Running again does nobody again, and does those who are missing.
     */
    public function test_twice(): void {
        global $DB;
        [$import, $chunk] = $this->running([$this->generator->person(), $this->generator->person()]);
        $done = [];
        $do = function (person $person) use (&$done): outcome {
            $done[] = $person->line;
            return new outcome(outcome::UNCHANGED);
        };
        // A worker was killed after the first person.
        result::of($chunk, $chunk->people()[0], new outcome(outcome::UNCHANGED));
        $this->run_with($import, $chunk, $do);
        $this->assertSame([3], $done);
        $this->assertSame(2, result::count_records());
    }

    /**
     * Another worker claims the person while this one is at it: done once, and only once counted.
     */
    public function test_claimed_meanwhile(): void {
        [$import, $chunk] = $this->running([$this->generator->person(), $this->generator->person()]);
        [, $second] = $chunk->people();
        $this->run_with($import, $chunk, function (person $person, int $nth) use ($chunk, $second): outcome {
            if ($nth === 1) {
                result::of($chunk, $second, new outcome(outcome::ENROL));
            }
            return new outcome(outcome::UNCHANGED);
        });
        $this->assertSame(['unchanged', 'enrol'], array_column($this->results($chunk), 0));
        $this->assertSame(1, $this->calls);
    }

    /**
     * Cancelled in the middle: the person in hand is done, the others are not.
     */
    public function test_cancelled_meanwhile(): void {
        [$import, $chunk] = $this->running(array_map(fn(): array => $this->generator->person(), range(1, 3)));
        $this->run_with($import, $chunk, function (person $person) use ($import): outcome {
            lifecycle::move(import::load($import->get('id')), states::CANCELLED);
            return new outcome(outcome::UNCHANGED);
        });
        $this->assertSame(
            [['unchanged', '', ''], ['cancelled', 'cancelled', ''], ['cancelled', 'cancelled', '']],
            $this->results($chunk)
        );
        $this->assertTrue($chunk->get('done'));
    }

    /**
     * Paused in the middle: the rest waits, with what it needs.
     */
    public function test_paused_meanwhile(): void {
        [$import, $chunk] = $this->running([$this->generator->person(), $this->generator->person()]);
        $this->run_with($import, $chunk, function (person $person) use ($import): outcome {
            lifecycle::move(import::load($import->get('id')), states::PAUSED);
            return new outcome(outcome::UNCHANGED);
        });
        $this->assertSame([['unchanged', '', '']], $this->results($chunk));
        $this->assertFalse($chunk->get('done'));
        $this->assertNotNull($chunk->get('payload'));
    }
}
