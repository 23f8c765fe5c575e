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
 * Downloads a model file to fill in.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

use tool_prelude\local\import\access;
use tool_prelude\local\native\model_file;

require(__DIR__ . '/../../../config.php');

$format = required_param('format', PARAM_ALPHA);

require_login(null, false);
$PAGE->set_context(context_system::instance());
$PAGE->set_url('/admin/tool/prelude/model.php', ['format' => $format]);
access::require_import();

if (!in_array($format, model_file::FORMATS, true)) {
    throw new moodle_exception('invalidparameter', 'debug');
}
model_file::send($format);
