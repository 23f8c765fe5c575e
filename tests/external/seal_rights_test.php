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

use core\task\manager;
use tool_prelude\external\import\run_chunk;
use tool_prelude\external\import\seal_import;
use tool_prelude\local\import\model\import;
use tool_prelude\task\run_import;
use tool_prelude\tests\importer_testcase;

/**
 * What is lost between the start of an import and its sealing.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \tool_prelude\local\import\sealing\demands
 * @covers     \tool_prelude\local\import\sealing\sealing
 */
final class seal_rights_test extends importer_testcase {
    /**
     * The right to fill a cohort lost between the start and the sealing: one chosen on the page is named and nothing is done, one
     * of the column stops its line in the chunk.
     */
    public function test_right_gone_before_sealing(): void {
        global $DB;
        $cohort = (int) self::getDataGenerator()->create_cohort(['idnumber' => 'L1-DROIT', 'name' => 'Licence de droit'])->id;
        $column = $this->generator->received($this->generator->mail(), [$this->generator->person(['cohorts' => ['L1-DROIT']])]);
        $chosen = [
            $this->generator->received($this->generator->mail(['cohortid' => $cohort]), [$this->generator->person()]),
            $this->generator->received(
                $this->generator->mail(['cohortmap' => [['label' => 'Licence', 'cohortid' => $cohort]]]),
                [$this->generator->person(['cohorts' => ['Licence']])]
            ),
        ];
        unassign_capability('moodle/cohort:assign', $this->role_id());
        foreach ($chosen as $import) {
            $this->assert_seal_refused($import, 'error_cohortnotusable', 'Licence de droit');
        }
        seal_import::execute($column->get('id'), 1, 1);
        $result = run_chunk::execute($column->get('id'), 0)['results'][0];
        $this->assertSame(['blocked', 'cohortnotusable', 0], [$result['outcome'], $result['code'], $result['userid']]);
        $this->assertFalse($DB->record_exists('cohort_members', ['cohortid' => $cohort]));

        // Back again: the same list is sealed as it is.
        assign_capability('moodle/cohort:assign', CAP_ALLOW, $this->role_id(), \context_system::instance());
        seal_import::execute($chosen[0]->get('id'), 1, 1);
        $this->assertSame('create', run_chunk::execute($chosen[0]->get('id'), 0)['results'][0]['outcome']);
    }

    /**
     * A cohort that may not be seen any more, or is gone, has no name: it is called what the file calls it, or what it was for.
     */
    public function test_cohort_gone_before_sealing(): void {
        $cohort = self::getDataGenerator()->create_cohort(['name' => 'Licence de droit']);
        $all = $this->generator->received($this->generator->mail(['cohortid' => $cohort->id]), [$this->generator->person()]);
        $named = $this->generator->received(
            $this->generator->mail(['cohortmap' => [['label' => 'L1', 'cohortid' => $cohort->id]]]),
            [$this->generator->person(['cohorts' => ['L1']])]
        );
        unassign_capability('moodle/cohort:view', $this->role_id());
        $this->assert_seal_refused($all, 'error_cohortnotusable', 'the one chosen for everyone');
        $this->assert_seal_refused($named, 'error_cohortnotusable', 'L1');
        assign_capability('moodle/cohort:view', CAP_ALLOW, $this->role_id(), \context_system::instance());
        cohort_delete_cohort($cohort);
        $this->assert_seal_refused($all, 'error_cohortnotusable', 'the one chosen for everyone');
    }

    /**
     * The way to log in, the right to change accounts, the right to upload: lost before the sealing, nobody is imported.
     */
    public function test_others_gone_before_sealing(): void {
        global $DB;
        set_config('auth', 'ldap');
        get_enabled_auth_plugins(true);
        $ldap = $this->generator->received($this->generator->nomail(['auth' => 'ldap']), [$this->generator->person()]);
        set_config('auth', '');
        get_enabled_auth_plugins(true);
        $this->assert_seal_refused($ldap, 'error_authnotusable', 'LDAP');

        assign_capability('moodle/user:update', CAP_ALLOW, $this->role_id(), \context_system::instance());
        $fill = $this->generator->received($this->generator->mail(['existing' => 'fill']), [$this->generator->person()]);
        $plain = $this->generator->received($this->generator->mail(), [$this->generator->person()]);
        unassign_capability('moodle/user:update', $this->role_id());
        $this->assert_seal_refused($fill, 'nopermissions', 'Update user profiles');
        unassign_capability('moodle/site:uploadusers', $this->role_id());
        $this->assert_seal_refused($plain, 'nopermissions', 'Upload new users');
        $this->assertSame(0, $DB->count_records('tool_prelude_result'));
    }

    /**
     * Not sealed, with what was lost in the words; the import waits as it was, and nobody has an account.
     *
     * @param import $import
     * @param string $code
     * @param string $named
     */
    private function assert_seal_refused(import $import, string $code, string $named): void {
        global $DB;
        $users = $DB->count_records('user');
        try {
            seal_import::execute($import->get('id'), 1, 1);
            $this->fail('Sealed.');
        } catch (\moodle_exception $e) {
            $this->assertSame($code, $e->errorcode);
            $this->assertStringContainsString($named, $e->getMessage());
        }
        $this->assertSame('receiving', $import->current_state());
        $this->assertSame($users, $DB->count_records('user'));
        $this->assertSame([], manager::get_adhoc_tasks(run_import::class));
    }
}
