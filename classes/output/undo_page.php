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

use core\output\named_templatable;
use moodle_url;
use paging_bar;
use renderable;
use renderer_base;
use tool_prelude\local\course\enrolment;
use tool_prelude\local\import\model\import;
use tool_prelude\local\import\model\states;
use tool_prelude\local\undo\decision;
use tool_prelude\local\undo\made_cohort;
use tool_prelude\local\undo\made_cohorts;
use tool_prelude\local\undo\overview;
use tool_prelude\local\undo\row;

/**
 * What undoing an import would do, with the brake before it; or what it did.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class undo_page implements named_templatable, renderable {
    /** @var int People a page. */
    private const PEOPLE = 100;

    /** @var overview Everybody counted, some shown. */
    private readonly overview $overview;
    /** @var made_cohort[] Cohorts made on the page for it. */
    private readonly array $cohorts;
    /** @var string State of the import. */
    private readonly string $state;

    /**
     * Constructor.
     *
     * @param import $import
     * @param string $outcome only these people, '' for all
     * @param int $page from 0
     * @param string $error why what was asked for was not done, plain text
     */
    public function __construct(
        /** @var import The import. */
        private readonly import $import,
        /** @var string Outcome to show. */
        private readonly string $outcome = '',
        /** @var int Page to show. */
        private readonly int $page = 0,
        /** @var string Why it was not done. */
        private readonly string $error = '',
    ) {
        $this->state = $import->get('state');
        $begun = states::is_taken_back($this->state);
        $look = $begun ? overview::done(...) : overview::preview(...);
        $this->overview = $look($import, $outcome, $page * self::PEOPLE, self::PEOPLE);
        $this->cohorts = made_cohorts::of($import, $this->overview->leaving);
    }

    /**
     * The template.
     *
     * @param renderer_base $renderer
     * @return string
     */
    public function get_template_name(renderer_base $renderer): string {
        return 'tool_prelude/undopage';
    }

    /**
     * What the template shows.
     *
     * @param renderer_base $output
     * @return array
     */
    public function export_for_template(renderer_base $output): array {
        $begun = states::is_taken_back($this->state);
        $courses = enrolment::count_records(['importid' => $this->import->get('id'), 'state' => enrolment::MADE]);
        $deletions = $this->overview->deletions();
        $returnable = departure_words::returnable($this->import);
        $words = undo_words::for($this->overview->rows, !$begun);
        $early = !$begun && !states::is_final($this->state);
        $nothing = !$begun && !$this->overview->concerned() && !$courses && !$returnable
            && !array_filter($this->cohorts, fn(made_cohort $one): bool => $one->is_removable());
        return [
            'error' => $this->error,
            'help' => help::icons($output, 'undo', 'brake'),
            'begun' => $begun,
            'going' => $this->state === states::UNDOING,
            'paused' => $this->state === states::UNDO_PAUSED,
            'whypaused' => $this->import->why_paused(),
            'what' => get_string('undo_what_' . ($begun ? $this->state : 'ahead'), 'tool_prelude'),
            'sentence' => undo_words::sentence($this->overview->counts, !$begun),
            'becomes' => get_string($begun ? 'undo_becomes' : 'undo_becomes_ahead', 'tool_prelude'),
            'early' => $early,
            'nothing' => $nothing,
            'leave' => $begun || $early || $nothing,
            'reasons' => $this->reasons(),
            'hasreasons' => $this->overview->reasons !== [],
            'action' => (new moodle_url('/admin/tool/prelude/undo.php'))->out(false),
            'id' => $this->import->get('id'),
            'sesskey' => sesskey(),
            'asknumber' => $deletions > 0,
            'brake' => plural::say('undo_brake', $deletions),
            'deletions' => $deletions,
            'courses' => $courses ? plural::say('undo_courses', $courses) : '',
            'departures' => $returnable && !$begun ? plural::say('undo_departures', $returnable) : '',
            'departed' => $begun ? departure_words::told_after($this->import) : [],
            'putback' => $returnable && $begun ? plural::say('undo_putback', $returnable) : '',
            'cohorts' => array_map(fn(made_cohort $one): array => [
                'id' => $one->id,
                'removable' => !$begun && $one->is_removable(),
                'text' => undo_words::made($one, $begun),
            ], $this->cohorts),
            'back' => (new moodle_url('/admin/tool/prelude/view.php', ['id' => $this->import->get('id')]))->out(false),
            'counts' => $this->tiles(),
            'anypeople' => $this->overview->rows !== [],
            'people' => array_map(fn(row $row): array => $words->row($row), $this->overview->rows),
            'paging' => $output->render(new paging_bar($this->total(), $this->page, self::PEOPLE, $this->url($this->outcome))),
        ];
    }

    /**
     * How many people stay for which reason, most first.
     *
     * @return string[][]
     */
    private function reasons(): array {
        $reasons = $this->overview->reasons;
        arsort($reasons);
        return array_map(fn(string $code, int $n): array => [
            'number' => plural::number($n),
            'text' => undo_words::group($code),
        ], array_keys($reasons), $reasons);
    }

    /**
     * A number for each outcome, each a link to its people.
     *
     * @return array[]
     */
    private function tiles(): array {
        $tiles = [];
        foreach (['' => array_sum($this->overview->counts)] + array_filter($this->overview->counts) as $outcome => $n) {
            $tiles[] = [
                'label' => $outcome === ''
                    ? get_string('js_result_all', 'tool_prelude')
                    : undo_words::outcome($outcome, !states::is_taken_back($this->state)),
                'number' => plural::number($n),
                'url' => $this->url($outcome)->out(false),
                'current' => $this->outcome === $outcome,
            ];
        }
        return $tiles;
    }

    /**
     * How many people there are to page through.
     *
     * @return int
     */
    private function total(): int {
        return $this->outcome === '' ? array_sum($this->overview->counts) : $this->overview->counts[$this->outcome] ?? 0;
    }

    /**
     * Where the people of an outcome are shown.
     *
     * @param string $outcome
     * @return moodle_url
     */
    private function url(string $outcome): moodle_url {
        return new moodle_url(
            '/admin/tool/prelude/undo.php',
            ['id' => $this->import->get('id')] + ($outcome === '' ? [] : ['outcome' => $outcome]),
            'tool_prelude-people'
        );
    }
}
