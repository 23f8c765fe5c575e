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

namespace tool_prelude\local\import\model;

use basic_testcase;

/**
 * States and moves.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \tool_prelude\local\import\model\states
 */
final class states_test extends basic_testcase {
    /**
     * Every move there is.
     */
    public function test_moves(): void {
        $moves = [];
        foreach (states::all() as $from) {
            foreach (states::all() as $to) {
                if (states::allows($from, $to)) {
                    $moves[] = "$from → $to";
                }
            }
        }
        $this->assertEqualsCanonicalizing([
            'receiving → queued', 'receiving → cancelled',
            'queued → running', 'queued → paused', 'queued → cancelled', 'queued → failed',
            'running → finished', 'running → paused', 'running → cancelled', 'running → failed',
            'paused → running', 'paused → cancelled',
            'finished → undoing', 'cancelled → undoing', 'failed → undoing', 'undoing → undone',
            'undoing → undopaused', 'undopaused → undoing',
        ], $moves);
        $this->assertFalse(states::allows('nonsense', 'queued'));
    }

    /**
     * Nobody is imported in a final state; work is done in two states only.
     */
    public function test_kinds(): void {
        $this->assertSame(
            ['finished', 'cancelled', 'failed', 'undoing', 'undopaused', 'undone'],
            array_values(array_filter(states::all(), [states::class, 'is_final']))
        );
        $this->assertSame(
            ['queued', 'running'],
            array_values(array_filter(states::all(), [states::class, 'is_workable']))
        );
    }

    /**
     * Each has a name for people.
     */
    public function test_words(): void {
        foreach (states::all() as $state) {
            $this->assertTrue(get_string_manager()->string_exists('state_' . $state, 'tool_prelude'), $state);
        }
    }
}
