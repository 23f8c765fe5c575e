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

namespace tool_prelude\external\recipe;

use core_external\external_function_parameters;
use core_external\external_multiple_structure;
use core_external\external_single_structure;
use core_external\external_value;
use tool_prelude\external\base;
use tool_prelude\local\recipe\recipes;

/**
 * Keeps a recipe: one's own, or the site's for whoever may configure it. Replacing it again with the same changes nothing.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class save_recipe extends base {
    /**
     * Parameters.
     *
     * @return external_function_parameters
     */
    public static function execute_parameters(): external_function_parameters {
        return new external_function_parameters([
            'id' => new external_value(PARAM_INT, 'The recipe to replace, 0 for a new one'),
            'name' => new external_value(PARAM_RAW, 'Name, at most 100 characters'),
            'site' => new external_value(PARAM_BOOL, 'The site\'s, offered to everybody'),
            'options' => recipe_structure::options(),
            'locked' => new external_multiple_structure(
                new external_value(PARAM_RAW, 'Name of an option, or defaults. and the name of a value for new accounts'),
                'Options nobody may change while this is the site\'s default',
                VALUE_DEFAULT,
                []
            ),
        ]);
    }

    /**
     * Keep.
     *
     * @param int $id
     * @param string $name
     * @param bool $site
     * @param array $options
     * @param string[] $locked
     * @return array
     */
    public static function execute(int $id, string $name, bool $site, array $options, array $locked = []): array {
        $parameters = self::begin(
            ['id' => $id, 'name' => $name, 'site' => $site, 'options' => $options, 'locked' => $locked]
        );
        return recipe_structure::export(recipes::save(
            $parameters['id'],
            $parameters['name'],
            $parameters['site'],
            $parameters['options'],
            $parameters['locked']
        ));
    }

    /**
     * Answer.
     *
     * @return external_single_structure
     */
    public static function execute_returns(): external_single_structure {
        return recipe_structure::recipe();
    }
}
