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

namespace tool_prelude\external\cohort;

use core_external\external_function_parameters;
use core_external\external_single_structure;
use core_external\external_value;
use tool_prelude\external\base;
use tool_prelude\local\cohort\searcher;
use tool_prelude\local\import\intake\people_parser;

/**
 * Looks for cohorts by a part of their name or idnumber, among those the user may see. Changes nothing.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class search_cohorts extends base {
    /** @var int Most cohorts a call gives. */
    private const MAX = 100;

    /**
     * Parameters.
     *
     * @return external_function_parameters
     */
    public static function execute_parameters(): external_function_parameters {
        return new external_function_parameters([
            'query' => new external_value(PARAM_RAW, 'A part of the name or idnumber, empty for all', VALUE_DEFAULT, ''),
            'limit' => new external_value(PARAM_INT, 'At most this many, 1 to 100', VALUE_DEFAULT, 20),
        ]);
    }

    /**
     * Look.
     *
     * @param string $query
     * @param int $limit
     * @return array
     */
    public static function execute(string $query = '', int $limit = 20): array {
        ['query' => $query, 'limit' => $limit] = self::begin(['query' => $query, 'limit' => $limit]);
        $limit = max(1, min(self::MAX, $limit));
        // No cohort is called so: nothing is searched for it.
        if (strlen($query) > people_parser::MAX_CELL_BYTES) {
            throw new \invalid_parameter_exception('query');
        }
        $cohorts = (new searcher())->search($query, $limit);
        $more = count($cohorts) > $limit;
        $cohorts = array_slice($cohorts, 0, $limit);
        return ['cohorts' => cohort_structure::export($cohorts), 'more' => $more];
    }

    /**
     * Answer.
     *
     * @return external_single_structure
     */
    public static function execute_returns(): external_single_structure {
        return new external_single_structure([
            'cohorts' => cohort_structure::cohorts(),
            'more' => new external_value(PARAM_BOOL, 'There are more'),
        ]);
    }
}
