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

use tool_prelude\local\import\intake\encodings;
use tool_prelude\local\recipe\recipe;

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
    $words = fn(string $key): lang_string => new lang_string($key, 'tool_prelude');
    $heading = fn(string $name): admin_setting_heading =>
        new admin_setting_heading("tool_prelude/heading_$name", $words("setting_heading_$name"), '');
    $number = fn(string $name, int $default): admin_setting_configtext => new admin_setting_configtext(
        "tool_prelude/$name",
        $words("setting_$name"),
        $words("setting_{$name}_desc"),
        (string) $default,
        PARAM_INT
    );
    $choice = fn(string $name, string $default, array $choices): admin_setting_configselect => new admin_setting_configselect(
        "tool_prelude/$name",
        $words("setting_$name"),
        $words("setting_{$name}_desc"),
        $default,
        array_map($words, $choices)
    );

    $settings->add($heading('page'));
    $recipes = ['mail' => $words('recipe_mail'), 'nomail' => $words('recipe_nomail')];
    foreach (recipe::get_records(['userid' => recipe::SITE], 'name') as $recipe) {
        $recipes[$recipe->get('id')] = format_string($recipe->get('name'));
    }
    $settings->add(new admin_setting_configselect(
        'tool_prelude/defaultrecipe',
        $words('setting_defaultrecipe'),
        $words('setting_defaultrecipe_desc'),
        'mail',
        $recipes
    ));
    $settings->add($choice('namecase', 'replace', [
        'replace' => 'setting_namecase_keep', 'proper' => 'setting_namecase_proper', 'upper' => 'setting_namecase_upper',
    ]));

    $settings->add(new admin_setting_configcheckbox(
        'tool_prelude/refuseweakpasswords',
        $words('setting_refuseweakpasswords'),
        $words('setting_refuseweakpasswords_desc'),
        '0'
    ));

    $settings->add($heading('files'));
    $settings->add($number('maxmegabytes', 20));
    $settings->add($number('maxlines', 200000));
    $settings->add(new admin_setting_configmulticheckbox(
        'tool_prelude/encodings',
        $words('setting_encodings'),
        $words('setting_encodings_desc'),
        array_fill_keys(encodings::ALL, 1),
        encodings::words()
    ));

    $settings->add($heading('cohorts'));
    $settings->add($choice('cohortcontexts', 'all', [
        'all' => 'setting_cohortcontexts_all',
        'system' => 'setting_cohortcontexts_system',
        'categories' => 'setting_cohortcontexts_categories',
    ]));

    $settings->add($heading('work'));
    $settings->add($number('brakepercent', 20));
    $settings->add($number('confirmpeople', 500));
    $settings->add($number('mailwait', 10));
    foreach (['maxpeople' => 100000, 'chunkpeople' => 200, 'parallel' => 2, 'workers' => 2] as $name => $default) {
        $settings->add($number($name, $default));
    }

    $settings->add($heading('programs'));
    $settings->add(new admin_setting_configcheckbox(
        'tool_prelude/allowprograms',
        $words('setting_allowprograms'),
        $words('setting_allowprograms_desc'),
        '0'
    ));
    foreach (['programimports' => 20, 'programnew' => 2000] as $name => $default) {
        $settings->add($number($name, $default));
    }
    $settings->add(new admin_setting_users_with_capability(
        'tool_prelude/programnotify',
        $words('setting_programnotify'),
        $words('setting_programnotify_desc'),
        [],
        'tool/prelude:viewall'
    ));

    $settings->add($heading('keeping'));
    foreach (['keptdays' => 7, 'pauseddays' => 30, 'retentiondays' => 365] as $name => $default) {
        $settings->add($number($name, $default));
    }
}

// Not among the admin tools: that category is there for site administrators only.
$ADMIN->add('accounts', $settings);
