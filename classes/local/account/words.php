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
 * Codes → words.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class words {
    /**
     * What a code says, in the current language.
     *
     * @param string $code
     * @return string plain text, '' for no code
     */
    public static function of(string $code): string {
        return $code === '' ? '' : get_string('issue_' . $code, 'tool_prelude');
    }

    /**
     * Why a result is what it is, in the current language.
     *
     * @param string $code
     * @param string $message words kept with the result, '' for none; of something unexpected only what it is called in code
     * @return string plain text, '' for no reason
     */
    public static function why(string $code, string $message): string {
        return match (true) {
            $message === '' => self::of($code),
            $code === 'unexpected' => self::of($code) . " ($message)",
            default => $message,
        };
    }

    /**
     * The same about one field of the file, where the code alone would not say which.
     *
     * @param string $code
     * @param string $field native name
     * @return string plain text, '' without a field
     */
    public static function about_field(string $code, string $field): string {
        return $field === '' ? '' : $field . get_string('labelsep', 'langconfig') . self::of($code);
    }
}
