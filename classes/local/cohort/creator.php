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

namespace tool_prelude\local\cohort;

use context;
use context_coursecat;
use context_system;
use core_course_category;

/**
 * Makes a cohort, where the user may (tool/prelude:createcohort, or moodle/cohort:manage): because someone asked for it, never because a file names it.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class creator {
    /** @var string[] Each of them is enough. */
    private const RIGHTS = ['tool/prelude:createcohort', 'moodle/cohort:manage'];
    /** @var int Characters of a name in Moodle's table. */
    private const MAX_NAME = 254;
    /** @var int Characters of an idnumber in Moodle's table. */
    private const MAX_IDNUMBER = 100;

    /**
     * Whether the user may make cohorts anywhere at all.
     *
     * @return bool
     */
    public static function is_allowed(): bool {
        return self::may(context_system::instance()) || core_course_category::has_capability_on_any(self::RIGHTS);
    }

    /**
     * Whether the user may make cohorts in a context.
     *
     * @param context $context
     * @return bool
     */
    private static function may(context $context): bool {
        return has_any_capability(self::RIGHTS, $context);
    }

    /**
     * Where the user may make cohorts, and the settings let them be used.
     *
     * @return string[] plain names by context id, the system first
     */
    public static function contexts(): array {
        global $DB;
        $system = context_system::instance();
        $names = self::may($system)
            ? [$system->id => places::plain($system->get_context_name(false))] : [];
        $level = finder::context_level();
        if ($level === CONTEXT_SYSTEM) {
            return $names;
        }
        $names = $level === CONTEXT_COURSECAT ? [] : $names;
        $categories = array_replace(...array_map(core_course_category::make_categories_list(...), self::RIGHTS));
        if ($categories) {
            [$in, $params] = $DB->get_in_or_equal(array_keys($categories));
            $params[] = CONTEXT_COURSECAT;
            $ids = $DB->get_records_select_menu('context', "instanceid $in AND contextlevel = ?", $params, '', 'instanceid, id');
            foreach ($categories as $categoryid => $name) {
                $names[(int) $ids[$categoryid]] = places::plain($name);
            }
        }
        return $names;
    }

    /**
     * A context where cohorts can be.
     *
     * @param int $contextid 0 for the system
     * @return context
     * @throws \moodle_exception error_cohortcontext
     */
    public static function context(int $contextid): context {
        $context = $contextid ? context::instance_by_id($contextid, IGNORE_MISSING) : context_system::instance();
        $level = finder::context_level();
        if (
            (!$context instanceof context_system && !$context instanceof context_coursecat)
            || ($level && $context->contextlevel != $level)
        ) {
            throw new \moodle_exception('error_cohortcontext', 'tool_prelude');
        }
        return $context;
    }

    /**
     * Make one.
     *
     * @param context $context system or category
     * @param string $name
     * @param string $idnumber may be empty
     * @param bool $visible
     * @return cohort
     * @throws \moodle_exception error_cohortname, error_cohortnametaken, error_cohortidnumber,
     *     error_cohortidnumbertaken; \required_capability_exception
     */
    public static function create(context $context, string $name, string $idnumber, bool $visible): cohort {
        global $CFG, $DB;
        if (!self::may($context)) {
            require_capability(self::RIGHTS[0], $context);
        }
        $name = trim($name);
        $idnumber = trim($idnumber);
        if (!self::is_storable($name, self::MAX_NAME) || $name === '' || clean_param($name, PARAM_TEXT) !== $name) {
            throw new \moodle_exception('error_cohortname', 'tool_prelude', '', self::MAX_NAME);
        }
        if (!self::is_storable($idnumber, self::MAX_IDNUMBER)) {
            throw new \moodle_exception('error_cohortidnumber', 'tool_prelude', '', self::MAX_IDNUMBER);
        }
        if ($idnumber !== '' && $DB->record_exists('cohort', ['idnumber' => $idnumber])) {
            throw new \moodle_exception('error_cohortidnumbertaken', 'tool_prelude');
        }
        self::require_new_name($context, $name);
        require_once($CFG->dirroot . '/cohort/lib.php');
        $id = cohort_add_cohort((object) [
            'contextid' => $context->id,
            'name' => $name,
            'idnumber' => $idnumber,
            'visible' => (int) $visible,
        ]);
        return new cohort((int) $id, $name, $idnumber, $visible, '', $context);
    }

    /**
     * Two cohorts of one name side by side would be told apart by nobody, and a form sent twice would make two.
     *
     * @param context $context
     * @param string $name
     */
    private static function require_new_name(context $context, string $name): void {
        global $DB;
        foreach ($DB->get_fieldset_select('cohort', 'name', 'contextid = ?', [$context->id]) as $other) {
            if (fold::text($other) === fold::text($name)) {
                throw new \moodle_exception('error_cohortnametaken', 'tool_prelude');
            }
        }
    }

    /**
     * Whether a text fits into its column, and into every database.
     *
     * @param string $text
     * @param int $max characters
     * @return bool
     */
    private static function is_storable(string $text, int $max): bool {
        return strlen($text) <= 4 * $max && \core_text::strlen($text) <= $max
            && preg_match('/[\x{0}-\x{1F}\x{FFFE}\x{FFFF}]/u', $text) === 0;
    }
}
