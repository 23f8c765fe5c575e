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

namespace tool_prelude\local\cohort;

use context;
use context_coursecat;
use context_system;

/**
 * What contexts of cohorts are called: a category with those around it. One query, whatever their number.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class places {
    /**
     * Their names.
     *
     * @param context[] $contexts system or categories
     * @return string[] plain text by context id
     */
    public static function names(array $contexts): array {
        global $DB;
        $paths = [];
        foreach ($contexts as $context) {
            // The path of a context: system, then a category in another.
            $paths[$context->id] = $context instanceof context_coursecat ? $context->get_parent_context_ids(true) : [];
        }
        $categories = [];
        $ids = array_values(array_unique(array_merge(...array_values($paths) ?: [[]])));
        if ($ids) {
            [$in, $params] = $DB->get_in_or_equal($ids);
            $params[] = CONTEXT_COURSECAT;
            $categories = $DB->get_records_sql_menu(
                "SELECT ctx.id, cc.name
                   FROM {context} ctx
                   JOIN {course_categories} cc ON cc.id = ctx.instanceid
                  WHERE ctx.id $in AND ctx.contextlevel = ?",
                $params
            );
        }
        $names = [];
        foreach ($contexts as $context) {
            $names[$context->id] = $paths[$context->id]
                ? self::path(array_intersect_key($categories, array_flip($paths[$context->id])), $paths[$context->id])
                : self::plain(context_system::instance()->get_context_name(false));
        }
        return $names;
    }

    /**
     * A category and those it is in, the outermost first.
     *
     * @param string[] $categories names by context id
     * @param int[] $path context ids, the innermost first
     * @return string
     */
    private static function path(array $categories, array $path): string {
        $names = [];
        foreach (array_reverse($path) as $id) {
            if (isset($categories[$id])) {
                $names[] = self::plain(format_string($categories[$id], true, ['context' => context_system::instance()]));
            }
        }
        return implode(' / ', $names);
    }

    /**
     * HTML → plain text.
     *
     * @param string $html
     * @return string
     */
    public static function plain(string $html): string {
        return html_entity_decode(strip_tags($html), ENT_QUOTES | ENT_HTML5, 'UTF-8');
    }
}
