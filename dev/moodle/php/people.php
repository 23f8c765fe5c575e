<?php
// Puts the people, cohorts and logins of dev/site/fixture.json on a site, through Moodle's own functions. May run any number
// of times: what is there already is left alone.
// Use: php people.php FIXTURE

define('CLI_SCRIPT', true);
require(getenv('PRELUDE_DOCROOT') . '/config.php');
require_once("$CFG->libdir/clilib.php");
require_once("$CFG->dirroot/user/lib.php");
require_once("$CFG->dirroot/cohort/lib.php");
require_once("$CFG->dirroot/course/lib.php");

$fixture = json_decode(file_get_contents($argv[1]), true, 512, JSON_THROW_ON_ERROR);
core\session\manager::set_user(get_admin());

/**
 * Makes an account, unless there is one of that name.
 *
 * @param array $account as the fixture has it
 * @param string|null $password null: nobody logs in with it
 * @return int its id
 */
function make_account(array $account, ?string $password): int {
    global $CFG, $DB;
    $conditions = ['username' => $account['username'], 'mnethostid' => $CFG->mnet_localhost_id];
    if ($id = $DB->get_field('user', 'id', $conditions)) {
        return (int)$id;
    }
    // Only Moodle's own kinds of account keep a password here.
    $own = $password !== null && in_array($account['auth'] ?? 'manual', ['manual', 'email']);
    $id = user_create_user([
        'username' => $account['username'],
        'firstname' => $account['firstname'],
        'lastname' => $account['lastname'],
        'email' => $account['email'],
        'auth' => $account['auth'] ?? 'manual',
        'suspended' => (int)($account['suspended'] ?? false),
        'confirmed' => (int)($account['confirmed'] ?? true),
        'mnethostid' => $CFG->mnet_localhost_id,
        'password' => $own ? $password : AUTH_PASSWORD_NOT_CACHED,
    ], $own, false);
    return (int)$id;
}

$ids = [];
foreach ($fixture['accounts'] as $account) {
    // A deleted account has another username in the table: it is known by its name and address.
    if ($account['deleted'] ?? false) {
        $gone = ['deleted' => 1, 'firstname' => $account['firstname'], 'lastname' => $account['lastname']];
        if (!$DB->record_exists('user', $gone)) {
            delete_user($DB->get_record('user', ['id' => make_account($account, null)], '*', MUST_EXIST));
        }
        continue;
    }
    $ids[$account['username']] = make_account($account, $fixture['password']);
    if ($account['admin'] ?? false) {
        $admins = array_filter(explode(',', $CFG->siteadmins));
        if (!in_array($ids[$account['username']], $admins)) {
            set_config('siteadmins', implode(',', [...$admins, $ids[$account['username']]]));
        }
    }
}

$contexts = ['' => context_system::instance()];
foreach ($fixture['categories'] as $category) {
    $id = $DB->get_field('course_categories', 'id', ['idnumber' => $category['idnumber']])
        ?: core_course_category::create((object)$category)->id;
    $contexts[$category['idnumber']] = context_coursecat::instance($id);
}

foreach ($fixture['courses'] as $course) {
    if (!$DB->record_exists('course', ['shortname' => $course['shortname']])) {
        $place = $contexts[$course['category'] ?? ''];
        $category = $course['category'] === null ? core_course_category::get_default()->id : $place->instanceid;
        create_course((object)(['category' => $category] + $course));
    }
}

foreach ($fixture['cohorts'] as $cohort) {
    $id = $DB->get_field('cohort', 'id', ['idnumber' => $cohort['idnumber']]) ?: cohort_add_cohort((object)[
        'contextid' => $contexts[$cohort['category'] ?? '']->id,
        'name' => $cohort['name'],
        'idnumber' => $cohort['idnumber'],
        'component' => $cohort['component'],
        'visible' => (int)$cohort['visible'],
        'description' => '',
        'descriptionformat' => FORMAT_HTML,
    ]);
    foreach ($cohort['members'] as $username) {
        if (isset($ids[$username])) {
            cohort_add_member($id, $ids[$username]);
        }
    }
}

// The preset's role is the one a file of db/role names; prepare.php has loaded it.
// From the checkout: the plugin may not be in the site yet, when people are brought into a kept one.
$presets = glob(dirname(__DIR__, 3) . '/db/role/*.xml');
$preset = $presets ? core_role_preset::parse_preset(file_get_contents($presets[0]))['shortname'] : null;
foreach ($fixture['logins'] as $login) {
    $id = make_account($login, $login['password']);
    set_user_preference('auth_forcepasswordchange', 0, $id);
    $role = $login['role'] === 'preset' ? $preset : $login['role'];
    if ($role !== null) {
        $roleid = $DB->get_field('role', 'id', ['shortname' => $role], MUST_EXIST);
        role_assign($roleid, $id, context_system::instance()->id);
    } else if ($login['role'] === 'preset') {
        cli_writeln("{$login['username']} has no role: there is no preset in db/role");
    }
    // What a login's role gives and it shall not have is forbidden by a role of its own.
    if ($login['without'] ?? []) {
        $name = "without{$login['username']}";
        $roleid = $DB->get_field('role', 'id', ['shortname' => $name]) ?: create_role($name, $name, '');
        foreach ($login['without'] as $capability) {
            assign_capability($capability, CAP_PROHIBIT, $roleid, context_system::instance()->id, true);
        }
        role_assign($roleid, $id, context_system::instance()->id);
    }
}
