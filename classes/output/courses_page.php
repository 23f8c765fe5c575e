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

use confirm_action;
use core\output\named_templatable;
use moodle_url;
use renderable;
use renderer_base;
use single_button;
use tool_prelude\form\courses_form;
use tool_prelude\local\cohort\cohort;
use tool_prelude\local\course\methods;
use tool_prelude\local\course\takeback;
use tool_prelude\local\import\model\import;

/**
 * The courses the cohorts of an import are enrolled in already, and the form for more.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class courses_page implements named_templatable, renderable {
    /**
     * Constructor.
     *
     * @param import $import
     * @param cohort[] $cohorts of it that the user sees, by id
     * @param courses_form|null $form null when it was undone: nobody is enrolled from it any more
     */
    public function __construct(
        /** @var import The import. */
        private readonly import $import,
        /** @var cohort[] By id. */
        private readonly array $cohorts,
        /** @var courses_form|null The form. */
        private readonly ?courses_form $form,
    ) {
    }

    /**
     * The template.
     *
     * @param renderer_base $renderer
     * @return string
     */
    public function get_template_name(renderer_base $renderer): string {
        return 'tool_prelude/coursespage';
    }

    /**
     * What the template shows.
     *
     * @param renderer_base $output
     * @return array
     */
    public function export_for_template(renderer_base $output): array {
        $methods = methods::of(array_keys($this->cohorts), $this->import);
        $roles = role_get_names(null, ROLENAME_ORIGINAL, true);
        return [
            'hasmethods' => $methods !== [],
            'methods' => array_map(fn(\stdClass $method): array => [
                'course' => format_string($method->course, true, ['context' => $method->context, 'escape' => false]),
                'url' => (new moodle_url('/enrol/instances.php', ['id' => $method->courseid]))->out(false),
                'cohort' => self::name($this->cohorts[$method->cohortid]),
                'role' => $roles[$method->roleid] ?? get_string('none'),
                'group' => format_string((string) $method->group, true, ['context' => $method->context, 'escape' => false]),
                'people' => plural::number($method->people),
                'enabled' => $method->enabled,
                'button' => $method->ours && takeback::may((int) $method->courseid) ? $output->render($this->button($method)) : '',
            ], $methods),
            'form' => $this->form?->render() ?? '',
            'back' => (new moodle_url('/admin/tool/prelude/view.php', ['id' => $this->import->get('id')]))->out(false),
        ];
    }

    /**
     * A cohort's name as shown.
     *
     * @param cohort $cohort
     * @return string plain text
     */
    public static function name(cohort $cohort): string {
        return format_string($cohort->name, true, ['context' => $cohort->context, 'escape' => false]);
    }

    /**
     * The button that takes back what was added from here.
     *
     * @param \stdClass $method
     * @return single_button
     */
    private function button(\stdClass $method): single_button {
        $button = new single_button(
            new moodle_url('/admin/tool/prelude/courses.php', [
                'id' => $this->import->get('id'), 'remove' => $method->ours->get('id'), 'sesskey' => sesskey(),
            ]),
            get_string('courses_remove', 'tool_prelude'),
            'post'
        );
        $button->add_action(new confirm_action(plural::say('courses_removesure', $method->people, [
            'course' => format_string($method->course, true, ['context' => $method->context, 'escape' => false]),
        ])));
        return $button;
    }
}
