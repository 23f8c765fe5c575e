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
use core_external\external_multiple_structure;
use core_external\external_single_structure;
use core_external\external_value;
use tool_prelude\external\base;
use tool_prelude\external\structure;
use tool_prelude\local\draft\draft;
use tool_prelude\local\draft\draft_intake;
use tool_prelude\local\import\model\options;
use tool_prelude\local\program\origin;

/**
 * Has a list wait until somebody decided about it on the page: its parts can be added. Idempotent: the same list, by its key, that waits
 * already is that one. For programs only.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class start_draft extends base {
    /**
     * Parameters.
     *
     * @return external_function_parameters
     */
    public static function execute_parameters(): external_function_parameters {
        return new external_function_parameters([
            'filename' => new external_value(PARAM_RAW, 'Name of the list'),
            'options' => structure::options(),
            'columns' => structure::columns('What the program was told about columns'),
            'origin' => structure::origin(),
            'doubts' => new external_multiple_structure(
                new external_value(PARAM_ALPHA, implode(', ', draft::DOUBTS)),
                'What has to be decided'
            ),
            'parts' => new external_value(PARAM_INT, 'How many parts are to come, at most ' . draft_intake::MAX_PARTS),
        ]);
    }

    /**
     * Start.
     *
     * @param string $filename
     * @param array $options
     * @param array[] $columns
     * @param string[] $origin
     * @param string[] $doubts
     * @param int $parts
     * @return array
     */
    public static function execute(string $filename, array $options, array $columns, array $origin, array $doubts, int $parts): array {
        global $USER;
        $given = self::begin([
            'filename' => $filename, 'options' => $options, 'columns' => $columns, 'origin' => $origin, 'doubts' => $doubts, 'parts' => $parts,
        ]);
        $from = origin::of_call($given['origin']['command'], $given['origin']['key']);
        if (!$from) {
            throw new \moodle_exception('accessexception', 'webservice');
        }
        $chosen = options::from_array($given['options']);
        $draft = draft_intake::start((int) $USER->id, $given['filename'], $chosen, $given['columns'], $from, $given['doubts'], $given['parts']);
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
            'waits' => new external_value(PARAM_BOOL, 'It is here as a whole already: no part is wanted'),
        ]);
    }
}
