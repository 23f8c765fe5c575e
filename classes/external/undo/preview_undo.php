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

namespace tool_prelude\external\undo;

use core_external\external_function_parameters;
use core_external\external_multiple_structure;
use core_external\external_single_structure;
use core_external\external_value;
use tool_prelude\external\base;
use tool_prelude\external\structure;
use tool_prelude\local\import\access;
use tool_prelude\local\import\model\states;
use tool_prelude\local\undo\made_cohort;
use tool_prelude\local\undo\made_cohorts;
use tool_prelude\local\undo\overview;
use tool_prelude\local\undo\reason;
use tool_prelude\local\undo\row;
use tool_prelude\output\departure_words;
use tool_prelude\output\undo_words;

/**
 * Says what undoing an import would do: everybody counted, and a page of people with the reasons why something stays.
 * Changes nothing.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class preview_undo extends base {
    /** @var int Most people a call gives. */
    private const MAX = 1000;

    /**
     * Parameters.
     *
     * @return external_function_parameters
     */
    public static function execute_parameters(): external_function_parameters {
        return new external_function_parameters([
            'importid' => new external_value(PARAM_INT, 'Id of the import'),
            'from' => new external_value(PARAM_INT, 'People to pass over', VALUE_DEFAULT, 0),
            'limit' => new external_value(PARAM_INT, 'At most this many people, 0 to 1000', VALUE_DEFAULT, 100),
        ]);
    }

    /**
     * Look.
     *
     * @param int $importid
     * @param int $from
     * @param int $limit
     * @return array
     */
    public static function execute(int $importid, int $from = 0, int $limit = 100): array {
        $parameters = self::begin(['importid' => $importid, 'from' => $from, 'limit' => $limit]);
        ['importid' => $importid, 'from' => $from, 'limit' => $limit] = $parameters;
        $import = access::readable($importid);
        access::require_undo($import);
        self::release_session();
        $overview = overview::preview($import, '', max(0, $from), max(0, min(self::MAX, $limit)));
        $begun = states::is_taken_back($import->get('state'));
        $words = undo_words::for($overview->rows, !$begun);
        $cohorts = made_cohorts::of($import, $overview->leaving);
        return structure::export_import($import) + [
            'deletions' => $overview->deletions(),
            'counts' => structure::export_counts($overview->counts),
            'people' => array_map(fn(row $row): array => [
                'line' => $row->line,
                'userid' => $row->userid,
                'username' => $row->username,
                'outcome' => $row->outcome,
                'reasons' => array_map(fn(reason $reason): array => [
                    'code' => $reason->code,
                    'message' => $words->reason($reason),
                ], $row->reasons),
            ], $overview->rows),
            'departures' => departure_words::returnable($import),
            'cohorts' => array_map(fn(made_cohort $one): array => [
                'id' => $one->id,
                'name' => $one->name,
                'state' => $one->state,
                'members' => $one->members,
                'code' => $one->code,
                'message' => undo_words::made($one, $begun),
            ], $cohorts),
        ];
    }

    /**
     * Answer.
     *
     * @return external_single_structure
     */
    public static function execute_returns(): external_single_structure {
        return new external_single_structure(structure::import() + [
            'deletions' => new external_value(PARAM_INT, 'Accounts that would be deleted: what undo_import wants to be told'),
            'counts' => structure::counts(),
            'people' => new external_multiple_structure(new external_single_structure([
                'line' => new external_value(PARAM_INT, 'Line in the file'),
                'userid' => new external_value(PARAM_INT, 'The account, 0 when it is gone'),
                'username' => new external_value(PARAM_RAW, 'Username the import knew'),
                'outcome' => new external_value(PARAM_ALPHA, 'deleted, setback, partly, kept or nothing'),
                'reasons' => new external_multiple_structure(new external_single_structure([
                    'code' => new external_value(PARAM_ALPHA, 'Why something stays'),
                    'message' => new external_value(PARAM_RAW, 'That in words, plain text'),
                ])),
            ])),
            'departures' => new external_value(PARAM_INT, 'People who left a cohort for no longer being in its list, or were suspended, '
                . 'and can be put back: undo_import does it when told to'),
            'cohorts' => new external_multiple_structure(new external_single_structure([
                'id' => new external_value(PARAM_INT, 'Id'),
                'name' => new external_value(PARAM_RAW, 'Name as it was made'),
                'state' => new external_value(PARAM_ALPHA, 'made, marked (to be removed), removed or kept'),
                'members' => new external_value(PARAM_INT, 'Members it would have left'),
                'code' => new external_value(PARAM_ALPHA, 'Why it can\'t be removed, empty when it can'),
                'message' => new external_value(PARAM_RAW, 'That in words, plain text'),
            ]), 'Cohorts made on the page for this import: undo_import removes those it is told to'),
        ]);
    }
}
