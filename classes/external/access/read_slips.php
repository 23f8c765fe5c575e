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

namespace tool_prelude\external\access;

use core_external\external_function_parameters;
use core_external\external_multiple_structure;
use core_external\external_single_structure;
use core_external\external_value;
use tool_prelude\external\base;
use tool_prelude\local\access\lost_sheet;
use tool_prelude\local\access\slips;
use tool_prelude\local\access\ways_in;

/**
 * Names the people an import created, and says whose password may be made anew: what a lost sheet needs. Changes nothing.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class read_slips extends base {
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
            'after' => new external_value(PARAM_INT, 'Line of the last one known, 0 to start', VALUE_DEFAULT, 0),
            'limit' => new external_value(PARAM_INT, 'At most this many people, 1 to 1000', VALUE_DEFAULT, 1000),
        ]);
    }

    /**
     * Read.
     *
     * @param int $importid
     * @param int $after
     * @param int $limit
     * @return array
     */
    public static function execute(int $importid, int $after = 0, int $limit = 1000): array {
        $parameters = self::begin(['importid' => $importid, 'after' => $after, 'limit' => $limit]);
        $import = lost_sheet::import($parameters['importid']);
        self::release_session();
        $people = slips::page($import, $parameters['after'], max(1, min(self::MAX, $parameters['limit'])));
        $refusals = (new ways_in())->refusals(array_column($people, 'userid'));
        return ['people' => array_map(fn(\stdClass $one): array => [
            'userid' => (int) $one->userid,
            'line' => (int) $one->line,
            'username' => $one->username,
            'firstname' => $one->firstname,
            'lastname' => $one->lastname,
            'email' => $one->email,
        ] + slip_structure::export($refusals[(int) $one->userid]), $people)];
    }

    /**
     * Answer.
     *
     * @return external_single_structure
     */
    public static function execute_returns(): external_single_structure {
        return new external_single_structure([
            'people' => new external_multiple_structure(new external_single_structure([
                'userid' => new external_value(PARAM_INT, 'The account'),
                'line' => new external_value(PARAM_INT, 'Line in the file'),
                'username' => new external_value(PARAM_RAW, 'Username'),
                'firstname' => new external_value(PARAM_RAW, 'First name'),
                'lastname' => new external_value(PARAM_RAW, 'Last name'),
                'email' => new external_value(PARAM_RAW, 'E-mail address'),
            ] + slip_structure::refusal()), 'In the order of the file'),
        ]);
    }
}
