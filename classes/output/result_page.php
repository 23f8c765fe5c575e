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
use core\output\named_templatable;
use core_reportbuilder\local\filters\select;
use core_reportbuilder\system_report;
use core_reportbuilder\system_report_factory;
use moodle_url;
use renderable;
use renderer_base;
use tool_prelude\local\import\import;
use tool_prelude\local\import\outcome;
use tool_prelude\local\import\progress;
use tool_prelude\local\import\states;
use tool_prelude\reportbuilder\local\systemreports\results;

/**
 * What became of an import: a sentence, counts, where to go from here, and every person.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class result_page implements named_templatable, renderable {
    /** @var string[] Outcomes in the order they are told. */
    private const OUTCOMES = [
        outcome::CREATE, outcome::ENROL, outcome::UPDATE, outcome::UNCHANGED,
        outcome::FAILED, outcome::BLOCKED, outcome::CANCELLED,
    ];

    /** @var int[] How many people by outcome. */
    private readonly array $counts;

    /**
     * Constructor.
     *
     * @param import $import
     * @param string $outcome the table shows only this outcome at first, '' for what was last chosen
     */
    public function __construct(
        /** @var import The import. */
        private readonly import $import,
        /** @var string Outcome to show. */
        private readonly string $outcome = '',
    ) {
        $this->counts = array_column((new progress($import))->counts(), 'count', 'outcome');
    }

    /**
     * The template.
     *
     * @param renderer_base $renderer
     * @return string
     */
    public function get_template_name(renderer_base $renderer): string {
        return 'tool_prelude/resultpage';
    }

    /**
     * Title of the page.
     *
     * @return string plain text
     */
    public function title(): string {
        return get_string('result_title', 'tool_prelude', $this->filename());
    }

    /**
     * What the template shows.
     *
     * @param renderer_base $output
     * @return array
     */
    public function export_for_template(renderer_base $output): array {
        $state = $this->import->get('state');
        $failures = array_sum(array_intersect_key($this->counts, [outcome::FAILED => 1, outcome::BLOCKED => 1]));
        $how = $state === states::FINISHED && $failures ? 'withfailures' : $state;
        return [
            'title' => $this->title(),
            'how' => $how,
            'what' => get_string("js_done_$how", 'tool_prelude'),
            'about' => $this->about(),
            'sentence' => $this->sentence(),
            'counts' => $this->tiles(),
            'isover' => states::is_final($state),
            'followurl' => (new moodle_url('/admin/tool/prelude/index.php', ['import' => $this->import->get('id')]))->out(false),
            'actions' => implode(' ', array_map($output->render(...), result_parts::actions($this->import))),
            'parts' => implode('', array_map($output->render(...), result_parts::parts($this->import))),
            'report' => $this->report()->output(),
        ];
    }

    /**
     * Who, when, which recipe.
     *
     * @return string plain text
     */
    private function about(): string {
        $starter = \core_user::get_user($this->import->get('userid')) ?: null;
        $time = $this->import->get('timesealed') ?: $this->import->get('timecreated');
        return get_string('result_about', 'tool_prelude', [
            'who' => $starter ? fullname($starter) : get_string('result_nobody', 'tool_prelude'),
            'when' => userdate($time, get_string('strftimedatetimeshort', 'langconfig')),
            'recipe' => get_string('recipe_' . $this->import->get('recipe'), 'tool_prelude'),
        ]);
    }

    /**
     * What happened, in one sentence.
     *
     * @return string plain text
     */
    private function sentence(): string {
        $parts = [];
        foreach (self::OUTCOMES as $outcome) {
            if ($n = $this->counts[$outcome] ?? 0) {
                $parts[] = plural::say("js_did_$outcome", $n);
            }
        }
        return $parts
            ? get_string('js_sentence', 'tool_prelude', implode(', ', $parts))
            : get_string('js_did_nothing', 'tool_prelude');
    }

    /**
     * A number for each outcome there was, each a link to its people.
     *
     * @return array[]
     */
    private function tiles(): array {
        $tile = fn(string $outcome, string $key, int $n): array => [
            'label' => get_string("js_result_$key", 'tool_prelude'),
            'number' => plural::number($n),
            'url' => (new moodle_url('/admin/tool/prelude/view.php', [
                'id' => $this->import->get('id'), 'outcome' => $outcome,
            ], 'tool_prelude-people'))->out(false),
            'current' => $this->outcome === $outcome,
        ];
        $tiles = [$tile('all', 'all', array_sum($this->counts))];
        foreach (self::OUTCOMES as $outcome) {
            if ($n = $this->counts[$outcome] ?? 0) {
                $tiles[] = $tile($outcome, $outcome, $n);
            }
        }
        return $tiles;
    }

    /**
     * Every person.
     *
     * @return system_report
     */
    private function report(): system_report {
        global $SESSION;
        $id = (int) $this->import->get('id');
        $report = system_report_factory::create(results::class, context_system::instance(), parameters: ['importid' => $id]);
        if (in_array($this->outcome, self::OUTCOMES, true)) {
            $report->set_filter_values([
                'result:outcome_operator' => select::EQUAL_TO,
                'result:outcome_value' => $this->outcome,
            ]);
        } else if ($this->outcome === 'all' || ($SESSION->tool_prelude_viewed ?? 0) !== $id) {
            // Filters are kept by report: what was chosen for another import would hide people here.
            $report->set_filter_values([]);
        }
        $SESSION->tool_prelude_viewed = $id;
        return $report;
    }

    /**
     * The file's name, or what stands for it once its owner is forgotten.
     *
     * @return string
     */
    private function filename(): string {
        return $this->import->get('filename') ?: get_string('result_nofile', 'tool_prelude', $this->import->get('id'));
    }
}
