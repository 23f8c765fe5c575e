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

use tool_prelude\event\import_cancelled;
use tool_prelude\event\import_finished;
use tool_prelude\tests\importer_testcase;

/**
 * Moves, each once, each with its time.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \tool_prelude\local\import\model\lifecycle
 * @covers     \tool_prelude\local\import\model\import
 * @covers     \tool_prelude\event\import_event
 * @covers     \tool_prelude\event\import_started
 * @covers     \tool_prelude\event\import_finished
 * @covers     \tool_prelude\event\import_cancelled
 */
final class lifecycle_test extends importer_testcase {
    /**
     * Times are kept, and the logs are told with counts only.
     */
    public function test_moves(): void {
        $person = $this->generator->person();
        $import = $this->generator->sealed($this->generator->mail(), [$person]);
        $events = $this->redirectEvents();
        $this->assertTrue(lifecycle::move($import, states::RUNNING));
        $this->assertFalse(lifecycle::move(import::load($import->get('id')), states::RUNNING));
        $this->assertTrue(lifecycle::move($import, states::FINISHED));

        $moves = json_decode(import::load($import->get('id'))->get('moves'), true);
        $this->assertSame(['receiving', 'queued', 'running', 'finished'], array_column($moves, 0));
        [$event] = $events->get_events();
        $this->assertInstanceOf(import_finished::class, $event);
        $this->assertSame(['people' => 1, 'chunks' => 1, 'recipe' => 'mail'], $event->other);
        $this->assertStringNotContainsString($person['username'], serialize($event->get_data()));
        $this->assertStringContainsString((string) $import->get('id'), $event->get_description());
        $this->assertNotSame('', $event->get_name());
        $this->assertStringContainsString('/admin/tool/prelude/', $event->get_url()->out());
        $this->assertEventContextNotUsed($event);
    }

    /**
     * There is no such move.
     */
    public function test_refused(): void {
        $import = $this->generator->received($this->generator->mail());
        $this->assert_refused('error_wrongstate', fn() => lifecycle::move($import, states::FINISHED));
        lifecycle::move($import, states::CANCELLED);
        $this->assert_refused('error_wrongstate', fn() => lifecycle::move($import, states::QUEUED));
        $this->assertSame('cancelled', $import->current_state());
    }

    /**
     * What has to happen first doesn't: nothing moves.
     */
    public function test_before_fails(): void {
        $import = $this->generator->received($this->generator->mail());
        $this->assertFalse(lifecycle::move($import, states::QUEUED, fn(): bool => false));
        $this->assertSame('receiving', $import->current_state());
    }

    /**
     * The password goes with the last move.
     */
    public function test_forgets_password(): void {
        $options = $this->generator->nomail(['passwords' => 'one', 'password' => 'Prelude-2026!']);
        $import = $this->generator->sealed($options, [$this->generator->person()]);
        lifecycle::move($import, states::RUNNING);
        $this->assertNotNull(import::load($import->get('id'))->get('secret'));
        lifecycle::move($import, states::CANCELLED);
        $this->assertNull(import::load($import->get('id'))->get('secret'));
    }
}
