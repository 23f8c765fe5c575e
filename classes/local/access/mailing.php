<?php
// This file is part of Moodle - http://moodle.org/
//
// Moodle is free software: you can redistribute it and/or modify
// it under the terms of the GNU General Public License as published by
// the Free Software Foundation, either version 3 of the License, or
// (at your option) any later version.
//
// Moodle is distributed in the hope that it will be useful,
// but WITHOUT ANY WARRANTY; without even the implied warranty of
// MERCHANTABILITY or FITNESS FOR A PARTICULAR PURPOSE.  See the
// GNU General Public License for more details.
//
// You should have received a copy of the GNU General Public License
// along with Moodle.  If not, see <http://www.gnu.org/licenses/>.

namespace tool_prelude\local\access;

use core\task\manager;
use core\task\scheduled_task;
use core\task\send_new_user_passwords_task;

/**
 * Whether this site gets its mails out, as far as can be told from here.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class mailing {
    /** @var string $CFG->noemailever. */
    public const OFF = 'off';
    /** @var string $CFG->divertallemailsto. */
    public const DIVERTED = 'diverted';
    /** @var string The task that mails passwords is disabled. */
    public const TASKOFF = 'taskoff';
    /** @var string Cron never ran. */
    public const CRONNEVER = 'cronnever';
    /** @var string Cron did not run for too long. */
    public const CRONLATE = 'cronlate';

    /** @var int Seconds after which cron is late: Moodle wants it every minute. */
    private const LATE = HOURSECS;

    /**
     * What is in the way of mails with passwords.
     *
     * @return string[] constants, strings mailing_<constant>
     */
    public static function obstacles(): array {
        global $CFG;
        $last = self::last_cron();
        return array_values(array_filter([
            empty($CFG->noemailever) ? '' : self::OFF,
            empty($CFG->divertallemailsto) ? '' : self::DIVERTED,
            self::task()->get_disabled() ? self::TASKOFF : '',
            $last ? '' : self::CRONNEVER,
            $last && $last < time() - self::LATE ? self::CRONLATE : '',
        ]));
    }

    /**
     * When cron last started.
     *
     * @return int unix time, 0 for never
     */
    public static function last_cron(): int {
        return (int) get_config('tool_task', 'lastcronstart');
    }

    /**
     * When Moodle last mailed passwords: a mail that was waiting before and still is was refused by the mailer.
     *
     * @return int unix time, 0 for never
     */
    public static function last_run(): int {
        return (int) self::task()->get_last_run_time();
    }

    /**
     * Moodle's task that mails passwords.
     *
     * @return scheduled_task
     */
    private static function task(): scheduled_task {
        return manager::get_scheduled_task(send_new_user_passwords_task::class);
    }
}
