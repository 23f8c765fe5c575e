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

namespace tool_prelude\external;

use core_external\external_function_parameters;
use core_external\external_single_structure;
use core_external\external_value;
use tool_prelude\local\program\brakes;
use tool_prelude\local\program\program;
use tool_prelude\output\page;

/**
 * What a program has to know of this site before it imports: what the page is told, which web services there are, and what is
 * left to its token.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class read_site extends base {
    /** @var int These web services: one more whenever a program has to know of a change. */
    public const API = 2;
    /** @var int The oldest of them whose programs still work. */
    public const OLDEST = 1;

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
        global $USER;
        self::begin([]);
        self::release_session();
        $config = (new page((int) $USER->id, 0, true))->config();
        return [
            'api' => self::API,
            'oldest' => self::OLDEST,
            'release' => (string) \core_plugin_manager::instance()->get_plugin_info('tool_prelude')?->release,
            'config' => json_encode($config, JSON_THROW_ON_ERROR),
            'brakes' => (new brakes((int) $USER->id, (int) program::calling()?->tokenid))->export(),
        ];
    }

    /**
     * Answer.
     *
     * @return external_single_structure
     */
    public static function execute_returns(): external_single_structure {
        return new external_single_structure([
            'api' => new external_value(PARAM_INT, 'Version of these web services'),
            'oldest' => new external_value(PARAM_INT, 'The oldest version whose programs still work'),
            'release' => new external_value(PARAM_TEXT, 'Release of the plugin'),
            'config' => new external_value(PARAM_RAW, 'JSON: what the page is told of the site (amd/src/page/shared/config.ts)'),
            'brakes' => new external_single_structure([
                'newleft' => new external_value(PARAM_INT, 'New accounts this token may still make today, -1 for any number'),
                'newagain' => new external_value(PARAM_INT, 'When there are more again, 0 when nobody has to wait'),
                'importsleft' => new external_value(PARAM_INT, 'Imports this token may still start in this hour, -1 for any number'),
                'importsagain' => new external_value(PARAM_INT, 'When there are more again, 0 when nobody has to wait'),
            ]),
        ]);
    }
}
