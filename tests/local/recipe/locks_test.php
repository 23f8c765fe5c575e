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

namespace tool_prelude\local\recipe;

use tool_prelude\external\import\start_import;
use tool_prelude\local\import\model\import;
use tool_prelude\tests\importer_testcase;

/**
 * What the site decided is kept, whatever a request says.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \tool_prelude\local\recipe\locks
 * @covers     \tool_prelude\local\import\intake\intake
 */
final class locks_test extends importer_testcase {
    /**
     * The site's default, what is locked, what a request asks for, and whether it is refused.
     *
     * @return array[]
     */
    public static function imports(): array {
        $city = fn(string $value): array => [['name' => 'city', 'value' => $value]];
        return [
            'nothing locked' => [['recipe' => 'mail', 'passwords' => 'generated'], [], ['forcechange' => false], ''],
            'the recipe' => [['recipe' => 'mail', 'passwords' => 'generated'], ['recipe'], [], 'recipe'],
            'the recipe, as it is' => [[], ['recipe'], [], ''],
            'passwords' => [['passwords' => 'each'], ['passwords'], ['passwords' => 'file'], 'passwords'],
            'passwords, of another recipe' => [
                ['passwords' => 'each'], ['passwords'], ['recipe' => 'mail', 'passwords' => 'generated'], '',
            ],
            'the change at first login' => [[], ['forcechange'], ['forcechange' => false], 'forcechange'],
            'no change at first login, and a mail' => [
                ['forcechange' => false], ['forcechange'], ['recipe' => 'mail', 'passwords' => 'generated'], '',
            ],
            'existing accounts' => [[], ['existing'], ['existing' => 'leave'], 'existing'],
            'the way to log in' => [[], ['auth'], ['auth' => 'nologin'], 'auth'],
            'a value' => [['defaults' => $city('Caen')], ['defaults.city'], ['defaults' => $city('Paris')], 'defaults.city'],
            'a value left out' => [['defaults' => $city('Caen')], ['defaults.city'], [], 'defaults.city'],
            'a value, as it is' => [['defaults' => $city('Caen')], ['defaults.city'], ['defaults' => $city('Caen')], ''],
        ];
    }

    /**
     * The server refuses a locked option that was changed, by its name.
     *
     * @dataProvider imports
     * @param array $default
     * @param string[] $locked
     * @param array $asked
     * @param string $refused
     */
    public function test_locked(array $default, array $locked, array $asked, string $refused): void {
        $this->setAdminUser();
        $kept = array_diff_key($this->generator->nomail($default), array_flip([...recipe::OF_A_LIST, 'password']));
        recipes::set_default((string) recipes::save(0, 'Ours', true, $kept, $locked)->get('id'));
        $this->setUser($this->gestionnaire);
        $start = fn() => start_import::execute('a.csv', $this->generator->nomail($asked));
        if ($refused === '') {
            $start();
        } else {
            $this->assert_refused('error_optionlocked', $start);
        }
        $this->assertSame($refused === '' ? 1 : 0, import::count_records());
    }

    /**
     * Locks of a recipe that is not the default hold nobody.
     */
    public function test_not_default(): void {
        $this->setAdminUser();
        $kept = array_diff_key($this->generator->nomail(), array_flip([...recipe::OF_A_LIST, 'password']));
        $recipe = recipes::save(0, 'Ours', true, $kept, ['forcechange']);
        $this->assertSame(['forcechange'], $recipe->locked());
        $this->setUser($this->gestionnaire);
        start_import::execute('a.csv', $this->generator->nomail(['forcechange' => false]));
        $this->assertSame(1, import::count_records());
    }
}
