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

namespace tool_prelude\local\import\intake;

use basic_testcase;
use tool_prelude\local\import\model\person;

/**
 * Reading people, from friends and from others.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \tool_prelude\local\import\intake\people_parser
 * @covers     \tool_prelude\local\import\intake\people_table
 * @covers     \tool_prelude\local\import\model\person
 */
final class people_parser_test extends basic_testcase {
    /**
     * Everything a person may have.
     */
    public function test_whole(): void {
        $people = $this->parse([[
            'line' => 7,
            'username' => ' Inès.HÉBERT ',
            'lastname' => ' HÉBERT',
            'firstname' => "Inès\n",
            'email' => 'Ines@Exemple.fr',
            'cohorts' => ['L1', '', ' L1 ', 'L2'],
            'password' => 'Zq8-secret!',
            'auth' => 'manual',
            'fields' => ['city' => ' Caen '],
        ]]);
        $this->assertSame([
            'line' => 7,
            'username' => 'inès.hébert',
            'lastname' => 'HÉBERT',
            'firstname' => 'Inès',
            'email' => 'Ines@Exemple.fr',
            'cohorts' => ['L1', 'L2'],
            'password' => 'Zq8-secret!',
            'auth' => 'manual',
            'fields' => ['city' => 'Caen'],
            'account' => 0,
            'staff' => false,
        ], $people[0]->to_array());
    }

    /**
     * A table says the same as a list of objects: null is no value, nor is what a row does not reach.
     */
    public function test_table(): void {
        $columns = ['email', 'line', 'username', 'firstname', 'lastname', 'cohorts', 'fields', 'account', 'password'];
        $people = $this->parse(['columns' => $columns, 'rows' => [
            ['d@exemple.fr', 2, 'a', 'c', 'b', ['L1'], ['city' => 'Caen'], 5, 'Zq8-secret!'],
            ['e@exemple.fr', 3, 'e', 'c', 'b'],
            ['f@exemple.fr', 4, 'f', 'c', 'b', null, null, null, 'Zq8-secret!'],
        ]]);
        $this->assertEquals($this->parse([
            self::person(['cohorts' => ['L1'], 'fields' => ['city' => 'Caen'], 'account' => 5, 'password' => 'Zq8-secret!']),
            self::person(['line' => 3, 'username' => 'e', 'email' => 'e@exemple.fr']),
            self::person(['line' => 4, 'username' => 'f', 'email' => 'f@exemple.fr', 'password' => 'Zq8-secret!']),
        ]), $people);
        $this->assertSame([], $this->parse(['columns' => [], 'rows' => []]));
    }

    /**
     * What looks like an attack is text: it is for the judge and for Moodle to refuse or to store.
     *
     * @return string[][]
     */
    public static function texts(): array {
        return [
            'HTML' => ['<script>alert(1)</script>'],
            'SQL' => ["'; DROP TABLE users; --"],
            'wildcards' => ['%_\\'],
            'formula' => ['=HYPERLINK("http://exemple.fr")'],
            'emoji' => ['👩🏽‍🎓'],
            'right to left' => ["\u{202E}txt"],
            'lone combining accent' => ["\u{0301}"],
            'only zero' => ['0'],
        ];
    }

    /**
     * They arrive as they were sent.
     *
     * @dataProvider texts
     * @param string $text
     */
    public function test_texts(string $text): void {
        $this->assertSame($text, $this->parse([self::person(['lastname' => $text])])[0]->lastname);
    }

    /**
     * What can't be people.
     *
     * @return array[] JSON or rows, line and field of the refusal
     */
    public static function refused(): array {
        $nested = str_repeat('[', 100) . str_repeat(']', 100);
        return [
            'no JSON' => ['[{"line":2', 0, 'json'],
            'nothing' => ['', 0, 'json'],
            'null' => ['null', 0, 'json'],
            'object' => ['{"line":2}', 0, 'json'],
            'nested' => [$nested, 0, 'json'],
            'broken UTF-8' => ["[{\"line\":2,\"username\":\"\xFF\"}]", 0, 'json'],
            'too many bytes' => ['[' . str_repeat(' ', people_parser::MAX_BYTES) . ']', 0, 'bytes'],
            'a number' => [[7], 0, 'line'],
            'no line' => [[['username' => 'a']], 0, 'line'],
            'line as text' => [[self::person(['line' => '2'])], 0, 'line'],
            'line 0' => [[self::person(['line' => 0])], 0, 'line'],
            'line 1.5' => [[self::person(['line' => 1.5])], 0, 'line'],
            'line beyond' => [[self::person(['line' => 99999999999])], 0, 'line'],
            'line twice' => [[self::person(), self::person()], 2, 'line'],
            'unknown key' => [[self::person(['siteadmin' => '1'])], 2, 'key'],
            'number for a name' => [[self::person(['lastname' => 7])], 2, 'lastname'],
            'null for a name' => [[self::person(['lastname' => null])], 2, 'lastname'],
            'list for a name' => [[self::person(['lastname' => ['a']])], 2, 'lastname'],
            'NUL' => [[self::person(['email' => "a\0@exemple.fr"])], 2, 'email'],
            'non-character' => [[self::person(['firstname' => "a\u{FFFE}"])], 2, 'firstname'],
            'long name' => [[self::person(['lastname' => str_repeat('é', 1001)])], 2, 'lastname'],
            'megabyte' => [[self::person(['lastname' => str_repeat('x', 1000000)])], 2, 'lastname'],
            'megabyte of password' => [[self::person(['password' => str_repeat('x', 1000000)])], 2, 'password'],
            'cohorts as text' => [[self::person(['cohorts' => 'L1'])], 2, 'cohorts'],
            'cohorts by name' => [[self::person(['cohorts' => ['a' => 'L1']])], 2, 'cohorts'],
            'too many cohorts' => [[self::person(['cohorts' => array_fill(0, 51, 'L1')])], 2, 'cohorts'],
            'fields as text' => [[self::person(['fields' => 'city'])], 2, 'fields'],
            'unknown field' => [[self::person(['fields' => ['suspended' => '1']])], 2, 'fields'],
            'list of fields' => [[self::person(['fields' => ['Caen']])], 2, 'fields'],
            'long field' => [[self::person(['fields' => ['city' => str_repeat('x', 10001)]])], 2, 'city'],
            'no e-mail' => [[['line' => 2, 'username' => 'a', 'lastname' => 'b', 'firstname' => 'c']], 2, 'email'],
            'no first name' => [[['line' => 2, 'username' => 'a', 'lastname' => 'b', 'email' => 'c']], 2, 'firstname'],
            'table without rows' => ['{"columns":["line"]}', 0, 'json'],
            'table with more' => ['{"columns":["line"],"rows":[],"more":1}', 0, 'json'],
            'columns as text' => ['{"columns":"line","rows":[]}', 0, 'json'],
            'rows by name' => ['{"columns":["line"],"rows":{"a":[2]}}', 0, 'json'],
            'unknown column' => ['{"columns":["line","siteadmin"],"rows":[[2]]}', 0, 'key'],
            'number for a column' => ['{"columns":[0],"rows":[[2]]}', 0, 'key'],
            'column twice' => ['{"columns":["line","email","email"],"rows":[[2,"a","b"]]}', 0, 'key'],
            'row as object' => ['{"columns":["line"],"rows":[{"line":2}]}', 0, 'json'],
            'row too long' => ['{"columns":["line"],"rows":[[2,"a"]]}', 0, 'json'],
            'row too short' => ['{"columns":["line","username","lastname","firstname","email"],"rows":[[2,"a","b","c"]]}', 2, 'email'],
            'row without line' => ['{"columns":["line","username"],"rows":[[null,"a"]]}', 0, 'line'],
            'list in a cell of a table' => ['{"columns":["line","username"],"rows":[[2,["a"]]]}', 2, 'username'],
        ];
    }

    /**
     * They are refused with line and field, and without any value.
     *
     * @dataProvider refused
     * @param string|array $given
     * @param int $line
     * @param string $field
     */
    public function test_refused(string|array $given, int $line, string $field): void {
        try {
            $this->parse($given);
            $this->fail('Not refused.');
        } catch (\moodle_exception $e) {
            $this->assertSame('error_peopleinvalid', $e->errorcode);
            $this->assertSame(['line' => $line, 'field' => $field], $e->a);
            $this->assertNull($e->debuginfo);
        }
    }

    /**
     * A hundred thousand people in one call.
     */
    public function test_too_many(): void {
        $people = array_map(fn(int $line): array => ['line' => $line], range(1, 100000));
        try {
            $this->parse($people);
            $this->fail('Not refused.');
        } catch (\moodle_exception $e) {
            $this->assertSame('error_toomanypeople', $e->errorcode);
        }
    }

    /**
     * A check may leave names out, but not what is looked up.
     */
    public function test_incomplete(): void {
        $parser = new people_parser(10, false);
        $this->assertNull($parser->parse('[{"line":2,"username":"a","email":""}]')[0]->lastname);
        $this->expectException(\moodle_exception::class);
        $parser->parse('[{"line":2,"username":"a"}]');
    }

    /**
     * A password is not printed with its person.
     */
    public function test_not_printed(): void {
        $person = $this->parse([self::person(['password' => 'Zq8-secret!'])])[0];
        $this->assertStringNotContainsString('Zq8', print_r($person, true));
    }

    /**
     * Someone.
     *
     * @param array $more
     * @return array
     */
    private static function person(array $more = []): array {
        return $more + ['line' => 2, 'username' => 'a', 'lastname' => 'b', 'firstname' => 'c', 'email' => 'd@exemple.fr'];
    }

    /**
     * Parse.
     *
     * @param string|array $given
     * @return person[]
     */
    private function parse(string|array $given): array {
        $json = is_string($given) ? $given : json_encode($given, JSON_THROW_ON_ERROR);
        return (new people_parser(1000, true, fn(string $name): bool => $name === 'city'))->parse($json);
    }
}
