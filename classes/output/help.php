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

namespace tool_prelude\output;

use help_icon;
use renderer_base;

/**
 * Moodle's help icons, where someone may hesitate. Each has two strings: help_NAME, its title, and help_NAME_help.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class help {
    /**
     * Icons for a template, which shows one with {{#help.NAME}}{{> core/help_icon }}{{/help.NAME}}.
     *
     * @param renderer_base $output
     * @param string ...$names
     * @return \stdClass[] by name, as core/help_icon takes them
     */
    public static function icons(renderer_base $output, string ...$names): array {
        $icons = [];
        foreach ($names as $name) {
            $icons[$name] = (new help_icon("help_$name", 'tool_prelude'))->export_for_template($output);
        }
        return $icons;
    }
}
