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

namespace tool_prelude\local\import\model;

use tool_prelude\local\draft\draft;

/**
 * What the columns of a file were taken for, kept so that the next file of this kind is read the same way. Labels and fields
 * only, nothing a cell held.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class columns {
    /** @var int Most columns kept. */
    private const MAX = 200;
    /** @var int Characters of a label. */
    private const LONGEST = 255;

    /**
     * As stored.
     *
     * @param array[] $columns each {label, field}
     * @return string|null JSON, null when there are none
     * @throws \moodle_exception error_optionsinvalid
     */
    public static function to_json(array $columns): ?string {
        if (count($columns) > self::MAX) {
            throw new \moodle_exception('error_optionsinvalid', 'tool_prelude', '', 'columns');
        }
        $kept = [];
        foreach ($columns as ['label' => $label, 'field' => $field]) {
            if (\core_text::strlen($label) > self::LONGEST || !preg_match('/^[A-Za-z][A-Za-z0-9_]*$/', $field)) {
                throw new \moodle_exception('error_optionsinvalid', 'tool_prelude', '', 'columns');
            }
            $kept[] = ['label' => $label, 'field' => $field];
        }
        return $kept ? json_encode($kept, JSON_THROW_ON_ERROR) : null;
    }

    /**
     * Of an import, or of a list that waits.
     *
     * @param import|draft $import
     * @return array[] each {label, field}
     */
    public static function of(import|draft $import): array {
        return json_decode($import->get('mapping') ?? '[]', true, 4, JSON_THROW_ON_ERROR);
    }
}
