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

namespace tool_prelude\local\course;

use context_course;
use tool_prelude\local\import\model\import;

/**
 * Takes back the courses a cohort was enrolled in from an import. Only enrolment methods nobody is enrolled through any
 * more, and that are as they were added, are removed: nobody loses a grade by it.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class takeback {
    /** @var string The enrolment method is gone. */
    public const GONE = 'gone';
    /** @var string It was changed since. */
    public const CHANGED = 'changed';
    /** @var string People are still enrolled through it. */
    public const INUSE = 'inuse';
    /** @var string Whoever undoes may not. */
    public const NORIGHT = 'noright';

    /**
     * Those that will be taken back when the undo is through with its people.
     *
     * @param import $import
     */
    public static function mark(import $import): void {
        global $DB;
        $where = ['importid' => $import->get('id'), 'state' => enrolment::MADE];
        $DB->set_field(enrolment::TABLE, 'state', enrolment::MARKED, $where);
    }

    /**
     * Take back those that are marked. Taking back again changes nothing more.
     *
     * @param import $import
     */
    public static function run(import $import): void {
        foreach (enrolment::get_records(['importid' => $import->get('id'), 'state' => enrolment::MARKED]) as $enrolment) {
            self::take_back($enrolment, false);
        }
    }

    /**
     * Take one back.
     *
     * @param enrolment $enrolment
     * @param bool $withpeople even if people are enrolled through it
     * @return string '' when it is gone now, else why it stays
     */
    public static function take_back(enrolment $enrolment, bool $withpeople): string {
        global $CFG, $DB;
        require_once($CFG->libdir . '/enrollib.php');
        require_once($CFG->dirroot . '/group/lib.php');
        $instance = $DB->get_record('enrol', ['id' => $enrolment->get('enrolid'), 'enrol' => 'cohort']);
        $code = self::why_it_stays($enrolment, $instance ?: null, $withpeople);
        if ($code === '') {
            enrol_get_plugin('cohort')->delete_instance($instance);
            $groupid = $enrolment->get('groupid');
            if ($enrolment->get('ownsgroup') && !$DB->record_exists('groups_members', ['groupid' => $groupid])) {
                groups_delete_group($groupid);
            }
        }
        $enrolment->set_many(['state' => match ($code) {
            '', self::GONE => enrolment::REMOVED,
            // That this person may not says nothing about the next one.
            self::NORIGHT => enrolment::MADE,
            default => enrolment::KEPT,
        }, 'code' => $code])->update();
        return $code;
    }

    /**
     * Whether the current user may take cohorts out of a course.
     *
     * @param int $courseid
     * @return bool
     */
    public static function may(int $courseid): bool {
        return has_all_capabilities(['moodle/course:enrolconfig', 'enrol/cohort:config'], context_course::instance($courseid));
    }

    /**
     * Why an enrolment method stays.
     *
     * @param enrolment $enrolment
     * @param \stdClass|null $instance
     * @param bool $withpeople
     * @return string '' when it doesn't
     */
    private static function why_it_stays(enrolment $enrolment, ?\stdClass $instance, bool $withpeople): string {
        global $DB;
        if (!$instance) {
            return self::GONE;
        }
        $same = $instance->customint1 == $enrolment->get('cohortid') && $instance->roleid == $enrolment->get('roleid')
            && (int) $instance->customint2 === $enrolment->get('groupid');
        return match (true) {
            !$same => self::CHANGED,
            !$withpeople && $DB->record_exists('user_enrolments', ['enrolid' => $instance->id]) => self::INUSE,
            !self::may((int) $instance->courseid) => self::NORIGHT,
            default => '',
        };
    }
}
