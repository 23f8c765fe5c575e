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

namespace tool_prelude\external;

use core_external\external_api;
use core_external\external_description;
use core_external\external_multiple_structure;
use core_external\external_single_structure;
use tool_prelude\local\import\model\import;
use tool_prelude\local\import\model\result;
use tool_prelude\tests\importer_testcase;

/**
 * Every web service there is, called by everybody who must not: the list is db/services.php itself, so a new function is
 * held to the same.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \tool_prelude\external\base
 * @covers     \tool_prelude\local\import\access
 */
final class services_test extends importer_testcase {
    /** @var string[][] Capabilities whose lack empties the answer: they are asked for in the contexts of what is looked for. */
    private const EMPTIES = [
        'tool_prelude_search_cohorts' => ['moodle/cohort:view'],
        'tool_prelude_resolve_cohorts' => ['moodle/cohort:view'],
        'tool_prelude_list_cohort_contexts' => ['tool/prelude:createcohort'],
    ];
    /** @var string[] Functions that read: others' imports are open to who may see all. */
    private const READS = ['tool_prelude_read_import'];

    /** @var import|null Someone's import that waits, where the function called takes one: it is half of what a test of these costs. */
    private ?import $import = null;

    /**
     * Someone has what the function may be about.
     *
     * @param string $name
     */
    private function prepare(string $name): void {
        if (isset(self::declared()[$name]['classname']::execute_parameters()->keys['importid'])) {
            $this->import = $this->generator->sealed($this->generator->mail(), [$this->generator->person()]);
        }
    }

    /**
     * Every function, by its name.
     *
     * @return array[]
     */
    public static function functions(): array {
        $functions = self::declared();
        return array_combine(array_keys($functions), array_map(fn(string $name): array => [$name], array_keys($functions)));
    }

    /**
     * Every class here is declared and every declaration is of a class here, for the page alone, with what it takes.
     */
    public function test_declared(): void {
        $classes = [];
        $files = array_merge(...array_map(fn(string $of): array => glob(__DIR__ . "/../../classes/external/$of.php"), ['*', '*/*']));
        foreach ($files as $file) {
            preg_match('~/classes/(external/.+)\.php$~', $file, $path);
            $class = 'tool_prelude\\' . str_replace('/', '\\', $path[1]);
            if (is_subclass_of($class, base::class) && !(new \ReflectionClass($class))->isAbstract()) {
                $classes[] = $class;
            }
        }
        $this->assertEqualsCanonicalizing($classes, array_column(self::declared(), 'classname'));
        foreach (self::declared() as $name => $function) {
            $this->assertTrue($function['ajax'] && $function['loginrequired'], $name);
            $this->assertStringContainsString('tool/prelude:import', $function['capabilities'], $name);
            $this->assertStringContainsString('moodle/site:uploadusers', $function['capabilities'], $name);
            $this->assertContains($function['type'], ['read', 'write'], $name);
        }
    }

    /**
     * Nobody, the guest, and someone without any right.
     *
     * @dataProvider functions
     * @param string $name
     */
    public function test_strangers(string $name): void {
        $this->prepare($name);
        $this->setUser(null);
        $this->assert_code('servicerequireslogin', $name);
        $this->setGuestUser();
        $this->assert_code('nopermissions', $name);
        $this->setUser(self::getDataGenerator()->create_user());
        $this->assert_code('nopermissions', $name);
        $this->assert_untouched();
    }

    /**
     * A request that does not come from our page.
     *
     * @dataProvider functions
     * @param string $name
     */
    public function test_forged(string $name): void {
        $this->prepare($name);
        $this->assert_code('invalidsesskey', $name, false);
        $this->assert_untouched();
    }

    /**
     * A gestionnaire without each of the capabilities the function names.
     *
     * @dataProvider functions
     * @param string $name
     */
    public function test_each_capability(string $name): void {
        $this->prepare($name);
        $capabilities = array_map('trim', explode(',', self::declared()[$name]['capabilities']));
        foreach ($capabilities as $capability) {
            assign_capability($capability, CAP_ALLOW, $this->role_id(), \context_system::instance());
        }
        foreach ($capabilities as $capability) {
            unassign_capability($capability, $this->role_id());
            if (in_array($capability, self::EMPTIES[$name] ?? [])) {
                $lists = array_filter($this->ask($name, true)['data'], 'is_array');
                $this->assertSame([], array_merge(...array_values($lists)), "$name without $capability");
                $this->assertNotEmpty($lists, $name);
            } else {
                $this->assert_code('nopermissions', $name, true, "without $capability");
            }
            assign_capability($capability, CAP_ALLOW, $this->role_id(), \context_system::instance());
        }
        $this->assert_untouched();
    }

    /**
     * Another gestionnaire's import, and one that is not there.
     *
     * @dataProvider functions
     * @param string $name
     */
    public function test_others_import(string $name): void {
        $this->prepare($name);
        if (!$this->import) {
            $this->expectNotToPerformAssertions();
            return;
        }
        foreach (array_map('trim', explode(',', self::declared()[$name]['capabilities'])) as $capability) {
            assign_capability($capability, CAP_ALLOW, $this->role_id(), \context_system::instance());
        }
        $other = self::getDataGenerator()->create_user();
        role_assign($this->role_id(), $other->id, \context_system::instance());
        $this->setUser($other);
        $this->assert_code('error_notyourimport', $name);
        $importid = $this->import->get('id');
        $this->import->set('id', $importid + 1000);
        $this->assert_code('error_importnotfound', $name);
        $this->import->set('id', $importid);
        if (!in_array($name, self::READS) && self::declared()[$name]['type'] === 'write') {
            // Seeing all is not doing all.
            assign_capability('tool/prelude:viewall', CAP_ALLOW, $this->role_id(), \context_system::instance());
            $this->assertTrue($this->ask($name, true)['error'], $name);
        }
        $this->assert_untouched();
    }

    /**
     * The call is refused with this code.
     *
     * @param string $code
     * @param string $name
     * @param bool $sesskey whether the session key is right
     * @param string $when
     */
    private function assert_code(string $code, string $name, bool $sesskey = true, string $when = ''): void {
        $answer = $this->ask($name, $sesskey);
        $this->assertTrue($answer['error'], "$name $when was not refused");
        $this->assertSame($code, $answer['exception']->errorcode, "$name $when: " . $answer['exception']->message);
    }

    /**
     * Call a function as the page would.
     *
     * @param string $name
     * @param bool $sesskey whether the session key is right
     * @return array
     */
    private function ask(string $name, bool $sesskey): array {
        global $USER;
        $_POST['sesskey'] = $sesskey && $USER->id ? sesskey() : 'wrong';
        $class = self::declared()[$name]['classname'];
        $arguments = [];
        foreach ($class::execute_parameters()->keys as $key => $description) {
            $arguments[$key] = match ($key) {
                'importid' => $this->import->get('id'),
                // Recipes take fewer of them than an import does.
                'options' => array_intersect_key($this->generator->mail(), $description->keys) + self::plausible($description),
                'people' => $description->type === PARAM_INT ? 1 : '[]',
                default => self::plausible($description),
            };
        }
        try {
            return external_api::call_external_function($name, $arguments, true);
        } finally {
            unset($_POST['sesskey']);
        }
    }

    /**
     * A value of the right type.
     *
     * @param external_description $description
     * @return mixed
     */
    private static function plausible(external_description $description): mixed {
        return match (true) {
            $description instanceof external_multiple_structure => [],
            $description instanceof external_single_structure => array_map([self::class, 'plausible'], $description->keys),
            $description->type === PARAM_INT => 1,
            $description->type === PARAM_BOOL => false,
            default => 'a',
        };
    }

    /**
     * Nothing was done to the import, if there is one; none was made, and nobody was imported.
     */
    private function assert_untouched(): void {
        if ($this->import) {
            $this->assertSame('queued', $this->import->current_state());
        }
        $this->assertSame(0, result::count_records());
        $this->assertSame($this->import ? 1 : 0, import::count_records());
    }

    /**
     * The declarations.
     *
     * @return array[]
     */
    private static function declared(): array {
        $functions = [];
        require(__DIR__ . '/../../db/services.php');
        return $functions;
    }
}
