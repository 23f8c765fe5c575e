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

namespace tool_prelude\local\import\sealing;

use tool_prelude\local\account\auths;
use tool_prelude\local\account\sight;
use tool_prelude\local\account\survey;
use tool_prelude\local\native\found_courses;

/**
 * What the starter of an import might do with what is in it, at the moment it was sealed. Frozen: whoever the import goes on in the
 * name of later adds nothing to it. Their own rights are asked besides, each time.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class authority {
    /**
     * Constructor.
     *
     * @param bool $clear they might see people's details, and so choose among accounts
     * @param int[] $cohorts those of its cohorts they might add people to
     * @param string[] $auths ways to log in new accounts might have
     * @param int[][] $roles those they might give, by id of the course, of the courses it names
     */
    public function __construct(
        /** @var bool They might choose among accounts. */
        public readonly bool $clear,
        /** @var int[] Cohorts they might fill. */
        public readonly array $cohorts,
        /** @var string[] Ways to log in. */
        public readonly array $auths,
        /** @var int[][] Roles by course. */
        public readonly array $roles,
    ) {
    }

    /**
     * Of the current user, at this moment.
     *
     * @param int[] $cohortids those the import has
     * @param found_courses $courses those it names
     * @return self
     */
    public static function now(array $cohortids, found_courses $courses): self {
        return new self(sight::is_clear(), survey::usable($cohortids), auths::importable(), $courses->assignable_everywhere());
    }

    /**
     * Whether they might give a role in a course.
     *
     * @param \stdClass|null $course
     * @param int $roleid 0 for none
     * @return bool
     */
    public function may_give(?\stdClass $course, int $roleid): bool {
        return $course && in_array($roleid, $this->roles[$course->id] ?? [], true);
    }

    /**
     * From what was stored.
     *
     * @param array $data
     * @return self
     */
    public static function from_array(array $data): self {
        return new self($data['clear'], $data['cohorts'], $data['auths'], $data['roles']);
    }
}
