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

namespace tool_prelude\local\recipe;

use core\persistent;
use tool_prelude\local\import\model\options;

/**
 * A named set of options, of one person or of the site. Never holds a password, nor a cohort: those change with each list.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class recipe extends persistent {
    /** @var string */
    public const TABLE = 'tool_prelude_recipe';
    /** @var int Owner of the site's recipes. */
    public const SITE = 0;
    /** @var int Characters of a name. */
    public const MAX_NAME = 100;
    /** @var string[] Options that belong to a list, not to a recipe. */
    public const OF_A_LIST = ['cohortid', 'usefilecohorts', 'cohortmap'];

    /**
     * The columns.
     *
     * @return array
     */
    protected static function define_properties() {
        return [
            'userid' => ['type' => PARAM_INT],
            'name' => ['type' => PARAM_TEXT],
            'options' => ['type' => PARAM_RAW],
            'locked' => ['type' => PARAM_RAW, 'default' => '[]'],
        ];
    }

    /**
     * Whether it is the site's.
     *
     * @return bool
     */
    public function is_site(): bool {
        return (int) $this->raw_get('userid') === self::SITE;
    }

    /**
     * Its options, as those of an import without a cohort.
     *
     * @return options
     */
    public function chosen(): options {
        return self::options_of(json_decode($this->raw_get('options'), true, 8, JSON_THROW_ON_ERROR));
    }

    /**
     * Options of a recipe in the structure of the web services.
     *
     * @param array $data
     * @return options
     * @throws \moodle_exception error_optionsinvalid
     */
    public static function options_of(array $data): options {
        return options::from_array($data + ['cohortid' => 0, 'usefilecohorts' => true]);
    }

    /**
     * Keep these options.
     *
     * @param options $options
     */
    public function keep(options $options): void {
        $kept = array_diff_key($options->to_array(), array_flip(self::OF_A_LIST));
        $this->raw_set('options', json_encode($kept, JSON_THROW_ON_ERROR));
    }

    /**
     * Options nobody may change while this is the site's default.
     *
     * @return string[] names, those of values for new accounts after "defaults."
     */
    public function locked(): array {
        return json_decode($this->raw_get('locked'), true, 2, JSON_THROW_ON_ERROR);
    }
}
