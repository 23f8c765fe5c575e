<?php
// A course the people of a cohort are enrolled in by themselves. Use: php sync.php COHORT (its idnumber).

define('CLI_SCRIPT', true);
require(getenv('PRELUDE_DOCROOT') . '/config.php');
require_once($CFG->dirroot . '/course/lib.php');

[, $idnumber] = $argv;
$cohort = $DB->get_record('cohort', ['idnumber' => $idnumber], '*', MUST_EXIST);
if (!$DB->record_exists('enrol', ['enrol' => 'cohort', 'customint1' => $cohort->id])) {
    core\plugininfo\enrol::enable_plugin('cohort', true);
    $course = create_course((object) ['fullname' => 'Cours synchronisé', 'shortname' => 'SYNC', 'category' => 1]);
    $role = $DB->get_field('role', 'id', ['shortname' => 'student'], MUST_EXIST);
    enrol_get_plugin('cohort')->add_instance($course, ['customint1' => $cohort->id, 'roleid' => $role]);
}
