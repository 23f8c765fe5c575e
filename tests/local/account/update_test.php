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

namespace tool_prelude\local\account;

use tool_prelude\external\import\run_chunk;
use tool_prelude\external\import\start_import;
use tool_prelude\external\people\check_people;
use tool_prelude\local\import\model\journal;
use tool_prelude\tests\update_testcase;

/**
 * Changing accounts that exist: which fields, for whom, and what is kept of it.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \tool_prelude\local\account\changes
 * @covers     \tool_prelude\local\account\change
 * @covers     \tool_prelude\local\account\updater
 * @covers     \tool_prelude\local\account\uniques
 * @covers     \tool_prelude\local\native\values
 * @covers     \tool_prelude\external\people\answers
 */
final class update_test extends update_testcase {
    /**
     * What a line brings, what is asked, and which fields change.
     *
     * @return array[] line, options, changes by field
     */
    public static function lines(): array {
        $fill = ['existing' => 'fill'];
        $overwrite = fn(string ...$fields): array => ['existing' => 'overwrite', 'overwrite' => $fields];
        $fields = fn(array $fields): array => ['fields' => $fields];
        return [
            'only joins' => [$fields(['phone1' => '02 31']), [], []],
            'fills' => [$fields(['phone1' => '02 31', 'city' => 'Rouen']), $fill, ['phone1' => ['', '02 31']]],
            'fills nothing with nothing' => [$fields(['phone1' => '']), $fill, []],
            'empty cell empties nothing' => [$fields(['city' => '']), $overwrite('city'), []],
            'replaces what is named' => [
                $fields(['phone1' => '02 31', 'city' => 'Rouen']) + ['lastname' => 'Noël'],
                $overwrite('city'),
                ['phone1' => ['', '02 31'], 'city' => ['Caen', 'Rouen']],
            ],
            'names' => [
                ['firstname' => 'Zoé', 'lastname' => 'Noël'],
                $overwrite('firstname', 'lastname'),
                ['lastname' => ['Noel', 'Noël'], 'firstname' => ['Zoe', 'Zoé']],
            ],
            'same value' => [$fields(['city' => 'Caen']), $overwrite('city'), []],
            'e-mail' => [['email' => 'z2@exemple.fr'], $overwrite('email'), ['email' => ['zoe@exemple.fr', 'z2@exemple.fr']]],
            'case of an e-mail' => [['email' => 'ZOE@exemple.fr'], $overwrite('email'), []],
            'number' => [$fields(['maildisplay' => '0']), $overwrite('maildisplay'), ['maildisplay' => ['2', '0']]],
            'profile field' => [
                $fields(['profile_field_ine' => '0612']),
                $fill,
                ['profile_field_ine' => ['', '0612']],
            ],
            'menu' => [
                $fields(['profile_field_campus' => 'Caen 2']),
                $fill,
                ['profile_field_campus' => ['', 'Caen 2']],
            ],
            'courses are for new accounts' => [$fields(['course1' => 'NOWHERE']), $fill, []],
        ];
    }

    /**
     * Said with old and new value, done, and written down.
     *
     * @dataProvider lines
     * @param array $line
     * @param array $options
     * @param string[][] $changes
     */
    public function test_said_and_done(array $line, array $options, array $changes): void {
        global $DB;
        $known = $this->known();
        $options = $this->generator->mail($options + ['cohortid' => $this->cohort()]);
        $person = $this->generator->person($line + array_intersect_key(self::ZOE, array_flip(['username', 'email', 'firstname', 'lastname'])));

        $said = $this->check($person, $options);
        $result = $this->generator->imported($options, [$person])[$person['line']];

        $outcome = $changes ? 'update' : 'enrol';
        $this->assertSame([$outcome, $outcome], [$said['outcome'], $result['outcome']]);
        $shown = array_map(fn(array $change): array => [$change['old'], $change['new']], array_column($said['changes'] ?? [], null, 'field'));
        $this->assertEquals($changes, $shown);
        $after = $DB->get_record('user', ['id' => $known->id]);
        $profile = (array) profile_user_record($known->id);
        foreach ($changes as $field => [, $new]) {
            $this->assertSame($new, str_starts_with($field, 'profile_field_') ? $profile[substr($field, 14)] : $after->$field);
        }
        $notes = $DB->get_records(journal::TABLE, ['userid' => $known->id]);
        $this->assertEquals($changes, array_map(
            fn(\stdClass $note): array => [$note->valuebefore, $note->valueafter],
            array_column($notes, null, 'field')
        ));
        $untouched = array_diff_key((array) $known, $changes, ['timemodified' => 1]);
        $this->assertSame($untouched, array_intersect_key((array) $after, $untouched));
        $this->assertTrue(cohort_is_member($options['cohortid'], $known->id));
    }

    /**
     * Without a cohort there is something to do all the same, or nothing.
     */
    public function test_without_cohort(): void {
        $this->known();
        $options = $this->generator->mail(['existing' => 'fill']);
        $line = ['username' => 'zoe', 'email' => 'zoe@exemple.fr'];
        $bringing = $this->generator->person($line + ['fields' => ['phone1' => '02 31']]);
        $this->assertSame('update', $this->generator->imported($options, [$bringing])[$bringing['line']]['outcome']);
        $again = $this->generator->person($line + ['fields' => ['phone1' => '02 31']]);
        $result = $this->generator->imported($options, [$again])[$again['line']];
        $this->assertSame(['unchanged', 'uptodate'], [$result['outcome'], $result['code']]);
    }

    /**
     * Refused to whoever may not change accounts, before and, when the right goes away, after the sealing.
     */
    public function test_rights(): void {
        $known = $this->known();
        $options = $this->generator->mail(['existing' => 'fill']);
        $person = $this->generator->person(['username' => 'zoe', 'fields' => ['phone1' => '02 31']]);
        $import = $this->generator->sealed($options, [$person]);
        unassign_capability('moodle/user:update', $this->role_id());

        $this->assert_refused('nopermissions', fn() => $this->check($person, $options));
        $this->assert_refused('nopermissions', fn() => start_import::execute('liste.csv', $options));
        $result = run_chunk::execute($import->get('id'), 0)['results'][0];
        $this->assertSame(['blocked', 'updatenotallowed'], [$result['outcome'], $result['code']]);
        $this->assertSame('', \core_user::get_user($known->id)->phone1);
    }

    /**
     * Options that make no sense.
     */
    public function test_options(): void {
        $this->known();
        foreach (
            [
                ['existing' => 'overwrite'],
                ['existing' => 'fill', 'overwrite' => ['city']],
                ['existing' => 'overwrite', 'overwrite' => ['password']],
                ['existing' => 'overwrite', 'overwrite' => ['auth']],
                ['existing' => 'overwrite', 'overwrite' => ['username']],
                ['existing' => 'overwrite', 'overwrite' => ['profile_field_nowhere']],
                ['existing' => 'overwrite', 'overwrite' => ['profile_field_ine']],
                ['byemail' => 'perhaps'],
            ] as $options
        ) {
            $options = $this->generator->mail($options);
            $this->assert_refused('error_optionsinvalid', fn() => start_import::execute('liste.csv', $options));
            $this->assert_refused('error_optionsinvalid', fn() => check_people::execute('[]', $options));
        }
    }

    /**
     * Somebody changes the account between the look-up and the writing: what was foreseen no longer holds.
     */
    public function test_changed_meanwhile(): void {
        global $DB;
        $known = $this->known();
        [$account] = array_values($this->accounts('zoe', ['city', 'profile_field_ine']));
        $DB->set_field('user', 'city', 'Rouen', ['id' => $known->id]);
        $this->expectException(\tool_prelude\local\import\running\try_again::class);
        updater::update($account, [new change('city', 'Caen', 'Lisieux')]);
    }
}
