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

namespace tool_prelude\external\import;

use tool_prelude\local\import\model\chunk;
use tool_prelude\tests\importer_testcase;

/**
 * Adding people.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \tool_prelude\external\import\add_chunk
 * @covers     \tool_prelude\local\import\intake\intake
 * @covers     \tool_prelude\local\import\model\chunk
 * @covers     \tool_prelude\local\import\model\vault
 */
final class add_chunk_test extends importer_testcase {
    /**
     * They are kept, but nowhere readable.
     */
    public function test_added(): void {
        global $DB;
        $import = $this->generator->received($this->generator->nomail());
        $person = $this->generator->person(['password' => 'Zq8-secret!', 'fields' => ['city' => 'Caen']]);

        $answer = $this->call(add_chunk::class, $import->get('id'), 3, json_encode([$person]));

        $this->assertSame(['importid' => $import->get('id'), 'seq' => 3, 'people' => 1], $answer);
        $stored = json_encode($DB->get_records('tool_prelude_chunk'));
        foreach (['Zq8-secret!', $person['email'], 'Caen'] as $text) {
            $this->assertStringNotContainsString($text, $stored);
        }
        [$kept] = chunk::find($import->get('id'), 3)->people();
        $this->assertSame('Zq8-secret!', $kept->password);
        $this->assertSame(['city' => 'Caen'], $kept->fields);
    }

    /**
     * Passwords the recipe doesn't use are not even kept.
     */
    public function test_unused_password_is_dropped(): void {
        $import = $this->generator->received($this->generator->mail(), [$this->generator->person(['password' => 'Zq8-secret!'])]);
        [$kept] = chunk::find($import->get('id'), 0)->people();
        $this->assertSame('', $kept->password);
    }

    /**
     * A part that was under way while the list was sealed is refused: nobody would ever do it.
     */
    public function test_late(): void {
        $import = $this->generator->received($this->generator->mail(), [$this->generator->person()]);
        seal_import::execute($import->get('id'), 1, 1);
        $people = [\tool_prelude\local\import\model\person::from_array($this->generator->person())];
        // As it was read before.
        $this->assertSame('receiving', $import->get('state'));
        $this->assert_refused('error_wrongstate', fn() => \tool_prelude\local\import\intake\intake::add_chunk($import, 1, $people));
        $this->assertSame(1, chunk::count_records());
    }

    /**
     * No more people than could be sealed are kept.
     */
    public function test_too_many(): void {
        set_config('maxpeople', 3, 'tool_prelude');
        $import = $this->generator->received($this->generator->mail(), [$this->generator->person()], [$this->generator->person()]);
        $more = json_encode([$this->generator->person(), $this->generator->person()]);
        $this->assert_refused('error_toomanypeople', fn() => add_chunk::execute($import->get('id'), 2, $more));
        $this->assertSame(2, chunk::count_records());
        seal_import::execute($import->get('id'), 2, 2);
    }

    /**
     * The same again changes nothing, before and after the sealing and the run.
     */
    public function test_twice(): void {
        $import = $this->generator->received($this->generator->mail());
        $people = json_encode([$this->generator->person()]);
        $first = $this->call(add_chunk::class, $import->get('id'), 0, $people);
        $this->assertSame($first, $this->call(add_chunk::class, $import->get('id'), 0, $people));
        seal_import::execute($import->get('id'), 1, 1);
        $this->assertSame($first, $this->call(add_chunk::class, $import->get('id'), 0, $people));
        run_chunk::execute($import->get('id'), 0);
        $this->assertSame($first, $this->call(add_chunk::class, $import->get('id'), 0, $people));
        $this->assertSame(1, chunk::count_records());
        $this->assertNull(chunk::find($import->get('id'), 0)->get('payload'));
    }

    /**
     * Something else under the same number is refused, a password that differs included.
     */
    public function test_differs(): void {
        $import = $this->generator->received($this->generator->nomail());
        $person = $this->generator->person(['password' => 'Zq8-secret!']);
        add_chunk::execute($import->get('id'), 0, json_encode([$person]));
        foreach (['password' => 'Zq8-other!', 'firstname' => 'Zoé', 'line' => 77] as $field => $value) {
            $other = json_encode([[$field => $value] + $person]);
            $this->assert_refused('error_chunkdiffers', fn() => add_chunk::execute($import->get('id'), 0, $other));
        }
    }

    /**
     * Nothing new once it is sealed or cancelled.
     */
    public function test_too_late(): void {
        $import = $this->generator->sealed($this->generator->mail(), [$this->generator->person()]);
        $people = json_encode([$this->generator->person()]);
        $this->assert_refused('error_wrongstate', fn() => add_chunk::execute($import->get('id'), 1, $people));
        $other = $this->generator->received($this->generator->mail());
        cancel_import::execute($other->get('id'));
        $this->assert_refused('error_wrongstate', fn() => add_chunk::execute($other->get('id'), 0, $people));
    }

    /**
     * Refused to whoever may not import, or didn't start this import.
     */
    public function test_refused(): void {
        $import = $this->generator->received($this->generator->mail());
        $people = json_encode([$this->generator->person()]);
        $call = fn() => add_chunk::execute($import->get('id'), 0, $people);
        $this->assert_needs_import($call);
        $this->assert_needs_ownership($call);
        $this->assertSame(0, chunk::count_records());
    }

    /**
     * Wrong parameters.
     */
    public function test_wrong(): void {
        $import = $this->generator->received($this->generator->mail());
        $id = $import->get('id');
        $people = fn(int $count): string => json_encode(array_map(fn(): array => $this->generator->person(), range(1, $count)));
        $this->assert_refused('error_importnotfound', fn() => add_chunk::execute(0, 0, $people(1)));
        $this->assert_refused('error_peopleinvalid', fn() => add_chunk::execute($id, -1, $people(1)));
        $this->assert_refused('error_peopleinvalid', fn() => add_chunk::execute($id, 0, '[]'));
        $this->assert_refused('error_peopleinvalid', fn() => add_chunk::execute($id, 0, '[{"line": 2}]'));
        $this->assert_refused('error_toomanypeople', fn() => add_chunk::execute($id, 0, $people(201)));
        $fields = json_encode([$this->generator->person(['fields' => ['suspended' => '1']])]);
        $this->assert_refused('error_peopleinvalid', fn() => add_chunk::execute($id, 0, $fields));
        $this->assertSame(0, chunk::count_records());
    }

    /**
     * Without a key there is no import, rather than one in clear.
     */
    public function test_no_key(): void {
        global $CFG;
        $import = $this->generator->received($this->generator->mail());
        $CFG->secretdataroot = make_request_directory();
        $CFG->nokeygeneration = 1;
        $people = json_encode([$this->generator->person()]);
        $this->assert_refused('error_encryption', fn() => add_chunk::execute($import->get('id'), 0, $people));
        $this->assertSame(0, chunk::count_records());
    }
}
