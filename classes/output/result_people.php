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
use core_reportbuilder\local\filters\select;
use core_reportbuilder\system_report;
use core_reportbuilder\system_report_factory;
use moodle_url;
use renderable;
use renderer_base;
use templatable;
use tool_prelude\local\access\sender;
use tool_prelude\local\import\import;
use tool_prelude\local\import\tally;
use tool_prelude\reportbuilder\local\entities\account_access;
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
     * @param string $show all, an outcome, or never (never logged in); '' for what was last chosen
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
     * @return array {counts, report: HTML, bulk: HTML}
     */
    public function export_for_template(renderer_base $output): array {
        $tiles = [$this->tile('all', $this->tally->all())];
        foreach ($this->tally->counts as $outcome => $n) {
            $tiles[] = $this->tile($outcome, $n);
        }
        $bulk = sender::reaches_everybody() ? new bulk_actions(self::url($this->import, '')) : null;
        return [
            'counts' => $tiles,
            'report' => $this->report($bulk !== null)->output(),
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
            'current' => $this->show === $show,
        ];
    }

    /**
     * The table.
     *
     * @param bool $withcheckboxes
     * @return system_report
     */
    private function report(bool $withcheckboxes): system_report {
        global $SESSION;
        $id = (int) $this->import->get('id');
        $report = system_report_factory::create(
            results::class,
            context_system::instance(),
            parameters: ['importid' => $id, 'withcheckboxes' => $withcheckboxes]
        );
        $filters = match (true) {
            $this->show === account_access::NEVER => ['access:login' => account_access::NEVER],
            in_array($this->show, tally::outcomes(), true) => ['result:outcome' => $this->show],
            // Filters are kept by report: what was chosen for another import would hide people here.
            $this->show === 'all', ($SESSION->tool_prelude_viewed ?? 0) !== $id => [],
            default => null,
        };
        if ($filters !== null) {
            $values = [];
            foreach ($filters as $name => $value) {
                $values += ["{$name}_operator" => select::EQUAL_TO, "{$name}_value" => $value];
            }
            $report->set_filter_values($values);
        }
        $SESSION->tool_prelude_viewed = $id;
        return $report;
    }
}
