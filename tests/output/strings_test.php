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

namespace tool_prelude\output;

use tool_prelude\tests\importer_testcase;

/**
 * Words: those the page may need, and the same in both languages.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \tool_prelude\output\strings
 */
final class strings_test extends importer_testcase {
    /**
     * The words the page may need, and no others.
     */
    public function test_strings(): void {
        $keys = strings::keys();
        $this->assertContains('issue_emailexists', $keys);
        $this->assertContains('outcome_create', $keys);
        $this->assertNotContains('pluginname', $keys);
        $this->assertSame([], preg_grep('/^(js_|issue_|outcome_|field_)/', $keys, PREG_GREP_INVERT));
    }

    /**
     * Every string exists in French and in English, with the same placeholders.
     */
    public function test_languages(): void {
        global $CFG;
        $load = function (string $language) use ($CFG): array {
            $string = [];
            include("$CFG->dirroot/$CFG->admin/tool/prelude/lang/$language/tool_prelude.php");
            return $string;
        };
        [$english, $french] = [$load('en'), $load('fr')];
        $this->assertSame(array_keys($english), array_keys($french));
        foreach ($english as $key => $text) {
            $placeholders = function (string $text): array {
                preg_match_all('/\{\$a(->\w+)?\}/', $text, $matches);
                sort($matches[0]);
                return array_unique($matches[0]);
            };
            $this->assertEquals(array_values($placeholders($text)), array_values($placeholders($french[$key])), $key);
        }
    }
}
