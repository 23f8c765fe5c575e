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

namespace tool_prelude\form;

use moodleform;
use tool_prelude\local\course\enroller;

defined('MOODLE_INTERNAL') || die();

require_once($GLOBALS['CFG']->libdir . '/formslib.php');

/**
 * Which cohort, into which courses, with which role and group. Custom data: id of the import, cohorts (names by id).
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class courses_form extends moodleform {
    /**
     * The fields.
     */
    protected function definition() {
        $form = $this->_form;
        $form->addElement('hidden', 'id', $this->_customdata['id']);
        $form->setType('id', PARAM_INT);
        $form->addElement('select', 'cohort', get_string('compare_cohort', 'tool_prelude'), $this->_customdata['cohorts']);
        $form->addElement('course', 'courses', get_string('courses_courses', 'tool_prelude'), [
            'multiple' => true,
            'requiredcapabilities' => ['enrol/cohort:config'],
        ]);
        // Not in the browser: its word appears as the field is left, and moves the button away under the mouse.
        $form->addRule('courses', get_string('courses_none', 'tool_prelude'), 'required');
        $form->addElement('select', 'roleid', get_string('courses_role', 'tool_prelude'), self::roles());
        $form->setDefault('roleid', (int) enrol_get_plugin('cohort')->get_config('roleid'));
        $form->addElement('select', 'group', get_string('courses_group', 'tool_prelude'), [
            enroller::NO_GROUP => get_string('courses_group_none', 'tool_prelude'),
            enroller::NEW_GROUP => get_string('courses_group_new', 'tool_prelude'),
            'named' => get_string('courses_group_named', 'tool_prelude'),
        ]);
        $form->addElement('text', 'groupname', get_string('courses_groupname', 'tool_prelude'));
        $form->setType('groupname', PARAM_TEXT);
        $form->hideIf('groupname', 'group', 'neq', 'named');
        $this->add_action_buttons(false, get_string('courses_enrol', 'tool_prelude'));
    }

    /**
     * What Moodle's form elements don't check.
     *
     * @param array $data
     * @param array $files
     * @return array
     */
    public function validation($data, $files) {
        $errors = parent::validation($data, $files);
        if (!array_filter((array) ($data['courses'] ?? []), 'is_numeric')) {
            $errors['courses'] = get_string('courses_none', 'tool_prelude');
        }
        if ($data['group'] === 'named' && trim($data['groupname']) === '') {
            $errors['groupname'] = get_string('required');
        }
        return $errors;
    }

    /**
     * Roles of courses; which of them may be given is asked course by course.
     *
     * @return string[] by id
     */
    private static function roles(): array {
        $ids = get_roles_for_contextlevels(CONTEXT_COURSE);
        $roles = array_intersect_key(role_get_names(null, ROLENAME_ORIGINAL, true), array_flip($ids));
        return $roles + [0 => get_string('none')];
    }
}
