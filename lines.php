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
 * The lines of an import that were not imported, as a file to correct and drop again.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

use core\dataformat;
use tool_prelude\local\import\access;
use tool_prelude\local\import\ending\leftovers;
use tool_prelude\output\result\result_page;

require(__DIR__ . '/../../../config.php');
require_once($CFG->libdir . '/adminlib.php');

$id = required_param('id', PARAM_INT);
$format = optional_param('dataformat', 'csv', PARAM_ALPHA);

admin_externalpage_setup('tool_prelude_history', '', null, new moodle_url('/admin/tool/prelude/lines.php', ['id' => $id]));
if (!data_submitted()) {
    // The session's key stands in no address.
    redirect(new moodle_url('/admin/tool/prelude/view.php', ['id' => $id]));
}
require_sesskey();
$import = access::readable($id);
$leftovers = new leftovers($import);
\core\session\manager::write_close();

$name = get_string('leftovers_filename', 'tool_prelude', result_page::base_name($import));
// Rows may lack cells and have them in another order than the titles: put them right.
$columns = $leftovers->columns();
dataformat::download_data($name, $format, $columns, $leftovers->rows(), function (array $row) use ($columns): array {
    return array_values(array_merge($columns, $row));
});
