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

namespace tool_prelude\output\result;

use core_reportbuilder\local\filters\select;
use core_reportbuilder\system_report_factory;
use tool_prelude\local\import\model\import;
use tool_prelude\local\undo\undoing;
use tool_prelude\output\plural;
use tool_prelude\output\recent_imports;
use tool_prelude\reportbuilder\local\systemreports\results;
use tool_prelude\tests\importer_testcase;

/**
 * What became of an import.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \tool_prelude\output\result\result_page
 * @covers     \tool_prelude\output\result\result_parts
 * @covers     \tool_prelude\output\result\result_cohorts
 * @covers     \tool_prelude\output\plural
 * @covers     \tool_prelude\reportbuilder\local\systemreports\results
 * @covers     \tool_prelude\reportbuilder\local\entities\result
 */
final class result_page_test extends importer_testcase {
    /** @var import Two created, one who was there, one blocked. */
    private import $import;
    /** @var \stdClass Their cohort. */
    private \stdClass $cohort;

    /**
     * An import with something of everything.
     */
    protected function setUp(): void {
        parent::setUp();
        $this->cohort = self::getDataGenerator()->create_cohort(['name' => 'L1 <Droit>']);
        cohort_add_member($this->cohort->id, get_admin()->id);
        $known = self::getDataGenerator()->create_user(['username' => 'deja', 'email' => 'deja@exemple.fr']);
        $this->generator->imported($this->generator->mail(['cohortid' => $this->cohort->id]), [
            $this->generator->person(['firstname' => "L'Écuyer"]),
            $this->generator->person(),
            $this->generator->person(['username' => 'deja', 'email' => $known->email]),
            $this->generator->person(['username' => '<i>x</i>']),
        ]);
        $this->import = import::get_record(['filename' => 'liste.csv']);
    }

    /**
     * The sentence, the counts and the cohort.
     */
    public function test_page(): void {
        $data = $this->page()->export_for_template($this->renderer());
        $this->assertSame('withfailures', $data['how']);
        $this->assertSame('2 accounts created, 1 person with an account joined the cohort, 1 blocked.', $data['sentence']);
        $this->assertSame(['4', '2', '1', '1'], array_column($data['counts'], 'number'));
        $this->assertStringContainsString(fullname($this->gestionnaire), $data['about']);
        $this->assertTrue($data['isover']);
        $html = $data['parts'];
        $this->assertStringContainsString('4 members now, 1 before the import', $html);
        $this->assertMatchesRegularExpression('/growth-before" style="flex-grow: 1".*growth-new" style="flex-grow: 3"/', $html);
        $this->assertStringContainsString('3 added by this import', $html);
        $this->assertStringContainsString('/prelude/members.php?cohort=' . $this->cohort->id, $html);
    }

    /**
     * Where the members before were not counted, only those of now are said.
     */
    public function test_members_not_counted(): void {
        $frozen = json_decode($this->import->get('frozen'), true);
        unset($frozen['members']);
        $this->import->set('frozen', json_encode($frozen))->update();
        $html = $this->page()->export_for_template($this->renderer())['parts'];
        $this->assertStringContainsString('4 members', $html);
        $this->assertStringNotContainsString('before the import', $html);
        $this->assertStringNotContainsString('growth', $html);
    }

    /**
     * Everybody is in the table, as letters.
     */
    public function test_people(): void {
        $html = $this->renderer()->render($this->page());
        foreach (['812001', '812002', 'deja', '&lt;i&gt;x&lt;/i&gt;'] as $username) {
            $this->assertStringContainsString($username, $html);
        }
        $this->assertStringNotContainsString('<i>x', $html);
        $this->assertStringNotContainsString('<Droit>', $html);
    }

    /**
     * A count leads to its people, and changes nothing for later; nobody is hidden by a filter that was set elsewhere without a word.
     */
    public function test_filter(): void {
        $html = $this->renderer()->render($this->page('blocked'));
        $this->assertStringContainsString('&lt;i&gt;x&lt;/i&gt;', $html);
        $this->assertStringNotContainsString('812001', $html);
        foreach (['', 'all', 'never'] as $show) {
            // Moodle keeps the report of this request.
            \core_reportbuilder\manager::reset_caches();
            $html = $this->renderer()->render($this->page($show));
            $this->assertStringContainsString('812001', $html);
            $this->assertSame($show !== 'never', str_contains($html, '&lt;i&gt;x&lt;/i&gt;'));
            $this->assertStringNotContainsString('data-region="filtered"', $html);
        }

        // Set on the page of another import.
        $report = system_report_factory::create(results::class, \context_system::instance(), parameters: ['importid' => $this->import->get('id')]);
        $report->set_filter_values(['result:outcome_operator' => select::EQUAL_TO, 'result:outcome_value' => 'blocked']);
        \core_reportbuilder\manager::reset_caches();
        $html = $this->renderer()->render($this->page());
        $this->assertStringNotContainsString('812001', $html);
        $this->assertStringContainsString('data-region="filtered"', $html);
        result_people::unfilter($this->import);
        \core_reportbuilder\manager::reset_caches();
        $this->assertStringContainsString('812001', $this->renderer()->render($this->page()));
    }

    /**
     * Whoever may not see people's details reads that there is an account, and not which.
     */
    public function test_hidden_accounts(): void {
        unassign_capability('moodle/user:viewdetails', $this->role_id());
        $html = $this->renderer()->render($this->page());
        $this->assertStringContainsString('812001', $html);
        $this->assertStringNotContainsString('deja', $html);
    }

    /**
     * The table of someone else's import is refused, whatever the browser asks for; not to those who may see all.
     */
    public function test_not_yours(): void {
        $other = self::getDataGenerator()->create_user();
        role_assign($this->role_id(), $other->id, \context_system::instance());
        $this->setUser($other);
        try {
            $this->page()->export_for_template($this->renderer());
            $this->fail('Shown to someone else.');
        } catch (\core_reportbuilder\exception\report_access_exception $e) {
            $this->assertSame('errorreportview', $e->errorcode);
        }
        assign_capability('tool/prelude:viewall', CAP_ALLOW, $this->role_id(), \context_system::instance());
        $this->assertStringContainsString('812001', $this->renderer()->render($this->page()));
    }

    /**
     * Once its owner is forgotten it can still be read.
     */
    public function test_forgotten_owner(): void {
        $this->import->set_many(['userid' => 0, 'filename' => ''])->update();
        $this->setAdminUser();
        $data = $this->page()->export_for_template($this->renderer());
        $this->assertStringContainsString((string) $this->import->get('id'), $data['title']);
        $this->assertStringContainsString(get_string('result_nobody', 'tool_prelude'), $data['about']);
    }

    /**
     * Fifty thousand people are shown a page at a time, with no query more than for four.
     */
    public function test_many(): void {
        global $DB;
        $queries = function (string $show): array {
            global $DB;
            \core_reportbuilder\manager::reset_caches();
            $before = $DB->perf_get_reads();
            $html = $this->renderer()->render($this->page($show));
            return [$DB->perf_get_reads() - $before, $html];
        };
        $queries('all');
        [$few] = $queries('all');
        $result = $DB->get_record('tool_prelude_result', ['importid' => $this->import->get('id'), 'outcome' => 'blocked']);
        for ($line = 10; $line < 50010; $line += 5000) {
            $DB->insert_records('tool_prelude_result', array_map(
                fn(int $at): array => ['id' => null, 'line' => $at, 'claim' => "x/$at"] + (array) $result,
                range($line, $line + 4999)
            ));
        }
        [$many, $html] = $queries('all');
        $this->assertLessThanOrEqual($few + 1, $many);
        $this->assertStringContainsString('data-table-total-rows="50004"', $html);
        $this->assertSame(30, preg_match_all('/<tr class="" /', $html));
        $this->assertLessThan(1000000, strlen($html));
    }

    /**
     * None is singular in French, and plural in English.
     */
    public function test_plural(): void {
        $this->assertSame('0 members', plural::say('js_members', 0));
        $this->assertSame('1 member', plural::say('js_members', 1));
        $this->assertSame('12,345 members', plural::say('js_members', 12345));
    }

    /**
     * A paused import looks like one: who, how many are left, and the way on, on its page, on the import page and in the history.
     */
    public function test_paused(): void {
        $people = [[$this->generator->person()], [$this->generator->person(), $this->generator->person()]];
        $import = $this->generator->sealed($this->generator->mail(), ...$people);
        \tool_prelude\local\import\running\queue::run($import, 0);
        $this->assertNull($this->page()->export_for_template($this->renderer())['paused']);
        \tool_prelude\local\import\control::pause($import);
        $this->import = import::load($import->get('id'));
        $paused = $this->page()->export_for_template($this->renderer())['paused'];
        $this->assertStringStartsWith(fullname($this->gestionnaire) . ' paused it', $paused['text']);
        $this->assertStringContainsString(plural::say('js_paused_left', 2), $paused['text']);
        $this->assertStringContainsString('index.php?import=' . $import->get('id'), $paused['url']);
        $html = $this->renderer()->render($this->page());
        $this->assertStringNotContainsString(get_string('result_follow', 'tool_prelude'), $html);

        $recent = (new recent_imports((int) $this->gestionnaire->id))->export_for_template($this->renderer());
        $this->assertSame([true, [$paused]], [$recent['haspaused'], $recent['paused']]);
        $box = $this->renderer()->render_from_template('tool_prelude/waiting', $paused);
        $this->assertStringContainsString('alert-warning', $box);
        $this->assertStringContainsString(get_string('paused_title', 'tool_prelude', s($import->get('filename'))), $box);
        $this->assertSame(['warn', 'none'], array_column($recent['recent'], 'tone'));
        $this->assertFalse((new recent_imports((int) get_admin()->id))->export_for_template($this->renderer())['haspaused']);
    }

    /**
     * Once it is undone, what is told first is the undo; what the import had done is told as such, and so are the mails that had left.
     */
    public function test_undone(): void {
        global $DB;
        $this->import = $this->undone();
        $data = $this->page()->export_for_template($this->renderer());
        $this->assertSame('undone', $data['how']);
        $this->assertSame('2 accounts deleted, 1 account set back.', $data['sentence']);
        $this->assertStringContainsString('2 accounts created, 1 person with an account joined the cohort, 1 blocked.', $data['before']);
        $this->assertSame([plural::say('undo_mailed', 1)], $data['stays']);
        // Nobody of it is left: whoever was there before is none of its affair any more.
        $this->assertStringNotContainsString('data-region="access"', $data['parts']);
        $this->assertSame(0, $DB->count_records('user_preferences', ['name' => 'create_password']));
    }

    /**
     * The import, undone after one of its mails had left.
     *
     * @return import
     */
    private function undone(): import {
        $first = \core_user::get_user_by_username('812001');
        unset_user_preference('create_password', $first);
        undoing::start($this->import, 2);
        undoing::work($this->import);
        return import::load($this->import->get('id'));
    }

    /**
     * The page.
     *
     * @param string $outcome
     * @return result_page
     */
    private function page(string $outcome = ''): result_page {
        return new result_page($this->import, $outcome);
    }

    /**
     * A renderer, on the page's address.
     *
     * @return \renderer_base
     */
    private function renderer(): \renderer_base {
        global $PAGE;
        $PAGE->set_url('/admin/tool/prelude/view.php', ['id' => $this->import->get('id')]);
        return $PAGE->get_renderer('core');
    }
}
