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

namespace tool_prelude\local\compare;

use core\persistent;

/**
 * Someone who was in a list and is not in the next one, named by a person to leave the cohort or to be suspended. The row
 * is there before anything is done.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class departure extends persistent {
    /** @var string */
    public const TABLE = 'tool_prelude_departure';
    /** @var string To be taken out of the cohort. */
    public const REMOVE = 'remove';
    /** @var string To be suspended. */
    public const SUSPEND = 'suspend';
    /** @var string Its turn has not come. */
    public const WAITING = 'waiting';
    /** @var string Done. */
    public const DONE = 'done';
    /** @var string Left alone, for a reason. */
    public const KEPT = 'kept';
    /** @var string It went wrong. */
    public const FAILED = 'failed';
    /** @var string Done, and to be taken back. */
    public const RETURNING = 'returning';
    /** @var string Done, and taken back. */
    public const RETURNED = 'returned';
    /** @var string Done, and not taken back, for a reason. */
    public const STAYED = 'stayed';

    /**
     * The columns.
     *
     * @return array
     */
    protected static function define_properties() {
        return [
            'importid' => ['type' => PARAM_INT],
            'previousid' => ['type' => PARAM_INT],
            'cohortid' => ['type' => PARAM_INT],
            'userid' => ['type' => PARAM_INT],
            'action' => ['type' => PARAM_ALPHA, 'choices' => [self::REMOVE, self::SUSPEND]],
            'outcome' => [
                'type' => PARAM_ALPHA,
                'choices' => [
                    self::WAITING, self::DONE, self::KEPT, self::FAILED, self::RETURNING, self::RETURNED, self::STAYED,
                ],
                'default' => self::WAITING,
            ],
            'code' => ['type' => PARAM_ALPHA, 'null' => NULL_ALLOWED, 'default' => ''],
            'timedone' => ['type' => PARAM_INT, 'default' => 0],
        ];
    }
}
