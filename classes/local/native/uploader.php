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
 * Moodle's own upload, driven a person at a time: what it calls an error anywhere in a row, an unknown course or a role
 * that may not be given included, becomes an exception, so that the person's transaction can be rolled back.
 *
 * After an exception its caches and counters hold what was rolled back: make a new one.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class uploader extends \tool_uploaduser\process {
    /** @var int Id of the account the last row made. */
    private int $created = 0;
    /** @var string[] Native names of the columns. */
    private array $columns;

    /**
     * Constructor.
     *
     * @param \stdClass $formdata as made by form_data
     * @param string[] $columns native names of the columns
     * @throws \moodle_exception when Moodle's upload doesn't know a column
     */
    public function __construct(\stdClass $formdata, array $columns) {
        parent::__construct(new reader($columns), tracker::class);
        $this->columns = $columns;
        $this->get_file_columns();
        $this->set_form_data($this->without_refused($formdata));
        $this->upt = new tracker();
    }

    /**
     * The form's data without what newer versions of Moodle would refuse each person for: profile fields left empty, a value
     * for everybody in a field no two people may share, and a default of the site its own field does not take. Nobody chose
     * any of these; where nothing is stored, Moodle shows the field's default anyway.
     *
     * @param \stdClass $formdata
     * @return \stdClass
     */
    private function without_refused(\stdClass $formdata): \stdClass {
        $kept = clone $formdata;
        foreach ($this->allprofilefields as $name => $field) {
            $value = $kept->$name ?? '';
            $text = is_array($value) ? (string) ($value['text'] ?? '') : (string) $value;
            $refused = !is_array($value) && method_exists($field, 'convert_external_data') && !str_contains($text, '%')
                && $field->convert_external_data($text) === null;
            if ($text === '' || $refused || $field->is_unique()) {
                unset($kept->$name);
            }
        }
        return $kept;
    }

    /**
     * Create one account with all that its row asks for.
     *
     * @param string[] $cells by native name; what is missing or empty is what was chosen for everybody, if anything was
     * @return int id of the account
     * @throws native_error
     */
    public function create(array $cells): int {
        $line = [];
        foreach ($this->columns as $number => $column) {
            $cell = $this->cell($column, $cells);
            // An empty profile field is left out: newer versions of Moodle take the empty text for a value, and refuse it.
            if ($cell !== '' || !fields::is_profile($column)) {
                $line[$number] = $cell;
            }
        }
        $this->process_line($line);
        return $this->created;
    }

    /**
     * The value of one column.
     *
     * @param string $column
     * @param string[] $cells by native name
     * @return string
     */
    private function cell(string $column, array $cells): string {
        $cell = $cells[$column] ?? '';
        $chosen = $this->formdata->$column ?? '';
        return $cell === '' && $chosen !== '' ? uu_process_template($chosen, (object) $cells) : $cell;
    }

    /**
     * One row through Moodle's upload, all or nothing.
     *
     * @param array $line
     * @throws native_error
     */
    public function process_line(array $line) {
        /** @var tracker $tracker */
        $tracker = $this->upt;
        $tracker->flush();
        [$new, $errors] = [$this->usersnew, $this->userserrors];
        $this->created = 0;
        if (array_key_exists('profilefieldvaluesinfile', get_object_vars($this))) {
            // Values of unique fields in earlier rows, failed ones included, compared loosely: the judge has done it exactly.
            $this->profilefieldvaluesinfile = [];
        }
        parent::process_line($line);
        // Skipped rows are no error for Moodle, but here a row is sent to make an account.
        if ($this->userserrors > $errors || $tracker->has_errors() || $this->usersnew === $new) {
            throw new native_error($tracker->reason());
        }
        $this->created = $tracker->account();
    }
}
