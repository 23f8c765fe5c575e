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

namespace tool_prelude\local\mapping;

use core\persistent;

/**
 * What the columns of files with the same titles are taken for, as someone decided for themselves or for the site. Holds
 * titles, never a value of a line.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class mapping extends persistent {
    /** @var string */
    public const TABLE = 'tool_prelude_mapping';
    /** @var int Owner of the site's. */
    public const SITE = 0;

    /**
     * The columns.
     *
     * @return array
     */
    protected static function define_properties() {
        return [
            'userid' => ['type' => PARAM_INT],
            'labelhash' => ['type' => PARAM_ALPHANUM],
            'mapping' => ['type' => PARAM_RAW],
        ];
    }

    /**
     * The columns that are used, in the order of the file.
     *
     * @return array[] {label: string, field: string, fallback: bool}
     */
    public function columns(): array {
        return json_decode($this->raw_get('mapping'), true, 4, JSON_THROW_ON_ERROR);
    }
}
