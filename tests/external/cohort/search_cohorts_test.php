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

use context_coursecat;
use context_system;
use tool_prelude\tests\importer_testcase;

/**
 * Looking for cohorts.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \tool_prelude\external\cohort\search_cohorts
 * @covers     \tool_prelude\local\cohort\searcher
 * @covers     \tool_prelude\local\cohort\finder
 * @covers     \tool_prelude\local\cohort\rights
 */
final class search_cohorts_test extends importer_testcase {
    /**
     * All that is known of a cohort.
     */
    public function test_found(): void {
        $cohort = self::getDataGenerator()->create_cohort([
            'name' => 'L1 Économie & droit', 'idnumber' => 'L1-ECO-2026', 'visible' => 0,
        ]);
        cohort_add_member($cohort->id, self::getDataGenerator()->create_user()->id);
        self::getDataGenerator()->create_cohort(['name' => 'Other']);

        foreach (['ÉCONOMIE', 'economie & d', 'l1-eco'] as $query) {
            $this->assertSame(['cohorts' => [[
                'id' => (int) $cohort->id,
                'name' => 'L1 Économie & droit',
                'idnumber' => 'L1-ECO-2026',
                'contextname' => 'System',
                'visible' => false,
                'members' => 1,
                'usable' => true,
                'reason' => '',
                'owner' => '',
            ]], 'more' => false], $this->call(search_cohorts::class, $query));
        }
    }

    /**
     * Cohorts of a component and cohorts of contexts where the user may not add people are shown, as not usable.
     */
    public function test_not_usable(): void {
        $category = self::getDataGenerator()->create_category(['name' => 'Lettres']);
        $context = context_coursecat::instance($category->id);
        self::getDataGenerator()->create_cohort(['name' => 'A', 'component' => 'enrol_demo']);
        self::getDataGenerator()->create_cohort(['name' => 'B', 'contextid' => $context->id]);
        assign_capability('moodle/cohort:assign', CAP_PREVENT, $this->role_id(), $context, true);

        $cohorts = $this->call(search_cohorts::class)['cohorts'];

        $this->assertSame([['A', false, 'component', 'System'], ['B', false, 'noassign', 'Lettres']], array_map(
            fn(array $cohort): array => [$cohort['name'], $cohort['usable'], $cohort['reason'], $cohort['contextname']],
            $cohorts
        ));
    }

    /**
     * Cohorts of contexts the user may not look into are not there.
     */
    public function test_out_of_sight(): void {
        $category = self::getDataGenerator()->create_category();
        $context = context_coursecat::instance($category->id);
        self::getDataGenerator()->create_cohort(['name' => 'seen']);
        self::getDataGenerator()->create_cohort(['name' => 'unseen', 'contextid' => $context->id]);
        assign_capability('moodle/cohort:view', CAP_PROHIBIT, $this->role_id(), $context, true);

        $this->assertSame(['seen'], array_column($this->call(search_cohorts::class)['cohorts'], 'name'));
    }

    /**
     * Rights in one category only are enough for its cohorts.
     */
    public function test_category_only(): void {
        $category = self::getDataGenerator()->create_category();
        $context = context_coursecat::instance($category->id);
        self::getDataGenerator()->create_cohort(['name' => 'system']);
        self::getDataGenerator()->create_cohort(['name' => 'category', 'contextid' => $context->id]);
        foreach (['moodle/cohort:view', 'moodle/cohort:assign'] as $capability) {
            unassign_capability($capability, $this->role_id());
            $roleid = self::getDataGenerator()->create_role();
            assign_capability($capability, CAP_ALLOW, $roleid, context_system::instance());
            role_assign($roleid, $this->gestionnaire->id, $context);
        }

        $cohorts = $this->call(search_cohorts::class)['cohorts'];

        $this->assertSame(['category' => true], array_column($cohorts, 'usable', 'name'));
    }

    /**
     * Characters that mean something in SQL mean nothing here.
     */
    public function test_wildcards(): void {
        self::getDataGenerator()->create_cohort(['name' => 'Cent pour cent']);
        foreach (['%', '_', "' OR 1=1 --", '\\'] as $query) {
            $this->assertSame([], $this->call(search_cohorts::class, $query)['cohorts'], $query);
        }
    }

    /**
     * At most as many as asked for, and whether there are more.
     */
    public function test_limit(): void {
        for ($i = 0; $i < 4; $i++) {
            self::getDataGenerator()->create_cohort(['name' => "C$i"]);
        }
        $answer = $this->call(search_cohorts::class, '', 3);
        $this->assertSame(['C0', 'C1', 'C2'], array_column($answer['cohorts'], 'name'));
        $this->assertTrue($answer['more']);
        $this->assertCount(1, $this->call(search_cohorts::class, '', -5)['cohorts']);
        $this->assertCount(4, $this->call(search_cohorts::class, '', 100000)['cohorts']);
    }

    /**
     * Refused to whoever may not import.
     */
    public function test_refused(): void {
        $this->assert_needs_import(fn() => search_cohorts::execute());
    }

    /**
     * Wrong parameters.
     */
    public function test_wrong(): void {
        $this->expectException(\TypeError::class);
        search_cohorts::execute('', 'many');
    }
}
