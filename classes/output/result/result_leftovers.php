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

namespace tool_prelude\output\result;

use core\output\named_templatable;
use moodle_url;
use renderable;
use renderer_base;
use tool_prelude\local\import\ending\leftovers;
use tool_prelude\local\import\model\import;
use tool_prelude\output\plural;

/**
 * The lines of an import that were not imported: a file to correct and drop again.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class result_leftovers implements named_templatable, renderable {
    /**
     * Constructor.
     *
     * @param import $import
     * @param int $lines that were not imported
     * @param int $kept how many of them still have their cells
     * @param int $until when these go
     */
    private function __construct(
        /** @var import The import. */
        private readonly import $import,
        /** @var int Lines that were not imported. */
        private readonly int $lines,
        /** @var int How many still have their cells. */
        private readonly int $kept,
        /** @var int When these go. */
        private readonly int $until,
    ) {
    }

    /**
     * Of an import; null when every line that was sent was imported.
     *
     * @param import $import
     * @return self|null
     */
    public static function of(import $import): ?self {
        [$lines, $kept, $until] = leftovers::count($import);
        return $lines ? new self($import, $lines, $kept, $until) : null;
    }

    /**
     * The template.
     *
     * @param renderer_base $renderer
     * @return string
     */
    public function get_template_name(renderer_base $renderer): string {
        return 'tool_prelude/resultleftovers';
    }

    /**
     * What the template shows.
     *
     * @param renderer_base $output
     * @return array
     */
    public function export_for_template(renderer_base $output): array {
        $until = $this->kept ? userdate($this->until, get_string('strftimedatetimeshort', 'langconfig')) : '';
        return [
            'sentence' => plural::say('leftovers_sentence', $this->lines),
            'kept' => $this->kept
                ? get_string('leftovers_kept', 'tool_prelude', $until)
                : get_string('leftovers_gone', 'tool_prelude'),
            'action' => (new moodle_url('/admin/tool/prelude/lines.php'))->out(false),
            'id' => $this->import->get('id'),
            'sesskey' => sesskey(),
            'formats' => self::formats(),
        ];
    }

    /**
     * The kinds of files this site writes, in its order. Moodle's own choice of them sends the session's key in the address.
     *
     * @return string[][] {name, label}
     */
    private static function formats(): array {
        $formats = [];
        foreach (\core_plugin_manager::instance()->get_plugins_of_type('dataformat') as $format) {
            if ($format->is_enabled()) {
                $formats[] = ['name' => $format->name, 'label' => get_string('dataformat', $format->component)];
            }
        }
        return $formats;
    }
}
