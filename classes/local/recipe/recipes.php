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

use context_system;
use tool_prelude\local\account\auths;
use tool_prelude\local\import\model\options;
use tool_prelude\local\native\defaults;

/**
 * The recipes there are, and the one the site starts from.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class recipes {
    /** @var int Most recipes of one owner. */
    public const MAX = 50;
    /** @var string[] What the page offers of itself. */
    public const BUILT_IN = [options::MAIL, options::NOMAIL];

    /**
     * Those a user may start from: the site's, then the own ones, each by name.
     *
     * @param int $userid
     * @return recipe[]
     */
    public static function of(int $userid): array {
        return recipe::get_records_select('userid IN (?, ?)', [recipe::SITE, $userid], 'userid, name, id');
    }

    /**
     * One of them, to be changed by the current user.
     *
     * @param int $id
     * @return recipe
     * @throws \moodle_exception error_recipenotfound, nopermissions
     */
    public static function own(int $id): recipe {
        global $USER;
        $recipe = recipe::get_record(['id' => $id]) ?: null;
        if (!$recipe || (!$recipe->is_site() && $recipe->get('userid') != $USER->id)) {
            throw new \moodle_exception('error_recipenotfound', 'tool_prelude');
        }
        if ($recipe->is_site()) {
            self::require_configure();
        }
        return $recipe;
    }

    /**
     * Keep a recipe of the current user, or of the site.
     *
     * @param int $id 0 for a new one
     * @param string $name
     * @param bool $site
     * @param array $data options in the structure of the web services
     * @param string[] $locked names of options
     * @return recipe
     * @throws \moodle_exception error_recipenotfound, error_recipename, error_recipemany, error_optionsinvalid, nopermissions
     */
    public static function save(int $id, string $name, bool $site, array $data, array $locked): recipe {
        global $USER;
        $owner = $site ? recipe::SITE : (int) $USER->id;
        if ($site) {
            self::require_configure();
        }
        $recipe = $id ? self::own($id) : new recipe();
        $name = trim(clean_param($name, PARAM_TEXT));
        $namesake = 'userid = ? AND name = ? AND id <> ?';
        if (
            $name === '' || \core_text::strlen($name) > recipe::MAX_NAME
            || recipe::record_exists_select($namesake, [$owner, $name, $id])
        ) {
            throw new \moodle_exception('error_recipename', 'tool_prelude');
        }
        if (!$id && recipe::count_records(['userid' => $owner]) >= self::MAX) {
            throw new \moodle_exception('error_recipemany', 'tool_prelude', '', self::MAX);
        }
        $options = recipe::options_of($data);
        self::check($options);
        $recipe->set_many(['userid' => $owner, 'name' => $name]);
        $recipe->keep($options);
        $recipe->set('locked', json_encode($site ? locks::known($locked, $options) : [], JSON_THROW_ON_ERROR));
        $recipe->save();
        return $recipe;
    }

    /**
     * Remove a recipe; a site that started from it starts from the mail again.
     *
     * @param recipe $recipe
     */
    public static function remove(recipe $recipe): void {
        if ((string) $recipe->get('id') === self::default_name()) {
            self::set_default(options::MAIL);
        }
        $recipe->delete();
    }

    /**
     * What the page starts from.
     *
     * @return string MAIL, NOMAIL, or the id of a recipe of the site
     */
    public static function default_name(): string {
        $name = (string) get_config('tool_prelude', 'defaultrecipe');
        return in_array($name, self::BUILT_IN, true) || ctype_digit($name) ? $name : options::MAIL;
    }

    /**
     * The recipe of the site the page starts from.
     *
     * @return recipe|null null when it is one of those the page offers of itself
     */
    public static function default_recipe(): ?recipe {
        $name = self::default_name();
        return ctype_digit($name) ? (recipe::get_record(['id' => (int) $name, 'userid' => recipe::SITE]) ?: null) : null;
    }

    /**
     * Have the page start from something else.
     *
     * @param string $name as default_name() gives it
     * @throws \moodle_exception error_recipenotfound, nopermissions
     */
    public static function set_default(string $name): void {
        self::require_configure();
        $known = in_array($name, self::BUILT_IN, true)
            || (ctype_digit($name) && recipe::record_exists_select('id = ? AND userid = ?', [(int) $name, recipe::SITE]));
        if (!$known) {
            throw new \moodle_exception('error_recipenotfound', 'tool_prelude');
        }
        add_to_config_log('defaultrecipe', self::default_name(), $name, 'tool_prelude');
        set_config('defaultrecipe', $name, 'tool_prelude');
    }

    /**
     * What a site can refuse of options: ways to log in that are not enabled, values its form does not offer.
     *
     * @param options $options
     * @throws \moodle_exception error_optionsinvalid
     */
    public static function check(options $options): void {
        $wrong = in_array($options->auth, auths::importable(), true) ? '' : 'auth';
        if ($wrong === '' && $options->defaults) {
            $wrong = (new defaults())->first_wrong($options->defaults);
        }
        if ($wrong !== '') {
            throw new \moodle_exception('error_optionsinvalid', 'tool_prelude', '', $wrong);
        }
    }

    /**
     * The current user has to be able to decide for the site.
     *
     * @throws \required_capability_exception
     */
    private static function require_configure(): void {
        require_capability('tool/prelude:configure', context_system::instance());
    }
}
