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

namespace tool_prelude\external\recipe;

use core_external\external_api;
use tool_prelude\local\recipe\recipe;
use tool_prelude\local\recipe\recipes;
use tool_prelude\tests\importer_testcase;

/**
 * Recipes: kept, offered, removed, made the default.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \tool_prelude\external\recipe\save_recipe
 * @covers     \tool_prelude\external\recipe\delete_recipe
 * @covers     \tool_prelude\external\recipe\set_default_recipe
 * @covers     \tool_prelude\external\recipe\recipe_structure
 * @covers     \tool_prelude\local\recipe\recipe
 * @covers     \tool_prelude\local\recipe\recipes
 */
final class save_recipe_test extends importer_testcase {
    /**
     * One's own: kept with all of its options, offered to its owner alone, replaced, removed.
     */
    public function test_own(): void {
        $options = $this->options(['passwords' => 'each', 'defaults' => [['name' => 'city', 'value' => 'Caen']]]);
        $saved = $this->save(0, ' Stagiaires <b>été</b> ', false, $options);
        $this->assertSame('Stagiaires été', $saved['name']);
        $this->assertSame([false, []], [$saved['site'], $saved['locked']]);
        $this->assertEquals($options, array_intersect_key($saved['options'], $options));
        $this->assertArrayNotHasKey('cohortid', $saved['options']);
        $this->assertArrayNotHasKey('password', $saved['options']);
        $this->assertCount(1, recipes::of((int) $this->gestionnaire->id));
        $this->assertSame([], recipes::of((int) get_admin()->id));

        $again = $this->save($saved['id'], 'Stagiaires', false, $this->options(['forcechange' => false]));
        $this->assertSame([$saved['id'], false], [$again['id'], $again['options']['forcechange']]);

        delete_recipe::execute($saved['id']);
        $this->assertSame(0, recipe::count_records());
    }

    /**
     * Somebody else's is not there, to read, replace or remove.
     */
    public function test_others(): void {
        $saved = $this->save(0, 'Stagiaires', false, $this->options());
        $this->colleague();
        $this->assert_refused('error_recipenotfound', fn() => $this->save($saved['id'], 'x', false, $this->options()));
        $this->assert_refused('error_recipenotfound', fn() => delete_recipe::execute($saved['id']));
        $this->assert_refused('error_recipenotfound', fn() => delete_recipe::execute(0));
    }

    /**
     * The site's: only by whoever may configure, offered to everybody, may be the default, may lock.
     */
    public function test_site(): void {
        $this->assert_refused('nopermissions', fn() => $this->save(0, 'x', true, $this->options()));
        $this->assert_refused('nopermissions', fn() => set_default_recipe::execute('nomail'));
        $this->setAdminUser();
        $saved = $this->save(0, 'Parcoursup', true, $this->options(), ['recipe', 'forcechange', 'recipe']);
        $this->assertSame([true, ['recipe', 'forcechange']], [$saved['site'], $saved['locked']]);
        $this->assertSame(['default' => (string) $saved['id']], set_default_recipe::execute((string) $saved['id']));

        $this->setUser($this->gestionnaire);
        $config = (new \tool_prelude\output\page((int) $this->gestionnaire->id))->config();
        $this->assertSame([(string) $saved['id'], ['Parcoursup']], [
            $config['defaultrecipe'], array_column($config['recipes'], 'name'),
        ]);
        $this->assert_refused('nopermissions', fn() => $this->save($saved['id'], 'Parcoursup', true, $this->options()));
        $this->assert_refused('nopermissions', fn() => $this->save($saved['id'], 'Mine', false, $this->options()));
        $this->assert_refused('nopermissions', fn() => delete_recipe::execute($saved['id']));

        $this->setAdminUser();
        $this->assertSame(['default' => 'mail'], delete_recipe::execute($saved['id']));
        $this->assert_refused('error_recipenotfound', fn() => set_default_recipe::execute((string) $saved['id']));
    }

    /**
     * An own recipe is not the site's default, and locks nothing.
     */
    public function test_own_is_not_default(): void {
        $this->setAdminUser();
        $saved = $this->save(0, 'Mine', false, $this->options(), ['recipe']);
        $this->assertSame([], $saved['locked']);
        $this->assert_refused('error_recipenotfound', fn() => set_default_recipe::execute((string) $saved['id']));
        $this->assert_refused('error_recipenotfound', fn() => set_default_recipe::execute('nothing'));
    }

    /**
     * What a recipe can't be.
     *
     * @return array[]
     */
    public static function wrong(): array {
        return [
            'no name' => [' ', [], [], 'error_recipename'],
            'only markup' => ['<p></p>', [], [], 'error_recipename'],
            'a name too long' => [str_repeat('é', 101), [], [], 'error_recipename'],
            'a name twice' => ['Twice', [], [], 'error_recipename'],
            'a way to log in that is not enabled' => ['x', ['auth' => 'ldap'], [], 'error_optionsinvalid'],
            'an unknown recipe' => ['x', ['recipe' => 'pigeon'], [], 'error_optionsinvalid'],
            'a value nobody offers' => ['x', ['defaults' => [['name' => 'id', 'value' => '2']]], [], 'error_optionsinvalid'],
            'a lock of nothing' => ['x', [], ['colour'], 'error_optionsinvalid'],
            'a lock of a cohort' => ['x', [], ['cohortid'], 'error_optionsinvalid'],
            'a lock of a value it has not' => ['x', [], ['defaults.city'], 'error_optionsinvalid'],
        ];
    }

    /**
     * It is refused.
     *
     * @dataProvider wrong
     * @param string $name
     * @param array $options
     * @param string[] $locked
     * @param string $code
     */
    public function test_wrong(string $name, array $options, array $locked, string $code): void {
        $this->setAdminUser();
        $this->save(0, 'Twice', true, $this->options());
        $this->assert_refused($code, fn() => $this->save(0, $name, true, $this->options($options), $locked));
        $this->assertSame(1, recipe::count_records());
    }

    /**
     * There is an end to it.
     */
    public function test_many(): void {
        for ($i = 0; $i < recipes::MAX; $i++) {
            $this->save(0, "Recipe $i", false, $this->options());
        }
        $this->assert_refused('error_recipemany', fn() => $this->save(0, 'One more', false, $this->options()));
    }

    /**
     * Refused to whoever may not import.
     */
    public function test_refused(): void {
        $this->assert_needs_import(fn() => $this->save(0, 'x', false, $this->options()));
        $this->assert_needs_import(fn() => delete_recipe::execute(1));
        $this->assert_needs_import(fn() => set_default_recipe::execute('mail'));
    }

    /**
     * Options of a recipe, whole.
     *
     * @param array $more
     * @return array
     */
    private function options(array $more = []): array {
        return array_diff_key($this->generator->nomail($more), array_flip([...recipe::OF_A_LIST, 'password']));
    }

    /**
     * Keep, with what the answer is checked to be.
     *
     * @param mixed ...$arguments
     * @return array
     */
    private function save(...$arguments): array {
        return external_api::clean_returnvalue(save_recipe::execute_returns(), save_recipe::execute(...$arguments));
    }
}
