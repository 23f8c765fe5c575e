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

namespace tool_prelude\local\import\ending;

use context_user;
use core_privacy\local\request\approved_contextlist;
use tool_prelude\local\import\model\import;
use tool_prelude\local\import\model\kept;
use tool_prelude\local\import\model\outcome;
use tool_prelude\local\import\model\result;
use tool_prelude\local\import\model\vault;
use tool_prelude\output\result\result_leftovers;
use tool_prelude\privacy\provider;
use tool_prelude\task\cleanup;
use tool_prelude\tests\importer_testcase;

/**
 * Lines that were not imported: kept for a while, given back to be corrected.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \tool_prelude\local\import\ending\leftovers
 * @covers     \tool_prelude\local\import\model\kept
 * @covers     \tool_prelude\output\result\result_leftovers
 */
final class leftovers_test extends importer_testcase {
    /**
     * Import one person who gets in and two who don't.
     *
     * @return import
     */
    private function import(): import {
        $this->generator->imported($this->generator->nomail(), [
            $this->generator->person(['password' => 'Secret-1.bien']),
            $this->generator->person([
                'username' => '<x>', 'password' => 'Secret-2.bien', 'lastname' => '=1+1', 'cohorts' => ['A', 'B'],
                'fields' => ['city' => 'Caen'],
            ]),
            $this->generator->person(['email' => 'nulle part', 'password' => 'Secret-3.bien']),
        ]);
        return import::get_record(['filename' => 'liste.csv']);
    }

    /**
     * The lines, with their reasons; never the passwords, and nothing a spreadsheet would calculate.
     */
    public function test_rows(): void {
        $leftovers = new leftovers($this->import());
        $this->assertSame(
            ['username', 'lastname', 'firstname', 'email', 'cohort1', 'cohort2', 'city', 'line', 'reason'],
            array_keys($leftovers->columns())
        );
        $rows = iterator_to_array($leftovers->rows(), false);
        $this->assertSame([3, 4], array_map('intval', array_column($rows, 'line')));
        $first = array_intersect_key($rows[0], array_flip(['username', 'lastname', 'cohort1', 'cohort2', 'city']));
        $this->assertEquals(
            ['username' => '<x>', 'lastname' => "'=1+1", 'cohort1' => 'A', 'cohort2' => 'B', 'city' => 'Caen'],
            $first
        );
        $this->assertSame(get_string('issue_emailinvalid', 'tool_prelude'), $rows[1]['reason']);
        $this->assertSame('', $rows[1]['city']);
        $this->assertStringNotContainsString('Secret', json_encode($rows));
    }

    /**
     * What is kept can't be read in the database, and holds no password even when decrypted.
     */
    public function test_encrypted(): void {
        global $DB;
        $import = $this->import();
        $raw = $DB->get_fieldset_select(kept::TABLE, 'cells', 'importid = ?', [$import->get('id')]);
        $this->assertCount(2, $raw);
        $this->assertStringNotContainsString('nulle part', implode($raw));
        $this->assertStringNotContainsString('Secret', implode(array_map(vault::open(...), $raw)));
    }

    /**
     * Once the time is over only number, username and reason are left.
     */
    public function test_forgotten(): void {
        global $DB;
        $import = $this->import();
        (new cleanup())->execute();
        [$lines, $kept, $until] = leftovers::count($import);
        $this->assertSame([2, 2], [$lines, $kept]);
        $this->assertEqualsWithDelta(time() + 7 * DAYSECS, $until, 60);

        $DB->set_field(kept::TABLE, 'timecreated', time() - 8 * DAYSECS);
        (new cleanup())->execute();
        $this->assertSame([2, 0, 0], leftovers::count($import));
        $rows = iterator_to_array((new leftovers($import))->rows(), false);
        $this->assertSame(['username' => '<x>', 'line' => '3'], array_slice($rows[0], 0, 2));
        $this->assertSame(['', ''], [$rows[0]['lastname'], $rows[0]['email']]);
        $this->assertNotSame('', $rows[0]['reason']);
    }

    /**
     * A site may keep nothing at all.
     */
    public function test_switched_off(): void {
        set_config('keptdays', 0, 'tool_prelude');
        $this->assertSame([2, 0, 0], leftovers::count($this->import()));
    }

    /**
     * They go with whoever sent them, and with the account they are about.
     */
    public function test_privacy(): void {
        $import = $this->import();
        $someone = self::getDataGenerator()->create_user();
        $kept = array_values(kept::get_records(['importid' => $import->get('id')], 'line'));
        $kept[0]->set('userid', $someone->id)->update();
        $this->assertContains((int) context_user::instance($someone->id)->id, array_map(
            'intval',
            provider::get_contexts_for_userid($someone->id)->get_contextids()
        ));
        provider::delete_data_for_all_users_in_context(context_user::instance($someone->id));
        $this->assertSame(1, kept::count_records());
        $context = \context_system::instance();
        provider::delete_data_for_user(new approved_contextlist($this->gestionnaire, 'tool_prelude', [$context->id]));
        $this->assertSame(0, kept::count_records());
    }

    /**
     * The part of the page says until when, or that it is over; there is none when everybody got in.
     */
    public function test_part(): void {
        global $DB, $PAGE;
        $import = $this->import();
        $output = $PAGE->get_renderer('core');
        $data = result_leftovers::of($import)->export_for_template($output);
        $this->assertSame('2 lines were sent but not imported.', $data['sentence']);
        $this->assertStringContainsString('lines.php', $data['action']);
        $this->assertContains('csv', array_column($data['formats'], 'name'));
        $this->assertStringContainsString(userdate(time() + 7 * DAYSECS, '%d/%m/%y'), $data['kept']);
        $DB->delete_records(kept::TABLE);
        $this->assertSame(
            get_string('leftovers_gone', 'tool_prelude'),
            result_leftovers::of($import)->export_for_template($output)['kept']
        );
        $DB->delete_records_select(result::TABLE, 'outcome <> ?', [outcome::CREATE]);
        $this->assertNull(result_leftovers::of($import));
    }
}
