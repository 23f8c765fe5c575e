<?php
// Makes a cohort of the system nobody is in, through Moodle's own function.
// Use: php cohort.php IDNUMBER NAME

define('CLI_SCRIPT', true);
require(getenv('PRELUDE_DOCROOT') . '/config.php');
require_once("$CFG->dirroot/cohort/lib.php");

core\session\manager::set_user(get_admin());
echo cohort_add_cohort((object)[
    'contextid' => context_system::instance()->id,
    'idnumber' => $argv[1],
    'name' => $argv[2],
    'component' => '',
    'visible' => 1,
    'description' => '',
    'descriptionformat' => FORMAT_HTML,
]);
