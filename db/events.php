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

/**
 * Events this plugin is told of, to know that they are delivered at all.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

use tool_prelude\local\import\turn;

defined('MOODLE_INTERNAL') || die();

$observers = array_map(fn(string $event): array => ['eventname' => $event, 'callback' => turn::class . '::hear'], [
    '\core\event\user_created',
    '\core\event\user_updated',
    '\core\event\user_deleted',
    '\core\event\cohort_member_added',
    '\core\event\cohort_member_removed',
]);
