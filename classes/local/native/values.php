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

use tool_prelude\local\account\sight;
use tool_prelude\local\import\model\person;

/**
 * What Moodle would store of a value from a file. Nothing is stored: where Moodle would change, cut or drop a value without a
 * word, the answer is null and the person is stopped before.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class values {
    /**
     * Constructor.
     *
     * @param fields $fields
     */
    public function __construct(
        /** @var fields What the site has. */
        private readonly fields $fields = new fields(),
    ) {
    }

    /**
     * As stored.
     *
     * @param string $field
     * @param string $value not empty
     * @return string|null null when Moodle would not keep it as it is
     */
    public function stored(string $field, string $value): ?string {
        if (fields::is_profile($field)) {
            return $this->stored_profile($field, $value);
        }
        if ($field === 'theme' && \tool_uploaduser\local\field_value_validators::validate_theme($value)[0] !== 'normal') {
            return null;
        }
        try {
            \core_user::get_property_definition($field);
        } catch (\coding_exception $e) {
            // No column of the user table: courses, roles and tags are looked at elsewhere.
            return $value;
        }
        // Numbers come as texts.
        $clean = (string) \core_user::clean_field($value, $field);
        return $clean === $value && $this->fits($field, $value) ? $value : null;
    }

    /**
     * A value chosen for everybody, with the names of one person where it asks for them.
     *
     * @param string $template
     * @param person $person
     * @return string
     */
    public function filled(string $template, person $person): string {
        library::load();
        return (string) uu_process_template($template, (object) [
            'username' => $person->username, 'firstname' => $person->firstname, 'lastname' => $person->lastname,
        ]);
    }

    /**
     * A stored value as people read it.
     *
     * @param string $field
     * @param string $stored
     * @return string plain text
     */
    public function shown(string $field, string $stored): string {
        if ($stored === '' || !fields::is_profile($field)) {
            return $stored;
        }
        return match (($this->fields->profile()[$field] ?? null)?->field->datatype) {
            'checkbox' => get_string($stored ? 'yes' : 'no'),
            'datetime' => $stored ? userdate((int) $stored, get_string('strftimedate', 'langconfig')) : '',
            default => $stored,
        };
    }

    /**
     * What an account holds, for the current user.
     *
     * @param string $field
     * @param string $stored
     * @return string plain text
     */
    public function seen(string $field, string $stored): string {
        return $stored === '' || sight::shows_field($this->fields->profile()[$field] ?? null)
            ? $this->shown($field, $stored) : get_string('sight_value', 'tool_prelude');
    }

    /**
     * Whether a column of the user table is wide enough.
     *
     * @param string $field
     * @param string $value
     * @return bool
     */
    private function fits(string $field, string $value): bool {
        global $DB;
        $column = $DB->get_columns('user')[$field] ?? null;
        return !$column || $column->meta_type !== 'C' || \core_text::strlen($value) <= $column->max_length;
    }

    /**
     * A profile field's value, as its type makes it.
     *
     * @param string $name
     * @param string $value
     * @return string|null
     */
    private function stored_profile(string $name, string $value): ?string {
        $field = $this->fields->profile()[$name] ?? null;
        if (!$field || self::is_refused($field, $value)) {
            return null;
        }
        $datatype = $field->field->datatype;
        if ($datatype === 'checkbox') {
            return in_array($value, ['0', '1'], true) ? $value : null;
        }
        if ($datatype === 'datetime') {
            return $this->stored_date($field, $value);
        }
        if (method_exists($field, 'convert_external_data')) {
            $value = $field->convert_external_data($value);
        }
        [$type] = $field->get_field_properties();
        if ($value === null || (string) clean_param($value, $type) !== (string) $value) {
            return null;
        }
        $stored = (string) self::preprocessed($field, $value);
        // A text field cuts what is too long; a menu takes its own invitation to choose for no choice.
        return $stored === '' || $stored !== (string) $value ? null : $stored;
    }

    /**
     * Whether a field of another plugin's type has a check of its own that says no: newer versions of Moodle ask it.
     *
     * @param \profile_field_base $field
     * @param string $value
     * @return bool
     */
    private static function is_refused(\profile_field_base $field, string $value): bool {
        if ((new \ReflectionMethod($field, 'edit_validate_field'))->class === \profile_field_base::class) {
            // It looks at nothing but whether others have the value, which is known already.
            return false;
        }
        $errors = $field->edit_validate_field((object) [$field->inputname => $value, 'id' => 0]);
        return !empty($errors[$field->inputname]);
    }

    /**
     * A date: a number of seconds, or YYYY-MM-DD with or without -HH-MM-SS, that exists and lies within the field's years.
     *
     * @param \profile_field_base $field
     * @param string $value
     * @return string|null
     */
    private function stored_date(\profile_field_base $field, string $value): ?string {
        if (preg_match('/^(\d{4})-(\d{1,2})-(\d{1,2})(-\d{1,2}-\d{1,2}-\d{1,2})?$/', $value, $parts)) {
            [, $year, $month, $day] = array_map('intval', $parts);
            if (!checkdate($month, $day, $year) || $year < $field->field->param1 || $year > $field->field->param2) {
                return null;
            }
        } else if (!preg_match('/^-?\d{1,11}$/', $value)) {
            return null;
        }
        return (string) self::preprocessed($field, $value);
    }

    /**
     * What a field's type makes of a value.
     *
     * @param \profile_field_base $field
     * @param mixed $value
     * @return mixed
     */
    private static function preprocessed(\profile_field_base $field, mixed $value): mixed {
        return $field->edit_save_data_preprocess($value, new \stdClass());
    }
}
