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
use tool_prelude\local\import\model\import;
use tool_prelude\local\import\model\states;
use tool_prelude\local\import\tally;
use tool_prelude\local\program\origin;
use tool_prelude\local\undo\undoing;
use tool_prelude\output\outcome_words;
use tool_prelude\output\paused_words;
use tool_prelude\output\undo_link;
use tool_prelude\output\undo_words;

/**
 * What became of an import: a sentence, counts, where to go from here, and every person.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class result_page implements named_templatable, renderable {
    /** @var tally How many people by outcome. */
    private readonly tally $tally;

    /**
     * Constructor.
     *
     * @param import $import
     * @param string $show whom the table shows at first, see result_people
     */
    public function __construct(
        /** @var import The import. */
        private readonly import $import,
        /** @var string Whom to show. */
        private readonly string $show = '',
    ) {
        $this->tally = tally::of($import);
    }

    /**
     * The template.
     *
     * @param renderer_base $renderer
     * @return string
     */
    public function get_template_name(renderer_base $renderer): string {
        return 'tool_prelude/resultpage';
    }

    /**
     * Title of the page.
     *
     * @return string plain text
     */
    public function title(): string {
        $file = $this->import->get('filename') ?: get_string('result_nofile', 'tool_prelude', $this->import->get('id'));
        return get_string('result_title', 'tool_prelude', $file);
    }

    /**
     * What the template shows.
     *
     * @param renderer_base $output
     * @return array
     */
    public function export_for_template(renderer_base $output): array {
        $state = $this->import->get('state');
        $how = $state === states::FINISHED && $this->tally->count(tally::LEFT) ? 'withfailures' : $state;
        $begun = states::is_taken_back($state);
        $sentence = outcome_words::sentence($this->tally);
        return [
            'title' => $this->title(),
            'how' => $how,
            'what' => get_string("js_done_$how", 'tool_prelude'),
            'about' => $this->about(),
            'origin' => origin::of($this->import)?->words() ?? '',
            'paused' => paused_words::of($this->import),
            'sentence' => $begun ? undo_words::sentence(undoing::progress($this->import)) : $sentence,
            'before' => $begun ? get_string('result_before', 'tool_prelude', $sentence) : '',
            'stays' => $begun ? undo_words::stays($this->import) : [],
            'isover' => states::is_final($state),
            'followurl' => (new moodle_url('/admin/tool/prelude/index.php', ['import' => $this->import->get('id')]))->out(false),
            'actions' => implode(' ', array_map($output->render(...), result_parts::actions($this->import))),
            'missing' => undo_link::missing($this->import),
            'peopletitle' => get_string($begun ? 'result_peoplebefore' : 'result_people', 'tool_prelude'),
            'missingname' => undo_link::capability($this->import),
            'parts' => implode('', array_map($output->render(...), result_parts::parts($this->import))),
        ] + (new result_people($this->import, $this->tally, $this->show))->export_for_template($output);
    }

    /**
     * Who, when, which recipe.
     *
     * @return string plain text
     */
    private function about(): string {
        $starter = \core_user::get_user($this->import->get('userid')) ?: null;
        $time = $this->import->get('timesealed') ?: $this->import->get('timecreated');
        return get_string('result_about', 'tool_prelude', [
            'who' => $starter ? fullname($starter) : get_string('result_nobody', 'tool_prelude'),
            'when' => userdate($time, get_string('strftimedatetimeshort', 'langconfig')),
            'recipe' => get_string('recipe_' . $this->import->get('recipe'), 'tool_prelude'),
        ]);
    }

    /**
     * Name for a file about an import: that of its list, without the ending.
     *
     * @param import $import
     * @return string
     */
    public static function base_name(import $import): string {
        return preg_replace('/\.[^.]*$/', '', $import->get('filename')) ?: (string) $import->get('id');
    }
}
