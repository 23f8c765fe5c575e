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

namespace tool_prelude\local\undo;

use core_user\fields as name_fields;
use tool_prelude\local\account\sight;
use tool_prelude\local\import\model\result;

/**
 * One person of a preview, or of an undo that was done.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class row {
    /**
     * Constructor.
     *
     * @param int $line
     * @param int $userid 0 once the account is gone or forgotten
     * @param string $username
     * @param string $name '' when there is no account any more
     * @param string $outcome one of decision's
     * @param reason[] $reasons
     */
    public function __construct(
        /** @var int Line in the file. */
        public readonly int $line,
        /** @var int The account, 0 once it is gone. */
        public readonly int $userid,
        /** @var string Its username. */
        public readonly string $username,
        /** @var string Name of the person. */
        public readonly string $name,
        /** @var string What is done. */
        public readonly string $outcome,
        /** @var reason[] Why the rest stays. */
        public readonly array $reasons,
    ) {
    }

    /**
     * Of a person who is judged.
     *
     * @param footprint $footprint
     * @param decision $decision
     * @param \stdClass|null $account a record of user
     * @return self
     */
    public static function of(footprint $footprint, decision $decision, ?\stdClass $account): self {
        $there = $account && !$account->deleted;
        $named = $footprint->created() !== null || sight::is_clear();
        return new self(
            $footprint->line,
            $there && $named ? $footprint->userid : 0,
            $named ? $footprint->username : '',
            $there ? sight::person($account, $named)['name'] : '',
            $decision->outcome,
            $decision->reasons,
        );
    }

    /**
     * Of people who were undone, by line.
     *
     * @param int $importid
     * @param string $outcome '' for all
     * @param int $from
     * @param int $limit
     * @return self[]
     */
    public static function undone(int $importid, string $outcome, int $from, int $limit): array {
        global $DB;
        $names = name_fields::for_name()->get_sql('a')->selects;
        $records = $DB->get_records_sql(
            "SELECT u.id, u.line, u.userid, u.outcome, u.reasons, r.username, r.outcome AS done, a.deleted $names
               FROM {" . undone::TABLE . '} u
          LEFT JOIN {' . result::TABLE . '} r ON r.importid = u.importid AND r.line = u.line
          LEFT JOIN {user} a ON a.id = u.userid
              WHERE u.importid = ? ' . ($outcome === '' ? '' : 'AND u.outcome = ? ') . '
           ORDER BY u.line',
            $outcome === '' ? [$importid] : [$importid, $outcome],
            $from,
            $limit
        );
        return array_values(array_map(function (\stdClass $record): self {
            $named = sight::names((string) $record->done);
            return new self(
                (int) $record->line,
                $record->deleted === '0' && $named ? (int) $record->userid : 0,
                $named ? (string) $record->username : '',
                // Moodle keeps the name of a deleted account.
                $record->deleted === null ? '' : sight::person($record, $named)['name'],
                $record->outcome,
                array_map([reason::class, 'from_array'], json_decode($record->reasons ?? '[]', true)),
            );
        }, $records));
    }
}
