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

namespace tool_prelude\external\draft;

use tool_prelude\local\draft\draft;
use tool_prelude\local\draft\draft_intake;
use tool_prelude\tests\draft_testcase;

/**
 * Beginning a list that is to wait for a decision.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \tool_prelude\external\draft\start_draft
 * @covers     \tool_prelude\local\draft\draft_intake
 */
final class start_draft_test extends draft_testcase {
    /**
     * Kept for whoever's token it is: what was decided so far, without a password, and what has to be; nothing waits yet.
     */
    public function test_started(): void {
        $answer = $this->call(
            start_draft::class,
            'admis <b>2026</b>.csv',
            $this->generator->mail(),
            [['label' => 'Dossier', 'field' => 'username']],
            ['command' => '1.2', 'key' => 'abc'],
            ['cohort', 'columns', 'cohort'],
            3
        );
        $draft = draft::get_record(['id' => $answer['draftid']]);
        $this->assertFalse($answer['waits']);
        $this->assertEquals($this->gestionnaire->id, $draft->get('userid'));
        $this->assertSame(['admis 2026.csv', 'cohort,columns', 3], [$draft->get('filename'), $draft->get('doubts'), (int) $draft->get('parts')]);
        $this->assertSame([0, 0], [(int) $draft->get('importid'), (int) $draft->get('timewhole')]);
        $this->assertStringContainsString('“weekly”', $draft->origin()->words());
    }

    /**
     * The same list, by its key, that waits is that one; one that was cut short is begun anew; without a key each is another.
     */
    public function test_idempotent(): void {
        $cut = $this->begin('abc')['draftid'];
        $id = $this->bring('abc');
        $this->assertNotSame($cut, $id);
        $this->assertSame(1, draft::count_records());
        $this->assertSame(['draftid' => $id, 'waits' => true], $this->begin('abc'));
        $this->assertNotSame($id, $this->bring('def'));
        $this->assertNotSame($this->begin('')['draftid'], $this->begin('')['draftid']);
    }

    /**
     * The same key of somebody else is another list.
     */
    public function test_keys_are_of_a_person(): void {
        $id = $this->bring('abc');
        $this->colleague();
        $this->assertNotSame($id, $this->begin('abc')['draftid']);
    }

    /**
     * What makes no sense.
     *
     * @return array[]
     */
    public static function nonsense(): array {
        return [
            'a doubt nobody knows' => [['nonsense'], 1], 'no part' => [[], 0], 'fewer than none' => [[], -1], 'too many' => [[], draft_intake::MAX_PARTS + 1],
        ];
    }

    /**
     * It is refused, and nothing is kept of it.
     *
     * @dataProvider nonsense
     * @param string[] $doubts
     * @param int $parts
     */
    public function test_nonsense(array $doubts, int $parts): void {
        $this->assert_refused('error_optionsinvalid', fn() => $this->begin('x', $doubts, $parts));
        $this->assertSame(0, draft::count_records());
    }

    /**
     * So many may wait; of somebody else's nobody hears.
     */
    public function test_limit(): void {
        for ($n = 0; $n < draft_intake::MAX_WAITING; $n++) {
            $this->begin("x$n");
        }
        $this->assert_refused('error_toomanydrafts', fn() => $this->begin('more'));
        $this->colleague();
        $this->begin('more');
    }

    /**
     * For programs only, of sites that allow them, and of people who may import.
     */
    public function test_rights(): void {
        $this->assert_needs_import(fn() => $this->begin('x'));
        set_config('allowprograms', 0, 'tool_prelude');
        $this->assert_refused('error_programsoff', fn() => $this->begin('x'));
        set_config('allowprograms', 1, 'tool_prelude');
        $this->as_page();
        $this->assert_refused('accessexception', fn() => $this->begin('x'));
    }
}
