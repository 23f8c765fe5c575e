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

/**
 * What the steps of db/upgrade.php do.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

/**
 * A site that saved its settings when the page knew five character sets allowed all there were: it allows the later ones as well.
 * One that had left some out has made a choice, and keeps it.
 */
function tool_prelude_upgrade_encodings(): void {
    $first = ['utf-8', 'windows-1252', 'macintosh', 'utf-16le', 'utf-16be'];
    $later = [
        'iso-8859-15', 'cp850', 'cp437', 'windows-1250', 'iso-8859-2', 'windows-1254', 'windows-1251', 'koi8-r', 'windows-1253',
    ];
    $saved = explode(',', (string) get_config('tool_prelude', 'encodings'));
    if (count($saved) === count($first) && !array_diff($first, $saved)) {
        set_config('encodings', implode(',', [...$first, ...$later]), 'tool_prelude');
    }
}
