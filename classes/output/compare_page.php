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
use renderable;
use renderer_base;
use tool_prelude\local\account\sight;
use tool_prelude\local\cohort\cohort;
use tool_prelude\local\compare\comparison;
use tool_prelude\local\compare\departure;
use tool_prelude\local\compare\departures;
use tool_prelude\local\import\model\import;

/**
 * A list beside the one before it: who is new, known, changed, gone, and what can be done about those who are gone, named one
 * by one and behind a brake.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class compare_page implements named_templatable, renderable {
    /**
     * Constructor.
     *
     * @param comparison $comparison
     * @param cohort[] $cohorts that can be compared, by id
     * @param import[] $earlier lists that can be compared with
     * @param string $action departure::REMOVE or SUSPEND
     * @param int[] $kept users not ticked, to be left alone
     * @param string $error why what was asked for was not done, plain text
     */
    public function __construct(
        /** @var comparison The two lists. */
        private readonly comparison $comparison,
        /** @var cohort[] By id. */
        private readonly array $cohorts,
        /** @var import[] Earlier lists. */
        private readonly array $earlier,
        /** @var string What is proposed. */
        private readonly string $action = departure::REMOVE,
        /** @var int[] Users to leave alone. */
        private readonly array $kept = [],
        /** @var string Why it was not done. */
        private readonly string $error = '',
    ) {
    }

    /**
     * The template.
     *
     * @param renderer_base $renderer
     * @return string
     */
    public function get_template_name(renderer_base $renderer): string {
        return 'tool_prelude/comparepage';
    }

    /**
     * What the template shows.
     *
     * @param renderer_base $output
     * @return array
     */
    public function export_for_template(renderer_base $output): array {
        global $DB;
        $cohort = $this->cohorts[$this->comparison->cohortid];
        $counts = $this->comparison->counts();
        $gone = $this->comparison->gone();
        $concerned = array_filter($gone, fn(\stdClass $user): bool => departures::why_kept($user, $this->action) === '');
        $members = $DB->count_records('cohort_members', ['cohortid' => $cohort->id]);
        $share = $members ? count(array_filter($concerned, fn(\stdClass $user): bool => (bool) $user->member)) / $members : 0;
        $may = departures::may($this->action, $cohort->id);
        $returns = departure_words::people($this->comparison->import, $cohort->id);
        return [
            'error' => $this->error,
            'help' => help::icons($output, 'brake'),
            'url' => (new moodle_url('/admin/tool/prelude/compare.php'))->out(false),
            'id' => $this->comparison->import->get('id'),
            'cohort' => $cohort->id,
            'previous' => $this->comparison->previous->get('id'),
            'cohorts' => array_values(array_map(fn(cohort $one): array => [
                'value' => $one->id,
                'label' => format_string($one->name, true, ['context' => $one->context, 'escape' => false]),
                'selected' => $one->id === $cohort->id,
            ], $this->cohorts)),
            'earlier' => array_map(fn(import $one): array => [
                'value' => $one->get('id'),
                'label' => $one->get('filename') . ' · '
                    . userdate($one->get('timesealed'), get_string('strftimedatetimeshort', 'langconfig')),
                'selected' => $one->get('id') === $this->comparison->previous->get('id'),
            ], $this->earlier),
            'actions' => array_map(fn(string $action): array => [
                'value' => $action,
                'label' => get_string("compare_action_$action", 'tool_prelude'),
                'selected' => $action === $this->action,
            ], [departure::REMOVE, departure::SUSPEND]),
            'counts' => array_map(fn(string $name, int $n): array => [
                'name' => $name,
                'label' => get_string("compare_$name", 'tool_prelude'),
                'number' => plural::number($n),
            ], array_keys($counts), $counts),
            'anygone' => $gone !== [],
            'may' => $may,
            'mayn' => ($this->action === departure::SUSPEND ? missing_right::say('suspend') : '')
                ?: get_string('compare_mayn', 'tool_prelude'),
            'canact' => $may && $concerned,
            'action' => $this->action,
            'sesskey' => sesskey(),
            'share' => plural::say('compare_share', count($concerned), [
                'members' => plural::number($members),
                'percent' => format_float(100 * $share, $share > 0 && $share < 0.1 ? 1 : 0),
            ]),
            'large' => $share > 0.3,
            'box' => get_string("compare_do_$this->action", 'tool_prelude'),
            'brake' => get_string("compare_brake_$this->action", 'tool_prelude'),
            'button' => get_string("compare_button_$this->action", 'tool_prelude'),
            'people' => array_values(array_map($this->person(...), $gone)),
            'done' => departure_words::told($this->comparison->import, $cohort->id),
            'returns' => $returns,
            'anyreturns' => $returns !== [],
            'canreturn' => (bool) array_filter($returns, fn(array $one): bool => $one['why'] === ''),
            'back' => (new moodle_url('/admin/tool/prelude/view.php', ['id' => $this->comparison->import->get('id')]))->out(false),
        ];
    }

    /**
     * Someone who is no longer in the list.
     *
     * @param \stdClass $user
     * @return array
     */
    private function person(\stdClass $user): array {
        $why = departures::why_kept($user, $this->action);
        $named = $user->made || sight::is_clear();
        $person = sight::person($user, $named);
        return [
            'userid' => sight::key((int) $user->id, $named),
            'lastaccess' => match (true) {
                !$named, !sight::shows_times() => '',
                (bool) $user->lastaccess => userdate($user->lastaccess, get_string('strftimedatetimeshort', 'langconfig')),
                default => get_string('never'),
            },
            'concerned' => $why === '',
            'why' => $why === '' ? '' : get_string("compare_kept_$why", 'tool_prelude'),
            'ticked' => !in_array((int) $user->id, $this->kept, true),
            'boxlabel' => get_string("compare_dothis_$this->action", 'tool_prelude', $person['name']),
        ] + $person;
    }
}
