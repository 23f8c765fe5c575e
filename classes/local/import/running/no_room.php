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

use Throwable;

/**
 * Knows a database whose disk is full: every further person would fail of it.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class no_room {
    /** @var int[] Codes of MySQL and MariaDB: ER_DISK_FULL, and ER_RECORD_FILE_FULL, which InnoDB says whatever did not fit. */
    private const CODES = [1021, 1114];
    /** @var int[] Codes of MySQL and MariaDB for a file that can't be written; which says no more than the system's number, 28 then. */
    private const FILES = [3, 20, 1026, 1030];

    /**
     * @var string What PostgreSQL, MySQL and MariaDB say then, in English and where the server was told another language: Moodle passes
     *     on the words alone, and PHP's driver of PostgreSQL gives no code but in them.
     */
    private const WORDS = '~No space left on device|could not extend file|n\'a pas pu étendre le fichier|Disk full|Disque plein'
        . '|The table \'[^\']*\' is full|La table \'[^\']*\' est pleine|Tabelle \'[^\']*\' ist voll|La tabla \'[^\']*\' está llena'
        . '|Got error 28\b|\berrno: 28\b|Errcode: 28\b~iu';

    /** @var \WeakMap|null What was found out about exceptions, while the database still knew. */
    private static ?\WeakMap $known = null;

    /**
     * Whether there was no room. Asked first as soon as something was thrown: MySQL and MariaDB know the code of their last statement
     * only.
     *
     * @param Throwable $e
     * @return bool
     */
    public static function is(Throwable $e): bool {
        // Reading takes room too, for what is sorted; and for Moodle a commit is a read.
        if (!$e instanceof \dml_write_exception && !$e instanceof \dml_read_exception) {
            return false;
        }
        self::$known ??= new \WeakMap();
        return self::$known[$e] ??= preg_match(self::WORDS, (string) $e->error) === 1 || self::said_by_code($e);
    }

    /**
     * Whether MySQL or MariaDB says so by its code, whatever its language.
     *
     * @param Throwable $e
     * @return bool
     */
    private static function said_by_code(Throwable $e): bool {
        global $DB;
        if ($DB->get_dbfamily() !== 'mysql') {
            return false;
        }
        try {
            $recordset = $DB->get_recordset_sql('SHOW ERRORS');
            $errors = iterator_to_array($recordset, false);
            $recordset->close();
            foreach ($errors as $said) {
                $code = (int) $said->code;
                if (
                    in_array($code, self::CODES, true)
                    || (in_array($code, self::FILES, true) && preg_match('~\b28\b~', $said->message))
                ) {
                    return true;
                }
            }
        } catch (\dml_exception $other) {
            // It is away, or says nothing: the words said enough.
            return false;
        }
        return false;
    }
}
