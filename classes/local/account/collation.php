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

namespace tool_prelude\local\account;

/**
 * How this site's database compares texts. Moodle compares e-mails without case and with accents. PostgreSQL minds both;
 * MySQL and MariaDB, as Moodle sets them up, neither: `elodie` and `élodie` are one username to their unique index.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class collation {
    /**
     * Whether texts that differ in case or accents only are equal to the database.
     *
     * @return bool
     */
    public static function folds(): bool {
        global $DB;
        // Collations that mind accents are named …_as_ci or …_as_cs, those that mind everything …_bin.
        return $DB instanceof \mysqli_native_moodle_database
            && (bool) preg_match('/(?<!_as)_ci$/', (string) $DB->get_dbcollation());
    }

    /**
     * The e-mail column as it can be compared with lower-case addresses.
     *
     * @return string sql
     */
    public static function email(): string {
        global $DB;
        if (self::folds()) {
            // It minds no case: the column alone can use its index. What it finds too much is dropped later.
            return 'email';
        }
        // Addresses people are imported with are ASCII (see validate_email): folding no other letters is quicker, and does not
        // depend on how the database was made.
        return $DB->get_dbfamily() === 'postgres' ? 'LOWER(email COLLATE "C")' : 'LOWER(email)';
    }

    /**
     * What is equal to such a database: without case, accents and spaces at the end.
     *
     * @param string $text
     * @return string
     */
    public static function fold(string $text): string {
        if (!preg_match('/[\x80-\xFF]/', $text)) {
            // Nearly everybody: Moodle's transliteration changes nothing in ASCII, and takes 0.1 ms to say so.
            return rtrim(strtolower($text));
        }
        return rtrim(\core_text::specialtoascii(\core_text::strtolower($text)));
    }
}
