<?php
// Does what docs/api.md asks of an administrator, for one account, and says its token.
// Use: php token.php USERNAME

define('CLI_SCRIPT', true);
require(getenv('PRELUDE_DOCROOT') . '/config.php');

core\session\manager::set_user(get_admin());
$user = $DB->get_record('user', ['username' => $argv[1]], '*', MUST_EXIST);

set_config('enablewebservices', 1);
set_config('webserviceprotocols', 'rest');
set_config('allowprograms', 1, 'tool_prelude');

$roleid = $DB->get_field('role', 'id', ['shortname' => 'programme']) ?: create_role('Programme', 'programme', '');
assign_capability('webservice/rest:use', CAP_ALLOW, $roleid, context_system::instance());
role_assign($roleid, $user->id, context_system::instance());

$service = $DB->get_record('external_services', ['shortname' => 'tool_prelude'], '*', MUST_EXIST);
$DB->set_field('external_services', 'enabled', 1, ['id' => $service->id]);
$named = ['externalserviceid' => $service->id, 'userid' => $user->id];
if (!$DB->record_exists('external_services_users', $named)) {
    $DB->insert_record('external_services_users', (object)($named + ['timecreated' => time()]));
}
echo \core_external\util::generate_token(EXTERNAL_TOKEN_PERMANENT, $service, $user->id, context_system::instance());
