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

use core\task\send_new_user_passwords_task;
use tool_prelude\local\import\model\import;

/**
 * An import whose people get mails with passwords, and what Moodle's task sends of them.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
abstract class access_testcase extends importer_testcase {
    /** @var int[] The accounts of the last import, by line. */
    protected array $accounts = [];

    /**
     * Import some people.
     *
     * @param array $options
     * @param int $count
     * @return import
     */
    protected function import(array $options, int $count = 3): import {
        $people = array_map(fn(): array => $this->generator->person(['password' => 'Rentree-2026!']), range(1, $count));
        $results = $this->generator->imported($options, $people);
        $this->accounts = array_map('intval', array_column($results, 'userid', 'line'));
        $imports = import::get_records([], 'id', 'DESC', 0, 1);
        return reset($imports);
    }

    /**
     * The gestionnaire may change accounts.
     */
    protected function allow(): void {
        assign_capability('moodle/user:update', CAP_ALLOW, $this->role_id(), \context_system::instance());
    }

    /**
     * Run Moodle's task and give the mails it handed over.
     *
     * @return \stdClass[]
     */
    protected function cron(): array {
        $sink = $this->redirectEmails();
        ob_start();
        (new send_new_user_passwords_task())->execute();
        ob_end_clean();
        $mails = $sink->get_messages();
        $sink->close();
        return $mails;
    }
}
