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

use core\dataformat;
use tool_prelude\local\cohort\finder;
use tool_prelude\local\cohort\rights;
use tool_prelude\local\import\ending\formula;

/**
 * A model to fill in: the columns every list needs, the profile fields of this site, and an example line.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class model_file {
    /** @var string[] The formats, by Moodle's names. */
    public const FORMATS = ['csv', 'excel', 'ods'];

    /**
     * Labels and an example line. The labels are native names: every installation understands them.
     *
     * @return string[] example by label
     */
    public static function row(): array {
        $row = [];
        foreach (['username', 'lastname', 'firstname', 'email'] as $field) {
            $row[$field] = get_string('js_model_' . $field, 'tool_prelude');
        }
        $row['cohort'] = self::cohort();
        return $row + array_fill_keys(array_keys((new fields())->profile()), '');
    }

    /**
     * Send it to the browser. Nothing may be sent after it.
     *
     * @param string $format one of FORMATS
     */
    public static function send(string $format): void {
        $name = get_string('model_name', 'tool_prelude');
        $row = self::row();
        if ($format !== 'csv') {
            dataformat::download_data($name, $format, array_keys($row), new \ArrayIterator([$row]));
            return;
        }
        // Moodle's own CSV has commas: Excel would open it in one column where numbers have them.
        $delimiter = get_string('decsep', 'langconfig') === ',' ? 'semicolon' : 'comma';
        library::load();
        $writer = new \csv_export_writer($delimiter, '"', 'text/csv', true);
        // As the other formats call it: set_filename would add the time and an English word.
        $writer->filename = clean_filename("$name.csv");
        $writer->add_data(array_keys($row));
        $writer->add_data(array_values($row));
        $writer->download_file();
    }

    /**
     * A cohort of this site the user can add people to, as a file may call it.
     *
     * @return string '' when there is none
     */
    private static function cohort(): string {
        foreach ((new finder())->all() as $cohort) {
            $label = $cohort->idnumber !== '' ? $cohort->idnumber : $cohort->name;
            if (rights::obstacle($cohort) === '' && !formula::is($label)) {
                return $label;
            }
        }
        return '';
    }
}
