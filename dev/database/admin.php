<?php
// One statement at a database server, for the scripts in dev/: PHP speaks to both servers and is needed anyway.
// Use: php admin.php pgsql|mysqli HOST PORT USER PASSWORD DATABASE, the statement on the standard input. Prints rows as JSON.

[, $kind, $host, $port, $user, $password, $database] = $argv;
$sql = stream_get_contents(STDIN);
$rows = [];
if ($kind === 'pgsql') {
    $quote = fn(string $value): string => "'" . addcslashes($value, "'\\") . "'";
    $link = pg_connect("host={$quote($host)} port=$port user={$quote($user)} password={$quote($password)} dbname={$quote($database)}");
    $result = $link ? pg_query($link, $sql) : false;
    if ($result === false) {
        fwrite(STDERR, $link ? pg_last_error($link) : 'no connection');
        exit(1);
    }
    $rows = pg_fetch_all($result, PGSQL_ASSOC);
} else {
    mysqli_report(MYSQLI_REPORT_ERROR | MYSQLI_REPORT_STRICT);
    $link = new mysqli($host, $user, $password, $database, (int)$port);
    $result = $link->query($sql);
    $rows = $result instanceof mysqli_result ? $result->fetch_all(MYSQLI_ASSOC) : [];
}
echo json_encode($rows, JSON_THROW_ON_ERROR);
