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
use tool_prelude\local\draft\drafts;

/**
 * Puts a list aside that waited for a decision: it is not imported, and nothing of it is kept.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class discard_draft extends base {
    /**
     * Parameters.
     *
     * @return external_function_parameters
     */
    public static function execute_parameters(): external_function_parameters {
        return new external_function_parameters([
            'draftid' => new external_value(PARAM_INT, 'Id of the draft'),
        ]);
    }

    /**
     * Put it aside.
     *
     * @param int $draftid
     * @return array
     */
    public static function execute(int $draftid): array {
        ['draftid' => $draftid] = self::begin(['draftid' => $draftid]);
        drafts::discard(drafts::waiting_one($draftid));
        return ['draftid' => $draftid];
    }

    /**
     * Answer.
     *
     * @return external_single_structure
     */
    public static function execute_returns(): external_single_structure {
        return new external_single_structure([
            'draftid' => new external_value(PARAM_INT, 'Id it had'),
        ]);
    }
}
