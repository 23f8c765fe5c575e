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

namespace tool_prelude\reportbuilder\local\entities;

use core_reportbuilder\local\entities\base;
use core_reportbuilder\local\filters\date;
use core_reportbuilder\local\filters\number;
use core_reportbuilder\local\filters\select;
use core_reportbuilder\local\filters\text;
use core_reportbuilder\local\helpers\format;
use core_reportbuilder\local\report\column;
use core_reportbuilder\local\report\filter;
use html_writer;
use lang_string;
use moodle_url;
use stdClass;
use tool_prelude\local\import\model\import as row;
use tool_prelude\local\import\model\options;
use tool_prelude\local\import\model\pause;
use tool_prelude\local\import\model\states;
use tool_prelude\local\import\tally;
use tool_prelude\local\program\origin;

/**
 * An import, as reports show it.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class import extends base {
    /** @var string[] What is counted, by the name of its column. */
    private const COUNTS = ['created' => tally::CREATED, 'joined' => tally::KNOWN, 'failed' => tally::LEFT];

    /**
     * The table of imports.
     *
     * @return string[]
     */
    protected function get_default_tables(): array {
        return [row::TABLE];
    }

    /**
     * Its name.
     *
     * @return lang_string
     */
    protected function get_default_entity_title(): lang_string {
        return new lang_string('import', 'tool_prelude');
    }

    /**
     * Columns and filters.
     *
     * @return base
     */
    public function initialise(): base {
        $alias = $this->get_table_alias(row::TABLE);
        $this->add_column(
            $this->column('file', "$alias.filename")->add_field("$alias.id")->set_callback(self::show_file(...))
        );
        $this->add_column(
            $this->column('started', "$alias.timesealed", column::TYPE_TIMESTAMP)
                ->set_callback([format::class, 'userdate'], get_string('strftimedatetimeshort', 'langconfig'))
        );
        $this->add_column($this->column('recipe', "$alias.recipe")->set_callback(self::say('recipe_')));
        $this->add_column($this->column('state', "$alias.state")->add_field("$alias.moves")->set_callback(self::show_state(...)));
        $this->add_column($this->column('origin', "$alias.origin")->set_is_sortable(false)->set_callback(self::show_origin(...)));
        $this->add_column($this->column('people', "$alias.people", column::TYPE_INTEGER));
        foreach (self::COUNTS as $name => $group) {
            $this->add_column($this->count($name, tally::sql($group, $alias)));
        }
        $this->add_filter($this->filter(text::class, 'file', "$alias.filename"));
        $this->add_filter($this->filter(date::class, 'started', "$alias.timesealed"));
        $recipes = self::words('recipe_', [options::MAIL, options::NOMAIL]);
        $this->add_filter($this->filter(select::class, 'recipe', "$alias.recipe")->set_options($recipes));
        $states = self::words('state_', states::all());
        $this->add_filter($this->filter(select::class, 'state', "$alias.state")->set_options($states));
        $this->add_filter($this->filter(number::class, 'people', "$alias.people"));
        return $this;
    }

    /**
     * The file, a link to what became of it.
     *
     * @param string|null $filename
     * @param stdClass $row with id
     * @return string HTML
     */
    private static function show_file(?string $filename, stdClass $row): string {
        $name = (string) $filename === '' ? get_string('result_nofile', 'tool_prelude', $row->id) : $filename;
        return html_writer::link(new moodle_url('/admin/tool/prelude/view.php', ['id' => $row->id]), s($name));
    }

    /**
     * The state, and why it is paused.
     *
     * @param string|null $state
     * @param stdClass $row with moves
     * @return string HTML
     */
    private static function show_state(?string $state, stdClass $row): string {
        if ((string) $state === '') {
            return '';
        }
        $words = get_string("state_$state", 'tool_prelude');
        $moves = json_decode($row->moves ?? '[]', true);
        $why = end($moves)[2] ?? '';
        $undo = $state === states::UNDO_PAUSED;
        if ($undo || $state === states::PAUSED) {
            $words = html_writer::span(s($words), 'tool_prelude-tag text-nowrap', ['data-tone' => 'warn']);
        }
        return $why === '' || $why === pause::ASKED ? $words : $words . ' ' . s(get_string(($undo ? 'undopause_' : 'pause_') . $why, 'tool_prelude'));
    }

    /**
     * The program that sent it.
     *
     * @param string|null $origin
     * @return string plain text, '' for the page
     */
    private static function show_origin(?string $origin): string {
        return s(origin::from_json($origin)?->words() ?? '');
    }

    /**
     * A callback that says a value in words.
     *
     * @param string $prefix of the strings
     * @return callable
     */
    private static function say(string $prefix): callable {
        return fn(?string $value): string => (string) $value === '' ? '' : get_string($prefix . $value, 'tool_prelude');
    }

    /**
     * Values in words.
     *
     * @param string $prefix of the strings
     * @param string[] $values
     * @return string[]
     */
    private static function words(string $prefix, array $values): array {
        return array_combine($values, array_map(self::say($prefix), $values));
    }

    /**
     * How many people of an import came to something: counted for the rows of a page only.
     *
     * @param string $name
     * @param string $sql
     * @return column
     */
    private function count(string $name, string $sql): column {
        $column = new column($name, new lang_string("history_$name", 'tool_prelude'), $this->get_entity_name());
        $column->add_joins($this->get_joins())->set_type(column::TYPE_INTEGER);
        return $column->add_field($sql, $name)->set_is_sortable(false);
    }

    /**
     * A column of the table.
     *
     * @param string $name string history_<name>
     * @param string $field
     * @param int $type
     * @return column
     */
    private function column(string $name, string $field, int $type = column::TYPE_TEXT): column {
        return (new column($name, new lang_string("history_$name", 'tool_prelude'), $this->get_entity_name()))
            ->add_joins($this->get_joins())
            ->set_type($type)
            ->add_field($field)
            ->set_is_sortable(true);
    }

    /**
     * A filter on a column.
     *
     * @param string $class
     * @param string $name string history_<name>
     * @param string $field
     * @return filter
     */
    private function filter(string $class, string $name, string $field): filter {
        $title = new lang_string("history_$name", 'tool_prelude');
        return (new filter($class, $name, $title, $this->get_entity_name(), $field))->add_joins($this->get_joins());
    }
}
