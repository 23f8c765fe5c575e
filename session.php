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
 * Says whose the browser's session is, without beginning one: whoever asks while someone fills in the login form in another tab must not
 * send them a cookie.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

define('AJAX_SCRIPT', true);
define('NO_MOODLE_COOKIES', true);

// It is asked by those who are not logged in any more.
require(__DIR__ . '/../../../config.php'); // phpcs:ignore moodle.Files.RequireLogin.Missing

$sid = $_COOKIE['MoodleSession' . $CFG->sessioncookie] ?? '';
$userid = is_string($sid) && $sid !== '' && \core\session\manager::session_exists($sid)
    ? (int) \core\session\manager::time_remaining($sid)['userid'] : 0;

header('Content-Type: application/json; charset=utf-8');
header('Cache-Control: no-store');
echo json_encode(['userid' => $userid]);
