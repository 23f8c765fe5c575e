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
 * Moodle's own autoloader for PHPStan, without a site: many of its classes have a second name (`moodle_url`, `context`)
 * that exists only once the class was loaded.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

define('MOODLE_INTERNAL', true);
define('CLI_SCRIPT', true);
define('IGNORE_COMPONENT_CACHE', true);

global $CFG;
$CFG = new stdClass();
$CFG->dirroot = getenv('MOODLE_DOCROOT');
$CFG->root = is_dir($CFG->dirroot . '/../lib/') && basename($CFG->dirroot) === 'public' ? dirname($CFG->dirroot) : $CFG->dirroot;
$CFG->libdir = $CFG->dirroot . '/lib';
$CFG->admin = 'admin';
$CFG->dataroot = sys_get_temp_dir();
$CFG->cachedir = sys_get_temp_dir();
$CFG->debug = 0;
$CFG->debugdeveloper = false;

require_once($CFG->libdir . '/setuplib.php');
require_once($CFG->libdir . '/classes/component.php');
spl_autoload_register([\core_component::class, 'classloader']);
// Its last lines give the contexts their old names.
require_once($CFG->libdir . '/accesslib.php');
