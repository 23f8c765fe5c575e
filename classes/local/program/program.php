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

namespace tool_prelude\local\program;

/**
 * The program that calls a web service by a token, as opposed to somebody in front of the page.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class program {
    /** @var self|null What the tests pretend. */
    private static ?self $pretended = null;

    /**
     * Constructor.
     *
     * @param int $tokenid 0 where it came in with a name and a password
     * @param string $tokenname as its administrator called it; never the token itself
     * @param string $address where it called from
     */
    public function __construct(
        /** @var int Id of the token. */
        public readonly int $tokenid,
        /** @var string What the token is called. */
        public readonly string $tokenname,
        /** @var string Where it called from. */
        public readonly string $address,
    ) {
    }

    /**
     * Whoever calls at this moment.
     *
     * @return self|null null for the page
     */
    public static function calling(): ?self {
        global $DB;
        if (self::$pretended) {
            return self::$pretended;
        }
        if (!self::is_served()) {
            return null;
        }
        $given = optional_param('wstoken', '', PARAM_ALPHANUM);
        $token = $given === '' ? false : $DB->get_record('external_tokens', ['token' => $given], 'id, name');
        return new self((int) ($token->id ?? 0), (string) ($token->name ?? ''), (string) getremoteaddr(''));
    }

    /**
     * Whether this is a call to one of the servers of web services: they say so with this constant, which is false for the page's own.
     *
     * @return bool
     */
    public static function is_served(): bool {
        return defined('WS_SERVER') && (bool) constant('WS_SERVER');
    }

    /**
     * Have the calls of a test come from a program.
     *
     * @param self|null $program null for the page
     */
    public static function pretend(?self $program): void {
        if (!constant('PHPUNIT_TEST')) {
            throw new \coding_exception('For tests only');
        }
        self::$pretended = $program;
    }

    /**
     * Programs may call only where somebody decided so.
     *
     * @throws \moodle_exception error_programsoff
     */
    public static function demand_allowed(): void {
        if (self::calling() && !get_config('tool_prelude', 'allowprograms')) {
            throw new \moodle_exception('error_programsoff', 'tool_prelude');
        }
    }
}
