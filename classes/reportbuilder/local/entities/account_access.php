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

namespace tool_prelude\reportbuilder\local\entities;

use core_reportbuilder\local\entities\base;
use core_reportbuilder\local\filters\select;
use core_reportbuilder\local\report\column;
use core_reportbuilder\local\report\filter;
use html_writer;
use lang_string;
use stdClass;
use tool_prelude\local\access\mail_state;
use tool_prelude\local\account\logins;
use tool_prelude\local\account\sight;

/**
 * Whether a person came in, and where the mail with the password is.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class account_access extends base {
    /** @var string Has logged in. */
    public const CAME = 'came';
    /** @var string Never did. */
    public const NEVER = 'never';

    /**
     * Constructor.
     *
     * @param mail_state $mail for the account of each row
     */
    public function __construct(
        /** @var mail_state For the account of each row. */
        private readonly mail_state $mail,
    ) {
    }

    /**
     * The account.
     *
     * @return string[]
     */
    protected function get_default_tables(): array {
        return ['user'];
    }

    /**
     * Its name.
     *
     * @return lang_string
     */
    protected function get_default_entity_title(): lang_string {
        return new lang_string('access', 'tool_prelude');
    }

    /**
     * Columns and filters.
     *
     * @return base
     */
    public function initialise(): base {
        $this->add_login($this->get_table_alias('user'));
        $this->add_mail();
        return $this;
    }

    /**
     * When each logged in first.
     *
     * @param string $account
     */
    private function add_login(string $account): void {
        $title = new lang_string('column_login', 'tool_prelude');
        $never = logins::none_sql($account);
        $column = (new column('login', $title, $this->get_entity_name()))
            ->add_joins($this->get_joins())
            ->set_type(column::TYPE_INTEGER)
            ->set_is_sortable(true);
        if (sight::shows_times()) {
            $column->add_field("$account.firstaccess")
                ->add_fields("$account.currentlogin, $account.lastlogin, $account.lastaccess")
                ->add_field("$account.id", 'accountid')
                ->set_callback(self::show_login(...));
        } else {
            // Whether, not when: nor by the way it is sorted.
            $column->add_field("CASE WHEN $account.id IS NULL THEN NULL WHEN $never THEN 0 ELSE 1 END", 'came')
                ->set_callback(static fn(mixed $came): string =>
                    $came === null ? '' : get_string($came ? 'login_came' : 'login_never', 'tool_prelude'));
        }
        $this->add_column($column);
        $this->add_filter(
            (new filter(select::class, 'login', $title, $this->get_entity_name()))
                ->add_joins($this->get_joins())
                ->set_field_sql("CASE WHEN $account.id IS NULL THEN NULL
                    WHEN $never THEN '" . self::NEVER . "' ELSE '" . self::CAME . "' END")
                ->set_options([
                    self::NEVER => get_string('login_never', 'tool_prelude'),
                    self::CAME => get_string('login_came', 'tool_prelude'),
                ])
        );
    }

    /**
     * Where each mail is.
     */
    private function add_mail(): void {
        $title = new lang_string('column_mail', 'tool_prelude');
        $joins = array_merge($this->get_joins(), $this->mail->joins());
        [$sql, $params] = $this->mail->sql();
        $this->add_column(
            (new column('mail', $title, $this->get_entity_name()))
                ->add_joins($joins)
                ->set_type(column::TYPE_TEXT)
                ->add_field($sql, 'mail', $params)
                ->set_is_sortable(true)
                ->set_callback(self::show_mail(...))
        );
        [$sql, $params] = $this->mail->sql();
        $this->add_filter(
            (new filter(select::class, 'mail', $title, $this->get_entity_name()))
                ->add_joins($joins)
                ->set_field_sql($sql, $params)
                ->set_options(mail_state::words())
        );
    }

    /**
     * A first login in words.
     *
     * @param int|null $first
     * @param stdClass $row
     * @return string
     */
    private static function show_login(?int $first, stdClass $row): string {
        if (!$row->accountid) {
            return '';
        }
        // Moodle forgets when for some ways to log in, not that.
        $time = (int) $first ?: (int) $row->lastlogin ?: (int) $row->currentlogin ?: (int) $row->lastaccess;
        return $time
            ? userdate($time, get_string('strftimedatetimeshort', 'langconfig'))
            : get_string('login_never', 'tool_prelude');
    }

    /**
     * The state of a mail in words and colour.
     *
     * @param string|null $state
     * @return string HTML
     */
    private static function show_mail(?string $state): string {
        $words = mail_state::words();
        if (!isset($words[$state]) || $state === mail_state::NONE) {
            return '';
        }
        $tone = in_array($state, mail_state::STUCK, true) ? 'bad' : ($state === mail_state::WAITING ? 'warn' : 'none');
        return html_writer::span($words[$state], 'tool_prelude-tag', ['data-tone' => $tone]);
    }
}
