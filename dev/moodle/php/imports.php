<?php
// Imports in each state a site may be upgraded with, by the plugin's own web services; and what becomes of them afterwards.
// Use: php imports.php make < [{people of finished}, {of paused}, {of running}], prints their ids as JSON by state
//      php imports.php read ID…, prints what the page would be told of each
//      php imports.php goon ID…, has each go on to its end, and prints the same

define('CLI_SCRIPT', true);
require(getenv('PRELUDE_DOCROOT') . '/config.php');

use tool_prelude\external\import\add_chunk;
use tool_prelude\external\import\pause_import;
use tool_prelude\external\import\read_import;
use tool_prelude\external\import\resume_import;
use tool_prelude\external\import\run_chunk;
use tool_prelude\external\import\seal_import;
use tool_prelude\external\import\start_import;

\core\session\manager::set_user(core_user::get_user_by_username('manager'));
$ids = array_map('intval', array_slice($argv, 2));

if ($argv[1] === 'make') {
    set_config('chunkpeople', 10, 'tool_prelude');
    $cohort = (int) $DB->get_field('cohort', 'id', ['idnumber' => 'MOBILITE-ENTRANTE']);
    foreach (json_decode(stream_get_contents(STDIN), true, 8, JSON_THROW_ON_ERROR) as $state => $people) {
        ['importid' => $id, 'chunksize' => $size] = start_import::execute("$state.csv", [
            'recipe' => 'mail', 'passwords' => 'generated', 'cohortid' => $cohort,
        ]);
        $chunks = array_chunk($people, $size);
        foreach ($chunks as $seq => $chunk) {
            add_chunk::execute($id, $seq, json_encode($chunk));
        }
        seal_import::execute($id, count($chunks), count($people));
        foreach ($state === 'finished' ? array_keys($chunks) : [0] as $seq) {
            run_chunk::execute($id, $seq);
        }
        if ($state === 'paused') {
            pause_import::execute($id);
        }
        $ids[$state] = $id;
    }
    echo json_encode($ids);
    exit;
}

$told = [];
foreach ($ids as $id) {
    if ($argv[1] === 'goon') {
        if (read_import::execute($id)['state'] === 'paused') {
            resume_import::execute($id);
        }
        foreach (read_import::execute($id)['pendingseqs'] as $seq) {
            run_chunk::execute($id, $seq);
        }
    }
    $import = read_import::execute($id);
    $told[] = ['state' => $import['state'], 'why' => $import['why'], 'filename' => $import['filename'], 'people' => $import['people'],
        'outcomes' => array_count_values(array_column($import['results'], 'outcome'))];
}
echo json_encode($told);
