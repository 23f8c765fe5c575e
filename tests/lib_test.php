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

namespace tool_prelude;

use context_coursecat;
use core\context\system;
use navigation_node;
use tool_prelude\local\cohort\finder;
use tool_prelude\tests\importer_testcase;

/**
 * What Moodle looks for by name, and settings that hold everywhere.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     ::tool_prelude_extend_navigation_category_settings
 * @covers     \tool_prelude\local\cohort\finder
 */
final class lib_test extends importer_testcase {
    /**
     * The entry beside a category's cohorts is there for whoever can fill them.
     */
    public function test_category_navigation(): void {
        global $CFG;
        require_once("$CFG->dirroot/$CFG->admin/tool/prelude/lib.php");
        $context = context_coursecat::instance(self::getDataGenerator()->create_category()->id);
        $has = function () use ($context): bool {
            $node = navigation_node::create('x');
            tool_prelude_extend_navigation_category_settings($node, $context);
            return (bool) $node->get('tool_prelude');
        };
        $this->assertTrue($has());
        unassign_capability('moodle/cohort:assign', $this->role_id());
        $this->assertFalse($has());
    }

    /**
     * The settings may leave cohorts of the system or of categories only, for the server as for the page.
     */
    public function test_cohort_contexts(): void {
        $category = context_coursecat::instance(self::getDataGenerator()->create_category()->id);
        $ofsystem = (int) self::getDataGenerator()->create_cohort(['contextid' => system::instance()->id])->id;
        $ofcategory = (int) self::getDataGenerator()->create_cohort(['contextid' => $category->id])->id;
        $all = fn(): array => array_keys((new finder())->all());
        $this->assertEqualsCanonicalizing([$ofsystem, $ofcategory], $all());
        set_config('cohortcontexts', 'system', 'tool_prelude');
        $this->assertSame([$ofsystem], $all());
        $this->assertSame([], (new finder())->by_ids([$ofcategory]));
        $this->assert_refused('error_cohortnotusable', fn() => $this->generator->received(
            $this->generator->mail(['cohortid' => $ofcategory])
        ));
        set_config('cohortcontexts', 'categories', 'tool_prelude');
        $this->assertSame([$ofcategory], $all());
    }
}
