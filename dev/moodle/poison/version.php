<?php
// A plugin for the browser stories alone: what another plugin of a site may do to an import. Never part of what ships.

defined('MOODLE_INTERNAL') || die();

$plugin->component = 'local_preludepoison';
$plugin->version = 2026010100;
$plugin->requires = 2024100700;
