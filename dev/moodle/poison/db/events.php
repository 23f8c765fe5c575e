<?php
// Looks at each new account, in the transaction that makes it.

defined('MOODLE_INTERNAL') || die();

$observers = [['eventname' => '\core\event\user_created', 'callback' => 'local_preludepoison\observer::created']];
