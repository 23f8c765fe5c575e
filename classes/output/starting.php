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

use tool_prelude\external\cohort\cohort_structure;
use tool_prelude\local\cohort\finder;
use tool_prelude\local\import\access;
use tool_prelude\local\import\model\columns;
use tool_prelude\local\import\model\import;

/**
 * What the import page starts with when an earlier import is to be repeated with another file: its recipe, cohorts and
 * columns. Never a password.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class starting {
    /**
     * Of an import the current user may read.
     *
     * @param int $importid
     * @return array the shape of page/shared/config.ts' start
     * @throws \moodle_exception error_importnotfound, error_notyourimport
     */
    public static function from(int $importid): array {
        $import = access::readable($importid);
        return [
            'filename' => $import->get('filename'),
            'options' => $import->chosen()->to_array() + ['password' => ''],
            'cohorts' => self::cohorts($import),
            'columns' => columns::of($import),
        ];
    }

    /**
     * The cohorts its options name, as far as they are still there and the current user may use them.
     *
     * @param import $import
     * @return array[] as the web services send them
     */
    private static function cohorts(import $import): array {
        $cohorts = array_values((new finder())->by_ids($import->chosen()->chosen_cohorts()));
        return array_values(array_filter(cohort_structure::export($cohorts), fn(array $cohort): bool => $cohort['usable']));
    }
}
