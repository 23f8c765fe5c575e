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

namespace tool_prelude\local\import\running;

use tool_prelude\local\import\model\import;
use tool_prelude\local\import\model\result;

/**
 * Lets the commit of one person return before it is on the disk, where the database can do so for a single transaction
 * (PostgreSQL): the disk is waited for once a batch. Nothing is torn by it. Commits reach the disk in their order, so after a
 * crash of the database the last people of a batch are as if they had never been begun, their results and claims included,
 * and they are done again. All that is needed is that nobody hears of a result that may still go: a batch of an import that
 * is done has said so in a commit that waits (an undo does so once, when it is over), and results of one that is not go through
 * before_telling().
 *
 * @see https://www.postgresql.org/docs/current/wal-async-commit.html
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class late_flush {
    /** @var int Seconds after which whatever was written is on the disk; PostgreSQL takes 0.6 as it comes, clocks may differ. */
    private const SETTLED = 60;

    /**
     * What a statement of the transaction has to select besides, to let the commit of this transaction, and of no other,
     * return early. For the transaction and not for the session: between us and the database there may be a pool, whose
     * connections are somebody else's in a moment. Within another statement: asking for it by itself would cost each person
     * another way to the database and back.
     *
     * @return string SQL to follow other columns, '' where the database can't
     */
    public static function column(): string {
        return self::can() ? ", set_config('synchronous_commit', 'off', true) AS lateflush" : '';
    }

    /**
     * Called between reading results of a batch that may not be done and giving them to somebody: they are on the disk when
     * this returns. A commit that waits does so for everything before it.
     *
     * @param import $import
     * @param result[] $results
     */
    public static function before_telling(import $import, array $results): void {
        global $DB;
        $settled = time() - self::SETTLED;
        if (self::can() && array_filter($results, fn(result $result): bool => $result->get('timemodified') >= $settled)) {
            $DB->execute('UPDATE {' . import::TABLE . '} SET id = id WHERE id = ?', [$import->get('id')]);
        }
    }

    /**
     * Whether the database can.
     *
     * @return bool
     */
    private static function can(): bool {
        global $DB;
        return $DB->get_dbfamily() === 'postgres';
    }
}
