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
use tool_prelude\local\draft\draft;
use tool_prelude\local\draft\drafts;
use tool_prelude\local\import\access;
use tool_prelude\local\import\model\columns;
use tool_prelude\local\import\model\import;
use tool_prelude\local\import\model\options;

/**
 * What the import page starts with when an earlier import is to be repeated with another file, or a list that waits is opened:
 * its recipe, cohorts and columns. Never a password.
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
        return self::with(access::readable($importid));
    }

    /**
     * Of a list that waits for a decision and the current user may open: what the program was told about it.
     *
     * @param int $draftid
     * @return array the same
     * @throws \moodle_exception error_draftgone
     */
    public static function from_draft(int $draftid): array {
        return self::with(drafts::waiting_one($draftid));
    }

    /**
     * What was decided.
     *
     * @param import|draft $one
     * @return array
     */
    private static function with(import|draft $one): array {
        return [
            'filename' => $one->get('filename'),
            'options' => $one->chosen()->to_array() + ['password' => ''],
            'cohorts' => self::cohorts($one->chosen()),
            'columns' => columns::of($one),
        ];
    }

    /**
     * The cohorts options name, as far as they are still there and the current user may use them.
     *
     * @param options $chosen
     * @return array[] as the web services send them
     */
    private static function cohorts(options $chosen): array {
        $cohorts = array_values((new finder())->by_ids($chosen->chosen_cohorts()));
        return array_values(array_filter(cohort_structure::export($cohorts), fn(array $cohort): bool => $cohort['usable']));
    }
}
