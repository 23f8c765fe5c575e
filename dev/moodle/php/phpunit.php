<?php
// PHPUnit's bootstrap: Moodle's own, after which Moodle takes the list of its plugins and classes from a file, made at the beginning of
// each run. Without it, Moodle looks through all its folders after every single test, which is much of what a short one costs. What is
// asked of PostgreSQL without need is in database.php.

define('IGNORE_COMPONENT_CACHE', false);
require(getenv('PRELUDE_DOCROOT') . '/lib/phpunit/bootstrap.php');

(function (): void {
    global $CFG, $DB;
    if ($DB instanceof pgsql_native_moodle_database) {
        require_once(__DIR__ . '/database.php');
        $DB->dispose();
        $DB = new prelude_test_database();
        $DB->connect($CFG->dbhost, $CFG->dbuser, $CFG->dbpass, $CFG->dbname, $CFG->prefix, $CFG->dboptions);
        self::$globals['DB'] = $DB;
        // What the one before wrote is no change of a test's.
        self::$lastdbwrites = $DB->perf_get_writes();
        // Nobody keeps the one before.
        core\di::reset_container();
    }
    $file = "$CFG->phpunit_dataroot/../components.php";
    file_put_contents($file, core_component::get_cache_content());
    // Code younger than the process is compiled each time it is asked for.
    touch($file, $_SERVER['REQUEST_TIME'] - 60);
    $CFG->alternative_component_cache = $file;
    // What each test starts from.
    self::$globals['CFG']->alternative_component_cache = $file;
})->bindTo(null, phpunit_util::class)();
