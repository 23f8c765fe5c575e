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

namespace tool_prelude\privacy;

use context_user;
use core_privacy\local\request\transform;
use core_privacy\local\request\writer;
use tool_prelude\local\compare\departure;
use tool_prelude\local\import\model\chunk;
use tool_prelude\local\import\model\claim;
use tool_prelude\local\import\model\journal;
use tool_prelude\local\import\model\kept;
use tool_prelude\local\import\model\result;
use tool_prelude\local\undo\undone;

/**
 * What is known of the people of the lists, in their own context.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class subject {
    /** @var string[][] Persistents, each with the columns handed over. */
    private const RECORDS = [
        'results' => [result::class, 'line', 'outcome', 'username', 'message', 'joined', 'timeaccess'],
        'journal' => [journal::class, 'field', 'valuebefore', 'valueafter'],
        'kept' => [kept::class, 'line', 'cells'],
        'undone' => [undone::class, 'line', 'outcome', 'reasons'],
        'departures' => [departure::class, 'cohortid', 'action', 'outcome'],
    ];

    /**
     * Tables with something about people.
     *
     * @return string[]
     */
    public static function tables(): array {
        return array_values(array_map(fn(array $record): string => $record[0]::TABLE, self::RECORDS));
    }

    /**
     * Whether there is something about a user.
     *
     * @param int $userid
     * @return bool
     */
    public static function is_known(int $userid): bool {
        foreach (self::RECORDS as [$class]) {
            if ($class::record_exists_select('userid = ?', [$userid])) {
                return true;
            }
        }
        return chunk::knowing($userid) !== [];
    }

    /**
     * Hand over what was done to a user.
     *
     * @param context_user $context
     * @param int $userid
     */
    public static function export(context_user $context, int $userid): void {
        $data = [];
        foreach (self::RECORDS as $name => $columns) {
            $class = array_shift($columns);
            $data[$name] = array_values(array_map(function ($record) use ($columns): array {
                $row = [];
                foreach ($columns as $column) {
                    $row[$column] = $record->get($column);
                }
                return $row + ['timecreated' => transform::datetime($record->get('timecreated'))];
            }, $class::get_records(['userid' => $userid], 'id')));
        }
        // Found when a list was sealed that is not done: that its lines may be theirs.
        $data['known'] = array_values(array_map(fn(chunk $chunk): array => [
            'importid' => $chunk->get('importid'),
            'lines' => $chunk->known()->lines_of($userid),
        ], chunk::knowing($userid)));
        $path = [get_string('pluginname', 'tool_prelude')];
        writer::with_context($context)->export_data($path, (object) $data);
    }

    /**
     * Results and what was undone stay counted, without the person; the rest goes.
     *
     * @param int $userid
     */
    public static function forget(int $userid): void {
        global $DB;
        claim::forget_account($userid);
        $DB->execute(
            'UPDATE {' . result::TABLE . "} SET userid = 0, username = '', message = '', joined = '' WHERE userid = ?",
            [$userid]
        );
        $DB->set_field(undone::TABLE, 'userid', 0, ['userid' => $userid]);
        foreach ([journal::TABLE, kept::TABLE, departure::TABLE] as $table) {
            $DB->delete_records($table, ['userid' => $userid]);
        }
        foreach (chunk::knowing($userid) as $chunk) {
            $chunk->forget_account($userid);
        }
    }
}
