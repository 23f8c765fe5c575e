<?php
// PHPUnit's bootstrap: Moodle's own, after which Moodle takes the list of its plugins and classes from a file, made at the beginning of
// each run. Without it, Moodle looks through all its folders after every single test, which is much of what a short one costs.

define('IGNORE_COMPONENT_CACHE', false);
require(getenv('PRELUDE_DOCROOT') . '/lib/phpunit/bootstrap.php');

(function (): void {
    global $CFG;
    $file = "$CFG->phpunit_dataroot/../components.php";
    file_put_contents($file, core_component::get_cache_content());
    // Code younger than the process is compiled each time it is asked for.
    touch($file, $_SERVER['REQUEST_TIME'] - 60);
    $CFG->alternative_component_cache = $file;
    // What each test starts from.
    self::$globals['CFG']->alternative_component_cache = $file;
})->bindTo(null, phpunit_util::class)();
