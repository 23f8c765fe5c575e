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

namespace tool_prelude\external\access;

use core_external\external_value;

/**
 * Why a password may not be made anew, as the web services say it.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class slip_structure {
    /**
     * Fields of the answer.
     *
     * @return external_value[]
     */
    public static function refusal(): array {
        return [
            'refused' => new external_value(PARAM_ALPHA, 'Why not, empty when it may be or was'),
            'message' => new external_value(PARAM_RAW, 'Why not, in words: plain text'),
        ];
    }

    /**
     * A refusal as sent.
     *
     * @param string $refusal
     * @return array
     */
    public static function export(string $refusal): array {
        return [
            'refused' => $refusal,
            'message' => $refusal === '' ? '' : get_string("access_refused_$refusal", 'tool_prelude'),
        ];
    }
}
