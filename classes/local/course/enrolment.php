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

namespace tool_prelude\local\course;

use core\persistent;
use tool_prelude\local\import\model\import;

/**
 * A course a cohort was enrolled in from an import.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class enrolment extends persistent {
    /** @var string */
    public const TABLE = 'tool_prelude_enrolment';
    /** @var string It was added. */
    public const MADE = 'made';
    /** @var string To be taken back by the undo that is going on. */
    public const MARKED = 'marked';
    /** @var string Taken back. */
    public const REMOVED = 'removed';
    /** @var string The undo left it, for a reason. */
    public const KEPT = 'kept';

    /**
     * The columns.
     *
     * @return array
     */
    protected static function define_properties() {
        return [
            'importid' => ['type' => PARAM_INT],
            'cohortid' => ['type' => PARAM_INT],
            'courseid' => ['type' => PARAM_INT],
            'enrolid' => ['type' => PARAM_INT],
            'roleid' => ['type' => PARAM_INT, 'default' => 0],
            'groupid' => ['type' => PARAM_INT, 'default' => 0],
            'ownsgroup' => ['type' => PARAM_BOOL, 'default' => false],
            'state' => [
                'type' => PARAM_ALPHA,
                'choices' => [self::MADE, self::MARKED, self::REMOVED, self::KEPT],
                'default' => self::MADE,
            ],
            'code' => ['type' => PARAM_ALPHA, 'null' => NULL_ALLOWED, 'default' => ''],
        ];
    }

    /**
     * Those made from an import that are there, as far as we know; what its undo left included.
     *
     * @param import $import
     * @return self[] by id
     */
    public static function standing(import $import): array {
        $standing = self::get_records_select('importid = ? AND state IN (?, ?)', [$import->get('id'), self::MADE, self::KEPT]);
        return array_combine(array_map(fn(self $one): int => $one->get('id'), $standing), $standing);
    }
}
