<?php
// Looks for words that must be nowhere: in every text of every table, and in every file below the folders given.
// Use: php scan.php [FOLDER|FILE…], the standard input is a JSON list of words; prints where they are as a JSON list.

define('CLI_SCRIPT', true);
require(getenv('PRELUDE_DOCROOT') . '/config.php');
raise_memory_limit(MEMORY_HUGE);

// A word as it is, and as it would be in HTML, in JSON within JSON, in an address, in a log of bytes. Of base64, which depends on
// what comes before, the three ways it can begin.
$spellings = [];
foreach (json_decode(stream_get_contents(STDIN), true, 512, JSON_THROW_ON_ERROR) as $word) {
    $forms = [$word, s($word), json_encode($word), json_encode(json_encode($word)), rawurlencode($word), urlencode($word), bin2hex($word)];
    foreach ([0, 1, 2] as $before) {
        $encoded = base64_encode(str_repeat('x', $before) . $word);
        $forms[] = substr($encoded, [0, 2, 3][$before], intdiv($before + strlen($word), 3) * 4 - [0, 2, 3][$before]);
    }
    foreach ($forms as $form) {
        $spellings[trim($form, '\\"')] = true;
    }
}
$pattern = '~' . implode('|', array_map(fn($word): string => preg_quote((string)$word, '~'), array_keys($spellings))) . '~';
$found = [];
$seen = ['columns' => 0, 'values' => 0, 'files' => 0];

foreach ($DB->get_tables(false) as $table) {
    $texts = array_filter($DB->get_columns($table, false), fn($column): bool => in_array($column->meta_type, ['C', 'X', 'B']));
    if (!$texts) {
        continue;
    }
    $names = array_map(fn($column): string => $column->name, $texts);
    $seen['columns'] += count($names);
    $rows = $DB->get_recordset($table, null, '', implode(', ', $names));
    foreach ($rows as $row) {
        foreach ((array)$row as $name => $value) {
            $seen['values']++;
            if ($value !== null && preg_match($pattern, (string)$value)) {
                $found["$table.$name"] = true;
            }
        }
    }
    $rows->close();
}

foreach (array_slice($argv, 1) as $place) {
    $files = is_dir($place) ? new RecursiveIteratorIterator(new RecursiveDirectoryIterator($place, FilesystemIterator::SKIP_DOTS)) : [$place];
    foreach ($files as $file) {
        if (!is_file($file)) {
            continue;
        }
        $seen['files']++;
        $text = (string)@file_get_contents((string)$file);
        // A log may be long; a word is not cut in two by lines.
        foreach (explode("\n", $text) as $at => $line) {
            if (preg_match($pattern, $line)) {
                $found["$file:" . ($at + 1)] = true;
            }
        }
    }
}
echo json_encode(['found' => array_keys($found)] + $seen, JSON_THROW_ON_ERROR | JSON_UNESCAPED_SLASHES);
