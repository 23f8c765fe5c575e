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

namespace tool_prelude\external\import;

use core_external\external_function_parameters;
use core_external\external_single_structure;
use core_external\external_value;
use tool_prelude\external\base;
use tool_prelude\external\structure;
use tool_prelude\local\draft\drafts;
use tool_prelude\local\import\model\import;
use tool_prelude\local\import\model\states;
use tool_prelude\local\program\origin;

/**
 * Finds an import that was begun earlier with the same list and is not over: whoever was interrupted goes on with it. Or a list that waits for
 * somebody's decision, and what they made of it.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class find_import extends base {
    /**
     * Parameters.
     *
     * @return external_function_parameters
     */
    public static function execute_parameters(): external_function_parameters {
        return new external_function_parameters([
            'key' => new external_value(PARAM_ALPHANUM, 'What start_import was given as the key of the list'),
        ]);
    }

    /**
     * Find.
     *
     * @param string $key
     * @return array
     */
    public static function execute(string $key): array {
        global $DB, $USER;
        ['key' => $key] = self::begin(['key' => $key]);
        [$same, $params] = origin::of_list($key);
        [$in, $open] = $DB->get_in_or_equal([states::RECEIVING, states::QUEUED, states::RUNNING, states::PAUSED]);
        $imports = import::get_records_select("userid = ? AND $same AND state $in", [$USER->id, ...$params, ...$open], 'id DESC', '*', 0, 1);
        if ($imports) {
            return structure::export_import(reset($imports)) + ['draftid' => 0];
        }
        $draft = drafts::of_key((int) $USER->id, $key);
        if ($draft?->waits()) {
            return ['importid' => 0, 'state' => 'draft', 'draftid' => $draft->get('id')];
        }
        if ($draft?->get('importid')) {
            return structure::export_import(import::load($draft->get('importid'))) + ['draftid' => $draft->get('id')];
        }
        return ['importid' => 0, 'state' => '', 'draftid' => 0];
    }

    /**
     * Answer.
     *
     * @return external_single_structure
     */
    public static function execute_returns(): external_single_structure {
        return new external_single_structure([
            'importid' => new external_value(PARAM_INT, 'Its id, 0 when there is none'),
            'state' => new external_value(PARAM_ALPHA, 'receiving, queued, running or paused; draft: it waits for a decision; '
                . 'what became of it when that was made; empty when there is none'),
            'draftid' => new external_value(PARAM_INT, 'Id of the list that waits, or waited, for a decision; 0 when none did'),
        ]);
    }
}
