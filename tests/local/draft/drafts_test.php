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

namespace tool_prelude\local\draft;

use tool_prelude\external\draft\discard_draft;
use tool_prelude\external\draft\read_draft;
use tool_prelude\external\import\add_chunk;
use tool_prelude\external\import\find_import;
use tool_prelude\external\import\run_chunk;
use tool_prelude\external\import\seal_import;
use tool_prelude\external\import\start_import;
use tool_prelude\local\import\model\import;
use tool_prelude\local\import\model\states;
use tool_prelude\local\program\origin;
use tool_prelude\output\draft_words;
use tool_prelude\output\page;
use tool_prelude\task\cleanup;
use tool_prelude\task\tell_draft;
use tool_prelude\task\tell_end;
use tool_prelude\tests\draft_testcase;

/**
 * Lists that wait for a decision: brought by programs, opened on the page, imported once.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \tool_prelude\local\draft\draft
 * @covers     \tool_prelude\local\draft\draft_part
 * @covers     \tool_prelude\local\draft\drafts
 * @covers     \tool_prelude\external\draft\discard_draft
 * @covers     \tool_prelude\external\draft\read_draft
 * @covers     \tool_prelude\external\import\find_import
 * @covers     \tool_prelude\external\import\seal_import
 * @covers     \tool_prelude\output\draft_words
 * @covers     \tool_prelude\output\notice
 * @covers     \tool_prelude\output\starting
 * @covers     \tool_prelude\task\tell_draft
 */
final class drafts_test extends draft_testcase {
    /**
     * Import it from the page.
     *
     * @param int $draftid
     * @return import
     */
    private function import(int $draftid): import {
        $import = $this->generator->received($this->generator->mail(), [$this->generator->person()]);
        $this->call(seal_import::class, (int) $import->get('id'), 1, 1, $draftid);
        return import::load((int) $import->get('id'));
    }

    /**
     * Nothing is whole before its last part; then it waits, is told of, and its owner reads what came.
     */
    public function test_waits(): void {
        global $DB;
        $sink = $this->redirectMessages();
        $cut = $this->begin('abc')['draftid'];
        $this->assertSame('', $this->call(find_import::class, 'abc')['state']);
        $this->assert_refused('error_draftgone', fn() => read_draft::execute($cut, 0));
        // Sent anew it is another one: the first may have been cut otherwise.
        $id = $this->bring();
        $this->assertSame(1, draft::count_records());
        $this->assertSame(['importid' => 0, 'state' => 'draft', 'draftid' => $id], $this->call(find_import::class, 'abc'));

        $kept = implode($DB->get_fieldset_select(draft_part::TABLE, 'payload', 'draftid = ?', [$id]));
        $this->assertStringNotContainsString(base64_encode('Secret'), $kept);
        $this->assertStringNotContainsString('Secret', base64_decode($kept));

        $this->as_page();
        $read = '';
        for ($seq = 0; $seq < ($part['parts'] ?? 1); $seq++) {
            $part = $this->call(read_draft::class, $id, $seq);
            $this->assertSame('admis.csv', $part['name']);
            $read .= base64_decode($part['data']);
        }
        $this->assertSame(self::BYTES, $read);

        $this->runAdhocTasks('\\' . tell_draft::class);
        [$message] = $sink->get_messages();
        $this->assertEquals($this->gestionnaire->id, $message->useridto);
        $this->assertStringContainsString('index.php?draft=' . $id, $message->contexturl);
        $this->assertStringContainsString('the cohort these people join', $message->fullmessage);
        $this->assertStringContainsString('“weekly”', $message->fullmessage);
    }

    /**
     * The list a key stands for is the one the database is asked for: not one whose key begins or is written alike, nor whose names look like
     * a key, and no other is read.
     */
    public function test_found_by_key(): void {
        global $DB;
        $ids = array_map($this->bring(...), array_combine($keys = ['abc', 'abcd', 'ABC', 'bc'], $keys));
        foreach ($ids as $key => $id) {
            $this->assertSame($id, $this->call(find_import::class, $key)['draftid']);
        }
        $this->assertSame('', $this->call(find_import::class, '')['state']);
        $this->assertSame('', $this->call(find_import::class, 'ab')['state']);
        $tricky = new origin('"key":"ab"', 'key":"ab', '\\"key":"ab"', 'other');
        $DB->set_field(draft::TABLE, 'origin', $tricky->to_json(), ['id' => $ids['bc']]);
        $DB->set_field(draft::TABLE, 'origin', 'what nobody can read', ['id' => $ids['abcd']]);
        $this->assertSame('', $this->call(find_import::class, 'ab')['state']);
        $this->assertSame($ids['abc'], $this->call(find_import::class, 'abc')['draftid']);

        $userid = (int) $this->gestionnaire->id;
        foreach (['a_c', 'a%', 'é"\\/'] as $key) {
            $this->assertNull(drafts::of_key($userid, $key));
            $DB->set_field(draft::TABLE, 'origin', (new origin('weekly', '', '', $key))->to_json(), ['id' => $ids['ABC']]);
            $this->assertEquals($ids['ABC'], drafts::of_key($userid, $key)?->get('id'));
        }
    }

    /**
     * What the page is told: options, columns and doubts, in words; and where the lists are that wait.
     */
    public function test_page(): void {
        $id = $this->bring();
        $this->as_page();
        $config = (new page((int) $this->gestionnaire->id, 0, false, 0, $id))->config();
        $this->assertSame([['label' => 'Dossier', 'field' => 'username']], $config['start']['columns']);
        $this->assertSame(['mail', ''], [$config['start']['options']['recipe'], $config['start']['options']['password']]);
        $this->assertSame([$id, 'admis.csv'], [$config['draft']['draftid'], $config['draft']['filename']]);
        $this->assertStringContainsString('To decide: what some columns are', $config['draft']['about']);
        [$waiting] = draft_words::waiting()['drafts'];
        $this->assertStringContainsString("draft=$id", $waiting['url']);
        $this->assertSame(get_string('draft_title', 'tool_prelude', 'admis.csv'), $waiting['title']);
    }

    /**
     * Imported from the page it is gone, and the import says where the list came from; nobody imports it twice. The program hears.
     */
    public function test_imported_once(): void {
        global $DB;
        $sink = $this->redirectMessages();
        $id = $this->bring();
        // Somebody else who sees what others brought decides.
        $manager = $this->getDataGenerator()->create_user();
        role_assign($DB->get_field('role', 'id', ['shortname' => 'manager']), $manager->id, \context_system::instance());
        $this->as_page($manager);
        $import = $this->import($id);
        $this->assertSame(states::QUEUED, $import->get('state'));
        $this->assertStringContainsString('“weekly”', origin::of($import)->words());
        // It is none of the token's limits.
        $this->assertSame(0, (int) $import->get('tokenid'));
        $this->assertSame(0, $DB->count_records(draft_part::TABLE));
        $this->assertFalse(draft_words::waiting()['hasdrafts']);
        $this->assert_refused('error_draftgone', fn() => $this->import($id));
        $this->assert_refused('error_draftgone', fn() => discard_draft::execute($id));
        $this->call(run_chunk::class, (int) $import->get('id'), 0);
        $this->runAdhocTasks('\\' . tell_end::class);
        $told = array_map(fn($message): int => (int) $message->useridto, $sink->get_messages());
        $this->assertEqualsCanonicalizing([(int) $manager->id, (int) $this->gestionnaire->id], $told);

        $this->setUser($this->gestionnaire);
        $this->as_program();
        $this->assertSame(
            ['importid' => (int) $import->get('id'), 'state' => 'finished', 'draftid' => $id],
            $this->call(find_import::class, 'abc')
        );
    }

    /**
     * A seal that is refused leaves it waiting.
     */
    public function test_refused_seal(): void {
        $id = $this->bring();
        $this->as_page();
        $import = $this->generator->received($this->generator->mail(), [$this->generator->person()]);
        $this->assert_refused('error_sealmismatch', fn() => seal_import::execute((int) $import->get('id'), 2, 2, $id));
        $this->assertTrue(draft_words::waiting()['hasdrafts']);
    }

    /**
     * Others than its owner, who may not see what others brought, do not hear of it.
     */
    public function test_rights(): void {
        $id = $this->bring();
        $other = $this->getDataGenerator()->create_user();
        role_assign($this->role_id(), $other->id, \context_system::instance());
        $this->as_page($other);
        $this->assertFalse(draft_words::waiting()['hasdrafts']);
        $this->assert_refused('error_draftgone', fn() => (new page((int) $other->id, 0, false, 0, $id))->config());
        $import = $this->generator->received($this->generator->mail(), [$this->generator->person()]);
        $this->assert_refused('error_draftgone', fn() => seal_import::execute((int) $import->get('id'), 1, 1, $id));
    }

    /**
     * Put aside, or waited for too long, nothing of it is left; what became an import goes with it.
     */
    public function test_gone(): void {
        global $DB;
        $this->bring('one');
        $id = $this->bring('two');
        $this->as_page();
        $this->call(discard_draft::class, $id);
        $this->assertSame(1, draft::count_records());
        $DB->set_field(draft::TABLE, 'timewhole', time() - 31 * DAYSECS, []);
        (new cleanup())->execute();
        $this->assertSame([0, 0], [draft::count_records(), draft_part::count_records()]);
    }
}
