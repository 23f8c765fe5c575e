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

namespace tool_prelude\external\undo;

use core_external\external_function_parameters;
use core_external\external_multiple_structure;
use core_external\external_single_structure;
use core_external\external_value;
use tool_prelude\external\base;
use tool_prelude\external\structure;
use tool_prelude\local\import\access;
use tool_prelude\local\undo\decision;
use tool_prelude\local\undo\undoing;

/**
 * Undoes an import. The first call starts it, for which it wants the number of deletions preview_undo gave; each call works
 * for a few seconds: call again until the state is `undone`, or leave the rest to Moodle's tasks. Idempotent.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class undo_import extends base {
    /** @var int Seconds a call works. */
    private const SECONDS = 5;

    /**
     * Parameters.
     *
     * @return external_function_parameters
     */
    public static function execute_parameters(): external_function_parameters {
        return new external_function_parameters([
            'importid' => new external_value(PARAM_INT, 'Id of the import'),
            'deletions' => new external_value(PARAM_INT, 'Accounts to be deleted, as preview_undo says'),
            'courses' => new external_value(
                PARAM_BOOL,
                'Also take back course enrolments of its cohorts that were made from it and serve nobody any more',
                VALUE_DEFAULT,
                false
            ),
            'cohorts' => new external_multiple_structure(
                new external_value(PARAM_INT, 'Id'),
                'Cohorts made on the page for it to be removed as well, as preview_undo names them: those that are empty then',
                VALUE_DEFAULT,
                []
            ),
            'departures' => new external_value(
                PARAM_BOOL,
                'Also put back who was taken out of a cohort, or suspended, for no longer being in its list',
                VALUE_DEFAULT,
                false
            ),
        ]);
    }

    /**
     * Undo.
     *
     * @param int $importid
     * @param int $deletions
     * @param bool $courses
     * @param int[] $cohorts
     * @param bool $departures
     * @return array
     */
    public static function execute(
        int $importid,
        int $deletions,
        bool $courses = false,
        array $cohorts = [],
        bool $departures = false,
    ): array {
        $parameters = self::begin([
            'importid' => $importid,
            'deletions' => $deletions,
            'courses' => $courses,
            'cohorts' => $cohorts,
            'departures' => $departures,
        ]);
        $import = access::readable($parameters['importid']);
        access::require_undo($import);
        self::release_session();
        // A caller who hangs up must not cut a person's undo.
        ignore_user_abort(true);
        undoing::start(
            $import,
            $parameters['deletions'],
            $parameters['courses'],
            $parameters['cohorts'],
            $parameters['departures']
        );
        $left = undoing::work($import, self::SECONDS);
        $done = array_intersect_key(undoing::progress($import), array_flip(decision::shown()));
        return structure::export_import($import) + ['left' => $left, 'counts' => structure::export_counts($done)];
    }

    /**
     * Answer.
     *
     * @return external_single_structure
     */
    public static function execute_returns(): external_single_structure {
        return new external_single_structure(structure::import() + [
            'left' => new external_value(PARAM_INT, 'People whose turn has not come'),
            'counts' => structure::counts(),
        ]);
    }
}
