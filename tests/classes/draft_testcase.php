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

use tool_prelude\external\draft\add_draft_part;
use tool_prelude\external\draft\start_draft;
use tool_prelude\local\program\program;

/**
 * A test with a program that brings lists which wait for a decision, on a site that allows programs.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
abstract class draft_testcase extends importer_testcase {
    /** @var string What a list holds. */
    protected const BYTES = "username;password\nzoe;Secret-des-listes-1";
    /** @var int Bytes of a part. */
    protected const PART = 20;

    /**
     * A site that allows programs.
     */
    protected function setUp(): void {
        parent::setUp();
        set_config('allowprograms', 1, 'tool_prelude');
        $this->as_program();
    }

    /**
     * Nobody pretends any more.
     */
    protected function tearDown(): void {
        program::pretend(null);
        parent::tearDown();
    }

    /**
     * From now on a program calls.
     */
    protected function as_program(): void {
        program::pretend(new program(7, 'weekly', '192.0.2.10'));
    }

    /**
     * From now on somebody in front of the page calls.
     *
     * @param \stdClass|null $user null for whoever does already
     */
    protected function as_page(?\stdClass $user = null): void {
        program::pretend(null);
        if ($user) {
            $this->setUser($user);
        }
    }

    /**
     * Have a list wait.
     *
     * @param string $key
     * @return int its id
     */
    protected function bring(string $key = 'abc'): int {
        $id = $this->begin($key)['draftid'];
        foreach (str_split(self::BYTES, self::PART) as $seq => $piece) {
            $this->call(add_draft_part::class, $id, $seq, 0, 'admis.csv', base64_encode($piece));
        }
        return $id;
    }

    /**
     * Begin one.
     *
     * @param string $key
     * @param string[] $doubts
     * @param int|null $parts how many are to come, null for those of BYTES
     * @return array
     */
    protected function begin(string $key, array $doubts = ['columns', 'cohort'], ?int $parts = null): array {
        $columns = [['label' => 'Dossier', 'field' => 'username']];
        $parts ??= (int) ceil(strlen(self::BYTES) / self::PART);
        return $this->call(start_draft::class, 'admis.csv', $this->generator->mail(), $columns, ['command' => '1.2', 'key' => $key], $doubts, $parts);
    }

    /**
     * Someone else with the shipped role, in front of the page.
     *
     * @return \stdClass
     */
    protected function colleague_on_page(): \stdClass {
        program::pretend(null);
        return $this->colleague();
    }
}
