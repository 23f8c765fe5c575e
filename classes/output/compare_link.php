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

use action_link;
use moodle_url;
use tool_prelude\local\cohort\finder;
use tool_prelude\local\compare\comparison;
use tool_prelude\local\import\model\import;

/**
 * The way to the page that compares a list with the one before.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class compare_link {
    /**
     * Of an import; null when there is no earlier list for one of its cohorts.
     *
     * @param import $import
     * @return action_link|null
     */
    public static function of(import $import): ?action_link {
        foreach (array_keys((new finder())->by_ids($import->cohortids())) as $cohortid) {
            if (comparison::earlier($import, $cohortid)) {
                return new action_link(
                    new moodle_url('/admin/tool/prelude/compare.php', ['id' => $import->get('id'), 'cohort' => $cohortid]),
                    get_string('compare', 'tool_prelude'),
                    null,
                    ['class' => 'btn btn-outline-secondary']
                );
            }
        }
        return null;
    }
}
