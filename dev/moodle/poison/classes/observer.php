<?php
// Does to whoever is called so what a faulty plugin, or a host that is too small, does to an import.

namespace local_preludepoison;

use core\event\user_created;

/**
 * Observes new accounts.
 */
final class observer {
    /**
     * A new account: its first name says what happens.
     *
     * @param user_created $event
     */
    public static function created(user_created $event): void {
        global $DB;
        switch ($DB->get_field('user', 'firstname', ['id' => $event->objectid])) {
            case 'Memory':
                // PHP's memory_limit ends the worker.
                for ($all = [];; $all[] = str_repeat('x', 1 << 20)) {
                    continue;
                }
            case 'Time':
                // So does its max_execution_time.
                set_time_limit(1);
                for (;;) {
                    continue;
                }
            case 'Error':
                // A fault in code, which Moodle does not catch for its observers as it does exceptions.
                strlen([]);
                break;
            case 'Transaction':
                $DB->start_delegated_transaction();
                break;
        }
    }
}
