<?php
// Rows of a site's own database, for the browser stories: they look at what Moodle keeps, not only at what a page says.
// Use: php query.php, the standard input is JSON {"sql": "SELECT … {user} …", "params": […]}; prints rows as JSON.

define('CLI_SCRIPT', true);
require(getenv('PRELUDE_DOCROOT') . '/config.php');

$query = json_decode(stream_get_contents(STDIN), true, 512, JSON_THROW_ON_ERROR);
$rows = [];
$set = $DB->get_recordset_sql($query['sql'], $query['params']);
foreach ($set as $row) {
    $rows[] = $row;
}
$set->close();
echo json_encode($rows, JSON_THROW_ON_ERROR);
