<?php
// Has the database refuse every account of one first name, or not any more.
// Use: php forbid.php FIRSTNAME|--no-more

define('CLI_SCRIPT', true);
require(getenv('PRELUDE_DOCROOT') . '/config.php');

$DB->change_database_structure("ALTER TABLE {$CFG->prefix}user " . ($argv[1] === '--no-more'
    ? 'DROP CONSTRAINT preludepoison'
    : "ADD CONSTRAINT preludepoison CHECK (firstname <> '" . clean_param($argv[1], PARAM_ALPHA) . "')"));
