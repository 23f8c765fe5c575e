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

namespace tool_prelude\reportbuilder\local\systemreports;

use core_reportbuilder\local\entities\user;
use core_reportbuilder\local\helpers\database;
use core_reportbuilder\local\report\column;
use core_reportbuilder\system_report;
use core_user\fields;
use lang_string;
use stdClass;
use tool_prelude\local\access\mail_state;
use tool_prelude\local\access\sender;
use tool_prelude\local\account\logins;
use tool_prelude\local\account\sight;
use tool_prelude\local\import\access;
use tool_prelude\local\import\model\import;
use tool_prelude\local\import\model\outcome;
use tool_prelude\local\import\model\result as row;
use tool_prelude\local\import\tally;
use tool_prelude\output\result\result_page;
use tool_prelude\reportbuilder\local\entities\account_access;
use tool_prelude\reportbuilder\local\entities\result;

/**
 * What happened to each person of an import. Accounts that existed before are named only to those who may see people's
 * details.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class results extends system_report {
    /**
     * The people, their columns and filters.
     */
    protected function initialise(): void {
        $result = new result();
        $alias = $result->get_table_alias(row::TABLE);
        $this->set_main_table(row::TABLE, $alias);
        $this->add_entity($result);
        [$import, $pending] = database::generate_param_names(2);
        $this->add_base_condition_sql("$alias.importid = :$import AND $alias.outcome <> :$pending", [
            $import => $this->import_id(), $pending => outcome::PENDING,
        ]);

        $user = new user();
        $account = $user->get_table_alias('user');
        $shown = sight::names_sql($alias);
        $join = "LEFT JOIN {user} $account ON $account.id = $alias.userid AND $account.deleted = 0 AND $shown";
        $this->add_entity($user->add_join($join));

        $this->limit($this->get_parameter('show', '', PARAM_ALPHA), $alias, $account, $join);

        $this->add_column_from_entity('result:line');
        $this->add_column_from_entity('user:fullnamewithlink');
        $this->add_column($this->username($alias)->add_joins($user->get_joins()));
        foreach ($user->get_identity_columns($this->get_context(), ['username']) as $column) {
            $this->add_column($column);
        }
        $this->add_columns_from_entities(['result:outcome', 'result:reason']);
        $this->add_access($alias, $account, $user->get_joins());
        $this->set_initial_sort_column('result:line', SORT_ASC);

        $this->add_filters_from_entities([
            'result:outcome', 'access:login', 'access:mail', 'user:fullname', 'result:username', 'result:line',
        ]);
        if ($this->get_parameter('withcheckboxes', false, PARAM_BOOL) && sender::reaches_everybody()) {
            $this->add_checkboxes($alias, $account);
        }
        $this->set_downloadable(true, $this->name());
        $this->set_default_no_results_notice(new lang_string('results_none', 'tool_prelude'));
    }

    /**
     * Whoever may read the import. Parameters come back from the browser, so it is asked each time.
     *
     * @return bool
     */
    protected function can_view(): bool {
        try {
            access::readable($this->import_id());
        } catch (\moodle_exception $e) {
            return false;
        }
        return true;
    }

    /**
     * Only some of the people.
     *
     * @param string $show an outcome, or never (never logged in); anything else for all
     * @param string $result alias
     * @param string $account alias
     * @param string $join of the account
     */
    private function limit(string $show, string $result, string $account, string $join): void {
        if ($show === account_access::NEVER) {
            $this->add_join($join);
            $this->add_base_condition_sql("$account.id IS NOT NULL AND " . logins::none_sql($account));
        } else if (in_array($show, tally::outcomes(), true)) {
            $only = database::generate_param_name();
            $this->add_base_condition_sql("$result.outcome = :$only", [$only => $show]);
        }
    }

    /**
     * Whether each came in, and where their mail is.
     *
     * @param string $result alias
     * @param string $account alias
     * @param string[] $joins
     */
    private function add_access(string $result, string $account, array $joins): void {
        $import = import::load($this->import_id());
        $entity = (new account_access(mail_state::of($import, $result, $account)))
            ->set_entity_name('access')
            ->set_table_alias('user', $account)
            ->add_joins($joins);
        $this->add_entity($entity);
        $this->add_columns_from_entities(['access:login', 'access:mail']);
    }

    /**
     * Choose people for Moodle's own bulk actions.
     *
     * @param string $result alias
     * @param string $account alias
     */
    private function add_checkboxes(string $result, string $account): void {
        $names = array_map(fn(string $field): string => "$account.$field", fields::get_name_fields());
        $this->add_base_fields("$result.line, $account.id AS accountid, " . implode(', ', $names));
        $this->set_checkbox_toggleall(function (stdClass $row): ?array {
            return $row->accountid ? [$row->accountid, fullname($row)] : null;
        });
    }

    /**
     * Which import.
     *
     * @return int
     */
    private function import_id(): int {
        return $this->get_parameter('importid', 0, PARAM_INT);
    }

    /**
     * Name of a downloaded file.
     *
     * @return string
     */
    private function name(): string {
        $import = import::get_record(['id' => $this->import_id()]);
        return get_string('results_filename', 'tool_prelude', $import ? result_page::base_name($import) : '');
    }

    /**
     * The username of the account, or the one of the line when there is none; hidden where the account is.
     *
     * @param string $result alias
     * @return column
     */
    private function username(string $result): column {
        $sql = result::username_sql($result);
        return (new column('username', new lang_string('username'), 'result'))
            ->set_type(column::TYPE_TEXT)
            ->add_field($sql, 'username')
            ->set_is_sortable(true, [$sql])
            ->set_callback(static fn(?string $username): string => s((string) $username));
    }
}
