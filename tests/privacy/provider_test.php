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

namespace tool_prelude\privacy;

use context_system;
use context_user;
use core_privacy\local\metadata\collection;
use core_privacy\local\request\approved_contextlist;
use core_privacy\local\request\approved_userlist;
use core_privacy\local\request\userlist;
use core_privacy\local\request\writer;
use tool_prelude\external\import\run_chunk;
use tool_prelude\local\cohort\made;
use tool_prelude\local\draft\draft;
use tool_prelude\local\draft\draft_intake;
use tool_prelude\local\draft\draft_part;
use tool_prelude\local\import\model\chunk;
use tool_prelude\local\import\model\import;
use tool_prelude\local\import\model\journal;
use tool_prelude\local\import\model\options;
use tool_prelude\local\import\model\result;
use tool_prelude\local\import\running\queue;
use tool_prelude\local\mapping\mapping;
use tool_prelude\local\mapping\mappings;
use tool_prelude\local\program\origin;
use tool_prelude\output\first_hint;
use tool_prelude\tests\importer_testcase;

/**
 * What is known about people.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \tool_prelude\privacy\provider
 */
final class provider_test extends importer_testcase {
    /** @var int Someone an import created. */
    private int $subject;

    /**
     * An import that created two people, and then changed a field of each.
     */
    protected function setUp(): void {
        parent::setUp();
        $people = [$this->generator->person(), $this->generator->person()];
        $this->subject = array_values($this->generator->imported($this->generator->mail(), $people))[0]['userid'];
        foreach (result::get_records() as $result) {
            journal::note($result, [[
                'userid' => $result->get('userid'), 'field' => 'city', 'valuebefore' => '', 'valueafter' => 'Caen',
            ]]);
        }
        writer::reset();
    }

    /**
     * Every table of the plugin is declared, with words.
     */
    public function test_metadata(): void {
        $items = provider::get_metadata(new collection('tool_prelude'))->get_collection();
        $this->assertSame(
            ['tool_prelude_import', 'tool_prelude_chunk', 'tool_prelude_result', 'tool_prelude_journal',
                'tool_prelude_kept', 'tool_prelude_madecohort', 'tool_prelude_cohortname', 'tool_prelude_undone',
                'tool_prelude_departure', 'tool_prelude_enrolment', 'tool_prelude_recipe', 'tool_prelude_mapping',
                'tool_prelude_draft', 'tool_prelude_draftpart', 'tool_prelude_hintdismissed',
                'core_message'],
            array_map(fn($item): string => $item->get_name(), $items)
        );
        foreach ($items as $item) {
            foreach (array_merge([$item->get_summary()], array_values($item->get_privacy_fields() ?? [])) as $key) {
                $this->assertTrue(get_string_manager()->string_exists($key, 'tool_prelude'), $key);
            }
        }
    }

    /**
     * Where there is something about whom.
     */
    public function test_contexts(): void {
        $ids = fn(int $userid): array => array_map('intval', provider::get_contexts_for_userid($userid)->get_contextids());
        $this->assertSame([(int) context_system::instance()->id], $ids($this->gestionnaire->id));
        $this->assertSame([(int) context_user::instance($this->subject)->id], $ids($this->subject));
        $this->assertSame([], $ids(get_admin()->id));

        $this->assertEquals([$this->gestionnaire->id], $this->users(context_system::instance()));
        $this->assertEquals([$this->subject], $this->users(context_user::instance($this->subject)));
        $this->assertSame([], $this->users(context_user::instance($this->gestionnaire->id)));
    }

    /**
     * A list that waits is its bringer's: handed over without what is in it, and gone when they are forgotten.
     */
    public function test_drafts(): void {
        $user = self::getDataGenerator()->create_user();
        $options = options::from_array($this->generator->mail());
        $draft = draft_intake::start((int) $user->id, 'admis.csv', $options, [], new origin('weekly', '192.0.2.10', '1.2', 'abc'), ['cohort'], 1);
        draft_intake::add($draft, 0, 0, 'admis.csv', base64_encode('a;b'));
        $system = context_system::instance();
        $this->assertContains((int) $user->id, array_map('intval', $this->users($system)));
        $this->export_context_data_for_user($user->id, $system, 'tool_prelude');
        $data = writer::with_context($system)->get_data([get_string('pluginname', 'tool_prelude')]);
        $this->assertSame(['admis.csv'], array_column($data->drafts, 'filename'));
        provider::delete_data_for_user(new approved_contextlist($user, 'tool_prelude', [$system->id]));
        $this->assertSame([0, 0], [draft::count_records(), draft_part::count_records()]);
    }

    /**
     * Whether the hint was put away is handed over, once it was.
     */
    public function test_preference(): void {
        provider::export_user_preferences($this->gestionnaire->id);
        $this->assertFalse(writer::with_context(context_system::instance())->has_any_data());
        set_user_preference(first_hint::DISMISSED, 1, $this->gestionnaire->id);
        provider::export_user_preferences($this->gestionnaire->id);
        $kept = writer::with_context(context_system::instance())->get_user_preferences('tool_prelude');
        $this->assertSame(get_string('yes'), $kept->{first_hint::DISMISSED}->value);
    }

    /**
     * It is handed over.
     */
    public function test_export(): void {
        $path = [get_string('pluginname', 'tool_prelude')];
        $this->export_context_data_for_user($this->gestionnaire->id, context_system::instance(), 'tool_prelude');
        $this->assertSame('liste.csv', writer::with_context(context_system::instance())->get_data($path)->imports[0]['filename']);

        $context = context_user::instance($this->subject);
        $this->export_context_data_for_user($this->subject, $context, 'tool_prelude');
        $data = writer::with_context($context)->get_data($path);
        $this->assertSame(['create'], array_column($data->results, 'outcome'));
        $this->assertSame(['city'], array_column($data->journal, 'field'));
    }

    /**
     * Whoever has an account that was found when a list was sealed is known while that list waits, and forgotten when they are.
     */
    public function test_known(): void {
        global $DB;
        $users = array_map(fn(): \stdClass => self::getDataGenerator()->create_user(), range(1, 12));
        $import = $this->generator->sealed($this->generator->mail(), array_map(
            fn(\stdClass $user): array => $this->generator->person(['username' => $user->username, 'email' => $user->email]),
            $users
        ));
        $path = [get_string('pluginname', 'tool_prelude')];
        foreach ($users as $user) {
            $context = context_user::instance($user->id);
            $this->assertEquals([$context->id], provider::get_contexts_for_userid($user->id)->get_contextids());
            $this->assertEquals([$user->id], $this->users($context));
            $this->export_context_data_for_user($user->id, $context, 'tool_prelude');
            [$known] = writer::with_context($context)->get_data($path)->known;
            $this->assertSame([(int) $import->get('id'), 1], [(int) $known['importid'], count($known['lines'])]);
        }
        $before = $DB->get_field('tool_prelude_chunk', 'known', ['importid' => $import->get('id')]);
        [$gone, $stays] = $users;
        $context = context_user::instance($gone->id);
        provider::delete_data_for_user(new approved_contextlist($gone, 'tool_prelude', [$context->id]));
        $this->assertSame([], provider::get_contexts_for_userid($gone->id)->get_contextids());
        $this->assertSame([], $this->users($context));
        $this->assertNotEmpty(provider::get_contexts_for_userid($stays->id)->get_contextids());
        $after = $DB->get_field('tool_prelude_chunk', 'known', ['importid' => $import->get('id')]);
        $this->assertCount(count(json_decode($before, true)['accounts']) - 1, json_decode($after, true)['accounts']);
        // Once it is done nothing of it is left.
        queue::run_all($import);
        $this->assertSame([], chunk::knowing((int) $stays->id));
    }

    /**
     * Whoever made a cohort on the page, and imported nobody yet, is known; the cohort's row outlives them.
     */
    public function test_made_cohorts(): void {
        $maker = self::getDataGenerator()->create_user();
        $this->setUser($maker);
        made::note((int) self::getDataGenerator()->create_cohort(['name' => 'L1 Droit'])->id);
        $context = context_system::instance();
        $this->assertEquals([$context->id], provider::get_contexts_for_userid($maker->id)->get_contextids());
        $this->assertContains((int) $maker->id, array_map('intval', $this->users($context)));
        $this->export_context_data_for_user($maker->id, $context, 'tool_prelude');
        $data = writer::with_context($context)->get_data([get_string('pluginname', 'tool_prelude')]);
        $this->assertSame('L1 Droit', $data->madecohorts[0]['name']);
        provider::delete_data_for_user(new approved_contextlist($maker, 'tool_prelude', [$context->id]));
        $this->assertSame(1, made::count_records(['userid' => 0, 'usermodified' => 0]));
    }

    /**
     * A person is forgotten, the count stays.
     */
    public function test_delete_subject(): void {
        $context = context_user::instance($this->subject);
        $user = \core_user::get_user($this->subject);
        provider::delete_data_for_user(new approved_contextlist($user, 'tool_prelude', [$context->id]));
        $this->assert_subject_forgotten();
    }

    /**
     * The same through the list of users of a context, and for everybody in it.
     */
    public function test_delete_subjects(): void {
        $context = context_user::instance($this->subject);
        provider::delete_data_for_users(new approved_userlist($context, 'tool_prelude', [$this->gestionnaire->id]));
        $this->assertSame(2, journal::count_records());
        provider::delete_data_for_users(new approved_userlist($context, 'tool_prelude', [$this->subject]));
        $this->assert_subject_forgotten();
        provider::delete_data_for_all_users_in_context($context);
        $this->assert_subject_forgotten();
    }

    /**
     * Whoever started imports is forgotten; one that was going on ends.
     */
    public function test_delete_starter(): void {
        $waiting = $this->generator->sealed($this->generator->mail(), [$this->generator->person()]);
        $context = context_system::instance();
        provider::delete_data_for_user(new approved_contextlist($this->gestionnaire, 'tool_prelude', [$context->id]));
        $this->assertSame(0, import::count_records(['userid' => $this->gestionnaire->id]));
        $this->assertSame(2, import::count_records(['userid' => 0, 'filename' => '']));
        $this->assertSame('cancelled', $waiting->current_state());
        $this->assertFalse(chunk::record_exists_select('payload IS NOT NULL'));
        $this->assertSame(3, result::count_records());
    }

    /**
     * What someone decided about columns is handed over and forgotten; the site's is nobody's.
     */
    public function test_columns(): void {
        $this->setAdminUser();
        $admin = get_admin();
        $context = context_system::instance();
        $columns = [['label' => 'nom', 'field' => 'lastname', 'fallback' => false]];
        mappings::save((int) $admin->id, true, ['autre'], [['label' => 'autre', 'field' => 'city', 'fallback' => false]]);
        $this->assertNotContains((int) $admin->id, $this->users($context));
        mappings::save((int) $admin->id, false, ['nom'], $columns);
        $this->assertContains((int) $admin->id, $this->users($context));
        $this->export_context_data_for_user((int) $admin->id, $context, 'tool_prelude');
        $data = writer::with_context($context)->get_data([get_string('pluginname', 'tool_prelude')]);
        $this->assertSame([$columns], array_column($data->mappings, 'mapping'));
        provider::delete_data_for_user(new approved_contextlist($admin, 'tool_prelude', [$context->id]));
        $this->assertSame([0, 1], [mapping::count_records(['userid' => $admin->id]), mapping::count_records(['userid' => 0])]);
        provider::delete_data_for_all_users_in_context($context);
        $this->assertSame(1, mapping::count_records());
    }

    /**
     * Everybody.
     */
    public function test_delete_all(): void {
        provider::delete_data_for_all_users_in_context(context_system::instance());
        $this->assertSame([], $this->users(context_system::instance()));
        provider::delete_data_for_all_users_in_context(context_user::instance($this->subject));
        $this->assert_subject_forgotten();
    }

    /**
     * Nothing of the subject is left, the other stays.
     */
    private function assert_subject_forgotten(): void {
        $this->assertSame(0, result::count_records(['userid' => $this->subject]));
        $this->assertSame(0, journal::count_records(['userid' => $this->subject]));
        $this->assertSame(1, result::count_records(['userid' => 0, 'username' => '']));
        $this->assertSame(2, result::count_records());
        $this->assertSame(1, journal::count_records());
    }

    /**
     * Users known in a context.
     *
     * @param \context $context
     * @return int[]
     */
    private function users(\context $context): array {
        $userlist = new userlist($context, 'tool_prelude');
        provider::get_users_in_context($userlist);
        return array_map('intval', $userlist->get_userids());
    }

    /**
     * Export.
     *
     * @param int $userid
     * @param \context $context
     * @param string $component
     */
    private function export_context_data_for_user(int $userid, \context $context, string $component): void {
        $user = \core_user::get_user($userid);
        provider::export_user_data(new approved_contextlist($user, $component, [$context->id]));
    }

    /**
     * Every table of the plugin is named, with every column that is about somebody.
     */
    public function test_every_table_is_named(): void {
        global $DB;
        $named = [];
        foreach (provider::get_metadata(new \core_privacy\local\metadata\collection('tool_prelude'))->get_collection() as $item) {
            if ($item instanceof \core_privacy\local\metadata\types\database_table) {
                $named[$item->get_name()] = array_keys($item->get_privacy_fields());
            }
        }
        foreach (array_filter($DB->get_tables(), fn(string $table): bool => str_starts_with($table, 'tool_prelude_')) as $table) {
            $this->assertArrayHasKey($table, $named);
            $about = array_intersect(array_keys($DB->get_columns($table)), ['userid', 'actorid', 'usermodified', 'known', 'payload', 'cells']);
            $this->assertSame([], array_values(array_diff($about, $named[$table])), $table);
        }
    }
}
