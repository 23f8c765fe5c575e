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

namespace tool_prelude\local\undo;

/**
 * What became of some accounts since an import, as looked up: only facts, by id of the user.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class since {
    /**
     * Constructor.
     *
     * @param \stdClass[] $accounts records of user, by id: no password in them
     * @param int[][] $memberships time added, by user and cohort
     * @param string[] $cohorts '' or a reason's code why nobody can be taken out, by cohort
     * @param \stdClass[][] $enrolments {enrol, courseid, cohortid, time} by user
     * @param int[][] $roles time given, of roles that came by no cohort's enrolment, by user
     * @param int[][] $grades courses with a grade, by user
     * @param int[][] $posts courses written in, 0 for outside of courses, by user
     * @param array[] $lists other imports that found them, {time, cohortids}, by user
     * @param array[] $profile value by profile field, by user
     * @param bool $mayupdate accounts may be changed
     * @param bool $leavingunenrols leaving a cohort takes people out of its courses, with their grades
     * @param int $actor who undoes
     * @param bool[][] $taken values somebody else has by now, by user and field
     * @param bool[] $mailed whose password left by mail, by user
     */
    public function __construct(
        /** @var \stdClass[] Records of user by id. */
        public readonly array $accounts,
        /** @var int[][] Time added by user and cohort. */
        public readonly array $memberships = [],
        /** @var string[] Obstacle by cohort. */
        public readonly array $cohorts = [],
        /** @var \stdClass[][] Enrolments by user. */
        public readonly array $enrolments = [],
        /** @var int[][] Times by user. */
        public readonly array $roles = [],
        /** @var int[][] Courses by user. */
        public readonly array $grades = [],
        /** @var int[][] Courses by user. */
        public readonly array $posts = [],
        /** @var array[] Other imports by user. */
        public readonly array $lists = [],
        /** @var array[] Profile fields by user. */
        public readonly array $profile = [],
        /** @var bool Accounts may be changed. */
        public readonly bool $mayupdate = true,
        /** @var bool Leaving a cohort costs grades. */
        public readonly bool $leavingunenrols = true,
        /** @var int Who undoes. */
        public readonly int $actor = 0,
        /** @var bool[][] Values somebody else has by now, by user and field. */
        public readonly array $taken = [],
        /** @var bool[] Whose password left by mail. */
        public readonly array $mailed = [],
    ) {
    }
}
