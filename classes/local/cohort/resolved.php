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

namespace tool_prelude\local\cohort;

/**
 * What the cohorts named by a file turned out to be; can be stored.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class resolved {
    /**
     * Constructor.
     *
     * @param array $labels id (int, 0 for none) or why not (string) by label; a label that is missing is unknown
     */
    public function __construct(
        /** @var array Id or why not, by label. */
        public readonly array $labels,
    ) {
    }

    /**
     * The cohort a label means.
     *
     * @param string $label
     * @return int|string id, 0 for none, or the code of what is wrong
     */
    public function get(string $label): int|string {
        return $this->labels[$label] ?? resolver::UNKNOWN;
    }

    /**
     * Every cohort in it.
     *
     * @return int[]
     */
    public function ids(): array {
        return array_values(array_unique(array_filter($this->labels, fn(int|string $is): bool => is_int($is) && $is > 0)));
    }
}
