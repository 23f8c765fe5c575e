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

use tool_prelude\local\account\logins;
use tool_prelude\local\import\model\import;
use tool_prelude\local\import\model\result;
use tool_prelude\local\import\model\states;
use tool_prelude\local\import\tally;

/**
 * How many people of an import came in, and where their mails are.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class figures {
    /** @var string Their mail is asked for already. */
    public const UNDERWAY = 'underway';

    /**
     * Constructor.
     *
     * @param import $import
     */
    public function __construct(
        /** @var import The import. */
        private readonly import $import,
    ) {
    }

    /**
     * How many people have logged in, and how many never did.
     *
     * @return int[] the two numbers
     */
    public function logins(): array {
        global $DB;
        [$where, $params] = $this->people();
        $found = $DB->get_record_sql(
            'SELECT COUNT(DISTINCT u.id) AS n, COUNT(DISTINCT CASE WHEN ' . logins::none_sql('u') . ' THEN u.id END) AS never
               FROM {' . result::TABLE . "} r JOIN {user} u ON u.id = r.userid AND u.deleted = 0 WHERE $where",
            $params
        );
        return [$found->n - $found->never, (int) $found->never];
    }

    /**
     * How many people by the state of their mail.
     *
     * @param int $before only those whose mail was asked for before this time, 0 for all
     * @return int[] by the constants of mail_state
     */
    public function mails(int $before = 0): array {
        global $DB;
        [$where, $params] = $this->people();
        if ($before) {
            $where .= ' AND r.timecreated < :before1 AND r.timeaccess < :before2';
            $params += ['before1' => $before, 'before2' => $before];
        }
        $state = mail_state::of($this->import, 'r', 'u');
        [$sql, $more] = $state->sql();
        $counts = $DB->get_records_sql_menu(
            "SELECT mail, COUNT(1)
               FROM (SELECT $sql AS mail
                       FROM {" . result::TABLE . '} r
                       JOIN {user} u ON u.id = r.userid AND u.deleted = 0
                       ' . implode("\n", $state->joins()) . "
                      WHERE $where) mails
           GROUP BY mail",
            $more + $params
        );
        return array_map('intval', $counts);
    }

    /**
     * To whom of some accounts a password left by mail.
     *
     * @param int[] $userids
     * @return bool[] true by user id
     */
    public function mailed(array $userids): array {
        global $DB;
        [$where, $params] = $this->people();
        [$in, $ids] = $DB->get_in_or_equal($userids, SQL_PARAMS_NAMED, 'account');
        $state = mail_state::of($this->import, 'r', 'u');
        [$sql, $more] = $state->sql();
        $found = $DB->get_fieldset_sql(
            'SELECT u.id
               FROM {' . result::TABLE . '} r
               JOIN {user} u ON u.id = r.userid AND u.deleted = 0
               ' . implode("\n", $state->joins()) . "
              WHERE $where AND u.id $in AND $sql = :handed",
            $params + $ids + $more + ['handed' => mail_state::HANDED]
        );
        return array_fill_keys(array_map('intval', $found), true);
    }

    /**
     * What would become of each who never logged in, were the access sent to all of them: those of the page that asks are these.
     *
     * @param bool $asking whether it is the current user who would do it: whom they reach is asked as well
     * @return int[] how many people by why they would get none, '' for those who would
     */
    public function to_reach(bool $asking = true): array {
        $send = $this->to_send();
        $counts = array_count_values((new ways_in(true, $asking))->refusals($send));
        // Whose mail leaves anyway, or can't, is not asked about.
        $asked = $this->logins()[1] - count(array_unique($send));
        return array_filter([self::UNDERWAY => $asked] + $counts);
    }

    /**
     * Accounts of the people who never logged in, but for those whose mail leaves anyway (or can't).
     *
     * @return int[] by line
     */
    public function to_send(): array {
        global $DB;
        [$where, $params] = $this->people();
        if (!in_array((int) $this->import->get('mailtime'), [mail_wait::NONE, mail_wait::STOPPED], true)) {
            // Theirs leaves when its time has come.
            [$held, $more] = mail_wait::sql('r', 'u');
            $where .= " AND NOT $held";
            $params += $more;
        }
        return array_map('intval', $DB->get_records_sql_menu(
            'SELECT r.line, u.id
               FROM {' . result::TABLE . "} r
               JOIN {user} u ON u.id = r.userid AND u.deleted = 0
          LEFT JOIN {user_preferences} p ON p.userid = u.id AND p.name = 'create_password' AND p.value = '1'
              WHERE p.id IS NULL AND " . logins::none_sql('u') . " AND $where
           ORDER BY r.line",
            $params
        ));
    }

    /**
     * Which results count: people who have an account because of the import, or had one before. Once it is undone, these are as they
     * were, and only what is left of its own accounts is still its affair.
     *
     * @return array condition and parameters
     */
    private function people(): array {
        global $DB;
        $outcomes = tally::in_group(tally::CREATED);
        if (!states::is_taken_back($this->import->get('state'))) {
            $outcomes = array_merge($outcomes, tally::in_group(tally::KNOWN));
        }
        [$in, $params] = $DB->get_in_or_equal($outcomes, SQL_PARAMS_NAMED, 'outcome');
        return ["r.importid = :importid AND r.outcome $in", $params + ['importid' => $this->import->get('id')]];
    }
}
