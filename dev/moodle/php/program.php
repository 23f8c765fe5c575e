<?php
// Does what docs/automation.md asks of an administrator, for an account made for it, with no right more than is written there; says
// its token. Use: php program.php USERNAME [CAPABILITY it is to lack]

define('CLI_SCRIPT', true);
require(getenv('PRELUDE_DOCROOT') . '/config.php');
require_once($CFG->dirroot . '/user/lib.php');

core\session\manager::set_user(get_admin());
[, $username] = $argv;
$without = $argv[2] ?? '';
$context = context_system::instance();

set_config('enablewebservices', 1);
set_config('webserviceprotocols', 'rest');
set_config('allowprograms', 1, 'tool_prelude');

$userid = $DB->get_field('user', 'id', ['username' => $username]) ?: user_create_user([
    'username' => $username,
    'firstname' => 'Programme',
    'lastname' => 'Sans plus qu’il ne faut',
    'email' => "$username@exemple.fr",
    'auth' => 'manual',
    'confirmed' => 1,
    'mnethostid' => $CFG->mnet_localhost_id,
], false, false);

$roleid = $DB->get_field('role', 'id', ['shortname' => 'leastrights']) ?: create_role('Programme sans plus', 'leastrights', '');
preg_match('/^3\..*?nobody/ms', file_get_contents(__DIR__ . '/../../../docs/automation.md'), $step);
preg_match_all('~`(\w+/\w+:\w+)`~', preg_replace('/Neither.*/s', '', $step[0]), $named);
foreach ($named[1] as $capability) {
    assign_capability($capability, $capability === $without ? CAP_INHERIT : CAP_ALLOW, $roleid, $context, true);
}
role_assign($roleid, $userid, $context);

$service = $DB->get_record('external_services', ['shortname' => 'tool_prelude'], '*', MUST_EXIST);
$DB->set_field('external_services', 'enabled', 1, ['id' => $service->id]);
$one = ['externalserviceid' => $service->id, 'userid' => $userid];
if (!$DB->record_exists('external_services_users', $one)) {
    $DB->insert_record('external_services_users', (object)($one + ['timecreated' => time()]));
}
$token = $DB->get_field('external_tokens', 'token', $one)
    ?: core_external\util::generate_token(EXTERNAL_TOKEN_PERMANENT, $service, $userid, $context);
echo json_encode(['token' => $token, 'capabilities' => $named[1]]);
