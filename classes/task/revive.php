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

namespace tool_prelude\task;

use core\task\scheduled_task;
use tool_prelude\local\compare\departure;
use tool_prelude\local\import\access;
use tool_prelude\local\import\control;
use tool_prelude\local\import\model\chunk;
use tool_prelude\local\import\model\import;
use tool_prelude\local\import\model\stance;
use tool_prelude\local\import\model\states;
use tool_prelude\local\import\running\works;

/**
 * Looks after imports nobody works on any more. Cron leaves the task of a worker that was killed alone for an hour (a day,
 * where locks are records of the database), and forgets the tasks of people who are suspended or gone: without this their
 * imports would wait without saying so.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class revive extends scheduled_task {
    /** @var int Seconds without any progress. */
    private const QUIET = 180;

    /**
     * Name shown to administrators.
     *
     * @return string
     */
    public function get_name() {
        return get_string('task_revive', 'tool_prelude');
    }

    /**
     * Pause imports that can't go on, give new workers to those that don't.
     */
    public function execute() {
        global $DB;
        [$in, $params] = $DB->get_in_or_equal(states::open());
        foreach (import::get_records_select("state $in", $params) as $import) {
            try {
                $this->look_after($import);
            } catch (\Throwable $e) {
                // The others are not to wait for it, and it is looked at again in a few minutes.
                $DB->force_transaction_rollback();
                mtrace('The import ' . $import->get('id') . ' could not be looked after: ' . get_class($e));
            }
        }
        $this->look_after_departures();
    }

    /**
     * People named to leave a cohort whose task was killed, or was given up by Moodle. Those of somebody who can't have tasks any
     * more wait for a page; Moodle's report of the system's status tells of them.
     */
    private function look_after_departures(): void {
        global $DB;
        $named = $DB->get_recordset_sql(
            'SELECT DISTINCT importid, usermodified FROM {' . departure::TABLE . '} WHERE outcome IN (?, ?) AND timemodified < ?',
            [departure::WAITING, departure::RETURNING, time() - self::QUIET]
        );
        foreach ($named as $one) {
            $import = import::get_record(['id' => $one->importid]);
            $userid = (int) $one->usermodified;
            if ($import && access::is_active($userid) && handle_departures::queue($import, $userid)) {
                mtrace("A new task for people who leave, import $one->importid.");
            }
        }
        $named->close();
    }

    /**
     * One import.
     *
     * @param import $import
     */
    private function look_after(import $import): void {
        if (works::of($import)->stance($import->current_state()) !== stance::GO || !control::check_actor($import)) {
            return;
        }
        if ($import->page_is_at_work() || $this->last_sign($import) >= time() - self::QUIET) {
            return;
        }
        if ($count = run_import::start($import, 0)) {
            mtrace("New workers for the import {$import->get('id')}: $count.");
        }
    }

    /**
     * When something last happened.
     *
     * @param import $import
     * @return int time stamp
     */
    private function last_sign(import $import): int {
        global $DB;
        $last = $DB->get_field_sql('SELECT MAX(timemodified) FROM {' . chunk::TABLE . '} WHERE importid = ?', [$import->get('id')]);
        return max((int) $last, $import->get('timemodified'));
    }
}
