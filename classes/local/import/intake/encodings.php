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

namespace tool_prelude\local\import\intake;

/**
 * Character sets files may have, by their WHATWG names. They are read in the browser: this is what its page is told.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class encodings {
    /** @var string[] Those the page can read: read/bytes/encodings.ts. */
    public const ALL = [
        'utf-8', 'windows-1252', 'iso-8859-15', 'macintosh', 'cp850', 'cp437', 'windows-1250', 'iso-8859-2', 'windows-1254',
        'windows-1251', 'koi8-r', 'windows-1253', 'utf-16le', 'utf-16be',
    ];

    /**
     * Those the settings allow; all of them when they allow none.
     *
     * @return string[]
     */
    public static function allowed(): array {
        $setting = get_config('tool_prelude', 'encodings');
        $chosen = array_values(array_intersect(self::ALL, explode(',', (string) $setting)));
        return $chosen ?: self::ALL;
    }

    /**
     * In words.
     *
     * @return string[] by name
     */
    public static function words(): array {
        return array_combine(self::ALL, array_map(
            fn(string $encoding): string => get_string('js_encoding_' . str_replace('-', '', $encoding), 'tool_prelude'),
            self::ALL
        ));
    }
}
