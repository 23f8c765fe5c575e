<?php
// What a web server does for Moodle and PHP's own does not: scripts with a path behind their name (/pluginfile.php/1/…),
// whatever that path contains, and files that are served as they are.

// The port the visitor sees: it is another than ours behind the door of dev/chaos.
$_SERVER['SERVER_PORT'] = (string)(parse_url('http://' . ($_SERVER['HTTP_HOST'] ?? ''), PHP_URL_PORT) ?: $_SERVER['SERVER_PORT']);

$docroot = $_SERVER['DOCUMENT_ROOT'];
$path = rawurldecode((string)parse_url($_SERVER['REQUEST_URI'], PHP_URL_PATH));

if (str_contains($path, "\0") || str_contains($path, '/..') || str_contains($path, '/.')) {
    http_response_code(404);
    return true;
}

// The first part of the path that is a script runs; the rest of the path is told to it.
if (preg_match_all('~\.php(?=/|$)~', $path, $ends, PREG_OFFSET_CAPTURE)) {
    foreach ($ends[0] as [, $offset]) {
        $script = substr($path, 0, $offset + 4);
        if (is_file($docroot . $script)) {
            $rest = substr($path, $offset + 4);
            $_SERVER['SCRIPT_NAME'] = $script;
            $_SERVER['SCRIPT_FILENAME'] = $docroot . $script;
            $_SERVER['PHP_SELF'] = $script . $rest;
            unset($_SERVER['PATH_INFO']);
            if ($rest !== '') {
                $_SERVER['PATH_INFO'] = $rest;
            }
            chdir(dirname($docroot . $script));
            unset($docroot, $path, $ends, $offset, $script, $rest);
            require($_SERVER['SCRIPT_FILENAME']);
            return true;
        }
    }
}

if (is_dir($docroot . $path)) {
    if (!str_ends_with($path, '/')) {
        $query = $_SERVER['QUERY_STRING'] ?? '';
        header('Location: ' . $path . '/' . ($query !== '' ? "?$query" : ''), true, 301);
        return true;
    }
    if (is_file($docroot . $path . 'index.php')) {
        $_SERVER['SCRIPT_NAME'] = $_SERVER['PHP_SELF'] = $path . 'index.php';
        $_SERVER['SCRIPT_FILENAME'] = $docroot . $path . 'index.php';
        chdir($docroot . $path);
        unset($docroot, $path, $ends);
        require($_SERVER['SCRIPT_FILENAME']);
        return true;
    }
}

if (is_file($docroot . $path)) {
    // Served as it is.
    return false;
}
http_response_code(404);
header('Content-Type: text/plain');
echo 'Not found';
return true;
