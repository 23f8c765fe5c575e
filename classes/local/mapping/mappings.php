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

namespace tool_prelude\local\mapping;

use context_system;

/**
 * Remembers what columns were taken for: each person's own, and the site's for those who have none.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class mappings {
    /** @var int Most columns of a file. */
    public const MAX_COLUMNS = 512;
    /** @var int Most characters of a title. */
    public const MAX_LABEL = 1000;
    /** @var int Most sets of titles remembered for one owner; the one not written for longest makes room. */
    public const MAX = 200;

    /**
     * What is remembered for a set of titles.
     *
     * @param int $userid
     * @param string[] $labels
     * @return mapping|null the person's own, else the site's
     * @throws \moodle_exception error_optionsinvalid
     */
    public static function recall(int $userid, array $labels): ?mapping {
        $hash = self::hash($labels);
        return self::of($userid, $hash) ?? self::of(mapping::SITE, $hash);
    }

    /**
     * Remember. What was said last counts; what is said for the site is the person's own too.
     *
     * @param int $userid
     * @param bool $site for everybody
     * @param string[] $labels every title
     * @param array[] $columns those that are used: {label, field, fallback}
     * @return mapping
     * @throws \moodle_exception error_optionsinvalid, nopermissions
     */
    public static function save(int $userid, bool $site, array $labels, array $columns): mapping {
        $owner = self::owner($userid, $site);
        $hash = self::hash($labels);
        self::check($labels, $columns);
        $mapping = self::of($owner, $hash);
        if (!$mapping) {
            self::make_room($owner);
            $mapping = new mapping(0, (object) ['userid' => $owner, 'labelhash' => $hash]);
        }
        $mapping->set('mapping', json_encode(array_values($columns), JSON_THROW_ON_ERROR | JSON_UNESCAPED_UNICODE));
        try {
            $mapping->save();
        } catch (\dml_exception $e) {
            // Another tab of the same person was faster; it is only a help.
            if (!self::of($owner, $hash)) {
                throw $e;
            }
        }
        if ($site) {
            // One's own would hide what was just said for everybody.
            self::of($userid, $hash)?->delete();
        }
        return $mapping;
    }

    /**
     * Forget what is remembered for a set of titles.
     *
     * @param int $userid
     * @param bool $site the site's
     * @param string[] $labels
     * @throws \moodle_exception error_optionsinvalid, nopermissions
     */
    public static function forget(int $userid, bool $site, array $labels): void {
        self::of(self::owner($userid, $site), self::hash($labels))?->delete();
    }

    /**
     * Forget what someone decided for themselves, or everybody; the site's stays.
     *
     * @param int $userid 0 for everybody
     */
    public static function forget_owner(int $userid = 0): void {
        global $DB;
        $DB->delete_records_select(mapping::TABLE, $userid ? 'userid = ?' : 'userid > 0', $userid ? [$userid] : []);
    }

    /**
     * Forget what belonged to people who are gone.
     */
    public static function forget_gone(): void {
        global $DB;
        $DB->delete_records_select(mapping::TABLE, 'userid > 0 AND userid NOT IN (SELECT id FROM {user} WHERE deleted = 0)');
    }

    /**
     * Whose a mapping is to be.
     *
     * @param int $userid
     * @param bool $site
     * @return int
     * @throws \required_capability_exception
     */
    private static function owner(int $userid, bool $site): int {
        if ($site) {
            require_capability('tool/prelude:configure', context_system::instance());
        }
        return $site ? mapping::SITE : $userid;
    }

    /**
     * The one of an owner.
     *
     * @param int $owner
     * @param string $hash
     * @return mapping|null
     */
    private static function of(int $owner, string $hash): ?mapping {
        return mapping::get_record(['userid' => $owner, 'labelhash' => $hash]) ?: null;
    }

    /**
     * What a set of titles is found by, whatever their order.
     *
     * @param string[] $labels
     * @return string
     * @throws \moodle_exception error_optionsinvalid
     */
    private static function hash(array $labels): string {
        $count = count($labels);
        $good = $count > 0 && $count <= self::MAX_COLUMNS && count(array_unique($labels)) === $count;
        foreach ($labels as $label) {
            $good = $good && trim($label) !== '' && \core_text::strlen($label) <= self::MAX_LABEL;
        }
        if (!$good) {
            throw new \moodle_exception('error_optionsinvalid', 'tool_prelude', '', 'labels');
        }
        sort($labels, SORT_STRING);
        return hash('sha256', implode("\n", $labels));
    }

    /**
     * Refuse columns that are none of the file, or that are nothing Moodle has.
     *
     * @param string[] $labels
     * @param array[] $columns
     * @throws \moodle_exception error_optionsinvalid
     */
    private static function check(array $labels, array $columns): void {
        $used = array_column($columns, 'label');
        $good = $used && count(array_unique($used)) === count($used) && !array_diff($used, $labels);
        foreach ($columns as $column) {
            $good = $good && preg_match('/^[a-z][a-z0-9_]{0,99}$/Di', $column['field']);
        }
        if (!$good) {
            throw new \moodle_exception('error_optionsinvalid', 'tool_prelude', '', 'columns');
        }
    }

    /**
     * Have place for one more.
     *
     * @param int $owner
     */
    private static function make_room(int $owner): void {
        if (mapping::count_records(['userid' => $owner]) >= self::MAX) {
            foreach (mapping::get_records(['userid' => $owner], 'timemodified, id', 'ASC', 0, 1) as $oldest) {
                $oldest->delete();
            }
        }
    }
}
