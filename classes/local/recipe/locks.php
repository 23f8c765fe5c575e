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

use tool_prelude\local\import\model\options;

/**
 * Options the site has decided for everybody: they are those of its default recipe, whatever recipe one starts from.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class locks {
    /** @var string What comes before the name of a value for new accounts. */
    private const DEFAULTS = 'defaults.';

    /**
     * Refuse options that differ where the site has decided.
     *
     * @param options $options
     * @throws \moodle_exception error_optionlocked, with the name of the option
     */
    public static function check(options $options): void {
        $recipe = recipes::default_recipe();
        foreach ($recipe ? $recipe->locked() : [] as $name) {
            if (!self::is_kept($name, $recipe->chosen(), $options)) {
                throw new \moodle_exception('error_optionlocked', 'tool_prelude', '', $name);
            }
        }
    }

    /**
     * Those of some names that can be locked with these options.
     *
     * @param string[] $names
     * @param options $options
     * @return string[]
     * @throws \moodle_exception error_optionsinvalid when one names nothing
     */
    public static function known(array $names, options $options): array {
        $lockable = array_keys(array_diff_key($options->to_array(), array_flip([...recipe::OF_A_LIST, 'defaults'])));
        foreach ($names as $name) {
            $value = str_starts_with($name, self::DEFAULTS) ? substr($name, strlen(self::DEFAULTS)) : null;
            if ($value === null ? !in_array($name, $lockable, true) : !isset($options->defaults[$value])) {
                throw new \moodle_exception('error_optionsinvalid', 'tool_prelude', '', 'locked');
            }
        }
        return array_values(array_unique($names));
    }

    /**
     * Whether an option is as the site decided.
     *
     * @param string $name
     * @param options $wanted
     * @param options $given
     * @return bool
     */
    private static function is_kept(string $name, options $wanted, options $given): bool {
        if (str_starts_with($name, self::DEFAULTS)) {
            $value = substr($name, strlen(self::DEFAULTS));
            return ($wanted->defaults[$value] ?? null) === ($given->defaults[$value] ?? null);
        }
        return match ($name) {
            // Where passwords come from has a meaning within one recipe only.
            'passwords' => $wanted->recipe !== $given->recipe || $wanted->passwords === $given->passwords,
            // A password that is mailed has to be changed anyway.
            'forcechange' => $given->recipe === options::MAIL || $wanted->forcechange === $given->forcechange,
            default => $wanted->to_array()[$name] === $given->to_array()[$name],
        };
    }
}
