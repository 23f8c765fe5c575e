<?php
// What is in every table of a site, as a fingerprint of each: what differs between two of them was written in between.
// Use: php tables.php [TABLE|TABLE.COLUMN…] to leave out; prints {"table": "rows fingerprint", …} as JSON.

define('CLI_SCRIPT', true);
require(getenv('PRELUDE_DOCROOT') . '/config.php');
raise_memory_limit(MEMORY_HUGE);

$left = array_flip(array_slice($argv, 1));
$tables = [];
foreach ($DB->get_tables(false) as $table) {
    if (isset($left[$table])) {
        continue;
    }
    $names = array_filter(array_keys($DB->get_columns($table, false)), fn(string $name): bool => !isset($left["$table.$name"]));
    $hash = hash_init('sha256');
    $number = 0;
    $rows = $DB->get_recordset($table, null, 'id', implode(', ', $names));
    foreach ($rows as $row) {
        $number++;
        hash_update($hash, serialize($row));
    }
    $rows->close();
    $tables[$table] = "$number " . hash_final($hash);
}
echo json_encode($tables, JSON_THROW_ON_ERROR);
