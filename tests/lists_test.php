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
namespace tool_prelude;

use core\hook\manager as hooks;
use core\task\manager as tasks;

/**
 * What Moodle lists of every plugin: events, hooks, capabilities, tasks, messages. Each is one it can show.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @coversNothing
 */
final class lists_test extends \advanced_testcase {
    /**
     * Moodle's list of events has each of them, with a name.
     */
    public function test_events(): void {
        $events = array_filter(
            \report_eventlist_list_generator::get_all_events_list(true),
            fn(string $event): bool => str_starts_with($event, '\\tool_prelude\\'),
            ARRAY_FILTER_USE_KEY
        );
        $files = glob(__DIR__ . '/../classes/event/*.php');
        // One of them is what the others have in common.
        $this->assertCount(count($files) - 1, $events);
        foreach (array_keys($events) as $event) {
            $this->assertStringNotContainsString('[[', $event::get_name());
        }
        $this->assertDebuggingNotCalled();
    }

    /**
     * Capabilities have names, and who gets them is of this site.
     */
    public function test_capabilities(): void {
        $capabilities = [];
        require(__DIR__ . '/../db/access.php');
        $this->assertNotEmpty($capabilities);
        foreach ($capabilities as $name => $capability) {
            $this->assertNotNull(get_capability_info($name), $name);
            $this->assert_said(str_replace('tool/', '', $name), $name);
            $this->assertSame([], array_diff(array_keys($capability['archetypes']), get_role_archetypes()), $name);
        }
    }

    /**
     * Hooks are there, and so is what listens.
     */
    public function test_hooks(): void {
        $callbacks = [];
        require(__DIR__ . '/../db/hooks.php');
        foreach ($callbacks as ['hook' => $hook, 'callback' => $callback]) {
            $this->assertTrue(class_exists($hook), $hook);
            $this->assertTrue(is_callable($callback), implode('::', (array) $callback));
            $listening = array_column(hooks::get_instance()->get_callbacks_for_hook($hook), 'component');
            $this->assertContains('tool_prelude', $listening);
        }
    }

    /**
     * Tasks have names, and so have messages.
     */
    public function test_tasks_and_messages(): void {
        $scheduled = tasks::load_default_scheduled_tasks_for_component('tool_prelude');
        $this->assertNotEmpty($scheduled);
        foreach (array_merge($scheduled, [new task\run_import(), new task\handle_departures(), new task\tell_end()]) as $task) {
            $this->assertStringNotContainsString('[[', $task->get_name());
        }
        $messageproviders = [];
        require(__DIR__ . '/../db/messages.php');
        foreach (array_keys($messageproviders) as $name) {
            $this->assert_said("messageprovider:$name", $name);
        }
    }

    /**
     * There is such a string.
     *
     * @param string $key
     * @param string $what it is the name of
     */
    private function assert_said(string $key, string $what): void {
        $this->assertTrue(get_string_manager()->string_exists($key, 'tool_prelude'), $what);
    }
}
