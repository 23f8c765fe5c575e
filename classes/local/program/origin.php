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

use tool_prelude\local\import\model\import;

/**
 * Where an import came from, when a program sent it.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class origin {
    /** @var int Characters kept of what a program says of itself. */
    private const LONGEST = 100;

    /**
     * Constructor.
     *
     * @param string $token what its token is called
     * @param string $address where it called from
     * @param string $command version of the command, '' for a program of one's own
     * @param string $key tells its list, with what was decided about it, from any other; '' for none
     */
    public function __construct(
        /** @var string What its token is called. */
        public readonly string $token,
        /** @var string Where it called from. */
        public readonly string $address,
        /** @var string Version of the command. */
        public readonly string $command,
        /** @var string Tells the list from any other. */
        public readonly string $key,
    ) {
    }

    /**
     * The origin of what is started in this call.
     *
     * @param string $command
     * @param string $key
     * @return self|null null for the page
     */
    public static function of_call(string $command, string $key): ?self {
        $program = program::calling();
        if (!$program) {
            return null;
        }
        $name = $program->tokenname === '' ? "#{$program->tokenid}" : $program->tokenname;
        $short = fn(string $text): string => \core_text::substr(clean_param($text, PARAM_TEXT), 0, self::LONGEST);
        return new self($short($name), $program->address, $short($command), $short($key));
    }

    /**
     * The origin of an import.
     *
     * @param import $import
     * @return self|null null for the page
     */
    public static function of(import $import): ?self {
        return self::from_json($import->get('origin'));
    }

    /**
     * Has the database find what was stored of one list: in JSON nothing but the key itself is written so, a quote in a name is not.
     *
     * @param string $key of the list
     * @return array{string, string[]} condition on a column origin, and its parameters
     */
    public static function of_list(string $key): array {
        global $DB;
        if ($key === '') {
            // Lists that were brought without one are not the same list.
            return ['1 = 0', []];
        }
        $written = '"key":' . json_encode($key, JSON_THROW_ON_ERROR);
        // Moodle's sql_like_escape() leaves backslashes as they are.
        return [$DB->sql_like('origin', '?'), ['%' . addcslashes($written, '\\%_') . '%']];
    }

    /**
     * From what was stored.
     *
     * @param string|null $json
     * @return self|null
     */
    public static function from_json(?string $json): ?self {
        $data = json_decode($json ?? 'null', true);
        return $data === null ? null : new self($data['token'], $data['address'], $data['command'], $data['key']);
    }

    /**
     * As stored.
     *
     * @return string
     */
    public function to_json(): string {
        return json_encode(get_object_vars($this), JSON_THROW_ON_ERROR);
    }

    /**
     * In words.
     *
     * @return string plain text
     */
    public function words(): string {
        return get_string($this->command === '' ? 'origin_program' : 'origin_command', 'tool_prelude', get_object_vars($this));
    }
}
