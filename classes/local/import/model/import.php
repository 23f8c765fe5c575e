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

namespace tool_prelude\local\import\model;

use core\persistent;
use tool_prelude\local\import\running\late_flush;

/**
 * One import: a list of people, the options chosen for it, and where it stands.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class import extends persistent {
    /** @var string */
    public const TABLE = 'tool_prelude_import';
    /** @var int How often, in seconds, a page at work is written down. */
    private const PAGE_BEAT = 10;
    /** @var int Seconds after which a page that did nothing is taken for closed. */
    private const PAGE_QUIET = 60;

    /**
     * The columns.
     *
     * @return array
     */
    protected static function define_properties() {
        return [
            'userid' => ['type' => PARAM_INT],
            'actorid' => ['type' => PARAM_INT, 'default' => 0],
            'pagetime' => ['type' => PARAM_INT, 'default' => 0],
            'state' => ['type' => PARAM_ALPHA, 'choices' => states::all(), 'default' => states::RECEIVING],
            'moves' => ['type' => PARAM_RAW, 'default' => '[]'],
            'filename' => ['type' => PARAM_TEXT],
            'recipe' => ['type' => PARAM_ALPHA],
            'options' => ['type' => PARAM_RAW],
            'secret' => ['type' => PARAM_RAW, 'null' => NULL_ALLOWED, 'default' => null],
            'mapping' => ['type' => PARAM_RAW, 'null' => NULL_ALLOWED, 'default' => null],
            'tokenid' => ['type' => PARAM_INT, 'default' => 0],
            'origin' => ['type' => PARAM_RAW, 'null' => NULL_ALLOWED, 'default' => null],
            'frozen' => ['type' => PARAM_RAW, 'null' => NULL_ALLOWED, 'default' => null],
            'chunks' => ['type' => PARAM_INT, 'default' => 0],
            'people' => ['type' => PARAM_INT, 'default' => 0],
            'watermark' => ['type' => PARAM_INT, 'default' => 0],
            'timesealed' => ['type' => PARAM_INT, 'default' => 0],
            'timefinished' => ['type' => PARAM_INT, 'default' => 0],
            'mailtime' => ['type' => PARAM_INT, 'default' => 0],
        ];
    }

    /**
     * The import of this id.
     *
     * @param int $id
     * @return self
     * @throws \moodle_exception error_importnotfound
     */
    public static function load(int $id): self {
        $import = self::get_record(['id' => $id]);
        if (!$import) {
            throw new \moodle_exception('error_importnotfound', 'tool_prelude');
        }
        return $import;
    }

    /**
     * The options chosen, without any password.
     *
     * @return options
     */
    public function chosen(): options {
        return options::from_json($this->raw_get('options'));
    }

    /**
     * Every move with its time, oldest first.
     *
     * @return array[] each [state, time stamp] or [state, time stamp, why]
     */
    public function moves(): array {
        return json_decode($this->raw_get('moves'), true, 4, JSON_THROW_ON_ERROR);
    }

    /**
     * Why it is in the state it is in.
     *
     * @return string code, '' when there is nothing to say
     */
    public function why(): string {
        $moves = $this->moves();
        return end($moves)[2] ?? '';
    }

    /**
     * Why it, or its undo, was paused, in words.
     *
     * @return string '' when there is nothing to say
     */
    public function why_paused(): string {
        $what = $this->get('state') === states::UNDO_PAUSED ? 'undopause_' : 'pause_';
        return $this->why() === '' ? '' : get_string($what . $this->why(), 'tool_prelude');
    }

    /**
     * A page works on it, at this moment: tasks stand back.
     */
    public function note_page(): void {
        global $DB;
        if ($this->get('pagetime') < time() - self::PAGE_BEAT) {
            $DB->set_field(self::TABLE, 'pagetime', time(), ['id' => $this->get('id')]);
        }
    }

    /**
     * No page shall be waited for.
     */
    public function forget_page(): void {
        global $DB;
        $DB->set_field(self::TABLE, 'pagetime', 0, ['id' => $this->get('id')]);
    }

    /**
     * Whether a page worked on it a moment ago.
     *
     * @return bool
     */
    public function page_is_at_work(): bool {
        global $DB;
        return $DB->get_field(self::TABLE, 'pagetime', ['id' => $this->get('id')]) > time() - self::PAGE_QUIET;
    }

    /**
     * Every cohort its people were to be put in, of those known when it was sealed.
     *
     * @return int[] ids
     */
    public function cohortids(): array {
        $options = $this->chosen();
        $frozen = json_decode($this->raw_get('frozen') ?? 'null', true);
        $labels = $options->usefilecohorts ? $frozen['cohorts'] ?? [] : [];
        return array_values(array_unique(array_filter(
            [$options->cohortid, ...array_values($labels)],
            fn(int|string $id): bool => is_int($id) && $id > 0
        )));
    }

    /**
     * How many people its cohorts had when it was sealed.
     *
     * @return int[] by cohort id; a cohort that is missing was not counted
     */
    public function members_before(): array {
        return json_decode($this->raw_get('frozen') ?? 'null', true)['members'] ?? [];
    }

    /**
     * The state in the database at this moment; another worker may have moved it.
     *
     * @param bool $lateflush asked in the transaction of a person, whose commit need not wait for the disk
     * @return string
     */
    public function current_state(bool $lateflush = false): string {
        global $DB;
        $besides = $lateflush ? late_flush::column() : '';
        return (string) $DB->get_field_sql('SELECT state' . $besides . ' FROM {' . self::TABLE . '} WHERE id = ?', [$this->get('id')]);
    }
}
