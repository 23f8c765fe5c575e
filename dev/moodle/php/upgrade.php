<?php
// Installs or upgrades the plugin as admin/cli/upgrade.php does, in a tenth of the time: it neither compiles every theme's style
// sheets nor goes without caches (they are emptied first). Always reads db/ again, whether version.php says something new or not.

define('CLI_SCRIPT', true);
// One that was killed leaves its mark behind; only one program at a time holds a workspace, so none can be running.
define('NO_UPGRADE_CHECK', true);
require(getenv('PRELUDE_DOCROOT') . '/config.php');
require_once("$CFG->libdir/adminlib.php");
require_once("$CFG->libdir/upgradelib.php");

$installed = get_config('tool_prelude', 'version');
$plugin = new stdClass();
require("$CFG->dirroot/$CFG->admin/tool/prelude/version.php");
if ($installed !== false && $installed >= $plugin->version) {
    set_config('version', $plugin->version - 1, 'tool_prelude');
}
set_config('allversionshash', '');
unset_config('upgraderunning');
upgrade_noncore(true);
core\session\manager::set_user(get_admin());
admin_apply_default_settings(null, false);
upgrade_finished();

// The themes' style sheets are made when somebody asks for them.
$DB->delete_records('task_adhoc', ['classname' => '\\' . core\task\build_installed_themes_task::class]);
