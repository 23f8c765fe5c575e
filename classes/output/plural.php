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

namespace tool_prelude\output;

/**
 * Words that follow a number: pairs of strings …_one and …_many.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class plural {
    /**
     * The string that goes with a number, with the number in it.
     *
     * @param string $key without its ending
     * @param int $n
     * @param array $more placeholders besides n; without any, the string's only one is the number
     * @return string
     */
    public static function say(string $key, int $n, array $more = []): string {
        // None is singular in French, plural in English.
        $one = str_starts_with(current_language(), 'fr') ? abs($n) < 2 : $n === 1;
        $number = self::number($n);
        return get_string($key . ($one ? '_one' : '_many'), 'tool_prelude', $more ? $more + ['n' => $number] : $number);
    }

    /**
     * A whole number as people of this language write it.
     *
     * @param int $n
     * @return string
     */
    public static function number(int $n): string {
        return number_format($n, 0, '', str_starts_with(current_language(), 'fr') ? "\u{202F}" : ',');
    }
}
