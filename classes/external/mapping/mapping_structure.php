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

use core_external\external_multiple_structure;
use core_external\external_single_structure;
use core_external\external_value;
use tool_prelude\local\mapping\mapping;

/**
 * Remembered columns as the web services take and give them.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class mapping_structure {
    /**
     * Titles of a file.
     *
     * @return external_multiple_structure
     */
    public static function labels(): external_multiple_structure {
        return new external_multiple_structure(
            new external_value(PARAM_RAW, 'Title as it is compared, at most 1,000 characters'),
            'Titles of all columns, at most 512, each once'
        );
    }

    /**
     * The columns that are used.
     *
     * @return external_multiple_structure
     */
    public static function columns(): external_multiple_structure {
        return new external_multiple_structure(new external_single_structure([
            'label' => new external_value(PARAM_RAW, 'Title as it is compared'),
            'field' => new external_value(PARAM_RAW, 'The field it is taken for'),
            'fallback' => new external_value(PARAM_BOOL, 'Only used where the preferred column of that field is empty'),
        ]), 'Columns that are used; the others are ignored');
    }

    /**
     * What is remembered.
     *
     * @return external_single_structure
     */
    public static function remembered(): external_single_structure {
        return new external_single_structure([
            'found' => new external_value(PARAM_BOOL, 'Whether something is remembered'),
            'site' => new external_value(PARAM_BOOL, 'It is the site\'s, decided for everybody'),
            'columns' => self::columns(),
        ]);
    }

    /**
     * What is remembered, as sent.
     *
     * @param mapping|null $mapping
     * @return array
     */
    public static function export(?mapping $mapping): array {
        return [
            'found' => $mapping !== null,
            'site' => $mapping !== null && (int) $mapping->get('userid') === mapping::SITE,
            'columns' => $mapping ? $mapping->columns() : [],
        ];
    }
}
