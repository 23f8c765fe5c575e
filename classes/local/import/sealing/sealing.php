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

namespace tool_prelude\local\import\sealing;

use tool_prelude\local\access\mail_wait;
use tool_prelude\local\account\account_finder;
use tool_prelude\local\account\accounts;
use tool_prelude\local\account\repeats;
use tool_prelude\local\account\sight;
use tool_prelude\local\cohort\made;
use tool_prelude\local\cohort\members;
use tool_prelude\local\cohort\resolver;
use tool_prelude\local\draft\drafts;
use tool_prelude\local\import\intake\limits;
use tool_prelude\local\import\model\chunk;
use tool_prelude\local\import\model\frozen;
use tool_prelude\local\import\model\import;
use tool_prelude\local\import\model\lifecycle;
use tool_prelude\local\import\model\person;
use tool_prelude\local\import\model\states;
use tool_prelude\local\native\form_data;
use tool_prelude\local\program\brakes;
use tool_prelude\task\run_import;

/**
 * Seals an import: everything is here, its options are frozen, and from now on it can finish without a browser.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class sealing {
    /** @var int Chunks' people looked up with one query. */
    private const BATCH = 5000;
    /** @var int Ids given out before the sealing may be committed after it: look that much further back. */
    private const MARGIN = 1000;

    /** @var repeats Finds those who come twice. */
    private readonly repeats $repeats;
    /** @var bool[] Lines seen. */
    private array $lines = [];
    /** @var int People who may become new accounts. */
    private int $new = 0;
    /** @var bool[] Native fields in use. */
    private array $fields = [];
    /** @var bool Whether the cohorts of the file count. */
    private readonly bool $usefilecohorts;
    /** @var string[] Cohorts named. */
    private array $labels = [];
    /** @var courses_asked Courses and roles named. */
    private readonly courses_asked $courses;

    /**
     * Constructor.
     *
     * @param import $import
     */
    private function __construct(
        /** @var import What is sealed. */
        private readonly import $import,
    ) {
        $this->repeats = new repeats(sight::is_clear());
        $this->courses = new courses_asked();
        $this->usefilecohorts = $import->chosen()->usefilecohorts;
    }

    /**
     * Seal. Sealing again changes nothing.
     *
     * @param import $import
     * @param int $chunks how many were sent
     * @param int $people how many people
     * @param int $draftid list that waited for a decision and becomes this import, 0 for none
     * @throws \moodle_exception error_sealmismatch, error_toomanypeople, error_wrongstate, error_optionsinvalid, error_programnew, error_draftgone, and what demands
     *     say: a right or a way to log in was lost since the import was started. It stays as it was, nothing is imported
     */
    public static function seal(import $import, int $chunks, int $people, int $draftid = 0): void {
        $state = $import->get('state');
        if ($state !== states::RECEIVING && $state !== states::CANCELLED) {
            if ($chunks != $import->get('chunks') || $people != $import->get('people')) {
                throw new \moodle_exception('error_sealmismatch', 'tool_prelude');
            }
            return;
        }
        $moved = lifecycle::move($import, states::QUEUED, function (import $import) use ($chunks, $people, $draftid): void {
            (new self($import))->freeze($chunks, $people);
            if ($draftid) {
                drafts::take($draftid, $import);
            }
            if ($chunks) {
                run_import::start($import);
            }
        });
        if ($moved && !$chunks) {
            // Nobody to wait for.
            lifecycle::move($import, states::RUNNING);
            lifecycle::move($import, states::FINISHED);
        }
    }

    /**
     * Check that everything is here, look up what is dear to look up, freeze the options.
     *
     * @param int $chunks
     * @param int $people
     */
    private function freeze(int $chunks, int $people): void {
        global $DB;
        $id = $this->import->get('id');
        $options = $this->import->chosen();
        demands::check($options);
        $sent = $DB->get_record_sql(
            'SELECT COUNT(id) AS chunks, COALESCE(SUM(people), 0) AS people, MAX(seq) AS last
               FROM {' . chunk::TABLE . '} WHERE importid = ?',
            [$id]
        );
        if ($sent->chunks != $chunks || $sent->people != $people || ($chunks && $sent->last != $chunks - 1)) {
            throw new \moodle_exception('error_sealmismatch', 'tool_prelude');
        }
        if ($people > limits::max_people()) {
            throw new \moodle_exception('error_toomanypeople', 'tool_prelude', '', limits::max_people());
        }
        $watermark = (int) $DB->get_field_sql('SELECT MAX(id) FROM {user}') - self::MARGIN;
        $this->look_up($id);
        if ($this->import->get('origin') !== null) {
            (new brakes((int) $this->import->get('userid'), $this->import->get('tokenid')))->demand_new($this->new);
        }
        $columns = form_data::columns($options, array_keys($this->fields));
        $cohorts = (new resolver())->resolve(array_map('strval', array_values($this->labels)), $options->cohortmap);
        $cohortids = array_values(array_unique(array_filter([$options->cohortid, ...$cohorts->ids()])));
        made::claim($this->import, $cohortids);
        $this->import->set_many([
            'chunks' => $chunks,
            'people' => $people,
            'watermark' => max(0, $watermark),
            'mailtime' => mail_wait::at_sealing($this->import),
            'frozen' => (new frozen(
                form_data::build($options, $columns),
                $columns,
                $cohorts,
                authority::now($cohortids, $this->courses->found()),
                $this->courses->listed(),
                members::counts($cohortids),
            ))->to_json(),
        ]);
    }

    /**
     * Walk all people, a few thousand at a time.
     *
     * @param int $id of the import
     */
    private function look_up(int $id): void {
        $batch = [];
        $size = 0;
        foreach (chunk::pending($id) as $seq) {
            $chunk = chunk::find($id, $seq);
            $people = $chunk->people();
            $batch[] = [$chunk, $people];
            $size += count($people);
            if ($size >= self::BATCH) {
                $this->look_up_batch($batch);
                $batch = [];
                $size = 0;
            }
        }
        $this->look_up_batch($batch);
    }

    /**
     * Find, with one query, who has an account already, e-mails in whatever case, and keep it with each chunk.
     *
     * @param array[] $batch chunks with their people
     */
    private function look_up_batch(array $batch): void {
        if (!$batch) {
            return;
        }
        $accounts = (new account_finder())->everywhere(array_merge(...array_column($batch, 1)));
        foreach ($batch as [$chunk, $people]) {
            $repeated = [];
            $found = [];
            foreach ($people as $person) {
                if ($code = $this->meet($person, $accounts)) {
                    $repeated[$person->line] = $code;
                }
                if ($ids = array_keys($accounts->candidates($person))) {
                    $found[$person->line] = $ids;
                } else {
                    $this->new++;
                }
            }
            $known = (new known($found, $repeated))->to_json();
            if ($known !== null) {
                $chunk->set('known', $known)->update();
            }
        }
    }

    /**
     * Note what a person uses.
     *
     * @param person $person
     * @param accounts $accounts found for this person, among others
     * @return string code when this person repeats an earlier line
     * @throws \moodle_exception error_sealmismatch when the line itself comes twice
     */
    private function meet(person $person, accounts $accounts): string {
        if (isset($this->lines[$person->line])) {
            throw new \moodle_exception('error_sealmismatch', 'tool_prelude');
        }
        $this->lines[$person->line] = true;
        if ($person->fields) {
            $this->fields += array_fill_keys(array_keys($person->fields), true);
            $this->courses->note($person->fields);
        }
        if ($this->usefilecohorts) {
            foreach ($person->cohorts as $label) {
                $this->labels[$label] = $label;
            }
        }
        return $this->repeats->meet($person, $accounts);
    }
}
