<?php
// Settings of a site nobody has to maintain: nothing that waits for the internet, nothing that greets a new site's administrator,
// and the role of the plugin's preset, loaded by Moodle's own code. May run any number of times.

define('CLI_SCRIPT', true);
require(getenv('PRELUDE_DOCROOT') . '/config.php');
require_once("$CFG->libdir/clilib.php");
require_once("$CFG->libdir/filterlib.php");
require_once("$CFG->libdir/adminlib.php");

core\session\manager::set_user(get_admin());

// The MathJax filter asks a server on the internet on every page.
filter_set_global_state('mathjaxloader', TEXTFILTER_DISABLED);
set_config('registrationpending', 0);
// Mails with passwords leave with the next tasks: the stories about those that wait say so.
set_config('mailwait', 0, 'tool_prelude');
set_config('timezone', 'Europe/Paris');
set_config('country', 'FR');
// The guest may log in: newer Moodles close that door, and what a guest sees of the plugin is looked at.
set_config('guestloginbutton', 1);
set_config('lang', 'fr');
// Open self-registration: this is how people who are about to be imported come to have an account already.
set_config('registerauth', 'email');
if ($DB->get_manager()->table_exists('tool_usertours_tours')) {
    $DB->set_field('tool_usertours_tours', 'enabled', 0);
    cache_helper::purge_by_definition('tool_usertours', 'tourdata');
}

// One role a file of db/role, made or brought up to date.
foreach (glob("$CFG->dirroot/$CFG->admin/tool/prelude/db/role/*.xml") as $file) {
    $xml = file_get_contents($file);
    if (!core_role_preset::is_valid_preset($xml)) {
        cli_error("$file is not a role preset");
    }
    $shortname = core_role_preset::parse_preset($xml)['shortname'];
    $roleid = (int)$DB->get_field('role', 'id', ['shortname' => $shortname]);
    $parts = ['shortname', 'name', 'description', 'archetype', 'contextlevels', 'permissions',
        'allowassign', 'allowoverride', 'allowswitch', 'allowview'];
    $table = new core_role_define_role_table_advanced(context_system::instance(), $roleid);
    $table->force_preset($xml, array_fill_keys($parts, 1));
    $table->read_submitted_permissions();
    $table->save_changes();
    // It only writes permissions that came from its form. Those the preset has no longer go.
    $roleid = $DB->get_field('role', 'id', ['shortname' => $shortname], MUST_EXIST);
    $context = context_system::instance();
    $permissions = core_role_preset::parse_preset($xml)['permissions'];
    $present = $DB->get_records_menu('role_capabilities', ['roleid' => $roleid, 'contextid' => $context->id], '',
        'capability, permission');
    foreach (array_diff_key($present, $permissions) as $capability => $unused) {
        unassign_capability($capability, $roleid, $context->id);
    }
    foreach ($permissions as $capability => $permission) {
        assign_capability($capability, $permission, $roleid, $context->id, true);
    }
}
