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
use tool_prelude\local\draft\draft_part;
use tool_prelude\local\import\intake\people_parser;
use tool_prelude\task\tell_draft;
use tool_prelude\tests\draft_testcase;

/**
 * Adding to a list that is to wait for a decision.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \tool_prelude\external\draft\add_draft_part
 * @covers     \tool_prelude\local\draft\draft_intake
 * @covers     \tool_prelude\local\draft\draft_part
 */
final class add_draft_part_test extends draft_testcase {
    /**
     * It waits once its last part is here, whatever their order, and is told of once.
     */
    public function test_whole(): void {
        $id = $this->begin('abc', [], 2)['draftid'];
        $this->assertSame(['draftid' => $id, 'waits' => false], $this->add($id, 1, 'deux'));
        $this->assertSame([], \core\task\manager::get_adhoc_tasks('\\' . tell_draft::class));
        $this->assertSame(['draftid' => $id, 'waits' => true], $this->add($id, 0, 'un'));
        $this->assertSame(['draftid' => $id, 'waits' => true], $this->add($id, 0, 'un'));
        $this->assertCount(1, \core\task\manager::get_adhoc_tasks('\\' . tell_draft::class));
        $this->assertSame(2, draft_part::count_records());
    }

    /**
     * What is kept cannot be read without the site's key.
     */
    public function test_encrypted(): void {
        global $DB;
        $id = $this->begin('abc', [], 2)['draftid'];
        $this->add($id, 0, 'Geheim-4711');
        $kept = $DB->get_field(draft_part::TABLE, 'payload', ['draftid' => $id]);
        foreach ([$kept, base64_decode($kept)] as $text) {
            $this->assertStringNotContainsString('Geheim', $text);
            $this->assertStringNotContainsString(base64_encode('Geheim-4711'), $text);
        }
    }

    /**
     * Another part under the same number is refused, and the first one stays.
     */
    public function test_differs(): void {
        $id = $this->begin('abc', [], 2)['draftid'];
        $this->add($id, 0, 'un');
        $this->assert_refused('error_chunkdiffers', fn() => $this->add($id, 0, 'autre'));
        $this->assert_refused('error_chunkdiffers', fn() => add_draft_part::execute($id, 0, 0, 'autre.csv', base64_encode('un')));
        $this->assertSame(base64_encode('un'), draft_part::get_record(['draftid' => $id])->content()['data']);
    }

    /**
     * What makes no sense.
     *
     * @return array[]
     */
    public static function nonsense(): array {
        return [
            'a part there is none of' => [2, 0, ''], 'before the first' => [-1, 0, ''], 'a file before its own' => [0, 1, ''],
            'a file before the first' => [0, -1, ''], 'no base64' => [0, 0, '***'],
        ];
    }

    /**
     * It is refused, and nothing is kept of it.
     *
     * @dataProvider nonsense
     * @param int $seq
     * @param int $file
     * @param string $data
     */
    public function test_nonsense(int $seq, int $file, string $data): void {
        $id = $this->begin('abc', [], 2)['draftid'];
        $this->assert_refused('error_optionsinvalid', fn() => add_draft_part::execute($id, $seq, $file, 'a.csv', $data));
        $this->assertSame(0, draft_part::count_records());
    }

    /**
     * A part, and a list, may be so large.
     */
    public function test_size(): void {
        $id = $this->begin('abc', [], 9)['draftid'];
        $this->assert_refused('error_optionsinvalid', fn() => $this->add($id, 0, str_repeat('x', people_parser::MAX_BYTES)));
        set_config('maxmegabytes', 1, 'tool_prelude');
        $this->assert_refused('error_drafttoolarge', fn() => $this->add($id, 0, str_repeat('x', 1800000)));
        $this->add($id, 0, str_repeat('x', 800000));
        $this->assert_refused('error_drafttoolarge', fn() => $this->add($id, 1, str_repeat('x', 800000)));
        $this->assertSame(1, draft_part::count_records());
    }

    /**
     * For the program of whoever began it: neither from the page, nor of somebody else, be it one who sees what others brought.
     */
    public function test_rights(): void {
        $id = $this->begin('abc', [], 2)['draftid'];
        $add = fn() => $this->add($id, 0, 'un');
        $this->assert_needs_import($add);
        $this->as_page();
        $this->assert_refused('accessexception', $add);
        $this->as_program();
        $this->colleague();
        $this->assert_refused('error_draftgone', $add);
        assign_capability('tool/prelude:viewall', CAP_ALLOW, $this->role_id(), \context_system::instance());
        $this->assert_refused('accessexception', $add);
        $this->assert_refused('error_draftgone', fn() => $this->add($id + 1, 0, 'un'));
        $this->assertSame([1, 0], [draft::count_records(), draft_part::count_records()]);
    }

    /**
     * Add a part.
     *
     * @param int $id
     * @param int $seq
     * @param string $bytes
     * @return array
     */
    private function add(int $id, int $seq, string $bytes): array {
        return $this->call(add_draft_part::class, $id, $seq, 0, 'admis.csv', base64_encode($bytes));
    }
}
