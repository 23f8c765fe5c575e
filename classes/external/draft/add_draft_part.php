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

namespace tool_prelude\external\draft;

use core_external\external_function_parameters;
use core_external\external_single_structure;
use core_external\external_value;
use tool_prelude\external\base;
use tool_prelude\local\draft\draft_intake;
use tool_prelude\local\draft\drafts;
use tool_prelude\local\program\program;

/**
 * Adds some bytes of a file to a list that is to wait for a decision. Idempotent. With the last part those are told whom it concerns. For
 * programs only.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class add_draft_part extends base {
    /**
     * Parameters.
     *
     * @return external_function_parameters
     */
    public static function execute_parameters(): external_function_parameters {
        return new external_function_parameters([
            'draftid' => new external_value(PARAM_INT, 'Id of the draft'),
            'seq' => new external_value(PARAM_INT, 'Number of the part, from 0'),
            'file' => new external_value(PARAM_INT, 'Number of the file it belongs to, from 0'),
            'name' => new external_value(PARAM_RAW, 'Name of that file'),
            'data' => new external_value(PARAM_RAW, 'Its bytes, in base64'),
        ]);
    }

    /**
     * Add.
     *
     * @param int $draftid
     * @param int $seq
     * @param int $file
     * @param string $name
     * @param string $data
     * @return array
     */
    public static function execute(int $draftid, int $seq, int $file, string $name, string $data): array {
        global $USER;
        $given = self::begin(['draftid' => $draftid, 'seq' => $seq, 'file' => $file, 'name' => $name, 'data' => $data]);
        $draft = drafts::readable($given['draftid']);
        if (!program::calling() || $draft->get('userid') != $USER->id) {
            throw new \moodle_exception('accessexception', 'webservice');
        }
        draft_intake::add($draft, $given['seq'], $given['file'], $given['name'], $given['data']);
        return ['draftid' => $draft->get('id'), 'waits' => $draft->waits()];
    }

    /**
     * Answer.
     *
     * @return external_single_structure
     */
    public static function execute_returns(): external_single_structure {
        return new external_single_structure([
            'draftid' => new external_value(PARAM_INT, 'Its id'),
            'waits' => new external_value(PARAM_BOOL, 'It is here as a whole, and waits'),
        ]);
    }
}
