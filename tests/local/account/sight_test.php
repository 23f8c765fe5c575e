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

use context_system;
use core_reportbuilder\local\filters\select;
use core_reportbuilder\local\filters\text;
use core_reportbuilder\manager;
use core_reportbuilder\system_report_factory;
use moodle_page;
use moodle_url;
use tool_prelude\external\import\read_import;
use tool_prelude\external\people\check_people;
use tool_prelude\external\undo\preview_undo;
use tool_prelude\local\compare\comparison;
use tool_prelude\local\compare\departure;
use tool_prelude\local\compare\departures;
use tool_prelude\local\import\ending\leftovers;
use tool_prelude\local\import\model\import;
use tool_prelude\local\import\running\queue;
use tool_prelude\output\access_page;
use tool_prelude\output\compare_page;
use tool_prelude\output\result\result_page;
use tool_prelude\output\undo_page;
use tool_prelude\reportbuilder\local\entities\result;
use tool_prelude\reportbuilder\local\systemreports\results;
use tool_prelude\tests\importer_testcase;

/**
 * Whatever shows accounts, looked at by somebody who may not see people's details: of those who had an account before there is no
 * name, address, username, time or id anywhere.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \tool_prelude\local\account\sight
 */
final class sight_test extends importer_testcase {
    /** @var \stdClass Someone who had an account before, and is found by the address. */
    private \stdClass $known;
    /** @var \stdClass Another, who is not in the second list. */
    private \stdClass $gone;
    /** @var import The first list. */
    private import $july;
    /** @var import The second one. */
    private import $august;

    /**
     * Two lists for one cohort, of people who had accounts and one who had not.
     */
    protected function setUp(): void {
        parent::setUp();
        unassign_capability('moodle/user:viewdetails', $this->role_id());
        $cohort = self::getDataGenerator()->create_cohort(['name' => 'L1']);
        $options = $this->generator->mail(['cohortid' => (int) $cohort->id, 'existing' => 'enrol']);
        $times = ['firstaccess' => 1577836800, 'lastaccess' => 1577836800, 'lastlogin' => 1577836800];
        $this->known = self::getDataGenerator()->create_user(
            ['username' => 'zebulon', 'lastname' => 'SECRETNAME', 'firstname' => 'Secretfirst', 'email' => 'known@exemple.fr'] + $times
        );
        $this->gone = self::getDataGenerator()->create_user(
            ['username' => 'zacharie', 'lastname' => 'GONESECRET', 'firstname' => 'Gonefirst', 'email' => 'gone@exemple.fr'] + $times
        );
        $fresh = $this->generator->person(['lastname' => 'FRESH']);
        $person = fn(string $email): array => $this->generator->person(['email' => $email]);
        $this->july = $this->import($options, [$fresh, $person('known@exemple.fr'), $person('gone@exemple.fr')]);
        $this->august = $this->import($options, [$fresh, $person('known@exemple.fr'), ['cohorts' => ['nowhere']] + $person('gone@exemple.fr')]);
    }

    /**
     * The check and the results, as web services send them.
     */
    public function test_services(): void {
        $people = json_encode([$this->generator->person(['email' => 'known@exemple.fr']), $this->generator->person(['username' => 'zebulon',
            'email' => 'gone@exemple.fr'])]);
        $this->assert_blind([
            $this->call(check_people::class, $people, $this->generator->mail()),
            $this->call(read_import::class, $this->july->get('id')),
            $this->call(read_import::class, $this->august->get('id')),
        ], ['zebulon']);
    }

    /**
     * The result page; its table sorted and filtered by what is not shown: nobody is found by guessing.
     */
    public function test_results(): void {
        $page = $this->render(fn() => new result_page($this->july));
        $this->assert_blind($page);
        $this->assertStringContainsString('FRESH', $page);
        $all = [];
        foreach (['zeb', 'zzz'] as $guess) {
            $all[] = $this->table(['result:username_operator' => text::STARTS_WITH, 'result:username_value' => $guess]);
        }
        $this->assertSame($all[0], $all[1]);
        $found = $this->table(['result:username_operator' => text::CONTAINS, 'result:username_value' => '8120']);
        $this->assertStringContainsString('FRESH', $found);
        foreach (['user:fullname' => 'SECRETNAME', 'user:fullname ' => 'NOBODYATALL'] as $filter => $guess) {
            $names[] = $this->table([trim($filter) . '_operator' => text::CONTAINS, trim($filter) . '_value' => $guess]);
        }
        $this->assertSame($names[0], $names[1]);
        $came = $this->table(['access:login_operator' => select::EQUAL_TO, 'access:login_value' => 'came']);
        $this->assertSame($all[1], $came);
        // Sorted by username, those who are not shown stand together, whatever they are called.
        $order = $this->order();
        $GLOBALS['DB']->set_field('tool_prelude_result', 'username', 'aaaa', ['importid' => $this->july->get('id'), 'username' => 'zebulon']);
        $this->assertSame($order, $this->order());
    }

    /**
     * The lines to correct, once their cells are no longer kept.
     */
    public function test_leftovers(): void {
        global $DB;
        $DB->set_field('tool_prelude_result', 'outcome', 'blocked', ['importid' => $this->august->get('id'), 'userid' => $this->known->id]);
        $DB->delete_records('tool_prelude_kept');
        $rows = iterator_to_array((new leftovers($this->august))->rows(), false);
        $this->assertCount(2, $rows);
        $this->assert_blind($rows);
    }

    /**
     * One list beside the other, before and after those who are gone were taken out; they can still be left alone one by one.
     */
    public function test_compare(): void {
        $comparison = new comparison($this->august, $this->july, $this->july->cohortids()[0]);
        $cohorts = (new \tool_prelude\local\cohort\finder())->by_ids($this->july->cohortids());
        $show = fn(): string => $this->render(fn() => new compare_page($comparison, $cohorts, [$this->july]));
        $GLOBALS['DB']->delete_records('tool_prelude_result', ['importid' => $this->august->get('id'), 'userid' => $this->gone->id]);
        $this->assertCount(1, $comparison->gone());
        $before = $show();
        $this->assert_blind($before);
        $this->assertSame(1, preg_match('/name="who\[\]" value="([0-9a-f]{32})"/', $before, $key));
        $this->assertSame([(int) $this->gone->id], sight::ids([$key[1]], [(int) $this->known->id, (int) $this->gone->id]));
        departures::name($comparison, departure::REMOVE, [], 1);
        departures::work($this->august);
        $after = $show();
        $this->assertStringContainsString('who[]', $after);
        $this->assert_blind($after);
    }

    /**
     * Undoing, before and after: with the right to do it, and still without that to see people.
     */
    public function test_undo(): void {
        assign_capability('moodle/user:delete', CAP_ALLOW, $this->role_id(), context_system::instance());
        $undo = fn(): string => $this->render(fn() => new undo_page($this->july));
        $this->assert_blind([$undo(), $this->call(preview_undo::class, $this->july->get('id'))]);
        $this->assertStringContainsString('FRESH', $undo());
        \tool_prelude\local\undo\undoing::start($this->july, \tool_prelude\local\undo\overview::preview($this->july)->deletions());
        \tool_prelude\local\undo\undoing::work(import::load($this->july->get('id')));
        $this->july = import::load($this->july->get('id'));
        $this->assertSame('undone', $this->july->get('state'));
        $this->assert_blind($undo());
    }

    /**
     * Who would get a new password: with the right to give them one.
     */
    public function test_access(): void {
        assign_capability('moodle/user:update', CAP_ALLOW, $this->role_id(), context_system::instance());
        $url = new moodle_url('/admin/tool/prelude/access.php');
        $this->assert_blind($this->render(fn() => new access_page([(int) $this->known->id, (int) $this->gone->id], $url, $url)));
    }

    /**
     * When somebody came in is a matter of its own: a site may hide it from those who see names.
     */
    public function test_times(): void {
        assign_capability('moodle/user:viewdetails', CAP_ALLOW, $this->role_id(), context_system::instance());
        $comparison = new comparison($this->august, $this->july, $this->july->cohortids()[0]);
        $cohorts = (new \tool_prelude\local\cohort\finder())->by_ids($this->july->cohortids());
        $GLOBALS['DB']->delete_records('tool_prelude_result', ['importid' => $this->august->get('id'), 'userid' => $this->gone->id]);
        $show = fn(): string => $this->render(fn() => new result_page($this->july))
            . $this->render(fn() => new compare_page($comparison, $cohorts, [$this->july]));
        $this->assertSame(3, substr_count($show(), '/20,'));
        set_config('hiddenuserfields', 'lastaccess,firstaccess');
        $hidden = $show();
        $this->assertSame(0, substr_count($hidden, '/20,'));
        $this->assertStringContainsString('SECRETNAME', $hidden);
        assign_capability('moodle/user:viewhiddendetails', CAP_ALLOW, $this->role_id(), context_system::instance());
        $this->assertSame(3, substr_count($show(), '/20,'));
    }

    /**
     * What a profile field holds that only few may see is not told by the way of changing it.
     */
    public function test_profile_fields(): void {
        foreach ([0 => 'secret', 2 => 'open'] as $visible => $name) {
            self::getDataGenerator()->create_custom_profile_field(['datatype' => 'text', 'shortname' => $name, 'name' => $name,
                'visible' => $visible]);
            profile_save_custom_fields($this->known->id, [$name => "old $name"]);
        }
        foreach (['moodle/user:viewdetails', 'moodle/user:update'] as $capability) {
            assign_capability($capability, CAP_ALLOW, $this->role_id(), context_system::instance());
        }
        $fields = ['profile_field_secret' => 'new one', 'profile_field_open' => 'new two'];
        $options = $this->generator->mail(['existing' => 'overwrite', 'overwrite' => array_keys($fields)]);
        $person = $this->generator->person(['email' => 'known@exemple.fr', 'fields' => $fields]);
        $changes = fn(): array => array_column(
            $this->call(check_people::class, json_encode([$person]), $options)['answers'][0]['changes'],
            'old',
            'field'
        );
        $old = $changes();
        $this->assertSame('old open', $old['profile_field_open']);
        $this->assertStringNotContainsString('old secret', $old['profile_field_secret']);
        $this->assertNotSame('', $old['profile_field_secret']);
        assign_capability('moodle/user:viewalldetails', CAP_ALLOW, $this->role_id(), context_system::instance());
        $this->assertSame('old secret', $changes()['profile_field_secret']);
    }

    /**
     * A finished import.
     *
     * @param array $options
     * @param array[] $people
     * @return import
     */
    private function import(array $options, array $people): import {
        $import = $this->generator->sealed($options, $people);
        queue::run_all($import);
        return import::load($import->get('id'));
    }

    /**
     * What a page says.
     *
     * @param callable $make the page
     * @return string HTML
     */
    private function render(callable $make): string {
        global $PAGE;
        manager::reset_caches();
        $PAGE = new moodle_page();
        $PAGE->set_context(context_system::instance());
        $PAGE->set_url(new moodle_url('/admin/tool/prelude/view.php'));
        return $PAGE->get_renderer('core')->render($make());
    }

    /**
     * The table of results, filtered.
     *
     * @param array $filter
     * @return string HTML
     */
    private function table(array $filter): string {
        global $PAGE;
        manager::reset_caches();
        $PAGE = new moodle_page();
        $PAGE->set_context(context_system::instance());
        $PAGE->set_url(new moodle_url('/admin/tool/prelude/view.php'));
        $report = system_report_factory::create(
            results::class,
            context_system::instance(),
            parameters: ['importid' => (int) $this->july->get('id')]
        );
        $report->set_filter_values($filter);
        // What is the same for any answer, or another for every one, is no answer.
        preg_match('~<tbody.*</tbody>~s', $report->output(), $rows);
        return preg_replace('/[0-9a-f]{13,}/', '', $rows[0] ?? '');
    }

    /**
     * Lines in the order of their usernames, as the table is sorted.
     *
     * @return int[]
     */
    private function order(): array {
        $field = result::username_sql('r');
        return $GLOBALS['DB']->get_fieldset_sql(
            "SELECT r.line FROM {tool_prelude_result} r WHERE r.importid = ? ORDER BY $field, r.line",
            [$this->july->get('id')]
        );
    }

    /**
     * Nothing of those who had an account before is in it.
     *
     * @param mixed $said
     * @param string[] $brought words the list itself brought
     */
    private function assert_blind(mixed $said, array $brought = []): void {
        $text = is_string($said) ? $said : json_encode($said, JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES);
        foreach ([$this->known, $this->gone] as $user) {
            foreach (array_diff([$user->username, $user->lastname, $user->firstname], $brought) as $word) {
                $this->assertStringNotContainsString($word, $text);
            }
            foreach (['id', 'user', 'value="', 'userid":', 'userids='] as $before) {
                $this->assertDoesNotMatchRegularExpression("~\\b$before=?\"?$user->id\\b~", $text);
            }
        }
        // Their first and last access.
        $this->assertStringNotContainsString(userdate(1577836800, get_string('strftimedatetimeshort', 'langconfig')), $text);
        $this->assertStringNotContainsString('1577836800', $text);
    }
}
