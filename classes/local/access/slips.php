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

use stdClass;
use tool_prelude\local\import\model\import;
use tool_prelude\local\import\model\outcome;
use tool_prelude\local\import\model\result;

/**
 * The accounts an import created, whose sheet of passwords may have been lost.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class slips {
    /**
     * A page of them, in the order of the file.
     *
     * @param import $import
     * @param int $after line of the last one known
     * @param int $limit
     * @return stdClass[] {userid, line, username, firstname, lastname, email}
     */
    public static function page(import $import, int $after, int $limit): array {
        global $DB;
        $sql = 'SELECT u.id AS userid, r.line, u.username, u.firstname, u.lastname, u.email
                  FROM {' . result::TABLE . '} r
                  JOIN {user} u ON u.id = r.userid AND u.deleted = 0
                 WHERE r.importid = ? AND r.outcome = ? AND r.line > ?
              ORDER BY r.line';
        return array_values($DB->get_records_sql($sql, [$import->get('id'), outcome::CREATE, $after], 0, $limit));
    }

    /**
     * Those of some accounts the import created.
     *
     * @param import $import
     * @param int[] $userids
     * @return int[]
     */
    public static function created(import $import, array $userids): array {
        global $DB;
        if (!$userids) {
            return [];
        }
        [$in, $params] = $DB->get_in_or_equal($userids, SQL_PARAMS_NAMED);
        return array_map('intval', $DB->get_fieldset_select(
            result::TABLE,
            'userid',
            "importid = :importid AND outcome = :outcome AND userid $in",
            $params + ['importid' => $import->get('id'), 'outcome' => outcome::CREATE]
        ));
    }
}
