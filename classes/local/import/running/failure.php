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
use tool_prelude\local\import\model\outcome;
use tool_prelude\local\import\model\person;
use tool_prelude\local\native\native_error;

/**
 * Turns what went wrong with a person into words: plain text, no password, no SQL.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class failure {
    /**
     * The outcome of a person whose import threw.
     *
     * @param Throwable $e
     * @param person $person
     * @return outcome
     */
    public static function outcome(Throwable $e, person $person): outcome {
        return match (true) {
            $e instanceof native_error => new outcome(outcome::FAILED, 'native', self::plain($e->getMessage(), $person)),
            $e instanceof worker_died => new outcome(outcome::FAILED, 'workerdied'),
            // Messages of the database show statements and values.
            $e instanceof \dml_exception, $e instanceof try_again => new outcome(outcome::FAILED, 'database'),
            $e instanceof \coding_exception => new outcome(outcome::FAILED, 'unexpected', get_class($e)),
            $e instanceof \moodle_exception => new outcome(outcome::FAILED, 'native', self::plain(self::words($e), $person)),
            // Anything else is a fault in code; its message may hold anything.
            default => new outcome(outcome::FAILED, 'unexpected', get_class($e)),
        };
    }

    /**
     * The translated words of an exception, without what it says for developers.
     *
     * @param \moodle_exception $e
     * @return string
     */
    private static function words(\moodle_exception $e): string {
        $components = in_array($e->module, ['', 'error', 'moodle', 'core'], true) ? ['error', 'moodle'] : [$e->module];
        foreach ($components as $component) {
            if (get_string_manager()->string_exists($e->errorcode, $component)) {
                return get_string($e->errorcode, $component, $e->a);
            }
        }
        return $e->errorcode;
    }

    /**
     * Plain text that holds no password.
     *
     * @param string $text
     * @param person $person
     * @return string at most 1,000 characters
     */
    private static function plain(string $text, person $person): string {
        // Other plugins' words may be cut within a letter: of such a text no pattern would leave anything.
        $text = fix_utf8($text);
        if ($person->password !== '') {
            $text = str_replace([$person->password, s($person->password)], '***', $text);
        }
        $text = html_entity_decode(strip_tags($text), ENT_QUOTES | ENT_HTML5, 'UTF-8');
        return \core_text::substr(trim(preg_replace('/\s+/u', ' ', $text)), 0, 1000);
    }
}
