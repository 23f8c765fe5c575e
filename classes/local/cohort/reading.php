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
 * What a name of the file was read as.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class reading {
    /**
     * Constructor.
     *
     * @param string $code '' when it names one cohort people can be added to, else one of the resolver's constants
     * @param cohort[] $cohorts the one found; those of that name; those it may have meant
     */
    public function __construct(
        /** @var string What is wrong. */
        public readonly string $code,
        /** @var cohort[] The one found, or those there are to choose from. */
        public readonly array $cohorts = [],
    ) {
    }

    /**
     * As it is kept: one cohort, or what is wrong.
     *
     * @return int|string id or code
     */
    public function id(): int|string {
        return $this->code === '' ? $this->cohorts[0]->id : $this->code;
    }
}
