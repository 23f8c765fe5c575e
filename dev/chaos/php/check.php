<?php
// What a round of chaos left in the tables, beside what it should have. Use: php check.php, the standard input is the round as
// round.mjs gives it; prints {lost, repeated, wrong, problems}.

define('CLI_SCRIPT', true);
require(getenv('PRELUDE_DOCROOT') . '/config.php');

$round = json_decode(stream_get_contents(STDIN), true, 512, JSON_THROW_ON_ERROR);
$found = ['lost' => 0, 'repeated' => 0, 'wrong' => 0, 'problems' => []];
$say = function (string $what, string $problem) use (&$found): void {
    $found[$what]++;
    if (count($found['problems']) < 40) {
        $found['problems'][] = "$what: $problem";
    }
};
$like = $round['stamp'] . 'x%';
$cohortid = $DB->get_field('cohort', 'id', ['idnumber' => 'MOBILITE-ENTRANTE'], MUST_EXIST);

// Accounts, by lower-case address.
$accounts = [];
foreach ($DB->get_records_select('user', 'username LIKE ?', [$like]) as $user) {
    $accounts[core_text::strtolower($user->email)][] = $user;
}
$members = [];
foreach ($DB->get_records('cohort_members', ['cohortid' => $cohortid], '', 'id, userid') as $member) {
    $members[$member->userid] = ($members[$member->userid] ?? 0) + 1;
}
$preferences = [];
$prefs = $DB->get_records_sql('SELECT p.* FROM {user_preferences} p
    JOIN {user} u ON u.id = p.userid WHERE u.username LIKE ?', [$like]);
foreach ($prefs as $preference) {
    $preferences[$preference->userid][$preference->name] = $preference->value;
}

// Imports: state, payload, one true result a line, and what the page was told.
$results = [];
$created = [];
$ids = array_column($round['imports'], 'importid');
foreach ($round['imports'] as $given) {
    $import = $DB->get_record('tool_prelude_import', ['id' => $given['importid']]);
    if (!$import) {
        $say('wrong', "no import {$given['importid']}");
        continue;
    }
    if ($import->state !== 'finished' || $import->secret !== null) {
        $say('wrong', "import $import->id is $import->state" . ($import->secret === null ? '' : ' and keeps its password'));
    }
    $left = $DB->count_records_select('tool_prelude_chunk', 'importid = ? AND (payload IS NOT NULL OR done = 0)', [$import->id]);
    if ($left) {
        $say('wrong', "import $import->id: $left chunks are not done or keep their payload");
    }
    foreach ($DB->get_records('tool_prelude_result', ['importid' => $import->id]) as $result) {
        $results[$import->id][$result->line][] = $result;
    }
    $told = array_column($given['results'] ?? [], null, 'line');
    foreach ($round['people'] as $person) {
        $own = $results[$import->id][$person['line']] ?? [];
        if (count($own) !== 1) {
            $say($own ? 'repeated' : 'lost', count($own) . " results of line {$person['line']} in import $import->id");
            continue;
        }
        [$result] = $own;
        $account = $accounts[$person['email']][0] ?? null;
        if (!in_array($result->outcome, ['create', 'enrol', 'unchanged'])) {
            $say('wrong', "line $result->line of import $import->id: $result->outcome $result->code $result->message");
        } else if (!$account || $result->userid != $account->id || $result->username !== $person['username']) {
            $say('wrong', "line $result->line of import $import->id says account $result->userid, it is " . ($account->id ?? 'none'));
        }
        if (($told[$result->line]['outcome'] ?? '') !== $result->outcome || $told[$result->line]['userid'] != $result->userid) {
            $say('wrong', "line $result->line of import $import->id: the page was told " . json_encode($told[$result->line] ?? null));
        }
        if ($result->outcome === 'create') {
            $created[$person['email']][] = $import->id;
        }
    }
}

// People: one account, one membership, made once, deeds and password as the recipe says.
$deeds = [];
[$in, $params] = $DB->get_in_or_equal($ids ?: [0]);
foreach ($DB->get_records_select('tool_prelude_result', "importid $in AND userid > 0 AND joined <> ''", $params) as $result) {
    $deeds[$result->userid][] = "$result->outcome $result->joined";
}
foreach ($round['people'] as $person) {
    $own = $accounts[$person['email']] ?? [];
    if (count($own) !== 1) {
        $say($own ? 'repeated' : 'lost', count($own) . " accounts of {$person['username']}");
        continue;
    }
    [$user] = $own;
    if (($members[$user->id] ?? 0) !== 1) {
        $say('lost', "$user->username is in the cohort " . ($members[$user->id] ?? 0) . ' times');
    }
    if (count($created[$person['email']] ?? []) !== 1) {
        $say(empty($created[$person['email']]) ? 'wrong' : 'repeated', "$user->username was created " .
            count($created[$person['email']] ?? []) . ' times, say the results');
    }
    if (($deeds[$user->id] ?? []) != ["create $cohortid"]) {
        $say('wrong', "deeds of $user->username: " . json_encode($deeds[$user->id] ?? null));
    }
    $mine = $preferences[$user->id] ?? [];
    $right = match ($round['recipe']) {
        'mail' => ($mine['create_password'] ?? '') == 1 && $user->password === 'to be generated',
        'one' => validate_internal_user_password($user, $round['onePassword']) && ($mine['auth_forcepasswordchange'] ?? '') == 1,
        'file' => validate_internal_user_password($user, $person['password']) && ($mine['auth_forcepasswordchange'] ?? '') == 1,
    };
    if (!$right) {
        $say('wrong', "password state of $user->username: " . json_encode($mine));
    }
    if ($user->firstname !== $person['firstname'] || $user->lastname !== $person['lastname'] || $user->deleted || $user->suspended) {
        $say('wrong', "account of $user->username is not as in the list");
    }
    if (!$DB->record_exists('context', ['contextlevel' => CONTEXT_USER, 'instanceid' => $user->id])) {
        $say('wrong', "$user->username has no context");
    }
}
if (array_sum(array_map('count', $accounts)) !== count($round['people'])) {
    $say('repeated', array_sum(array_map('count', $accounts)) . ' accounts of ' . count($round['people']) . ' people');
}

// Nothing is left: other imports that did anything, locks.
[$notin, $params] = $DB->get_in_or_equal($ids ?: [0], SQL_PARAMS_QM, 'param', false);
foreach ($DB->get_records_select('tool_prelude_import', "filename = ? AND id $notin", ["{$round['stamp']}.csv", ...$params]) as $import) {
    if ($import->state !== 'receiving') {
        $say('wrong', "another import $import->id is $import->state");
    }
}
$locks = $DB->count_records_select('lock_db', "resourcekey LIKE 'tool_prelude%' AND owner IS NOT NULL AND expires > ?", [time()]);
if ($DB->get_dbfamily() === 'postgres') {
    $locks += $DB->count_records_sql("SELECT COUNT(*) FROM pg_locks WHERE locktype = 'advisory' AND pid <> pg_backend_pid()
        AND database = (SELECT oid FROM pg_database WHERE datname = current_database())");
}
if ($locks) {
    $say('wrong', "$locks locks are held by nobody");
}
echo json_encode($found, JSON_THROW_ON_ERROR);
