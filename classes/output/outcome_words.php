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

use tool_prelude\local\import\tally;

/**
 * How many people of an import came to what, in words: the same ones wherever it is told.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class outcome_words {
    /**
     * A part an outcome.
     *
     * @param tally $tally
     * @return string[] plain text, empty when nothing became of anybody
     */
    public static function parts(tally $tally): array {
        return array_map(
            fn(string $outcome, int $n): string => plural::say("js_did_$outcome", $n),
            array_keys($tally->counts),
            array_values($tally->counts)
        );
    }

    /**
     * All of them in one sentence.
     *
     * @param tally $tally
     * @return string plain text
     */
    public static function sentence(tally $tally): string {
        $parts = self::parts($tally);
        return $parts
            ? get_string('js_sentence', 'tool_prelude', implode(', ', $parts))
            : get_string('js_did_nothing', 'tool_prelude');
    }
}
