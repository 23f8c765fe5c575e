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
use context_helper;

/**
 * Reads cohorts with their contexts, only those the current user may see. One query, whatever their number.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class finder {
    /** @var cohort[]|null Every cohort, once read. */
    private ?array $all = null;

    /**
     * Every cohort the user may see.
     *
     * @return cohort[] by id
     */
    public function all(): array {
        return $this->all ??= $this->read('', []);
    }

    /**
     * Those of these ids the user may see.
     *
     * @param int[] $ids
     * @return cohort[] by id
     */
    public function by_ids(array $ids): array {
        global $DB;
        if (!$ids) {
            return [];
        }
        [$in, $params] = $DB->get_in_or_equal($ids);
        return $this->read("WHERE c.id $in", $params);
    }

    /**
     * Read and keep what may be seen.
     *
     * @param string $where
     * @param array $params
     * @return cohort[] by id
     */
    private function read(string $where, array $params): array {
        global $DB;
        $level = self::context_level();
        $where .= $level ? ($where === '' ? 'WHERE ' : ' AND ') . "ctx.contextlevel = $level" : '';
        $contextfields = context_helper::get_preload_record_columns_sql('ctx');
        // Not a recordset: on PostgreSQL that is a cursor, three queries.
        $records = $DB->get_records_sql(
            "SELECT c.id, c.name, c.idnumber, c.visible, c.component, c.contextid, $contextfields
               FROM {cohort} c
               JOIN {context} ctx ON ctx.id = c.contextid
             $where
           ORDER BY c.name, c.id",
            $params
        );
        $cohorts = [];
        $seen = [];
        foreach ($records as $record) {
            $contextid = (int) $record->contextid;
            context_helper::preload_from_record($record);
            $context = context::instance_by_id($contextid);
            $seen[$contextid] ??= rights::can_view($context);
            if ($seen[$contextid]) {
                $cohorts[(int) $record->id] = new cohort(
                    (int) $record->id,
                    $record->name,
                    (string) $record->idnumber,
                    (bool) $record->visible,
                    (string) $record->component,
                    $context,
                );
            }
        }
        return $cohorts;
    }

    /**
     * The settings may leave cohorts of the system only, or of categories only.
     *
     * @return int level of their contexts, 0 for any
     */
    public static function context_level(): int {
        return match (get_config('tool_prelude', 'cohortcontexts')) {
            'system' => CONTEXT_SYSTEM,
            'categories' => CONTEXT_COURSECAT,
            default => 0,
        };
    }
}
