<?php
// Installs the plugin from a package as an administrator does who uploads one: Moodle looks into it, unpacks it, upgrades.
// Use: php install_zip.php ZIP

define('CLI_SCRIPT', true);
require(getenv('PRELUDE_DOCROOT') . '/config.php');
require_once("$CFG->libdir/adminlib.php");
require_once("$CFG->libdir/upgradelib.php");

// Our sites take nothing from the internet; this comes from nowhere but here.
$CFG->disableupdateautodeploy = false;
\core\session\manager::set_user(get_admin());

$package = (object) ['component' => 'tool_prelude', 'zipfilepath' => $argv[1]];
foreach ([false, true] as $confirmed) {
    if (!core_plugin_manager::instance()->install_plugins([$package], $confirmed, false)) {
        fwrite(STDERR, "\nMoodle refuses the package\n");
        exit(1);
    }
}
