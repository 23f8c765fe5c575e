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

namespace tool_prelude\local\import;

use Throwable;

/**
 * Knows a database whose disk is full: every further person would fail of it.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class no_room {
    /**
     * @var string What PostgreSQL, MySQL and MariaDB say then, in English and where the server was told another language: Moodle passes
     *     on no code, only the words. (InnoDB says that the table is full, whatever did not fit.)
     */
    private const WORDS = '~No space left on device|could not extend file|n\'a pas pu étendre le fichier|Disk full|Disque plein'
        . '|The table \'[^\']*\' is full|La table \'[^\']*\' est pleine|Tabelle \'[^\']*\' ist voll|La tabla \'[^\']*\' está llena'
        . '|Got error 28\b|\berrno: 28\b|Errcode: 28\b~iu';

    /**
     * Whether there was no room.
     *
     * @param Throwable $e
     * @return bool
     */
    public static function is(Throwable $e): bool {
        // Reading takes room too, for what is sorted; and for Moodle a commit is a read.
        $is = $e instanceof \dml_write_exception || $e instanceof \dml_read_exception;
        return $is && preg_match(self::WORDS, (string) $e->error) === 1;
    }
}
