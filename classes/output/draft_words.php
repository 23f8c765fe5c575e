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
use tool_prelude\local\draft\draft;
use tool_prelude\local\draft\drafts;

/**
 * Lists that wait for a decision, in words: where they came from, what has to be decided, until when.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class draft_words {
    /**
     * Those the current user may open.
     *
     * @return array {hasdrafts, drafts: what the template waiting shows}, plain text
     */
    public static function waiting(): array {
        $drafts = drafts::waiting();
        return [
            'hasdrafts' => $drafts !== [],
            'drafts' => array_map(fn(draft $draft): array => [
                'tone' => 'info',
                'title' => get_string('draft_title', 'tool_prelude', $draft->get('filename')),
                'text' => self::about($draft),
                'url' => self::url($draft)->out(false),
                'goon' => get_string('draft_open', 'tool_prelude'),
            ], $drafts),
        ];
    }

    /**
     * What the page is told of the one it opens.
     *
     * @param draft $draft
     * @return array the shape of page/shared/config.ts' Draft
     */
    public static function of(draft $draft): array {
        return [
            'draftid' => (int) $draft->get('id'),
            'filename' => $draft->get('filename'),
            'about' => implode(' ', self::matter($draft)),
        ];
    }

    /**
     * Since when one waits, where it came from, what has to be decided and until when.
     *
     * @param draft $draft
     * @return string plain text
     */
    public static function about(draft $draft): string {
        $day = get_string('strftimedatetimeshort', 'langconfig');
        return implode(' ', [
            get_string('draft_since', 'tool_prelude', userdate($draft->get('timewhole'), $day)),
            ...self::matter($draft),
            get_string('draft_until', 'tool_prelude', userdate($draft->until(), $day)),
        ]);
    }

    /**
     * Where one came from, and what has to be decided.
     *
     * @param draft $draft
     * @return string[] sentences
     */
    private static function matter(draft $draft): array {
        $doubts = $draft->doubts();
        return array_filter([
            $draft->origin()->words(),
            $doubts ? get_string('draft_doubts', 'tool_prelude', implode(', ', $doubts)) : '',
        ]);
    }

    /**
     * Where it is opened.
     *
     * @param draft $draft
     * @return moodle_url
     */
    public static function url(draft $draft): moodle_url {
        return new moodle_url('/admin/tool/prelude/index.php', ['draft' => $draft->get('id')]);
    }
}
