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
use core_reportbuilder\system_report_factory;
use moodle_url;
use renderable;
use renderer_base;
use tool_prelude\local\cohort\cohort;
use tool_prelude\local\cohort\finder;
use tool_prelude\local\cohort\rights;
use tool_prelude\reportbuilder\local\systemreports\members;

/**
 * Who is in a cohort, and the ways on from there.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class members_page implements named_templatable, renderable {
    /**
     * Constructor.
     *
     * @param cohort $cohort
     */
    private function __construct(
        /** @var cohort The cohort. */
        private readonly cohort $cohort,
    ) {
    }

    /**
     * Of a cohort whose members the current user may see.
     *
     * @param int $cohortid
     * @return self
     * @throws \moodle_exception error_cohortmembers
     */
    public static function of(int $cohortid): self {
        $cohort = (new finder())->by_ids([$cohortid])[$cohortid] ?? null;
        if (!$cohort || !rights::lists_members($cohort->context)) {
            throw new \moodle_exception('error_cohortmembers', 'tool_prelude', new moodle_url('/admin/tool/prelude/history.php'));
        }
        return new self($cohort);
    }

    /**
     * What the page is called.
     *
     * @return string plain text
     */
    public function title(): string {
        $options = ['context' => $this->cohort->context, 'escape' => false];
        return get_string('members_title', 'tool_prelude', format_string($this->cohort->name, true, $options));
    }

    /**
     * The template.
     *
     * @param renderer_base $renderer
     * @return string
     */
    public function get_template_name(renderer_base $renderer): string {
        return 'tool_prelude/memberspage';
    }

    /**
     * What the template shows.
     *
     * @param renderer_base $output
     * @return array
     */
    public function export_for_template(renderer_base $output): array {
        $cohort = $this->cohort;
        $change = rights::obstacle($cohort) === '' ? new moodle_url('/cohort/assign.php', ['id' => $cohort->id]) : null;
        $report = system_report_factory::create(members::class, $cohort->context, '', '', 0, ['cohort' => $cohort->id]);
        return [
            'title' => $this->title(),
            'change' => $change ? $change->out(false) : '',
            'back' => (new moodle_url('/admin/tool/prelude/index.php'))->out(false),
            'report' => $report->output(),
        ];
    }
}
