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
use tool_prelude\local\access\new_passwords;

/**
 * Gives people an import created new passwords, where nobody ever came in with the old ones. Giving the same again changes
 * nothing. No answer, event or log holds a password.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class reset_passwords extends base {
    /** @var int Most people a call may carry. */
    private const MAX = 200;
    /** @var int Characters of a password. */
    private const MAX_PASSWORD = 128;

    /**
     * Parameters.
     *
     * @return external_function_parameters
     */
    public static function execute_parameters(): external_function_parameters {
        return new external_function_parameters([
            'importid' => new external_value(PARAM_INT, 'Id of the import'),
            'passwords' => new external_value(PARAM_RAW, 'JSON, at most 200: [{"userid": int, "password": str}]'),
            'forcechange' => new external_value(PARAM_BOOL, 'To be changed at first login', VALUE_DEFAULT, true),
        ]);
    }

    /**
     * Give.
     *
     * @param int $importid
     * @param string $passwords
     * @param bool $forcechange
     * @return array
     */
    public static function execute(int $importid, string $passwords, bool $forcechange = true): array {
        $parameters = self::begin(['importid' => $importid, 'passwords' => $passwords, 'forcechange' => $forcechange]);
        $import = lost_sheet::import($parameters['importid']);
        self::release_session();
        $done = new_passwords::give($import, self::parse($parameters['passwords']), $parameters['forcechange']);
        $people = [];
        foreach ($done as $userid => $refusal) {
            $people[] = ['userid' => $userid] + slip_structure::export($refusal);
        }
        return ['people' => $people];
    }

    /**
     * Read the JSON.
     *
     * @param string $json
     * @return string[] passwords by user id
     * @throws \moodle_exception error_slipsinvalid, never with a value
     */
    private static function parse(string $json): array {
        $rows = json_decode($json, true, 4);
        $passwords = [];
        foreach (is_array($rows) && array_is_list($rows) && count($rows) <= self::MAX ? $rows : [null] as $row) {
            $userid = is_array($row) && is_int($row['userid'] ?? null) ? $row['userid'] : 0;
            $password = is_array($row) ? $row['password'] ?? null : null;
            if ($userid < 1 || isset($passwords[$userid]) || !is_string($password) || strlen($password) > self::MAX_PASSWORD) {
                throw new \moodle_exception('error_slipsinvalid', 'tool_prelude', '', self::MAX);
            }
            $passwords[$userid] = $password;
        }
        return $passwords;
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
            ] + slip_structure::refusal()), 'As sent'),
        ]);
    }
}
