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
use core_external\external_multiple_structure;
use core_external\external_single_structure;
use core_external\external_value;
use tool_prelude\external\base;
use tool_prelude\local\account\auths;
use tool_prelude\local\native\defaults;

/**
 * What can be chosen for new accounts: ways to log in, and the values Moodle's upload form offers. Asked for when someone unfolds
 * the other options.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class read_choices extends base {
    /**
     * Parameters.
     *
     * @return external_function_parameters
     */
    public static function execute_parameters(): external_function_parameters {
        return new external_function_parameters([]);
    }

    /**
     * Read.
     *
     * @return array
     */
    public static function execute(): array {
        self::begin([]);
        self::release_session();
        return [
            'auths' => array_map(fn(string $auth): array => [
                'value' => $auth,
                'label' => html_to_text(get_string('pluginname', "auth_$auth"), 0, false),
            ], auths::importable()),
            'defaults' => (new defaults())->offered(),
        ];
    }

    /**
     * Answer.
     *
     * @return external_single_structure
     */
    public static function execute_returns(): external_single_structure {
        $choice = new external_single_structure([
            'value' => new external_value(PARAM_RAW, 'As it is sent'),
            'label' => new external_value(PARAM_RAW, 'In words: plain text, empty for none'),
        ]);
        return new external_single_structure([
            'auths' => new external_multiple_structure($choice, 'Ways to log in'),
            'defaults' => new external_multiple_structure(new external_single_structure([
                'name' => new external_value(PARAM_RAW, 'Native field'),
                'label' => new external_value(PARAM_RAW, 'In words: plain text'),
                'kind' => new external_value(PARAM_ALPHA, 'select, text, textarea or checkbox'),
                'value' => new external_value(PARAM_RAW, 'What it is when nobody chooses'),
                'maxlength' => new external_value(PARAM_INT, 'Most characters, 0 for no limit'),
                'choices' => new external_multiple_structure($choice, 'For select'),
            ]), 'Values of new accounts'),
        ]);
    }
}
