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

namespace tool_prelude\output;

use moodle_url;

/**
 * The user guide of docs/, as a page of the site: in the user's language, pictures included.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class guide {
    /** @var string Where it stands in the plugin. */
    private const FOLDER = '/admin/tool/prelude/docs/';

    /**
     * Where the guide is read.
     *
     * @return string '' when this copy of the plugin came without it
     */
    public static function url(): string {
        return self::file() === '' ? '' : (new moodle_url('/admin/tool/prelude/guide.php'))->out(false);
    }

    /**
     * The guide.
     *
     * @param string $language to read it in, such as `fr`: the user's when left out
     * @return string HTML, '' when there is none
     */
    public static function html(string $language = ''): string {
        $file = self::file($language);
        if ($file === '') {
            return '';
        }
        // Ours, nobody else's words: not cleaned, for its pictures and links within the page to stay.
        $html = markdown_to_html(file_get_contents($file));
        $html = preg_replace_callback('~<h([1-5])>(.*?)</h\1>~s', function (array $match): string {
            // The page has a first heading already.
            $level = $match[1] + 1;
            return "<h$level id=\"" . self::anchor($match[2]) . "\">$match[2]</h$level>";
        }, $html);
        // From one language to the other: a page of the site as well.
        $html = preg_replace_callback('~href="gestionnaire(?:\.([a-z]+))?\.md"~', function (array $match): string {
            return 'href="' . (new moodle_url('/admin/tool/prelude/guide.php', ['in' => $match[1] ?? 'fr']))->out() . '"';
        }, $html);
        $pictures = (new moodle_url(self::FOLDER . 'images/'))->out(false);
        return preg_replace('~(<img[^>]*\ssrc=")images/~', '${1}' . $pictures, $html);
    }

    /**
     * What a heading is linked to by, as where the guide is read outside of Moodle.
     *
     * @param string $heading HTML
     * @return string
     */
    private static function anchor(string $heading): string {
        $text = \core_text::strtolower(html_entity_decode(strip_tags($heading), ENT_QUOTES));
        return s(str_replace(' ', '-', preg_replace('/[^\p{L}\p{N}\s_-]+/u', '', $text)));
    }

    /**
     * The file of a language; English where there is none.
     *
     * @param string $language such as `fr`: the user's when left out
     * @return string '' for none
     */
    private static function file(string $language = ''): string {
        $folder = \core_component::get_component_directory('tool_prelude') . '/docs/';
        $language = $language ?: explode('_', current_language())[0];
        $names = $language === 'fr' ? ['gestionnaire.md'] : ["gestionnaire.$language.md", 'gestionnaire.en.md', 'gestionnaire.md'];
        foreach ($names as $name) {
            if (is_readable($folder . $name)) {
                return $folder . $name;
            }
        }
        return '';
    }
}
