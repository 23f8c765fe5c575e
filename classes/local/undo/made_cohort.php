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

use tool_prelude\local\cohort\made;

/**
 * What becomes of a cohort that was made on the page, when the import it was made for is undone.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class made_cohort {
    /**
     * Constructor.
     *
     * @param int $id
     * @param string $name as it was made
     * @param string $state one of made's
     * @param string $code why it stays, one of made_cohorts'; '' when it doesn't
     * @param int $members it has, or would have once the people of the import are undone
     */
    public function __construct(
        /** @var int Id. */
        public readonly int $id,
        /** @var string Name. */
        public readonly string $name,
        /** @var string One of made's states. */
        public readonly string $state,
        /** @var string Why it stays. */
        public readonly string $code,
        /** @var int Members left. */
        public readonly int $members,
    ) {
    }

    /**
     * Whether the undo can remove it.
     *
     * @return bool
     */
    public function is_removable(): bool {
        return $this->state === made::MADE && $this->code === '';
    }
}
