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
 * Prints what the plugin's web services take and give, as JSON: php describe.php /path/to/moodle/config.php
 *
 * The output is dev/services/services.json; see services.mjs beside it.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

define('CLI_SCRIPT', true);

// phpcs:disable moodle.Files.RequireLogin.Missing -- a command line script.
// phpcs:disable moodle.Files.MoodleInternal.MoodleInternalGlobalState -- config.php is the first thing loaded.
$config = $argv[1] ?? getenv('PRELUDE_DOCROOT') . '/config.php';
if (!is_file($config)) {
    fwrite(STDERR, "usage: php describe.php /path/to/moodle/config.php\n");
    exit(1);
}
require($config);

/**
 * One description as data. Whether null is allowed is left out: Moodle's default allows it everywhere, none of our functions
 * uses it, and the contract suite holds their answers to that.
 *
 * @param \core_external\external_description $description
 * @param bool $input whether it describes what a function takes
 * @return array
 */
function tool_prelude_describe(\core_external\external_description $description, bool $input): array {
    $told = [];
    if ($description instanceof \core_external\external_value) {
        $told['type'] = $description->type;
    } else if ($description instanceof \core_external\external_multiple_structure) {
        $told['list'] = tool_prelude_describe($description->content, $input);
    } else {
        $told['keys'] = array_map(fn($one) => tool_prelude_describe($one, $input), $description->keys) ?: new stdClass();
    }
    if ($description->required !== VALUE_REQUIRED) {
        $told['optional'] = true;
        if ($input && $description->required === VALUE_DEFAULT) {
            // A structure of nothing but what has a default of its own.
            $told['default'] = isset($told['keys']) && $description->default === [] ? new stdClass() : $description->default;
        }
    }
    if ((string) $description->desc !== '') {
        $told['about'] = $description->desc;
    }
    return $told;
}

$told = [];
$functions = [];
require(\core_component::get_component_directory('tool_prelude') . '/db/services.php');
ksort($functions);
foreach (array_keys($functions) as $name) {
    $info = \core_external\external_api::external_function_info($name);
    $told[$name] = [
        'about' => $functions[$name]['description'],
        'type' => $info->type,
        'ajax' => (bool) $info->allowed_from_ajax,
        'login' => (bool) $info->loginrequired,
        'capabilities' => $functions[$name]['capabilities'] ?? '',
        'takes' => tool_prelude_describe($info->parameters_desc, true),
        'gives' => tool_prelude_describe($info->returns_desc, false),
    ];
}
echo json_encode($told, JSON_PRETTY_PRINT | JSON_UNESCAPED_SLASHES | JSON_UNESCAPED_UNICODE), "\n";
