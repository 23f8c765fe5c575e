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

namespace tool_prelude\local\compare;

use context_system;
use core_user\fields as name_fields;
use tool_prelude\local\import\model\import;
use tool_prelude\local\import\model\journal;
use tool_prelude\local\import\model\outcome;
use tool_prelude\local\import\model\result;
use tool_prelude\local\import\model\states;

/**
 * Two lists for one cohort, the newer against the older: who is new, known, changed, and no longer there.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class comparison {
    /** @var int Earlier lists offered. */
    private const EARLIER = 20;
    /** @var string Outcomes of people who were in a list and have an account. */
    private const LISTED = "('" . outcome::CREATE . "', '" . outcome::ENROL . "', '" . outcome::UPDATE . "', '"
        . outcome::UNCHANGED . "')";

    /**
     * Constructor.
     *
     * @param import $import the newer list
     * @param import $previous the older one
     * @param int $cohortid
     */
    public function __construct(
        /** @var import The newer list. */
        public readonly import $import,
        /** @var import The older one. */
        public readonly import $previous,
        /** @var int The cohort. */
        public readonly int $cohortid,
    ) {
    }

    /**
     * Earlier lists for the same cohort, the last one first: the user's own, or all with tool/prelude:viewall.
     *
     * @param import $import finished, else there are none
     * @param int $cohortid
     * @return import[]
     */
    public static function earlier(import $import, int $cohortid): array {
        global $USER;
        if ($import->get('state') !== states::FINISHED) {
            return [];
        }
        $all = has_capability('tool/prelude:viewall', context_system::instance());
        $imports = import::get_records_select(
            'state = ? AND id < ? AND people > 0' . ($all ? '' : ' AND userid = ?'),
            [states::FINISHED, $import->get('id'), ...($all ? [] : [$USER->id])],
            'id DESC',
            '*',
            0,
            100
        );
        $same = array_filter($imports, fn(import $one): bool => in_array($cohortid, $one->cohortids(), true));
        return array_slice(array_values($same), 0, self::EARLIER);
    }

    /**
     * How many people.
     *
     * @return int[] of new, known, changed and gone; those who changed are known
     */
    public function counts(): array {
        global $DB;
        $in = 'SELECT %s FROM {' . result::TABLE . '} %s WHERE %s.importid = ? AND %s.userid > 0 AND %s.outcome IN ' . self::LISTED;
        $changed = 'SELECT 1 FROM {' . journal::TABLE . '} j WHERE j.resultid = b.id';
        $new = sprintf($in, 'COUNT(DISTINCT b.userid)', 'b', 'b', 'b', 'b');
        $old = sprintf($in, '1', 'a', 'a', 'a', 'a') . ' AND a.userid = b.userid';
        [$now, $then] = [$this->import->get('id'), $this->previous->get('id')];
        return [
            'new' => $DB->count_records_sql("$new AND NOT EXISTS ($old)", [$now, $then]),
            'known' => $DB->count_records_sql("$new AND EXISTS ($old)", [$now, $then]),
            'changed' => $DB->count_records_sql("$new AND EXISTS ($old) AND EXISTS ($changed)", [$now, $then]),
            'gone' => count($this->gone()),
        ];
    }

    /**
     * Who was in the older list and is not in the newer one, whatever became of their line there, and still has an account.
     *
     * @return \stdClass[] {id, names, username, auth, mnethostid, suspended, lastaccess, member, made: by the older list} by id of the user, by name
     */
    public function gone(): array {
        global $DB;
        $names = name_fields::for_name()->get_sql('u')->selects;
        $made = 'SELECT 1 FROM {' . result::TABLE . '} c WHERE c.userid = u.id AND c.importid = ? AND c.outcome = '
            . "'" . outcome::CREATE . "'";
        return $DB->get_records_sql(
            "SELECT u.id, u.username, u.auth, u.mnethostid, u.suspended, u.lastaccess, m.id AS member,
                    CASE WHEN EXISTS ($made) THEN 1 ELSE 0 END AS made $names
               FROM {user} u
          LEFT JOIN {cohort_members} m ON m.userid = u.id AND m.cohortid = ?
              WHERE u.deleted = 0
                    AND EXISTS (SELECT 1 FROM {" . result::TABLE . '} a
                                 WHERE a.userid = u.id AND a.importid = ? AND a.outcome IN ' . self::LISTED . ')
                    AND NOT EXISTS (SELECT 1 FROM {' . result::TABLE . '} b
                                     WHERE b.importid = ? AND (b.userid = u.id OR b.username = u.username))
           ORDER BY u.lastname, u.firstname, u.id',
            [$this->previous->get('id'), $this->cohortid, $this->previous->get('id'), $this->import->get('id')]
        );
    }
}
