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
use core_external\external_single_structure;
use core_external\external_value;
use tool_prelude\external\base;
use tool_prelude\local\access\mail_sample;
use tool_prelude\local\import\intake\people_parser;

/**
 * Shows the mail a new person would be sent, in that person's language. Sends nothing, looks up nobody.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class preview_mail extends base {
    /**
     * Parameters.
     *
     * @return external_function_parameters
     */
    public static function execute_parameters(): external_function_parameters {
        return new external_function_parameters([
            'firstname' => new external_value(PARAM_RAW, 'First name'),
            'lastname' => new external_value(PARAM_RAW, 'Last name'),
            'username' => new external_value(PARAM_RAW, 'Username'),
            'lang' => new external_value(PARAM_RAW, 'Language of the account, empty for the site\'s', VALUE_DEFAULT, ''),
        ]);
    }

    /**
     * Show.
     *
     * @param string $firstname
     * @param string $lastname
     * @param string $username
     * @param string $lang
     * @return array
     */
    public static function execute(string $firstname, string $lastname, string $username, string $lang = ''): array {
        $parameters = self::begin(['firstname' => $firstname, 'lastname' => $lastname, 'username' => $username, 'lang' => $lang]);
        if (max(array_map('strlen', $parameters)) > people_parser::MAX_CELL_BYTES) {
            throw new \invalid_parameter_exception('person');
        }
        self::release_session();
        return mail_sample::of($parameters['firstname'], $parameters['lastname'], $parameters['username'], $parameters['lang']);
    }

    /**
     * Answer.
     *
     * @return external_single_structure
     */
    public static function execute_returns(): external_single_structure {
        return new external_single_structure([
            'from' => new external_value(PARAM_RAW, 'Who it comes from: plain text'),
            'subject' => new external_value(PARAM_RAW, 'Subject: plain text'),
            'text' => new external_value(PARAM_RAW, 'Text: plain'),
            'lang' => new external_value(PARAM_RAW, 'Name of the language it is in: plain text'),
        ]);
    }
}
