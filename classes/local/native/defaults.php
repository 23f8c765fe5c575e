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
 * The values new accounts get where the file has none, as Moodle's upload form offers them: its own labels, choices and
 * values, the site's profile fields included.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class defaults {
    /** @var string[] Kinds of elements a person can fill in here, by Moodle's type. */
    private const KINDS = [
        'select' => 'select', 'selectyesno' => 'select', 'text' => 'text', 'editor' => 'textarea', 'checkbox' => 'checkbox',
        'advcheckbox' => 'checkbox',
    ];
    /** @var string[] Templates of what every person has from the file, and the way to log in, which is an option of its own. */
    private const OWN = ['username', 'email', 'auth'];

    /** @var array[] What is offered, by name. */
    private readonly array $offered;

    /**
     * Constructor.
     *
     * @param fields $fields
     */
    public function __construct(fields $fields = new fields()) {
        $offered = [];
        $form = new \admin_uploaduser_form2(null, ['columns' => ['username', 'firstname', 'lastname'], 'data' => []]);
        [$elements, $defaults] = $form->get_form_for_cli();
        foreach ($elements as $element) {
            $name = (string) $element->getName();
            $kind = self::KINDS[$element->getType()] ?? '';
            if ($kind === '' || str_starts_with($name, 'uu') || in_array($name, self::OWN, true)) {
                continue;
            }
            if (($fields->profile()[$name] ?? null)?->is_unique()) {
                // One value for everybody, where no two people may have the same.
                continue;
            }
            $value = $defaults[$name] ?? '';
            $offered[$name] = [
                'name' => $name,
                // The form's own label of the country is a demand to choose one.
                'label' => $name === 'country' ? get_string('country') : trim(strip_tags((string) $element->getLabel())),
                'kind' => $kind,
                'value' => is_array($value) ? (string) ($value['text'] ?? '') : (string) $value,
                'maxlength' => (int) ($element->getAttribute('maxlength') ?: 0),
                'choices' => $kind === 'select' ? self::choices($element) : [],
            ];
        }
        $this->offered = $offered;
    }

    /**
     * What can be chosen.
     *
     * @return array[] each {name, label, kind: select, text, textarea or checkbox, value: the site's, maxlength: 0 = none,
     *     choices: list of {value, label}, for select}
     */
    public function offered(): array {
        return array_values($this->offered);
    }

    /**
     * Which of the values the form would not take as they are.
     *
     * @param string[] $values by name
     * @return string name of the first that is wrong, '' when none is
     */
    public function first_wrong(array $values): string {
        foreach ($values as $name => $value) {
            if (!isset($this->offered[$name]) || !$this->takes($this->offered[$name], $value)) {
                return (string) $name;
            }
        }
        return '';
    }

    /**
     * Values as the form sends them.
     *
     * @param string[] $values by name
     * @return array
     */
    public function as_submitted(array $values): array {
        foreach ($values as $name => $value) {
            if (($this->offered[$name]['kind'] ?? '') === 'textarea') {
                $values[$name] = ['text' => $value, 'format' => FORMAT_HTML];
            }
        }
        return $values;
    }

    /**
     * Whether the form would take a value as it is.
     *
     * @param array $field what is offered
     * @param string $value
     * @return bool
     */
    private function takes(array $field, string $value): bool {
        if ($field['kind'] === 'select') {
            return in_array($value, array_column($field['choices'], 'value'), true);
        }
        if ($field['kind'] === 'checkbox') {
            return $value === '0' || $value === '1';
        }
        if ($field['maxlength'] && \core_text::strlen($value) > $field['maxlength']) {
            return false;
        }
        if ($field['kind'] === 'textarea') {
            // Cleaned when it is saved, as on the native page.
            return true;
        }
        return clean_param($value, PARAM_TEXT) === $value && trim($value) === $value;
    }

    /**
     * Choices of a list.
     *
     * @param \HTML_QuickForm_select $element
     * @return array[] {value, label}
     */
    private static function choices(\HTML_QuickForm_select $element): array {
        return array_map(fn(array $option): array => [
            'value' => (string) $option['attr']['value'],
            'label' => html_to_text((string) $option['text'], 0, false),
        ], array_values($element->_options));
    }
}
