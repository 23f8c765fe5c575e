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

use tool_prelude\local\import\model\import;
use tool_prelude\local\import\model\outcome;
use tool_prelude\local\import\model\result;
use tool_prelude\local\undo\decider;
use tool_prelude\local\undo\footprints;
use tool_prelude\local\undo\lookup;
use tool_prelude\local\undo\reason;

/**
 * Whom somebody reaches who may not change accounts: those an import of theirs made an account for, and who never used it nor were
 * given anything by somebody else. Whether that is so is said by what says it before an undo.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class own_accounts {
    /** @var string Not one an import of theirs created. */
    public const FOREIGN = 'foreign';
    /** @var string Used since, or given a role or a course by somebody else. */
    public const USED = 'used';

    /** @var string[] What makes an account more than what the import made of it. */
    private const MORE = [
        reason::PROTECTED, reason::LOGIN, reason::RENAMED, reason::ENROLLED, reason::GRADE, reason::POST, reason::ROLE,
    ];
    /** @var int Accounts looked up at once. */
    private const BATCH = 1000;

    /**
     * Why the current user does not reach some accounts.
     *
     * @param int[] $userids
     * @return string[] by user id: '' when they do, else one of the constants
     */
    public static function refusals(array $userids): array {
        $refusals = [];
        foreach (array_chunk($userids, self::BATCH) as $some) {
            $found = [];
            foreach (self::lines($some) as $importid => $lines) {
                $found += self::of_import(import::load($importid), $lines);
            }
            $refusals += $found + array_fill_keys($some, self::FOREIGN);
        }
        return $refusals;
    }

    /**
     * Where these accounts were made by an import of the current user's.
     *
     * @param int[] $userids
     * @return int[][] lines by import
     */
    private static function lines(array $userids): array {
        global $DB, $USER;
        [$in, $params] = $DB->get_in_or_equal($userids);
        $results = $DB->get_records_sql(
            'SELECT r.id, r.importid, r.line
               FROM {' . result::TABLE . '} r
               JOIN {' . import::TABLE . "} i ON i.id = r.importid
              WHERE r.userid $in AND r.outcome = ? AND (i.userid = ? OR i.actorid = ?)",
            [...$params, outcome::CREATE, $USER->id, $USER->id]
        );
        $lines = [];
        foreach ($results as $result) {
            $lines[(int) $result->importid][] = (int) $result->line;
        }
        return $lines;
    }

    /**
     * What became of those of one import.
     *
     * @param import $import
     * @param int[] $lines
     * @return string[] by user id
     */
    private static function of_import(import $import, array $lines): array {
        $footprints = (new footprints($import))->of_lines($lines);
        $decider = new decider((new lookup($import))->since($footprints));
        $refusals = [];
        foreach ($footprints as $footprint) {
            $codes = array_map(fn(reason $reason): string => $reason->code, $decider->decide($footprint)->reasons);
            $refusals[$footprint->userid] = array_intersect($codes, self::MORE) ? self::USED : '';
        }
        return $refusals;
    }
}
