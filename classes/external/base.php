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

use context_system;
use core_external\external_api;
use tool_prelude\local\import\access;
use tool_prelude\local\program\program;

/**
 * What every web service of the page checks first.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
abstract class base extends external_api {
    /**
     * What Moodle asks of every external function.
     *
     * @return \core_external\external_function_parameters
     */
    abstract public static function execute_parameters(): \core_external\external_function_parameters;

    /**
     * Validate the way it came, the parameters, the context and the right to import, in that order.
     *
     * @param array $parameters
     * @return array validated
     */
    protected static function begin(array $parameters): array {
        self::demand_post();
        program::demand_allowed();
        $parameters = self::validate_parameters(static::execute_parameters(), $parameters);
        self::validate_context(context_system::instance());
        access::require_import();
        return $parameters;
    }

    /**
     * A call by token comes in the body of a POST: an address, with the token and people's details in it, is written to logs
     * on its way.
     *
     * @throws \moodle_exception error_postonly
     */
    private static function demand_post(): void {
        if (program::is_served() && ($_SERVER['REQUEST_METHOD'] ?? 'POST') !== 'POST') {
            throw new \moodle_exception('error_postonly', 'tool_prelude');
        }
    }

    /**
     * Let other requests of this session go on: PHP would make them wait for the end of this one.
     */
    protected static function release_session(): void {
        \core\session\manager::write_close();
    }
}
