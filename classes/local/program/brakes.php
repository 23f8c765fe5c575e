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

namespace tool_prelude\local\program;

use tool_prelude\local\import\intake\limits;
use tool_prelude\local\import\model\import;
use tool_prelude\local\import\model\outcome;
use tool_prelude\local\import\model\result;
use tool_prelude\local\import\model\states;

/**
 * How much a token may do at a time: a token that was stolen, or a script gone wild, does no more than that.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class brakes {
    /**
     * Constructor.
     *
     * @param int $userid whose token it is
     * @param int $tokenid
     */
    public function __construct(
        /** @var int Whose token it is. */
        private readonly int $userid,
        /** @var int The token. */
        private readonly int $tokenid,
    ) {
    }

    /**
     * What is left, as sent: -1 where there is no limit, and when there is more again, 0 when nobody has to wait.
     *
     * @return int[] {newleft, newagain, importsleft, importsagain}
     */
    public function export(): array {
        [$imports, $oldest] = $this->imports();
        [$new, $first] = $this->new_accounts();
        $left = fn(int $most, int $used): int => $most > 0 ? max(0, $most - $used) : -1;
        return [
            'newleft' => $left(limits::program_new(), $new),
            'newagain' => $first ? $first + DAYSECS : 0,
            'importsleft' => $left(limits::program_imports(), $imports),
            'importsagain' => $oldest ? $oldest + HOURSECS : 0,
        ];
    }

    /**
     * One more import has to be allowed.
     *
     * @throws \moodle_exception error_programrate, which says when there is more
     */
    public function demand_import(): void {
        [$imports, $oldest] = $this->imports();
        $most = limits::program_imports();
        if ($most > 0 && $imports >= $most) {
            throw new \moodle_exception('error_programrate', 'tool_prelude', '', [
                'most' => $most,
                'when' => self::when($oldest + HOURSECS),
            ]);
        }
    }

    /**
     * So many more new accounts have to be allowed. To be asked within the transaction that seals the import: two at the same
     * moment must not both find room.
     *
     * @param int $people who may become new accounts
     * @throws \moodle_exception error_programnew, which says when there is more
     */
    public function demand_new(int $people): void {
        global $DB;
        $most = limits::program_new();
        if ($most <= 0 || $people <= 0) {
            return;
        }
        // Holds the token's row until the end of the transaction.
        $DB->execute('UPDATE {external_tokens} SET validuntil = validuntil WHERE id = ?', [$this->tokenid]);
        [$used, $first] = $this->new_accounts();
        if ($used + $people > $most) {
            throw new \moodle_exception('error_programnew', 'tool_prelude', '', [
                'people' => $people,
                'most' => $most,
                'left' => max(0, $most - $used),
                'when' => self::when(($first ?: time()) + DAYSECS),
            ]);
        }
    }

    /**
     * Imports of this hour. One that never came whole does no harm, and is not among them.
     *
     * @return int[] how many, and when the first of them was sealed, 0 for none
     */
    private function imports(): array {
        global $DB;
        $found = $DB->get_record_sql(
            'SELECT COUNT(id) AS n, MIN(timesealed) AS oldest FROM {' . import::TABLE . '} WHERE userid = ? AND tokenid = ? AND timesealed > ?',
            [$this->userid, $this->tokenid, time() - HOURSECS]
        );
        return [(int) $found->n, (int) $found->oldest];
    }

    /**
     * Accounts made within a day, and those that may still be made by what is under way.
     *
     * @return int[] how many, and when the first import of them was sealed, 0 for none
     */
    private function new_accounts(): array {
        global $DB;
        $where = 'i.userid = ? AND i.tokenid = ? AND i.timesealed > ?';
        $params = [$this->userid, $this->tokenid, time() - DAYSECS];
        $made = $DB->get_record_sql(
            'SELECT COUNT(r.id) AS n, MIN(i.timesealed) AS oldest
               FROM {' . import::TABLE . '} i JOIN {' . result::TABLE . "} r ON r.importid = i.id
              WHERE $where AND r.outcome = ?",
            [...$params, outcome::CREATE]
        );
        [$in, $open] = $DB->get_in_or_equal([states::QUEUED, states::RUNNING, states::PAUSED]);
        $coming = $DB->get_record_sql(
            'SELECT COALESCE(SUM(i.people), 0) AS n, MIN(i.timesealed) AS oldest FROM {' . import::TABLE . "} i WHERE $where AND i.state $in",
            [...$params, ...$open]
        );
        $done = $DB->count_records_sql(
            'SELECT COUNT(r.id) FROM {' . import::TABLE . '} i JOIN {' . result::TABLE . "} r ON r.importid = i.id WHERE $where AND i.state $in",
            [...$params, ...$open]
        );
        $oldest = array_filter([(int) $made->oldest, (int) $coming->oldest]);
        return [(int) $made->n + max(0, $coming->n - $done), $oldest ? min($oldest) : 0];
    }

    /**
     * A moment in words.
     *
     * @param int $time
     * @return string
     */
    private static function when(int $time): string {
        return userdate($time, get_string('strftimedatetimeshort', 'langconfig'));
    }
}
