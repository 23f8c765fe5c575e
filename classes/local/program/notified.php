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
 * Who hears of what programs send, beside the owner of the token.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class notified {
    /**
     * The people chosen in the settings who may see others' imports at this moment.
     *
     * @return int[] ids
     */
    public static function people(): array {
        $users = get_users_from_config((string) get_config('tool_prelude', 'programnotify'), 'tool/prelude:viewall');
        return array_map('intval', array_keys($users));
    }

    /**
     * Who hears of an import.
     *
     * @param import $import
     * @return int[] ids; none for the page's own
     */
    public static function of(import $import): array {
        return $import->get('origin') === null ? [] : self::people();
    }
}
