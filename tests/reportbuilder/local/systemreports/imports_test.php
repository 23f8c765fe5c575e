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

namespace tool_prelude\reportbuilder\local\systemreports;

use context_system;
use core_reportbuilder\exception\report_access_exception;
use core_reportbuilder\local\filters\select;
use core_reportbuilder\manager;
use core_reportbuilder\system_report_factory;
use tool_prelude\tests\importer_testcase;

/**
 * The imports there were.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \tool_prelude\reportbuilder\local\systemreports\imports
 * @covers     \tool_prelude\reportbuilder\local\entities\import
 */
final class imports_test extends importer_testcase {
    /** @var \stdClass Another gestionnaire, who imported one person. */
    private \stdClass $other;

    /**
     * Two people import, one of them with a line that fails; a third list never came whole.
     */
    protected function setUp(): void {
        global $DB;
        parent::setUp();
        $this->other = self::getDataGenerator()->create_user(['firstname' => 'Autre', 'lastname' => 'Personne']);
        role_assign($this->role_id(), $this->other->id, context_system::instance());
        $this->setUser($this->other);
        $this->generator->imported($this->generator->nomail(), [$this->generator->person(['password' => 'Rentree-2026!'])]);
        $DB->set_field('tool_prelude_import', 'filename', 'autre.csv', ['userid' => $this->other->id]);
        $this->setUser($this->gestionnaire);
        $this->generator->imported($this->generator->mail(), [
            $this->generator->person(), $this->generator->person(), $this->generator->person(['email' => 'x']),
        ]);
        $this->generator->received($this->generator->mail(), [$this->generator->person()]);
    }

    /**
     * The report, as the current user sees it.
     *
     * @param array $filters
     * @return string HTML
     */
    private function report(array $filters = []): string {
        global $PAGE;
        manager::reset_caches();
        $PAGE->set_url('/admin/tool/prelude/history.php');
        $report = system_report_factory::create(imports::class, context_system::instance());
        $report->set_filter_values($filters);
        return $report->output();
    }

    /**
     * Cells of the first row, as text.
     *
     * @param string $html
     * @return string[]
     */
    private function first_row(string $html): array {
        preg_match('#<tbody><tr[^>]*>(.*?)</tr>#s', $html, $row);
        preg_match_all('#<td[^>]*>(.*?)</td>#s', $row[1], $cells);
        return array_map(fn(string $cell): string => trim(strip_tags($cell)), $cells[1]);
    }

    /**
     * One's own, with what became of them; not the list that never came whole.
     */
    public function test_own(): void {
        $html = $this->report();
        $this->assertStringContainsString('data-table-total-rows="1"', $html);
        $this->assertSame(
            ['liste.csv', get_string('recipe_mail', 'tool_prelude'), '3', '2', '0', '1', 'Finished'],
            array_slice($this->first_row($html), 1, 7)
        );
        $this->assertStringNotContainsString('autre.csv', $html);
        $this->assertStringContainsString('view.php?id=', $html);
    }

    /**
     * Everybody's, with their names, for those who may see them.
     */
    public function test_all(): void {
        assign_capability('tool/prelude:viewall', CAP_ALLOW, $this->role_id(), context_system::instance());
        $html = $this->report();
        $this->assertStringContainsString('data-table-total-rows="2"', $html);
        $this->assertStringContainsString('Autre Personne', $html);
        $html = $this->report(['import:recipe_operator' => select::EQUAL_TO, 'import:recipe_value' => 'nomail']);
        $this->assertStringContainsString('data-table-total-rows="1"', $html);
        $this->assertStringContainsString('autre.csv', $html);
    }

    /**
     * Nobody else.
     */
    public function test_refused(): void {
        $this->setUser(self::getDataGenerator()->create_user());
        $this->expectException(report_access_exception::class);
        $this->report();
    }
}
