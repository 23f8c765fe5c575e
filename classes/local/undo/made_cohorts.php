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

namespace tool_prelude\local\undo;

use context;
use tool_prelude\local\cohort\made;
use tool_prelude\local\course\enrolment;
use tool_prelude\local\import\access;
use tool_prelude\local\import\model\import;
use tool_prelude\local\import\model\states;

/**
 * Cohorts that were made on the page for an import: its undo removes those it is told to, if they are empty by then, as they
 * were made, and nothing else uses them.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class made_cohorts {
    /** @var string It is gone. */
    public const GONE = 'gone';
    /** @var string Someone changed it. */
    public const CHANGED = 'changed';
    /** @var string It has members. */
    public const MEMBERS = 'members';
    /** @var string Something else is tied to it. */
    public const INUSE = 'inuse';
    /** @var string Whoever undoes may not. */
    public const NORIGHT = 'noright';

    /** @var string[] Column of the cohort by core table that ties something to one. */
    private const TIES = ['tool_cohortroles' => 'cohortid', 'competency_templatecohort' => 'cohortid'];

    /**
     * What would become of each, or did.
     *
     * @param import $import
     * @param int[] $leaving how many members the undo takes out, by cohort
     * @return made_cohort[]
     */
    public static function of(import $import, array $leaving = []): array {
        return array_values(array_map(
            function (made $made) use ($leaving): made_cohort {
                global $DB;
                $id = $made->get('cohortid');
                $left = $DB->count_records('cohort_members', ['cohortid' => $id]) - ($leaving[$id] ?? 0);
                $code = $made->get('state') === made::MADE ? self::why_it_stays($made, $left) : (string) $made->get('code');
                return new made_cohort($id, $made->get('name'), $made->get('state'), $code, max(0, $left));
            },
            made::get_records(['importid' => $import->get('id')], 'name')
        ));
    }

    /**
     * Those that will be removed when the undo is through with its people.
     *
     * @param import $import
     * @param int[] $cohortids those not made for it are passed over
     */
    public static function mark(import $import, array $cohortids): void {
        foreach (made::get_records(['importid' => $import->get('id'), 'state' => made::MADE]) as $made) {
            if (in_array($made->get('cohortid'), $cohortids)) {
                $made->set('state', made::MARKED)->update();
            }
        }
    }

    /**
     * Remove those that are marked. Removing again changes nothing more.
     *
     * @param import $import
     */
    public static function run(import $import): void {
        global $CFG, $DB;
        require_once($CFG->dirroot . '/cohort/lib.php');
        foreach (made::get_records(['importid' => $import->get('id'), 'state' => made::MARKED]) as $made) {
            $id = $made->get('cohortid');
            $code = self::why_it_stays($made, $DB->count_records('cohort_members', ['cohortid' => $id]));
            if ($code === '') {
                cohort_delete_cohort($DB->get_record('cohort', ['id' => $id], '*', MUST_EXIST));
            }
            $gone = in_array($code, ['', self::GONE], true);
            $made->set_many(['state' => $gone ? made::REMOVED : made::KEPT, 'code' => $code])->update();
        }
    }

    /**
     * Why a cohort stays.
     *
     * @param made $made
     * @param int $members it has, or would have
     * @return string '' when it doesn't
     */
    private static function why_it_stays(made $made, int $members): string {
        global $DB;
        $cohort = $DB->get_record('cohort', ['id' => $made->get('cohortid')]);
        return match (true) {
            !$cohort => self::GONE,
            !self::may_remove($made, context::instance_by_id($cohort->contextid)) => self::NORIGHT,
            !$made->is_same($cohort) => self::CHANGED,
            $members > 0 => self::MEMBERS,
            self::is_tied($made) => self::INUSE,
            default => '',
        };
    }

    /**
     * Whether the current user may remove it: it is theirs and they may undo what they did, or they may remove any there.
     *
     * @param made $made
     * @param context $context
     * @return bool
     */
    private static function may_remove(made $made, context $context): bool {
        global $USER;
        return has_capability('moodle/cohort:manage', $context)
            || ($made->get('userid') == $USER->id && has_capability(access::UNDO, \context_system::instance()));
    }

    /**
     * Whether something else needs the cohort: a course it is enrolled in other than from this import, roles given to its
     * members, learning plans, another import that is not over.
     *
     * @param made $made
     * @return bool
     */
    private static function is_tied(made $made): bool {
        global $DB;
        [$id, $importid] = [$made->get('cohortid'), $made->get('importid')];
        $enrolled = $DB->record_exists_select(
            'enrol',
            "enrol = 'cohort' AND customint1 = ? AND id NOT IN (
                SELECT e.enrolid FROM {" . enrolment::TABLE . '} e WHERE e.importid = ? AND e.state = ?)',
            [$id, $importid, enrolment::MADE]
        );
        foreach (self::TIES as $table => $column) {
            $enrolled = $enrolled || ($DB->get_manager()->table_exists($table) && $DB->record_exists($table, [$column => $id]));
        }
        [$in, $params] = $DB->get_in_or_equal(states::over(), SQL_PARAMS_QM, 'param', false);
        foreach ($enrolled ? [] : import::get_records_select("state $in AND id <> ?", [...$params, $importid]) as $other) {
            $enrolled = $enrolled || in_array($id, $other->cohortids(), true);
        }
        return $enrolled;
    }
}
