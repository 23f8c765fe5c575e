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

use core\persistent;

/**
 * What a person said a name of a file means, for their next file. Each person's own.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class memory extends persistent {
    /** @var string */
    public const TABLE = 'tool_prelude_cohortname';
    /** @var int Names looked up with one query. */
    private const BATCH = 500;

    /**
     * The columns.
     *
     * @return array
     */
    protected static function define_properties() {
        return [
            'userid' => ['type' => PARAM_INT],
            'label' => ['type' => PARAM_RAW],
            'labelhash' => ['type' => PARAM_ALPHANUM],
            'cohortid' => ['type' => PARAM_INT, 'default' => 0],
        ];
    }

    /**
     * Keep what was said. What was said last counts.
     *
     * @param int $userid
     * @param int[] $map cohort by label, 0 for none
     */
    public static function remember(int $userid, array $map): void {
        $known = self::known($userid, array_map('strval', array_keys($map)));
        foreach ($map as $label => $cohortid) {
            $label = (string) $label;
            $one = $known[self::hash($label)] ?? new self(0, (object) [
                'userid' => $userid,
                'label' => $label,
                'labelhash' => self::hash($label),
            ]);
            if ($one->get('id') && $one->get('cohortid') === $cohortid && $one->get('timemodified') > time() - DAYSECS) {
                continue;
            }
            try {
                // Written even when nothing changed: what is used is kept.
                $one->set('cohortid', $cohortid)->save();
            } catch (\dml_exception $e) {
                // Another tab of the same person was faster; it is only a help.
                if (!self::record_exists_select('userid = ? AND labelhash = ?', [$userid, self::hash($label)])) {
                    throw $e;
                }
            }
        }
    }

    /**
     * What was said of some names.
     *
     * @param int $userid
     * @param string[] $labels
     * @return int[] cohort by label, 0 for none; names nobody spoke of are not there
     */
    public static function recall(int $userid, array $labels): array {
        $map = [];
        foreach (self::known($userid, $labels) as $one) {
            $map[$one->get('label')] = $one->get('cohortid');
        }
        return $map;
    }

    /**
     * Forget what someone said, or everybody.
     *
     * @param int $userid 0 for everybody
     */
    public static function forget(int $userid = 0): void {
        global $DB;
        $DB->delete_records(self::TABLE, $userid ? ['userid' => $userid] : []);
    }

    /**
     * Forget what was not used any more.
     *
     * @param int $since Unix time
     */
    public static function forget_unused(int $since): void {
        global $DB;
        $DB->delete_records_select(self::TABLE, 'timemodified < ?', [$since]);
    }

    /**
     * Read them.
     *
     * @param int $userid
     * @param string[] $labels
     * @return self[] by hash
     */
    private static function known(int $userid, array $labels): array {
        global $DB;
        $found = [];
        foreach (array_chunk(array_values($labels), self::BATCH) as $some) {
            [$in, $params] = $DB->get_in_or_equal(array_map(self::hash(...), $some));
            foreach (self::get_records_select("userid = ? AND labelhash $in", [$userid, ...$params]) as $one) {
                $found[$one->get('labelhash')] = $one;
            }
        }
        return $found;
    }

    /**
     * What a name is found by, whatever its length.
     *
     * @param string $label
     * @return string
     */
    private static function hash(string $label): string {
        return hash('sha256', $label);
    }
}
