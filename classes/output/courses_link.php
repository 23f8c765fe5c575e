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
use tool_prelude\local\course\enroller;
use tool_prelude\local\course\enrolment;
use tool_prelude\local\import\model\import;
use tool_prelude\local\import\model\states;

/**
 * The way to the page that enrols the cohort of an import in courses.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class courses_link {
    /**
     * Of an import; null when there is no cohort to enrol, or the site has no cohort enrolment.
     *
     * @param import $import
     * @return action_link|null
     */
    public static function of(import $import): ?action_link {
        $can = self::opens_for($import) && enroller::is_available()
            && (new finder())->by_ids($import->cohortids());
        return !$can ? null : new action_link(
            new moodle_url('/admin/tool/prelude/courses.php', ['id' => $import->get('id')]),
            get_string('courses', 'tool_prelude'),
            null,
            ['class' => 'btn btn-outline-secondary']
        );
    }

    /**
     * Whether there is something to do there: for a finished import, and for one that was undone while courses stayed.
     *
     * @param import $import
     * @return bool
     */
    public static function opens_for(import $import): bool {
        return match ($import->get('state')) {
            states::FINISHED => true,
            states::UNDONE => enrolment::record_exists_select('importid = ?', [$import->get('id')]),
            default => false,
        };
    }
}
