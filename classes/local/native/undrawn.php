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


namespace tool_prelude\local\native;

/**
 * Stands for Moodle's $OUTPUT while a form is made that nobody sees: helps and icons are empty, all else is drawn as ever. To draw them,
 * Moodle sets up the theme, the filters and the page's scripts, and cleans each help's text.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class undrawn {
    /**
     * Constructor.
     *
     * @param object $shown what draws everything else
     */
    public function __construct(
        /** @var object What draws everything else. */
        private readonly object $shown,
    ) {
    }

    /**
     * Draw something.
     *
     * @param string $method
     * @param array $arguments
     * @return mixed
     */
    public function __call(string $method, array $arguments): mixed {
        return in_array($method, ['help_icon', 'pix_icon'], true) ? '' : $this->shown->$method(...$arguments);
    }

    /**
     * Something the other one has.
     *
     * @param string $name
     * @return mixed
     */
    public function __get(string $name): mixed {
        return $this->shown->$name;
    }

    /**
     * Whether the other one has it.
     *
     * @param string $name
     * @return bool
     */
    public function __isset(string $name): bool {
        return isset($this->shown->$name);
    }
}
