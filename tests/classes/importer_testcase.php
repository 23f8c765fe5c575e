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

namespace tool_prelude\tests;

use advanced_testcase;
use tool_prelude\local\import\turn;
use tool_prelude_generator;

/**
 * A test with a gestionnaire logged in on an empty site, who may import.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
abstract class importer_testcase extends advanced_testcase {
    /** @var tool_prelude_generator Makes people and imports. */
    protected tool_prelude_generator $generator;
    /** @var \stdClass Who is logged in. */
    protected \stdClass $gestionnaire;

    /**
     * A gestionnaire in front of an empty site.
     */
    protected function setUp(): void {
        parent::setUp();
        $this->resetAfterTest();
        // Each person has a transaction of their own: there must be none around the test.
        $this->preventResetByRollback();
        // Tests replace who listens.
        \core\di::set(turn::class, new turn(false));
        // Mails wait in the tests of that only. Forced, for a value that is written makes Moodle write all settings back after each test.
        $this->mails_wait(0);
        $this->generator = self::getDataGenerator()->get_plugin_generator('tool_prelude');
        $this->gestionnaire = $this->generator->gestionnaire();
    }

    /**
     * Have mails wait before they leave.
     *
     * @param int $minutes
     */
    protected function mails_wait(int $minutes): void {
        global $CFG;
        $CFG->forced_plugin_settings['tool_prelude']['mailwait'] = $minutes;
    }

    /**
     * What a process had in memory is gone, that its turn was over included: another one begins.
     *
     * @param array[] $observers that listen in it, none for those of the site
     */
    protected function next_process(array $observers = []): void {
        \core\di::set(turn::class, new turn(false));
        \core\event\manager::phpunit_reset();
        if ($observers) {
            \core\event\manager::phpunit_replace_observers($observers);
        }
    }

    /**
     * Someone else with the same role, logged in.
     *
     * @return \stdClass
     */
    protected function colleague(): \stdClass {
        global $DB;
        $user = self::getDataGenerator()->create_user();
        $roleid = $DB->get_field('role', 'id', ['shortname' => 'gestionnaireutilisateurs'], MUST_EXIST);
        role_assign($roleid, $user->id, \context_system::instance());
        $this->setUser($user);
        return $user;
    }

    /**
     * The call is refused with this code.
     *
     * @param string $code
     * @param callable $call
     */
    protected function assert_refused(string $code, callable $call): void {
        try {
            $call();
        } catch (\moodle_exception $e) {
            $this->assertSame($code, $e->errorcode, $e->getMessage());
            return;
        }
        $this->fail("Not refused with $code.");
    }

    /**
     * The call is refused to whoever lacks one of the two capabilities, and to guests.
     *
     * @param callable $call
     */
    protected function assert_needs_import(callable $call): void {
        foreach (['tool/prelude:import', 'moodle/site:uploadusers'] as $capability) {
            $this->setUser(self::getDataGenerator()->create_user());
            $roleid = self::getDataGenerator()->create_role();
            foreach (array_diff(['tool/prelude:import', 'moodle/site:uploadusers'], [$capability]) as $other) {
                assign_capability($other, CAP_ALLOW, $roleid, \context_system::instance());
            }
            role_assign($roleid, $GLOBALS['USER']->id, \context_system::instance());
            $this->assert_refused('nopermissions', $call);
        }
        $this->setGuestUser();
        $this->assert_refused('nopermissions', $call);
        $this->setUser($this->gestionnaire);
    }

    /**
     * The call is refused to another gestionnaire.
     *
     * @param callable $call
     */
    protected function assert_needs_ownership(callable $call): void {
        $other = self::getDataGenerator()->create_user();
        role_assign($this->role_id(), $other->id, \context_system::instance());
        $this->setUser($other);
        $this->assert_refused('error_notyourimport', $call);
        $this->setUser($this->gestionnaire);
    }

    /**
     * The shipped role.
     *
     * @return int
     */
    protected function role_id(): int {
        global $DB;
        return (int) $DB->get_field('role', 'id', ['shortname' => 'gestionnaireutilisateurs'], MUST_EXIST);
    }

    /**
     * What the web service would send.
     *
     * @param string $class of the external function
     * @param mixed ...$arguments
     * @return array
     */
    protected function call(string $class, mixed ...$arguments): array {
        return $class::clean_returnvalue($class::execute_returns(), $class::execute(...$arguments));
    }
}
