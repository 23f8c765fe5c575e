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
use tool_prelude\local\import\model\import;

/**
 * A cohort someone made on the page. The import it was made for is the first one sealed that uses it: undoing that one may
 * remove it again.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class made extends persistent {
    /** @var string */
    public const TABLE = 'tool_prelude_madecohort';
    /** @var string It is there, as far as we know. */
    public const MADE = 'made';
    /** @var string To be removed by the undo that is going on. */
    public const MARKED = 'marked';
    /** @var string Removed by the undo. */
    public const REMOVED = 'removed';
    /** @var string The undo left it, for a reason. */
    public const KEPT = 'kept';

    /** @var string[] What tells whether someone changed it. */
    private const WATCHED = ['contextid', 'name', 'idnumber', 'description', 'visible', 'component', 'theme', 'timemodified'];

    /**
     * The columns.
     *
     * @return array
     */
    protected static function define_properties() {
        return [
            'importid' => ['type' => PARAM_INT, 'default' => 0],
            'cohortid' => ['type' => PARAM_INT],
            'userid' => ['type' => PARAM_INT],
            'name' => ['type' => PARAM_RAW],
            'fingerprint' => ['type' => PARAM_ALPHANUM],
            'state' => [
                'type' => PARAM_ALPHA,
                'choices' => [self::MADE, self::MARKED, self::REMOVED, self::KEPT],
                'default' => self::MADE,
            ],
            'code' => ['type' => PARAM_ALPHA, 'null' => NULL_ALLOWED, 'default' => ''],
        ];
    }

    /**
     * Note that the current user made a cohort on the page.
     *
     * @param int $cohortid
     */
    public static function note(int $cohortid): void {
        global $DB, $USER;
        $record = $DB->get_record('cohort', ['id' => $cohortid], '*', MUST_EXIST);
        (new self(0, (object) [
            'cohortid' => $cohortid,
            'userid' => $USER->id,
            'name' => $record->name,
            'fingerprint' => self::print_of($record),
        ]))->create();
    }

    /**
     * An import is sealed: those of its cohorts that its starter made and no other import used before were made for it.
     *
     * @param import $import
     * @param int[] $cohortids
     */
    public static function claim(import $import, array $cohortids): void {
        global $DB;
        if (!$cohortids) {
            return;
        }
        [$in, $params] = $DB->get_in_or_equal($cohortids);
        $DB->set_field_select(
            self::TABLE,
            'importid',
            $import->get('id'),
            "importid = 0 AND userid = ? AND cohortid $in",
            [$import->get('userid'), ...$params]
        );
    }

    /**
     * Forget who made them.
     *
     * @param int $userid 0 for everybody
     */
    public static function forget(int $userid = 0): void {
        global $DB;
        $DB->set_field_select(self::TABLE, 'userid', 0, $userid ? 'userid = ?' : 'userid > 0', $userid ? [$userid] : []);
    }

    /**
     * Whether a cohort is as it was made.
     *
     * @param \stdClass $cohort a record of cohort
     * @return bool
     */
    public function is_same(\stdClass $cohort): bool {
        return self::print_of($cohort) === $this->get('fingerprint');
    }

    /**
     * All of a cohort that someone may change.
     *
     * @param \stdClass $cohort a record of cohort
     * @return string
     */
    private static function print_of(\stdClass $cohort): string {
        return hash('sha256', json_encode(array_map(fn(string $name): string => (string) $cohort->$name, self::WATCHED)));
    }
}
