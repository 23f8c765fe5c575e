<?php
// Gives a role a capability for the whole site, or takes it away, for the browser stories.
// Use: php capability.php ROLE CAPABILITY allow|none

define('CLI_SCRIPT', true);
require(getenv('PRELUDE_DOCROOT') . '/config.php');

[, $shortname, $capability, $permission] = $argv;
$roleid = $DB->get_field('role', 'id', ['shortname' => $shortname], MUST_EXIST);
if ($permission === 'allow') {
    assign_capability($capability, CAP_ALLOW, $roleid, context_system::instance(), true);
} else {
    unassign_capability($capability, $roleid, context_system::instance());
}
