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

namespace tool_prelude\external\mapping;

use core_external\external_function_parameters;
use core_external\external_single_structure;
use core_external\external_value;
use tool_prelude\external\base;
use tool_prelude\local\mapping\mappings;

/**
 * Forgets what the columns of files with these titles were taken for: one's own, or the site's by whoever may configure it.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class forget_mapping extends base {
    /**
     * Parameters.
     *
     * @return external_function_parameters
     */
    public static function execute_parameters(): external_function_parameters {
        return new external_function_parameters([
            'labels' => mapping_structure::labels(),
            'site' => new external_value(PARAM_BOOL, 'What was decided for everybody'),
        ]);
    }

    /**
     * Forget; the answer is what is remembered now.
     *
     * @param string[] $labels
     * @param bool $site
     * @return array
     */
    public static function execute(array $labels, bool $site): array {
        global $USER;
        ['labels' => $labels, 'site' => $site] = self::begin(['labels' => $labels, 'site' => $site]);
        mappings::forget((int) $USER->id, $site, $labels);
        return mapping_structure::export(mappings::recall((int) $USER->id, $labels));
    }

    /**
     * Answer.
     *
     * @return external_single_structure
     */
    public static function execute_returns(): external_single_structure {
        return mapping_structure::remembered();
    }
}
