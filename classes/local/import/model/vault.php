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

namespace tool_prelude\local\import\model;

use core\encryption;

/**
 * Keeps what must not be readable in the database: people on their way, with their passwords.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class vault {
    /**
     * Encrypt.
     *
     * @param string $clear
     * @return string
     * @throws \moodle_exception error_encryption, never the text itself
     */
    public static function close(string $clear): string {
        try {
            return encryption::encrypt($clear);
        } catch (\Throwable $e) {
            throw new \moodle_exception('error_encryption', 'tool_prelude');
        }
    }

    /**
     * Decrypt.
     *
     * @param string $closed
     * @return string
     * @throws \moodle_exception error_encryption
     */
    public static function open(string $closed): string {
        try {
            return encryption::decrypt($closed);
        } catch (\Throwable $e) {
            throw new \moodle_exception('error_encryption', 'tool_prelude');
        }
    }
}
