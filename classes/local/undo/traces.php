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

/**
 * Traces people leave on a site, looked up for many at once.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class traces {
    /** @var string[] Where people write, by table: one SELECT of userid and courseid each, with a place for the ids. */
    private const WRITING = [
        'forum_posts' => 'SELECT p.userid, d.course AS courseid FROM {forum_posts} p
                            JOIN {forum_discussions} d ON d.id = p.discussion WHERE p.userid %s',
        'assign_submission' => "SELECT s.userid, a.course AS courseid FROM {assign_submission} s
                                  JOIN {assign} a ON a.id = s.assignment WHERE s.status <> 'new' AND s.userid %s",
        'quiz_attempts' => 'SELECT t.userid, q.course AS courseid FROM {quiz_attempts} t
                              JOIN {quiz} q ON q.id = t.quiz WHERE t.userid %s',
        'post' => 'SELECT b.userid, b.courseid FROM {post} b WHERE b.userid %s',
        'comments' => 'SELECT c.userid, 0 AS courseid FROM {comments} c WHERE c.userid %s',
        'messages' => 'SELECT m.useridfrom AS userid, 0 AS courseid FROM {messages} m WHERE m.useridfrom %s',
    ];

    /**
     * Enrolments.
     *
     * @param int[] $userids
     * @return \stdClass[][] {enrol, courseid, cohortid, time} by user; cohortid is 0 but for enrolments of cohorts
     */
    public function enrolments(array $userids): array {
        global $DB;
        [$in, $params] = $DB->get_in_or_equal($userids);
        $records = $DB->get_records_sql(
            "SELECT ue.id, ue.userid, ue.timecreated, e.enrol, e.courseid, e.customint1
               FROM {user_enrolments} ue
               JOIN {enrol} e ON e.id = ue.enrolid
              WHERE ue.userid $in",
            $params
        );
        $enrolments = [];
        foreach ($records as $record) {
            $enrolments[(int) $record->userid][] = (object) [
                'enrol' => $record->enrol,
                'courseid' => (int) $record->courseid,
                'cohortid' => $record->enrol === 'cohort' ? (int) $record->customint1 : 0,
                'time' => (int) $record->timecreated,
            ];
        }
        return $enrolments;
    }

    /**
     * Roles that came by no cohort's enrolment.
     *
     * @param int[] $userids
     * @return int[][] time given by user
     */
    public function roles(array $userids): array {
        global $DB;
        [$in, $params] = $DB->get_in_or_equal($userids);
        $records = $DB->get_records_select(
            'role_assignments',
            "userid $in AND component <> ?",
            [...$params, 'enrol_cohort'],
            '',
            'id, userid, timemodified'
        );
        $roles = [];
        foreach ($records as $record) {
            $roles[(int) $record->userid][] = (int) $record->timemodified;
        }
        return $roles;
    }

    /**
     * Grades that someone or something gave; sums of a course are none.
     *
     * @param int[] $userids
     * @return int[][] courses by user
     */
    public function grades(array $userids): array {
        global $DB;
        [$in, $params] = $DB->get_in_or_equal($userids);
        return $this->courses(
            "SELECT DISTINCT g.userid, i.courseid
               FROM {grade_grades} g
               JOIN {grade_items} i ON i.id = g.itemid
              WHERE g.userid $in AND i.itemtype NOT IN ('course', 'category')
                    AND (g.finalgrade IS NOT NULL OR g.rawgrade IS NOT NULL OR g.feedback IS NOT NULL)",
            $params
        );
    }

    /**
     * Posts, submissions, attempts, comments, messages.
     *
     * @param int[] $userids
     * @return int[][] courses by user, 0 for outside of courses
     */
    public function posts(array $userids): array {
        global $DB;
        $queries = [];
        $params = [];
        // A site may have uninstalled some activities.
        foreach (array_intersect_key(self::WRITING, $DB->get_tables()) as $query) {
            [$in, $more] = $DB->get_in_or_equal($userids);
            $queries[] = sprintf($query, $in);
            $params = array_merge($params, $more);
        }
        return $this->courses(implode(' UNION ', $queries), $params);
    }

    /**
     * Run a query that gives userid and courseid.
     *
     * @param string $sql
     * @param array $params
     * @return int[][] courses by user
     */
    private function courses(string $sql, array $params): array {
        global $DB;
        $courses = [];
        $records = $DB->get_recordset_sql($sql, $params);
        foreach ($records as $record) {
            $courses[(int) $record->userid][] = (int) $record->courseid;
        }
        $records->close();
        return $courses;
    }
}
