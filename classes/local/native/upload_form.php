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


namespace tool_prelude\local\native;

defined('MOODLE_INTERNAL') || die();

library::load();

/**
 * Moodle's upload form as a program needs it: made once, asked for its defaults, then given what is submitted.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class upload_form extends \admin_uploaduser_form2 {
    /**
     * Constructor.
     *
     * @param string[] $columns native names of the columns
     */
    public function __construct(array $columns) {
        // What was posted to the page is none of this form's: it is never looked at where there is something else.
        $posted = ['untouched' => 1];
        parent::__construct(null, ['columns' => $columns, 'data' => []], 'post', '', [], true, $posted);
    }

    /**
     * Moodle's own name for it: fields of other plugins may go by that.
     *
     * @return string
     */
    protected function get_form_identifier() {
        return \admin_uploaduser_form2::class;
    }

    /**
     * Submit it.
     *
     * @param array $values of its elements, by name
     */
    public function submit(array $values): void {
        global $USER;
        $this->_ajaxformdata = $values + ['_qf__' . $this->_formname => 1];
        // Like Moodle's own command line upload: nobody submitted this form, so no session key came with it.
        $before = $USER->ignoresesskey ?? null;
        $USER->ignoresesskey = true;
        try {
            $this->_process_submission('post');
        } finally {
            $USER->ignoresesskey = $before;
        }
        $this->set_data($values);
    }
}
