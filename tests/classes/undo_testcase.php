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

namespace tool_prelude\tests;

use tool_prelude\local\import\model\import;
use tool_prelude\local\import\running\queue;

/**
 * A test of undos: a gestionnaire who may delete accounts, and imports into a cohort.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
abstract class undo_testcase extends importer_testcase {
    /** @var \stdClass The cohort people join. */
    protected \stdClass $cohort;

    /**
     * A gestionnaire who may delete accounts, and a cohort.
     */
    protected function setUp(): void {
        parent::setUp();
        $this->allow('moodle/user:delete');
        $this->cohort = self::getDataGenerator()->create_cohort(['name' => 'L1 Droit', 'idnumber' => 'L1']);
    }

    /**
     * Give the gestionnaire another capability.
     *
     * @param string $capability
     */
    protected function allow(string $capability): void {
        assign_capability($capability, CAP_ALLOW, $this->role_id(), \context_system::instance());
    }

    /**
     * A finished import of new people into the cohort.
     *
     * @param int $people
     * @return import
     */
    protected function import_people(int $people): import {
        return $this->import_list(array_map(fn(): array => $this->generator->person(), range(1, $people)));
    }

    /**
     * A finished import of these people into the cohort.
     *
     * @param array[] $people
     * @return import
     */
    protected function import_list(array $people): import {
        $import = $this->generator->sealed($this->generator->mail(['cohortid' => (int) $this->cohort->id]), $people);
        queue::run_all($import);
        return import::load($import->get('id'));
    }
}
