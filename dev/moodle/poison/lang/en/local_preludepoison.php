<?php
// Words of the plugin for the browser stories.

defined('MOODLE_INTERNAL') || die();

$string['pluginname'] = 'Poison for the browser stories';
