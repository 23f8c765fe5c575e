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
 * Goes on with an import from the command line, with the same runner as the page and the task.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

define('CLI_SCRIPT', true);

require(__DIR__ . '/../../../../config.php');
require_once($CFG->libdir . '/clilib.php');

use tool_prelude\local\import\control;
use tool_prelude\local\import\model\import;
use tool_prelude\local\import\running\queue;
use tool_prelude\local\import\model\states;
use tool_prelude\local\import\turn;

[$options, $unknown] = cli_get_params(['import' => 0, 'help' => false], ['h' => 'help']);

if ($unknown) {
    cli_error(get_string('cliunknowoption', 'admin', implode(' ', $unknown)));
}
if ($options['help'] || !$options['import']) {
    cli_writeln(get_string('cli_help', 'tool_prelude'));
    exit($options['help'] ? 0 : 2);
}

$import = import::load((int) $options['import']);
if (!control::check_actor($import)) {
    cli_error(get_string('cli_starter', 'tool_prelude'));
}
// Accounts are made in the name of whoever started the import or took it over, with what they may do.
\core\cron::setup_user(core_user::get_user($import->get('actorid'), '*', MUST_EXIST));

$left = queue::run_all($import, 0, function (int $seq) use ($import): void {
    cli_writeln(($seq + 1) . ' / ' . $import->get('chunks'));
});
$state = $import->current_state();
if (turn::is_over() && $left) {
    cli_writeln(get_string('cli_spent', 'tool_prelude'));
}
cli_writeln(get_string('state_' . $state, 'tool_prelude'));
exit($left === 0 || states::is_final($state) ? 0 : 1);
