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

namespace tool_prelude\local\undo;

use tool_prelude\local\import\model\journal;
use tool_prelude\local\import\model\result;
use tool_prelude\local\import\running\queue;
use tool_prelude\tests\undo_testcase;

/**
 * People who had an account: they leave the cohort, and their fields are set back.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \tool_prelude\local\undo\restorable_fields
 * @covers     \tool_prelude\local\undo\decider
 * @covers     \tool_prelude\local\undo\lookup
 * @covers     \tool_prelude\local\undo\undo_batch
 */
final class restorable_fields_test extends undo_testcase {
    /**
     * Someone who had an account leaves the cohort again, and the account stays as it was.
     */
    public function test_existing_account(): void {
        global $DB;
        $known = self::getDataGenerator()->create_user(['email' => 'connue@exemple.fr', 'lastaccess' => 1]);
        $member = self::getDataGenerator()->create_user(['email' => 'membre@exemple.fr']);
        cohort_add_member($this->cohort->id, $member->id);
        $import = $this->import_list([
            $this->generator->person(['email' => $known->email]),
            $this->generator->person(['email' => $member->email]),
        ]);
        $preview = overview::preview($import);
        // Nothing was done for the member, so there is nothing to undo.
        $this->assertSame(['deleted' => 0, 'setback' => 1], array_slice($preview->counts, 0, 2));
        undoing::start($import, 0);
        undoing::work($import);
        $this->assertEquals([$member->id], $DB->get_fieldset('cohort_members', 'userid', []));
        $this->assertSame('0', $DB->get_field('user', 'deleted', ['id' => $known->id]));
        $this->assertSame(['setback'], array_map(fn(undone $one): string => $one->get('outcome'), array_values(undone::get_records())));
    }

    /**
     * Fields are set back, but for those that were changed since, and those that can't be.
     */
    public function test_fields(): void {
        global $DB;
        $this->allow('moodle/user:update');
        $field = self::getDataGenerator()->create_custom_profile_field([
            'shortname' => 'ine', 'name' => 'INE', 'datatype' => 'text',
        ]);
        $known = self::getDataGenerator()->create_user(['email' => 'a@exemple.fr', 'city' => 'Caen', 'department' => 'Droit']);
        $DB->insert_record('user_info_data', (object) ['userid' => $known->id, 'fieldid' => $field->id, 'data' => '222B']);
        $import = $this->import_list([$this->generator->person(['email' => $known->email])]);
        [$result] = array_values(result::get_records());
        journal::note($result, [
            self::changed($known, 'city', 'Bayeux', 'Caen'),
            self::changed($known, 'department', 'Lettres', 'Langues'),
            self::changed($known, 'profile_field_ine', null, '222B'),
            self::changed($known, 'sysrole1', '', 'manager'),
        ]);

        undoing::start($import, 0);
        undoing::work($import);

        $now = $DB->get_record('user', ['id' => $known->id]);
        $this->assertSame(['Bayeux', 'Droit'], [$now->city, $now->department]);
        $this->assertFalse($DB->record_exists('user_info_data', ['userid' => $known->id]));
        [$undone] = array_values(undone::get_records());
        $this->assertSame('partly', $undone->get('outcome'));
        $this->assertSame(
            [['changed', 'department'], ['field', 'sysrole1']],
            array_map(fn(reason $reason): array => [$reason->code, $reason->detail], $undone->why())
        );
    }

    /**
     * An address, or what no two people may share, that somebody else has by now is not given back; what nobody took is.
     */
    public function test_taken_meanwhile(): void {
        global $DB;
        $this->allow('moodle/user:update');
        foreach (['ine' => 1, 'badge' => 1, 'club' => 0] as $name => $unique) {
            self::getDataGenerator()->create_custom_profile_field([
                'shortname' => $name, 'name' => $name, 'datatype' => 'text', 'forceunique' => $unique,
            ]);
        }
        $values = fn(string $by): array => array_combine(['ine', 'badge', 'club'], ["ine $by", "badge $by", 'chess']);
        $known = self::getDataGenerator()->create_user(['email' => 'new@exemple.fr', 'city' => 'Caen']);
        $other = self::getDataGenerator()->create_user(['email' => 'Old@exemple.fr']);
        profile_save_custom_fields($known->id, $values('new'));
        profile_save_custom_fields($other->id, ['ine' => 'ine old', 'club' => 'go']);
        $import = $this->import_list([$this->generator->person(['email' => $known->email])]);
        [$result] = array_values(result::get_records());
        journal::note($result, [
            self::changed($known, 'email', 'old@exemple.fr', 'new@exemple.fr'),
            self::changed($known, 'profile_field_ine', 'ine old', 'ine new'),
            self::changed($known, 'profile_field_badge', 'badge old', 'badge new'),
            self::changed($known, 'profile_field_club', 'go', 'chess'),
        ]);
        undoing::start($import, 0);
        undoing::work($import);
        $this->assertSame('new@exemple.fr', $DB->get_field('user', 'email', ['id' => $known->id]));
        $now = (array) profile_user_record($known->id, false);
        $this->assertSame(['ine new', 'badge old', 'go'], [$now['ine'], $now['badge'], $now['club']]);
        [$undone] = array_values(undone::get_records());
        $this->assertSame(
            [['taken', 'email'], ['taken', 'profile_field_ine']],
            array_map(fn(reason $reason): array => [$reason->code, $reason->detail], $undone->why())
        );
        // Once the other one has let go of it, it would be.
        $DB->set_field('user', 'deleted', 1, ['id' => $other->id]);
        $this->assertSame([], \tool_prelude\local\undo\taken::of([new \tool_prelude\local\undo\footprint(2, (int) $known->id, 'x', [
            new \tool_prelude\local\undo\deed('changed', 0, 0, 'email', 'old@exemple.fr', 'new@exemple.fr'),
        ])]));
    }

    /**
     * Without moodle/user:update no field is touched.
     */
    public function test_fields_without_right(): void {
        global $DB;
        $known = self::getDataGenerator()->create_user(['email' => 'a@exemple.fr', 'city' => 'Caen']);
        $import = $this->import_list([$this->generator->person(['email' => $known->email])]);
        [$result] = array_values(result::get_records());
        journal::note($result, [self::changed($known, 'city', 'Bayeux', 'Caen')]);
        undoing::start($import, 0);
        undoing::work($import);
        $this->assertSame('Caen', $DB->get_field('user', 'city', ['id' => $known->id]));
        [$undone] = array_values(undone::get_records());
        $this->assertSame(['noupdate'], array_map(fn(reason $reason): string => $reason->code, $undone->why()));
    }

    /**
     * What an import changed, it changes back.
     */
    public function test_real_change(): void {
        global $DB;
        $this->allow('moodle/user:update');
        $known = self::getDataGenerator()->create_user(['email' => 'a@exemple.fr', 'city' => 'Bayeux', 'department' => '']);
        $options = $this->generator->mail(['existing' => 'overwrite', 'overwrite' => ['city']]);
        $person = $this->generator->person([
            'email' => $known->email, 'fields' => ['city' => 'Caen', 'department' => 'Droit'],
        ]);
        $import = $this->generator->sealed($options, [$person]);
        queue::run_all($import);
        $import->read();
        $now = $DB->get_record('user', ['id' => $known->id]);
        $this->assertSame(['Caen', 'Droit'], [$now->city, $now->department]);
        undoing::start($import, 0);
        undoing::work($import);
        $now = $DB->get_record('user', ['id' => $known->id]);
        $this->assertSame(['Bayeux', ''], [$now->city, $now->department]);
        [$undone] = array_values(undone::get_records());
        $this->assertSame('setback', $undone->get('outcome'));
    }

    /**
     * A note that a field was changed.
     *
     * @param \stdClass $user
     * @param string $field
     * @param string|null $before
     * @param string $after
     * @return array
     */
    private static function changed(\stdClass $user, string $field, ?string $before, string $after): array {
        return [
            'userid' => $user->id, 'field' => $field, 'valuebefore' => $before, 'valueafter' => $after,
        ];
    }
}
