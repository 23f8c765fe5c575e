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

use core_reportbuilder\local\helpers\database;
use tool_prelude\local\account\auths;
use tool_prelude\local\import\model\import;
use tool_prelude\local\import\model\options;
use tool_prelude\local\import\model\outcome;

/**
 * Where the mail with a person's password is. Moodle sends it at a run of cron to whoever has the preference create_password,
 * and takes that away once its mailer took the mail: so it can be waiting or handed over, and nobody can say delivered.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class mail_state {
    /** @var string No mail was asked for. */
    public const NONE = 'none';
    /** @var string Waits for the time of its import, and can be stopped. */
    public const HELD = 'held';
    /** @var string Somebody stopped it. */
    public const STOPPED = 'stopped';
    /** @var string Leaves at the next run of cron. */
    public const WAITING = 'waiting';
    /** @var string Moodle's mailer took it. */
    public const HANDED = 'handed';
    /** @var string Can't leave: the account is suspended. */
    public const SUSPENDED = 'suspended';
    /** @var string Can't leave: nobody logs in with this account. */
    public const NOLOGIN = 'nologin';
    /** @var string Can't leave: no address, or one under .invalid. */
    public const NOEMAIL = 'noemail';
    /** @var string Can't leave: too many mails to this address came back. */
    public const BOUNCED = 'bounced';

    /** @var string[] Those that can't leave. */
    public const STUCK = [self::SUSPENDED, self::NOLOGIN, self::NOEMAIL, self::BOUNCED];

    /**
     * Constructor.
     *
     * @param string $result alias of the table of results
     * @param string $account alias of the user table, left-joined to it
     * @param bool $bymail whether the import had passwords sent by mail
     * @param int $mailtime when they leave, see mail_wait
     */
    public function __construct(
        /** @var string Alias of the table of results. */
        private readonly string $result,
        /** @var string Alias of the user table. */
        private readonly string $account,
        /** @var bool Whether the import had passwords sent by mail. */
        private readonly bool $bymail,
        /** @var int When they leave. */
        private readonly int $mailtime = mail_wait::NONE,
    ) {
    }

    /**
     * For the people of an import.
     *
     * @param import $import
     * @param string $result alias of the table of results
     * @param string $account alias of the user table, left-joined to it
     * @return self
     */
    public static function of(import $import, string $result, string $account): self {
        return new self($result, $account, $import->chosen()->recipe === options::MAIL, (int) $import->get('mailtime'));
    }

    /**
     * Every state there is, in words.
     *
     * @return string[]
     */
    public static function words(): array {
        $states = [self::NONE, self::HELD, self::STOPPED, self::WAITING, self::HANDED, ...self::STUCK];
        return array_combine($states, array_map(fn(string $state): string => get_string("mail_$state", 'tool_prelude'), $states));
    }

    /**
     * Joins the expression needs.
     *
     * @return string[]
     */
    public function joins(): array {
        global $CFG;
        $preferences = ['create_password' => "{$this->account}_pw"];
        if (!empty($CFG->handlebounces)) {
            $preferences += ['email_bounce_count' => "{$this->account}_bo", 'email_send_count' => "{$this->account}_se"];
        }
        $joins = [];
        foreach ($preferences as $name => $alias) {
            $joins[] = "LEFT JOIN {user_preferences} $alias ON $alias.userid = $this->account.id AND $alias.name = '$name'"
                . ($name === 'create_password' ? " AND $alias.value = '1'" : '');
        }
        return $joins;
    }

    /**
     * An expression that gives the state, NULL where there is no account.
     *
     * @return array SQL, and its parameters by names used nowhere else
     */
    public function sql(): array {
        global $DB;
        $account = $this->account;
        $waits = "{$account}_pw.id IS NOT NULL";
        [$asked, $params] = $this->asked();
        $invalid = database::generate_param_name();
        $params[$invalid] = '%.invalid';
        $like = $DB->sql_like("$account.email", ":$invalid");
        [$bounced, $more] = $this->bounced();
        [$held, $others] = $this->held();
        return [
            "CASE WHEN $account.id IS NULL THEN NULL
                  $held
                  WHEN NOT ($waits) AND NOT ($asked) THEN '" . self::NONE . "'
                  WHEN $account.email = '' OR $like THEN '" . self::NOEMAIL . "'
                  WHEN NOT ($waits) THEN '" . self::HANDED . "'
                  WHEN $account.suspended = 1 THEN '" . self::SUSPENDED . "'
                  WHEN $account.auth = 'nologin' THEN '" . self::NOLOGIN . "'
                  $bounced
                  ELSE '" . self::WAITING . "' END",
            $params + $more + $others,
        ];
    }

    /**
     * Mails that wait for the time of their import, or were stopped.
     *
     * @return array a branch of the CASE, and its parameters
     */
    private function held(): array {
        if ($this->mailtime === mail_wait::NONE) {
            return ['', []];
        }
        [$sql, $params] = mail_wait::sql($this->result, $this->account);
        $state = $this->mailtime === mail_wait::STOPPED ? self::STOPPED : self::HELD;
        return ["WHEN {$this->account}_pw.id IS NULL AND $sql THEN '$state'", $params];
    }

    /**
     * Whether a mail was ever asked for: by the import, for accounts it made whose password is kept here, or since.
     *
     * @return array SQL, and its parameters
     */
    private function asked(): array {
        global $DB;
        if (!$this->bymail || $this->mailtime !== mail_wait::NONE) {
            return ["$this->result.timeaccess > 0", []];
        }
        [$in, $params] = $DB->get_in_or_equal(auths::internal(), SQL_PARAMS_NAMED, database::generate_param_name() . '_');
        $create = outcome::CREATE;
        return ["$this->result.timeaccess > 0 OR ($this->result.outcome = '$create' AND $this->account.auth $in)", $params];
    }

    /**
     * Moodle's over_bounce_threshold(), for a site that handles bounces.
     *
     * @return array a branch of the CASE, and its parameters
     */
    private function bounced(): array {
        global $CFG, $DB;
        if (empty($CFG->handlebounces)) {
            return ['', []];
        }
        [$least, $ratio] = database::generate_param_names(2);
        $bounces = $DB->sql_cast_char2int("{$this->account}_bo.value");
        $sends = $DB->sql_cast_char2int("{$this->account}_se.value");
        $most = (int) ($CFG->minbounces ?? 0) ?: 10;
        $share = (float) ($CFG->bounceratio ?? 0) ?: .20;
        return [
            "WHEN $bounces >= :$least AND 1000 * $bounces >= :$ratio * $sends THEN '" . self::BOUNCED . "'",
            [$least => $most, $ratio => (int) round(1000 * $share)],
        ];
    }
}
