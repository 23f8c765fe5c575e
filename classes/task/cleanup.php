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
use tool_prelude\local\cohort\made;
use tool_prelude\local\cohort\memory;
use tool_prelude\local\compare\departure;
use tool_prelude\local\course\enrolment;
use tool_prelude\local\draft\draft;
use tool_prelude\local\draft\drafts;
use tool_prelude\local\import\control;
use tool_prelude\local\import\intake\limits;
use tool_prelude\local\import\model\chunk;
use tool_prelude\local\import\model\claim;
use tool_prelude\local\import\model\import;
use tool_prelude\local\import\model\journal;
use tool_prelude\local\import\model\kept;
use tool_prelude\local\import\model\result;
use tool_prelude\local\import\model\states;
use tool_prelude\local\mapping\mappings;
use tool_prelude\local\undo\undone;

/**
 * Wipes what was left behind and applies the retention of the settings.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class cleanup extends scheduled_task {
    /** @var int Days a cohort made on the page waits for the import it was made for. */
    private const UNUSED_DAYS = 30;
    /** @var string[] What belongs to an import, beside its own row. */
    private const TABLES = [
        journal::TABLE, result::TABLE, chunk::TABLE, kept::TABLE, undone::TABLE, departure::TABLE, enrolment::TABLE,
        made::TABLE, draft::TABLE,
    ];

    /**
     * Name shown to administrators.
     *
     * @return string
     */
    public function get_name() {
        return get_string('task_cleanup', 'tool_prelude');
    }

    /**
     * Clean up.
     */
    public function execute() {
        global $DB;
        $yesterday = time() - DAYSECS;
        // Started but never sealed: nobody waits for it.
        $this->delete(import::get_records_select('state = ? AND timemodified < ?', [states::RECEIVING, $yesterday]));
        $longago = time() - limits::paused_days() * DAYSECS;
        foreach (import::get_records_select('state = ? AND timemodified < ?', [states::PAUSED, $longago]) as $import) {
            control::cancel($import);
        }
        $this->wipe();
        claim::forget($yesterday);
        $DB->delete_records_select(made::TABLE, 'importid = 0 AND timecreated < ?', [time() - self::UNUSED_DAYS * DAYSECS]);
        kept::forget();
        drafts::forget_old();
        mappings::forget_gone();
        if ($days = limits::retention_days()) {
            memory::forget_unused(time() - $days * DAYSECS);
            [$in, $params] = $DB->get_in_or_equal([...states::over(), states::UNDO_PAUSED]);
            $params[] = time() - $days * DAYSECS;
            $this->delete(import::get_records_select("state $in AND timefinished < ?", $params));
        }
    }

    /**
     * Workers that were killed leave payloads in imports that are over.
     */
    private function wipe(): void {
        $over = chunk::get_records_select(
            'payload IS NOT NULL AND importid IN (SELECT id FROM {' . import::TABLE . '} WHERE state IN (?, ?, ?))',
            [states::FINISHED, states::CANCELLED, states::FAILED]
        );
        foreach ($over as $chunk) {
            $import = import::load($chunk->get('importid'));
            if ($import->get('state') === states::CANCELLED) {
                // These people are still owed the result that says so.
                control::cancel($import);
                $chunk->read();
            }
            if (!$chunk->get('done')) {
                $chunk->finish();
            }
        }
    }

    /**
     * Delete imports with all that belongs to them.
     *
     * @param import[] $imports
     */
    private function delete(array $imports): void {
        global $DB;
        foreach ($imports as $import) {
            $transaction = $DB->start_delegated_transaction();
            foreach (self::TABLES as $table) {
                $DB->delete_records($table, ['importid' => $import->get('id')]);
            }
            $import->delete();
            $transaction->allow_commit();
        }
    }
}
