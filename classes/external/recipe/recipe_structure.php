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

use core_external\external_multiple_structure;
use core_external\external_single_structure;
use core_external\external_value;
use tool_prelude\external\structure;
use tool_prelude\local\recipe\recipe;

/**
 * Recipes as the web services take and give them.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class recipe_structure {
    /**
     * Options of a recipe: those of an import that don't belong to one list.
     *
     * @return external_single_structure
     */
    public static function options(): external_single_structure {
        $list = array_flip([...recipe::OF_A_LIST, 'password']);
        return new external_single_structure(array_diff_key(structure::options()->keys, $list), 'Options of the recipe');
    }

    /**
     * A recipe.
     *
     * @return external_single_structure
     */
    public static function recipe(): external_single_structure {
        return new external_single_structure([
            'id' => new external_value(PARAM_INT, 'Id'),
            'name' => new external_value(PARAM_RAW, 'Name: plain text'),
            'site' => new external_value(PARAM_BOOL, 'The site\'s, offered to everybody'),
            'options' => self::options(),
            'locked' => new external_multiple_structure(
                new external_value(PARAM_RAW, 'Name of an option'),
                'Options nobody may change while this is the site\'s default'
            ),
        ]);
    }

    /**
     * A recipe as sent.
     *
     * @param recipe $recipe
     * @return array
     */
    public static function export(recipe $recipe): array {
        return [
            'id' => (int) $recipe->get('id'),
            'name' => $recipe->get('name'),
            'site' => $recipe->is_site(),
            'options' => array_diff_key($recipe->chosen()->to_array(), array_flip(recipe::OF_A_LIST)),
            'locked' => $recipe->locked(),
        ];
    }
}
