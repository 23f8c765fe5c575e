<?php
// Installs the plugin into a PHPUnit site that was installed without it, in seconds where a whole installation takes a minute,
// and has Moodle take the result as the state every test starts from.

$docroot = getenv('PRELUDE_DOCROOT');
define('IGNORE_COMPONENT_CACHE', true);
define('PHPUNIT_UTIL', true);
require_once("$docroot/lib/clilib.php");
require_once("$docroot/lib/phpunit/bootstraplib.php");
require_once("$docroot/lib/testing/lib.php");
$root = is_dir("$docroot/vendor") ? $docroot : dirname($docroot);
require("$root/vendor/autoload.php");
require("$docroot/lib/phpunit/bootstrap.php");
require_once("$CFG->libdir/adminlib.php");
require_once("$CFG->libdir/upgradelib.php");

// A utility script starts with the settings of config.php alone.
initialise_cfg();
upgrade_noncore(true);
\core\session\manager::set_user(get_admin());
admin_apply_default_settings(null, false);
upgrade_finished();
while ($task = \core\task\manager::get_next_adhoc_task(time())) {
    $task->execute();
    \core\task\manager::adhoc_task_complete($task);
}

(function (): void {
    self::store_versions_hash();
    self::store_database_state();
})->bindTo(null, phpunit_util::class)();
