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

use tool_prelude\local\import\model\person;
use tool_prelude\local\native\found_courses;

/**
 * Which courses and roles the people of an import ask for. Each distinct wish is kept once, whatever their number.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class courses_asked {
    /** @var int Most wishes that are listed: they are to be shown only. */
    private const LISTED = 100;

    /** @var array[] Each [short name, role, type, how many people], by the three. */
    private array $wishes = [];
    /** @var bool[] Short names. */
    private array $courses = [];

    /**
     * Note what one person asks for.
     *
     * @param string[] $fields not empty
     */
    public function note(array $fields): void {
        foreach (found_courses::wished($fields) as $i => $course) {
            $this->courses[$course] = true;
            $wish = [$course, $fields["role$i"] ?? '', $fields["type$i"] ?? ''];
            $key = implode("\0", $wish);
            $this->wishes[$key] ??= [...$wish, 0];
            $this->wishes[$key][3]++;
        }
    }

    /**
     * The courses named, looked up.
     *
     * @param array|null $form data of Moodle's upload form, where they are known
     * @return found_courses
     */
    public function found(?array $form = null): found_courses {
        $people = array_map(
            fn(string|int $course): person => new person(0, '', '', '', '', fields: ['course1' => (string) $course]),
            array_keys($this->courses)
        );
        return new found_courses($people, $form);
    }

    /**
     * The wishes of most people, and how many people have each.
     *
     * @return array[] each [short name, role, type, how many people]
     */
    public function listed(): array {
        usort($this->wishes, fn(array $a, array $b): int => $b[3] <=> $a[3]);
        return array_slice($this->wishes, 0, self::LISTED);
    }
}
