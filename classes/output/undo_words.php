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

namespace tool_prelude\output;

use context_system;
use moodle_url;
use tool_prelude\local\cohort\cohort;
use tool_prelude\local\cohort\finder;
use tool_prelude\local\cohort\made;
use tool_prelude\local\import\model\import;
use tool_prelude\local\undo\decision;
use tool_prelude\local\undo\made_cohort;
use tool_prelude\local\undo\made_cohorts;
use tool_prelude\local\undo\overview;
use tool_prelude\local\undo\reason;
use tool_prelude\local\undo\row;

/**
 * What becomes of people in an undo, in words.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class undo_words {
    /**
     * Constructor.
     *
     * @param cohort[] $cohorts those the user may see, by id
     * @param bool $ahead nothing of it has happened yet
     */
    private function __construct(
        /** @var cohort[] By id. */
        private readonly array $cohorts,
        /** @var bool Nothing of it has happened yet. */
        private readonly bool $ahead,
    ) {
    }

    /**
     * For these people: the cohorts they name are looked up at once.
     *
     * @param row[] $rows
     * @param bool $ahead nothing of it has happened yet
     * @return self
     */
    public static function for(array $rows, bool $ahead): self {
        $ids = [];
        foreach ($rows as $row) {
            foreach ($row->reasons as $reason) {
                $ids[$reason->itemid] = $reason->itemid;
            }
        }
        return new self((new finder())->by_ids(array_filter($ids)), $ahead);
    }

    /**
     * What it will do or did, in one sentence.
     *
     * @param int[] $counts how many people by outcome
     * @param bool $ahead nothing of it has happened yet
     * @return string plain text
     */
    public static function sentence(array $counts, bool $ahead = false): string {
        $parts = [];
        foreach (decision::shown() as $outcome) {
            if ($n = $counts[$outcome] ?? 0) {
                $parts[] = plural::say(($ahead && $outcome !== decision::FAILED ? 'undo_will_' : 'undo_did_') . $outcome, $n);
            }
        }
        return $parts
            ? get_string('js_sentence', 'tool_prelude', implode(', ', $parts))
            : get_string('undo_nothing', 'tool_prelude');
    }

    /**
     * What an undo could not call back: mails that had left, people who had been taken out of a cohort.
     *
     * @param import $import
     * @return string[] plain text
     */
    public static function stays(import $import): array {
        $mailed = overview::done($import)->reasons[reason::MAILED] ?? 0;
        return [
            ...($mailed ? [plural::say('undo_mailed', $mailed)] : []),
            ...departure_words::told_after($import),
        ];
    }

    /**
     * What becomes of a person.
     *
     * @param string $outcome
     * @param bool $ahead nothing of it has happened yet
     * @return string
     */
    public static function outcome(string $outcome, bool $ahead): string {
        // What failed did so: nothing foresees it.
        return get_string(($ahead && $outcome !== decision::FAILED ? 'undo_foreseen_' : 'undo_outcome_') . $outcome, 'tool_prelude');
    }

    /**
     * A person, as the template takes it.
     *
     * @param row $row
     * @return array
     */
    public function row(row $row): array {
        return [
            'line' => plural::number($row->line),
            'name' => $row->name,
            'username' => $row->username,
            'url' => $row->userid ? (new moodle_url('/user/profile.php', ['id' => $row->userid]))->out(false) : '',
            'outcome' => $row->outcome,
            'what' => self::outcome($row->outcome, $this->ahead),
            'why' => implode(' · ', array_unique(array_map($this->reason(...), $row->reasons))),
        ];
    }

    /**
     * A reason of one person.
     *
     * @param reason $reason
     * @return string plain text
     */
    public function reason(reason $reason): string {
        $about = $reason->detail;
        if ($reason->itemid) {
            $cohort = $this->cohorts[$reason->itemid] ?? null;
            $about = $cohort
                ? format_string($cohort->name, true, ['context' => $cohort->context, 'escape' => false])
                : get_string('undo_othercohort', 'tool_prelude');
        }
        return get_string("undo_reason_$reason->code", 'tool_prelude', $about);
    }

    /**
     * A cohort that was made on the page for the import.
     *
     * @param made_cohort $cohort
     * @param bool $begun the undo was started: what was not chosen stays
     * @return string plain text
     */
    public static function made(made_cohort $cohort, bool $begun): string {
        $name = format_string($cohort->name, true, ['context' => context_system::instance(), 'escape' => false]);
        $offered = $cohort->is_removable();
        if ($cohort->state === made::REMOVED || $cohort->state === made::MARKED || ($offered && !$begun)) {
            return get_string("undo_cohort_$cohort->state", 'tool_prelude', $name);
        }
        $code = $offered ? 'notchosen' : $cohort->code;
        $why = $code === made_cohorts::MEMBERS
            ? plural::say('undo_cohort_why_members', $cohort->members)
            : get_string("undo_cohort_why_$code", 'tool_prelude');
        return get_string('undo_cohort_stays', 'tool_prelude', ['name' => $name, 'why' => $why]);
    }

    /**
     * A reason of many.
     *
     * @param string $code
     * @return string plain text
     */
    public static function group(string $code): string {
        return get_string("undo_reason_$code", 'tool_prelude', '…');
    }
}
