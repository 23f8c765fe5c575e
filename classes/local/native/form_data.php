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

use tool_prelude\local\import\model\options;

defined('MOODLE_INTERNAL') || die();

library::load();

/**
 * What Moodle's upload form would hand over, made by that form, so that the site's defaults and its validation hold.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class form_data {
    /** @var int Raise it when what is stored changes its meaning. */
    public const VERSION = 3;

    /**
     * The form's data for an import.
     *
     * @param options $options
     * @param string[] $columns native names of the columns
     * @return array ready to be stored as JSON
     * @throws \moodle_exception error_optionsinvalid with the form's own words, for example a required profile field, or
     *     with the name of the value for new accounts the form does not offer
     */
    public static function build(options $options, array $columns): array {
        $chosen = [];
        if ($options->defaults) {
            $offered = new defaults();
            if ($wrong = $offered->first_wrong($options->defaults)) {
                throw new \moodle_exception('error_optionsinvalid', 'tool_prelude', '', $wrong);
            }
            $chosen = $offered->as_submitted($options->defaults);
        }
        $form = new upload_form($columns);
        $form->submit(self::choices($options) + $chosen + self::defaults($form));
        $data = $form->get_data();
        if (!$data) {
            $words = [];
            foreach ($form->get_validation_errors() as $field => $error) {
                $words[] = $field . ': ' . trim(strip_tags($error));
            }
            throw new \moodle_exception('error_optionsinvalid', 'tool_prelude', '', implode('; ', $words));
        }
        // The form drops what has a column; the upload fills the empty cells of such a column with what was chosen.
        $data = (array) $data + array_intersect_key($options->defaults, array_flip($columns));
        unset($data['submitbutton'], $data['iid'], $data['previewrows'], $data['_qf__admin_uploaduser_form2']);
        return $data;
    }

    /**
     * Native names of the columns of an import.
     *
     * @param options $options
     * @param string[] $fields other native fields in use
     * @return string[]
     */
    public static function columns(options $options, array $fields): array {
        $columns = ['username', 'firstname', 'lastname', 'email', 'auth'];
        if ($options->recipe === options::NOMAIL) {
            // With this column Moodle asks for a password of each person; without it, it generates and mails one.
            $columns[] = 'password';
        }
        return array_merge($columns, array_values($fields));
    }

    /**
     * The roles the old types stand for, as the form chooses them for the current user.
     *
     * @return array ids by uulegacy1, uulegacy2, uulegacy3; those there are
     */
    public static function old_types(): array {
        $values = self::defaults(new upload_form(['type1']));
        return array_intersect_key($values, ['uulegacy1' => 0, 'uulegacy2' => 0, 'uulegacy3' => 0]);
    }

    /**
     * What the recipe decides.
     *
     * @param options $options
     * @return array
     */
    private static function choices(options $options): array {
        return [
            'uutype' => UU_USER_ADDNEW,
            'uupasswordnew' => $options->recipe === options::MAIL ? 1 : 0,
            'uuupdatetype' => UU_UPDATE_NOCHANGES,
            'uupasswordold' => 0,
            'uuforcepasswordchange' => $options->forcechange ? UU_PWRESET_ALL : UU_PWRESET_NONE,
            'uumatchemail' => 0,
            'uuallowrenames' => 0,
            'uuallowdeletes' => 0,
            'uuallowsuspends' => 0,
            'uunoemailduplicates' => 1,
            // The judge has blocked every username Moodle would change; should one slip through, it is an error, not a change.
            'uustandardusernames' => 0,
            'uubulk' => UU_BULK_NONE,
        ];
    }

    /**
     * What the form would send untouched.
     *
     * @param \admin_uploaduser_form2 $form
     * @return array
     */
    private static function defaults(\admin_uploaduser_form2 $form): array {
        [$elements, $defaults] = $form->get_form_for_cli();
        $values = [];
        foreach ($elements as $element) {
            $name = (string) $element->getName();
            if ($name === '' || in_array($element->getType(), ['html', 'hidden', 'header', 'static', 'submit', 'group'], true)) {
                continue;
            }
            $value = $defaults[$name] ?? null;
            if ($value === null && $element instanceof \HTML_QuickForm_select) {
                // A browser sends the first choice of a list nobody touched.
                $value = $element->_options[0]['attr']['value'] ?? null;
            }
            if ($element->getType() === 'editor' && !is_array($value)) {
                $value = ['text' => (string) $value, 'format' => FORMAT_HTML];
            }
            if ($value !== null) {
                $values[$name] = $value;
            }
        }
        return $values;
    }
}
