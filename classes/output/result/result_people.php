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

namespace tool_prelude\output\result;

use context_system;
use core_reportbuilder\system_report;
use core_reportbuilder\system_report_factory;
use moodle_url;
use renderable;
use renderer_base;
use templatable;
use tool_prelude\local\access\sender;
use tool_prelude\local\import\model\import;
use tool_prelude\local\import\tally;
use tool_prelude\output\plural;
use tool_prelude\reportbuilder\local\systemreports\results;

/**
 * Every person of an import: a number an outcome, and the table.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class result_people implements renderable, templatable {
    /**
     * Constructor.
     *
     * @param import $import
     * @param tally $tally
     * @param string $show an outcome, or never (never logged in); anything else for all
     */
    public function __construct(
        /** @var import The import. */
        private readonly import $import,
        /** @var tally How many people by outcome. */
        private readonly tally $tally,
        /** @var string Whom to show. */
        private readonly string $show = '',
    ) {
    }

    /**
     * Where an import's people are shown.
     *
     * @param import $import
     * @param string $show
     * @return moodle_url
     */
    public static function url(import $import, string $show): moodle_url {
        return new moodle_url('/admin/tool/prelude/view.php', ['id' => $import->get('id'), 'show' => $show], 'tool_prelude-people');
    }

    /**
     * What the template shows.
     *
     * @param renderer_base $output
     * @return array {counts, report: HTML, filtered, viewurl, sesskey, bulk: HTML}
     */
    public function export_for_template(renderer_base $output): array {
        $tiles = [$this->tile('all', $this->tally->all())];
        foreach ($this->tally->counts as $outcome => $n) {
            $tiles[] = $this->tile($outcome, $n);
        }
        $report = self::report($this->import, $this->show, sender::reaches_everybody());
        $bulk = sender::reaches_everybody() ? new bulk_actions(self::url($this->import, '')) : null;
        return [
            'counts' => $tiles,
            'report' => $report->output(),
            // Moodle keeps them for each person and report: what was chosen for another import would hide people here without a word.
            'filtered' => $report->get_applied_filter_count() > 0,
            'viewurl' => self::url($this->import, $this->show)->out(false),
            'sesskey' => sesskey(),
            'bulk' => $bulk ? $bulk->render() : '',
        ];
    }

    /**
     * A number that leads to its people.
     *
     * @param string $show
     * @param int $n
     * @return array
     */
    private function tile(string $show, int $n): array {
        return [
            'label' => get_string("js_result_$show", 'tool_prelude'),
            'number' => plural::number($n),
            'count' => $n,
            // The whole list is no part of the bar.
            'outcome' => $show === 'all' ? '' : $show,
            'url' => self::url($this->import, $show)->out(false),
            'current' => $this->show === $show || ($show === 'all' && $this->show === ''),
        ];
    }

    /**
     * The table with no filter on it any more.
     *
     * @param import $import
     */
    public static function unfilter(import $import): void {
        self::report($import, '', false)->set_filter_values([]);
    }

    /**
     * The table. Whom it shows is its parameter and no filter: opening an address must not change what was chosen.
     *
     * @param import $import
     * @param string $show
     * @param bool $withcheckboxes
     * @return system_report
     */
    private static function report(import $import, string $show, bool $withcheckboxes): system_report {
        return system_report_factory::create(results::class, context_system::instance(), parameters: [
            'importid' => (int) $import->get('id'), 'show' => $show, 'withcheckboxes' => $withcheckboxes,
        ]);
    }
}
