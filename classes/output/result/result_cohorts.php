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

namespace tool_prelude\output\result;

use context;
use core\output\named_templatable;
use moodle_url;
use renderable;
use renderer_base;
use tool_prelude\local\cohort\rights;
use tool_prelude\local\import\model\import;
use tool_prelude\local\import\model\result;
use tool_prelude\output\plural;

/**
 * The cohorts people joined by an import.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class result_cohorts implements named_templatable, renderable {
    /**
     * Constructor.
     *
     * @param \stdClass[] $cohorts each {id, name, idnumber, contextid, members, joined}
     * @param int[] $before members when the import was sealed, by cohort id
     */
    private function __construct(
        /** @var \stdClass[] The cohorts. */
        private readonly array $cohorts,
        /** @var int[] Members when the import was sealed, by cohort id. */
        private readonly array $before,
    ) {
    }

    /**
     * Of an import; null when nobody joined one the current user may see.
     *
     * @param import $import
     * @return self|null
     */
    public static function of(import $import): ?self {
        global $DB;
        $joined = self::joined($import);
        [$in, $params] = $DB->get_in_or_equal(array_keys($joined + [$import->chosen()->cohortid => 0]));
        $cohorts = $DB->get_records_sql(
            "SELECT c.id, c.name, c.idnumber, c.contextid,
                    (SELECT COUNT(m.id) FROM {cohort_members} m WHERE m.cohortid = c.id) AS members
               FROM {cohort} c
              WHERE c.id $in
           ORDER BY c.name, c.id",
            $params
        );
        foreach ($cohorts as $cohort) {
            $cohort->joined = $joined[$cohort->id] ?? 0;
        }
        $seen = array_filter($cohorts, function (\stdClass $cohort): bool {
            $context = context::instance_by_id($cohort->contextid, IGNORE_MISSING);
            return $context && has_any_capability(['moodle/cohort:view', 'moodle/cohort:manage'], $context);
        });
        return $seen ? new self($seen, $import->members_before()) : null;
    }

    /**
     * How many people an import put in which cohort.
     *
     * @param import $import
     * @return int[] by cohort id
     */
    private static function joined(import $import): array {
        global $DB;
        $groups = $DB->get_records_sql_menu(
            'SELECT joined, COUNT(id) FROM {' . result::TABLE . '} WHERE importid = ? GROUP BY joined',
            [$import->get('id')]
        );
        $counts = [];
        foreach ($groups as $ids => $people) {
            foreach (array_filter(explode(',', (string) $ids)) as $id) {
                $counts[(int) $id] = ($counts[(int) $id] ?? 0) + (int) $people;
            }
        }
        return $counts;
    }

    /**
     * The template.
     *
     * @param renderer_base $renderer
     * @return string
     */
    public function get_template_name(renderer_base $renderer): string {
        return 'tool_prelude/resultcohorts';
    }

    /**
     * What the template shows.
     *
     * @param renderer_base $output
     * @return array
     */
    public function export_for_template(renderer_base $output): array {
        return [
            'action' => (new moodle_url('/admin/tool/prelude/users.php'))->out(false),
            'sesskey' => sesskey(),
            'cohorts' => array_values(array_map(fn(\stdClass $cohort): array => [
                'id' => (int) $cohort->id,
                'name' => format_string($cohort->name, true, ['context' => $cohort->contextid]),
                'url' => rights::lists_members(context::instance_by_id($cohort->contextid))
                    ? (new moodle_url('/admin/tool/prelude/members.php', ['cohort' => $cohort->id]))->out(false) : '',
                'members' => $this->members((int) $cohort->id, (int) $cohort->members),
                'growth' => $this->growth((int) $cohort->id, (int) $cohort->members),
                'joined' => plural::say('result_joined', (int) $cohort->joined),
                'users' => self::has_users($cohort),
            ], $this->cohorts)),
        ];
    }

    /**
     * How many members a cohort has, and had before if that was counted.
     *
     * @param int $cohortid
     * @param int $now
     * @return string
     */
    private function members(int $cohortid, int $now): string {
        $before = $this->before[$cohortid] ?? null;
        return $before === null
            ? plural::say('js_members', $now)
            : plural::say('result_grew', $now, ['before' => plural::number($before)]);
    }

    /**
     * How a cohort has grown since the import was sealed, as a picture.
     *
     * @param int $cohortid
     * @param int $now
     * @return int[]|null {before, gain}; null when there is nothing to see
     */
    private function growth(int $cohortid, int $now): ?array {
        $before = $this->before[$cohortid] ?? null;
        return $before === null || $now <= $before ? null : ['before' => $before, 'gain' => $now - $before];
    }

    /**
     * Moodle's list of users, filtered on a cohort. Its filter knows cohorts by their idnumber.
     *
     * @param \stdClass $cohort
     * @return bool whether there is one for the current user
     */
    private static function has_users(\stdClass $cohort): bool {
        $maysee = has_any_capability(['moodle/user:update', 'moodle/user:delete'], \context_system::instance());
        return $maysee && (string) $cohort->idnumber !== '';
    }
}
