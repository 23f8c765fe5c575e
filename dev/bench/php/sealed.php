<?php
// An import that waits for background tasks. Use: php sealed.php COHORT WORKERS, the standard input is a JSON list of people;
// prints its id.

define('CLI_SCRIPT', true);
require(getenv('PRELUDE_DOCROOT') . '/config.php');

use tool_prelude\external\import\add_chunk;
use tool_prelude\external\import\background_import;
use tool_prelude\external\import\seal_import;
use tool_prelude\external\import\start_import;
use tool_prelude\task\run_import;

[, $idnumber, $workers] = $argv;
$people = json_decode(stream_get_contents(STDIN), true, 8, JSON_THROW_ON_ERROR);
set_config('workers', $workers, 'tool_prelude');
$DB->delete_records('task_adhoc', ['classname' => '\\' . run_import::class]);
\core\session\manager::set_user(core_user::get_user_by_username('manager'));
['importid' => $id, 'chunksize' => $size] = start_import::execute('bench.csv', [
    'recipe' => 'mail', 'passwords' => 'generated', 'cohortid' => (int) $DB->get_field('cohort', 'id', ['idnumber' => $idnumber]),
]);
$chunks = array_chunk($people, $size);
foreach ($chunks as $seq => $chunk) {
    add_chunk::execute($id, $seq, json_encode($chunk));
}
seal_import::execute($id, count($chunks), count($people));
background_import::execute($id);
echo $id;
