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

namespace tool_prelude\external\cohort;

use context_course;
use context_coursecat;
use context_system;
use tool_prelude\tests\importer_testcase;

/**
 * Making a cohort.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \tool_prelude\external\cohort\create_cohort
 * @covers     \tool_prelude\external\cohort\list_cohort_contexts
 * @covers     \tool_prelude\local\cohort\creator
 * @covers     \tool_prelude\local\cohort\places
 */
final class create_cohort_test extends importer_testcase {
    /**
     * Nobody may, to begin with: what the shipped role does is tested with the other rights of one's own imports.
     */
    protected function setUp(): void {
        parent::setUp();
        unassign_capability('tool/prelude:createcohort', $this->role_id());
    }

    /**
     * Made as it was asked for, and ready to be filled.
     */
    public function test_made(): void {
        global $DB;
        $this->allow(context_system::instance());
        $sink = $this->redirectEvents();
        $cohort = $this->create(' L1 Économie & droit ', 'L1-ECO-2026', 0, false);
        $id = $cohort['id'];
        $this->assertSame([
            'id' => $id, 'name' => 'L1 Économie & droit', 'idnumber' => 'L1-ECO-2026', 'contextname' => 'System', 'visible' => false,
            'members' => 0, 'usable' => true, 'reason' => '', 'owner' => '',
        ], $cohort);
        $record = $DB->get_record('cohort', ['id' => $id]);
        $this->assertEquals(['L1 Économie & droit', 'L1-ECO-2026', 0, '', context_system::instance()->id], [
            $record->name, $record->idnumber, $record->visible, $record->component, $record->contextid,
        ]);
        $this->assertCount(1, array_filter($sink->get_events(), fn($event): bool => $event instanceof \core\event\cohort_created));
    }

    /**
     * The right in one category is enough there, and only there.
     */
    public function test_category_only(): void {
        $outer = self::getDataGenerator()->create_category(['name' => 'Droit & gestion']);
        $category = self::getDataGenerator()->create_category(['name' => 'Licence', 'parent' => $outer->id]);
        $context = context_coursecat::instance($category->id);
        $this->allow($context);
        $this->assertSame(
            [['id' => (int) $context->id, 'name' => 'Droit & gestion / Licence']],
            $this->call(list_cohort_contexts::class)['contexts']
        );
        $this->assertSame('Droit & gestion / Licence', $this->create('L1', '', (int) $context->id)['contextname']);
        foreach ([0, (int) context_coursecat::instance($outer->id)->id] as $contextid) {
            $this->assert_refused('nopermissions', fn() => $this->create('L2', '', $contextid));
        }
    }

    /**
     * With the right for the whole site: the system first, then every category.
     */
    public function test_contexts(): void {
        $category = self::getDataGenerator()->create_category(['name' => 'Lettres']);
        $this->assertSame([], $this->call(list_cohort_contexts::class)['contexts']);
        // Moodle keeps the list for a while.
        \cache::make('core', 'coursecat')->purge();
        $this->allow(context_system::instance());
        $contexts = array_column($this->call(list_cohort_contexts::class)['contexts'], 'name', 'id');
        $this->assertSame('System', reset($contexts));
        $this->assertSame('Lettres', $contexts[context_coursecat::instance($category->id)->id]);
    }

    /**
     * Where the settings keep to the system or to categories, so does this.
     */
    public function test_settings(): void {
        $category = self::getDataGenerator()->create_category(['name' => 'Lettres']);
        $context = context_coursecat::instance($category->id);
        $this->allow(context_system::instance());
        set_config('cohortcontexts', 'system', 'tool_prelude');
        $this->assertSame(['System'], array_column($this->call(list_cohort_contexts::class)['contexts'], 'name'));
        $this->assert_refused('error_cohortcontext', fn() => $this->create('L1', '', (int) $context->id));
        set_config('cohortcontexts', 'categories', 'tool_prelude');
        $this->assertNotContains('System', array_column($this->call(list_cohort_contexts::class)['contexts'], 'name'));
        $this->assert_refused('error_cohortcontext', fn() => $this->create('L1'));
        $this->assertSame('Lettres', $this->create('L1', '', (int) $context->id)['contextname']);
    }

    /**
     * Nobody makes one without the right to.
     */
    public function test_not_allowed(): void {
        global $DB;
        $this->assert_refused('nopermissions', fn() => $this->create('L1'));
        $this->assertSame(0, $DB->count_records('cohort'));
    }

    /**
     * Refused to whoever may not import.
     */
    public function test_refused(): void {
        $this->assert_needs_import(fn() => create_cohort::execute('L1'));
        $this->assert_needs_import(fn() => list_cohort_contexts::execute());
    }

    /**
     * Names and places that can't be.
     */
    public function test_wrong(): void {
        global $DB;
        $this->allow(context_system::instance());
        $this->create('Économie', 'ECO');
        $category = self::getDataGenerator()->create_category();
        $course = context_course::instance(self::getDataGenerator()->create_course()->id);
        $long = str_repeat('x', 1000000);
        foreach ([
            'error_cohortname' => [['', ''], ['   ', ''], ['<b>L1</b>', ''], [str_repeat('é', 255), ''], [$long, '']],
            'error_cohortidnumber' => [['L1', str_repeat('x', 101)], ['L1', $long]],
            'error_cohortidnumbertaken' => [['L1', 'ECO']],
            // A form sent twice, or a name nobody could tell from the other.
            'error_cohortnametaken' => [['Économie', ''], ['ECONOMIE ', 'E2']],
            'error_cohortcontext' => [['L1', '', $course->id], ['L1', '', $course->id + 1000]],
        ] as $code => $calls) {
            foreach ($calls as $call) {
                $this->assert_refused($code, fn() => $this->create(...$call));
            }
        }
        $this->assertSame(1, $DB->count_records('cohort'));
        // The same name elsewhere is another cohort.
        $this->create('Économie', '', (int) context_coursecat::instance($category->id)->id);
        $this->assertSame(2, $DB->count_records('cohort'));
    }

    /**
     * Give the gestionnaire the right to make cohorts.
     *
     * @param \context $context
     */
    private function allow(\context $context): void {
        $roleid = self::getDataGenerator()->create_role();
        assign_capability('moodle/cohort:manage', CAP_ALLOW, $roleid, context_system::instance());
        role_assign($roleid, $this->gestionnaire->id, $context);
        accesslib_clear_all_caches_for_unit_testing();
        $this->setUser($this->gestionnaire);
    }

    /**
     * Make a cohort.
     *
     * @param string $name
     * @param string $idnumber
     * @param int $contextid
     * @param bool $visible
     * @return array
     */
    private function create(string $name, string $idnumber = '', int $contextid = 0, bool $visible = true): array {
        return $this->call(create_cohort::class, $name, $idnumber, $contextid, $visible)['cohort'];
    }
}
