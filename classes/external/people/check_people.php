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

namespace tool_prelude\external\people;

use core_external\external_function_parameters;
use core_external\external_multiple_structure;
use core_external\external_single_structure;
use tool_prelude\external\base;
use tool_prelude\external\structure;
use tool_prelude\local\account\changes;
use tool_prelude\local\account\handles;
use tool_prelude\local\account\repeats;
use tool_prelude\local\account\sight;
use tool_prelude\local\account\survey;
use tool_prelude\local\account\verdict;
use tool_prelude\local\import\intake\limits;
use tool_prelude\local\import\intake\password_for_all;
use tool_prelude\local\import\intake\people_parser;
use tool_prelude\local\import\model\options;
use tool_prelude\local\native\fields;
use tool_prelude\local\native\values;

/**
 * Says what will happen to people, but for those who will plainly get a new account: they are not in the answer. Decided by
 * the class that decides again when they are imported. Changes nothing.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class check_people extends base {
    /**
     * Parameters.
     *
     * @return external_function_parameters
     */
    public static function execute_parameters(): external_function_parameters {
        return new external_function_parameters([
            'people' => structure::people(),
            'options' => structure::options(),
        ]);
    }

    /**
     * Check.
     *
     * @param string $people JSON; names may be left out; at most 5,000
     * @param array $options
     * @return array
     */
    public static function execute(string $people, array $options): array {
        $parameters = self::begin(['people' => $people, 'options' => $options]);
        $handles = new handles();
        self::release_session();
        $options = options::from_array($parameters['options']);
        $fields = new fields();
        changes::demand($options, $fields);
        // The one for all may still be unwritten while the page checks: only the import looks at it.
        password_for_all::refuse($options, $parameters['options']['password']);
        $people = (new people_parser(limits::CHECK_PEOPLE, false, $fields->takes(...)))->parse($parameters['people']);
        $accounts = survey::accounts($options, $people, $fields);
        $judge = survey::fresh($options, $people, $accounts, $fields);
        $repeats = new repeats(sight::is_clear(), $fields);
        $export = new answers(new values($fields), $handles);
        $answers = [];
        foreach ($people as $person) {
            $code = $repeats->meet($person, $accounts);
            $verdict = $code ? verdict::blocked($code, $repeats->account()) : $judge->judge($person);
            if (!$verdict->is_plain()) {
                $answers[] = $export->of($person, $verdict, $accounts->rivals($person));
            }
        }
        return ['answers' => $answers];
    }

    /**
     * Answer.
     *
     * @return external_single_structure
     */
    public static function execute_returns(): external_single_structure {
        return new external_single_structure([
            'answers' => new external_multiple_structure(answers::structure(), 'Only people who are not plainly new'),
        ]);
    }
}
