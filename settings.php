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
 * Where the PRELUDE import stands in the administration tree, and its settings.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

defined('MOODLE_INTERNAL') || die();

// Any of the capabilities listed shows the entry; the page itself asks for moodle/site:uploadusers as well.
$ADMIN->add('accounts', new admin_externalpage(
    'tool_prelude',
    new lang_string('pluginname', 'tool_prelude'),
    new moodle_url('/admin/tool/prelude/index.php'),
    ['tool/prelude:import']
));

$ADMIN->add('reports', new admin_externalpage(
    'tool_prelude_history',
    new lang_string('history', 'tool_prelude'),
    new moodle_url('/admin/tool/prelude/history.php'),
    ['tool/prelude:import', 'tool/prelude:viewall']
));

$settings = new admin_settingpage(
    'tool_prelude_settings',
    new lang_string('settings', 'tool_prelude'),
    ['tool/prelude:configure']
);

if ($ADMIN->fulltree) {
    $settings->add(new admin_setting_configselect(
        'tool_prelude/defaultrecipe',
        new lang_string('setting_defaultrecipe', 'tool_prelude'),
        new lang_string('setting_defaultrecipe_desc', 'tool_prelude'),
        'mail',
        [
            'mail' => new lang_string('recipe_mail', 'tool_prelude'),
            'nomail' => new lang_string('recipe_nomail', 'tool_prelude'),
        ]
    ));
    $numbers = [
        'chunkpeople' => 50,
        'parallel' => 2,
        'workers' => 2,
        'maxpeople' => 100000,
        'maxlines' => 200000,
        'maxmegabytes' => 20,
        'pauseddays' => 30,
        'keptdays' => 7,
        'retentiondays' => 365,
    ];
    foreach ($numbers as $name => $default) {
        $settings->add(new admin_setting_configtext(
            'tool_prelude/' . $name,
            new lang_string('setting_' . $name, 'tool_prelude'),
            new lang_string('setting_' . $name . '_desc', 'tool_prelude'),
            (string) $default,
            PARAM_INT
        ));
    }
}

// Not among the admin tools: that category is there for site administrators only.
$ADMIN->add('accounts', $settings);
