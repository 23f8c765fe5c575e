<?php
// Puts copies of an import, one in each state there is, beside it: with its people and their results, and nobody else's.
// Use: php everystate.php IMPORTID; prints {"state": id, …} as JSON.

define('CLI_SCRIPT', true);
require(getenv('PRELUDE_DOCROOT') . '/config.php');

use tool_prelude\local\import\model\states;

$import = $DB->get_record('tool_prelude_import', ['id' => (int) $argv[1]], '*', MUST_EXIST);
$results = $DB->get_records('tool_prelude_result', ['importid' => $import->id]);
$made = [];
foreach (states::all() as $state) {
    $sealed = $state === states::RECEIVING ? 0 : $import->timesealed;
    $copy = ['state' => $state, 'timesealed' => $sealed, 'pagetime' => 0, 'filename' => "$state.csv"] + (array) $import;
    unset($copy['id']);
    $id = $DB->insert_record('tool_prelude_import', $copy);
    foreach ($sealed ? $results : [] as $result) {
        // What is claimed is claimed once.
        $row = ['importid' => $id, 'claim' => hash('sha256', "$id $result->line")] + (array) $result;
        unset($row['id']);
        $DB->insert_record('tool_prelude_result', $row);
    }
    $made[$state] = $id;
}
echo json_encode($made, JSON_THROW_ON_ERROR);
