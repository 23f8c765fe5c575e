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

namespace tool_prelude\local\compare;

use tool_prelude\event\departures_returned;
use tool_prelude\local\account\core_account;
use tool_prelude\local\cohort\finder;
use tool_prelude\local\import\model\import;
use tool_prelude\local\undo\overview;
use tool_prelude\local\undo\undoing;
use tool_prelude\output\compare_page;
use tool_prelude\output\departure_words;
use tool_prelude\output\plural;
use tool_prelude\output\undo_page;
use tool_prelude\task\handle_departures;
use tool_prelude\tests\compare_testcase;

/**
 * Taking back what was done to people who were no longer in a list.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \tool_prelude\local\compare\returns
 * @covers     \tool_prelude\local\compare\departing
 * @covers     \tool_prelude\output\departure_words
 * @covers     \tool_prelude\event\departures_returned
 */
final class returns_test extends compare_testcase {
    /**
     * A gestionnaire who may suspend and undo.
     */
    protected function setUp(): void {
        parent::setUp();
        foreach (['moodle/user:update', 'moodle/user:delete'] as $capability) {
            assign_capability($capability, CAP_ALLOW, $this->role_id(), \context_system::instance());
        }
    }

    /**
     * Back in the cohort, but for whoever was ticked; marked first, done after, once.
     */
    public function test_put_back(): void {
        $this->depart(departure::REMOVE, 2);
        $this->assertCount(3, $this->members());
        $events = $this->redirectEvents();
        $stays = (int) $this->user('812003')->id;
        $this->assertSame(1, returns::start($this->comparison->import, (int) $this->cohort->id, [$stays]));
        $this->assertCount(3, $this->members());
        $this->assertSame(0, departures::work($this->comparison->import));
        $this->assertEqualsCanonicalizing(['812001', '812002', '812004', '812005'], $this->members());
        $fired = array_map(get_class(...), $events->get_events());
        $this->assertSame([departures_returned::class, \core\event\cohort_member_added::class], $fired);
        $this->assertStringContainsString('had 1 people put back', $events->get_events()[0]->get_description());
        // Whoever was left can still be put back; the other one is there already, and can be named again.
        $this->assertCount(1, returns::done($this->comparison->import));
        $this->assertSame(1, departures::name($this->comparison, departure::REMOVE, [], 1));
    }

    /**
     * Suspended accounts are active again, unless someone changed them since.
     */
    public function test_activated(): void {
        global $DB;
        $this->depart(departure::SUSPEND, 2);
        $DB->set_field('user', 'timemodified', time() + 10, ['username' => '812004']);
        $this->assertSame(1, returns::start($this->comparison->import));
        departures::work($this->comparison->import);
        $this->assertSame(['0', '1'], [$this->user('812003')->suspended, $this->user('812004')->suspended]);
        $this->assertSame(
            ['1 account was suspended.', '1 account was activated again.'],
            departure_words::told($this->comparison->import)
        );
    }

    /**
     * An undo that put nobody back says that they are still out, as something done before; they can still be put back.
     */
    public function test_after_undo(): void {
        $this->depart(departure::REMOVE, 2);
        $import = $this->comparison->import;
        undoing::start($import, overview::preview($import)->deletions());
        undoing::work($import);
        $this->assertSame([plural::say('compare_was_remove_still', 2)], departure_words::told_after($import));
        $this->assertSame(2, departure_words::returnable($import));
        $this->assertSame(2, returns::start($import));
        departures::work($import);
        $this->assertSame([plural::say('compare_was_remove_returned', 2)], departure_words::told_after($import));
        $this->assertSame(0, departure_words::returnable($import));
    }

    /**
     * Each reason to stay as it is, said on the page, and held to when it came up after the button.
     *
     * @dataProvider reasons
     * @param string $action
     * @param string $code
     * @param callable $happens given the user and the cohort
     */
    public function test_stays(string $action, string $code, callable $happens): void {
        $this->depart($action, 2);
        $user = $this->user('812003');
        departure::get_record(['userid' => $user->id])->set('outcome', departure::RETURNING)->update();
        $other = departure::get_record(['userid' => $this->user('812004')->id]);
        $other->set('outcome', departure::RETURNED)->update();
        $happens($user, $this->cohort, $this);
        departures::work($this->comparison->import);
        $departure = departure::get_record(['userid' => $user->id]);
        $this->assertSame([departure::STAYED, $code], [$departure->get('outcome'), $departure->get('code')]);
        $this->assertTrue(get_string_manager()->string_exists("compare_stays_$code", 'tool_prelude'));
    }

    /**
     * Reasons.
     *
     * @return array[]
     */
    public static function reasons(): array {
        return [
            'account gone' => [departure::REMOVE, 'gone', fn($user) => delete_user($user)],
            'cohort gone' => [departure::REMOVE, 'cohortgone', fn($user, $cohort) => cohort_delete_cohort($cohort)],
            'member again' => [departure::REMOVE, 'member', fn($user, $cohort) => cohort_add_member($cohort->id, $user->id)],
            'right gone' => [departure::REMOVE, 'noright', fn($user, $cohort, $test) => $test->forbid('moodle/cohort:assign')],
            'active again' => [departure::SUSPEND, 'active', fn($user) => core_account::update((object) ['id' => $user->id, 'suspended' => 0])],
            'changed' => [departure::SUSPEND, 'changed', function ($user): void {
                global $DB;
                $DB->set_field('user', 'timemodified', time() + 10, ['id' => $user->id]);
            }],
            'right to update gone' => [departure::SUSPEND, 'noright', fn($user, $cohort, $test) => $test->forbid('moodle/user:update')],
        ];
    }

    /**
     * The page names those who can be put back, and why the others can't; the task does what the page left.
     */
    public function test_page(): void {
        global $PAGE;
        $PAGE->set_url('/admin/tool/prelude/compare.php');
        $this->depart(departure::REMOVE, 2);
        cohort_add_member($this->cohort->id, $this->user('812003')->id);
        $cohorts = (new finder())->by_ids([(int) $this->cohort->id]);
        $page = new compare_page($this->comparison, $cohorts, [$this->comparison->previous]);
        $data = $page->export_for_template($PAGE->get_renderer('core'));
        $this->assertSame(
            [['812003', get_string('compare_stays_member', 'tool_prelude')], ['812004', '']],
            array_map(fn(array $one): array => [$one['username'], $one['why']], $data['returns'])
        );
        $this->assertTrue($data['canreturn']);
        $this->assertStringContainsString('name="putback"', $PAGE->get_renderer('core')->render($page));
        returns::start($this->comparison->import, (int) $this->cohort->id);
        $tasks = \core\task\manager::get_adhoc_tasks(handle_departures::class);
        reset($tasks)->execute();
        $this->assertCount(5, $this->members());
        $this->assertSame(0, returns::start($this->comparison->import));
    }

    /**
     * The undo of the import offers it, says so, and does it when told to.
     */
    public function test_with_the_import(): void {
        global $PAGE;
        $this->depart(departure::REMOVE, 2);
        $import = import::load($this->comparison->import->get('id'));
        $words = fn(): array => (new undo_page($import))->export_for_template($PAGE->get_renderer('core'));
        $this->assertStringContainsString('2 people', $words()['departures']);
        $deletions = overview::preview($import)->deletions();
        undoing::start($import, $deletions, departures: true);
        undoing::work($import);
        $import->read();
        $this->assertSame(['2 people were put back into the cohort.'], $words()['departed']);
        $this->assertEqualsCanonicalizing(['812001', '812002', '812003', '812004'], $this->members());
    }

    /**
     * Not told to, the undo leaves them.
     */
    public function test_not_asked(): void {
        $this->depart(departure::REMOVE, 2);
        $import = import::load($this->comparison->import->get('id'));
        undoing::start($import, overview::preview($import)->deletions());
        undoing::work($import);
        $this->assertCount(2, $this->members());
        $this->assertSame(2, departure::count_records(['outcome' => departure::DONE]));
    }

    /**
     * Take a capability from the gestionnaire.
     *
     * @param string $capability
     */
    public function forbid(string $capability): void {
        unassign_capability($capability, $this->role_id(), \context_system::instance());
    }

    /**
     * Have those who are gone leave, or be suspended.
     *
     * @param string $action
     * @param int $number
     */
    private function depart(string $action, int $number): void {
        departures::name($this->comparison, $action, [], $number);
        departures::work($this->comparison->import);
    }
}
