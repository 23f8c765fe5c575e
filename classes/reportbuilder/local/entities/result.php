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
use core_reportbuilder\local\filters\number;
use core_reportbuilder\local\filters\select;
use core_reportbuilder\local\filters\text;
use core_reportbuilder\local\report\column;
use core_reportbuilder\local\report\filter;
use html_writer;
use lang_string;
use stdClass;
use tool_prelude\local\account\sight;
use tool_prelude\local\account\words;
use tool_prelude\local\import\model\outcome;
use tool_prelude\local\import\model\result as row;

/**
 * What happened to one person, as reports show it.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class result extends base {
    /** @var string[] Outcomes people may see, each with the colour it has. */
    private const TONES = [
        outcome::CREATE => 'good',
        outcome::ENROL => 'good',
        outcome::UPDATE => 'good',
        outcome::UNCHANGED => 'none',
        outcome::BLOCKED => 'bad',
        outcome::FAILED => 'bad',
        outcome::CANCELLED => 'warn',
    ];

    /**
     * The table of results.
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
        return new lang_string('result', 'tool_prelude');
    }

    /**
     * Columns and filters.
     *
     * @return base
     */
    public function initialise(): base {
        $alias = $this->get_table_alias(row::TABLE);
        $this->add_column($this->column('line', "$alias.line", column::TYPE_INTEGER));
        $this->add_column($this->column('outcome', "$alias.outcome")->set_callback(self::show_outcome(...)));
        $this->add_column(
            $this->column('reason', "$alias.message")->add_field("$alias.code")->set_is_sortable(false)
                ->set_callback(self::show_reason(...))
        );
        $this->add_filter($this->filter(select::class, 'outcome', "$alias.outcome")->set_options(self::outcomes()));
        $this->add_filter($this->filter(number::class, 'line', "$alias.line"));
        $this->add_filter($this->filter(text::class, 'username', self::username_sql($alias)));
        return $this;
    }

    /**
     * The username of a row, for whoever looks: none where the account may not be named, so that nobody finds it by sorting or
     * filtering.
     *
     * @param string $alias
     * @return string SQL
     */
    public static function username_sql(string $alias): string {
        return sight::is_clear() ? "$alias.username"
            : "CASE WHEN $alias.userid = 0 OR " . sight::names_sql($alias) . " THEN $alias.username ELSE '' END";
    }

    /**
     * Outcomes in words.
     *
     * @return string[] by outcome
     */
    private static function outcomes(): array {
        $words = [];
        foreach (array_keys(self::TONES) as $outcome) {
            $words[$outcome] = get_string("outcome_done_$outcome", 'tool_prelude');
        }
        return $words;
    }

    /**
     * An outcome in words and colour.
     *
     * @param string|null $outcome
     * @return string HTML
     */
    private static function show_outcome(?string $outcome): string {
        if (!isset(self::TONES[$outcome])) {
            return '';
        }
        return html_writer::span(
            get_string("outcome_done_$outcome", 'tool_prelude'),
            'tool_prelude-tag',
            ['data-tone' => self::TONES[$outcome]]
        );
    }

    /**
     * Why, in Moodle's own words or ours.
     *
     * @param string|null $message
     * @param stdClass $row with code
     * @return string HTML
     */
    private static function show_reason(?string $message, stdClass $row): string {
        return s(words::why((string) $row->code, (string) $message));
    }

    /**
     * A column of the table.
     *
     * @param string $name string column_<name>
     * @param string $field
     * @param int $type
     * @return column
     */
    private function column(string $name, string $field, int $type = column::TYPE_TEXT): column {
        return (new column($name, new lang_string("column_$name", 'tool_prelude'), $this->get_entity_name()))
            ->add_joins($this->get_joins())
            ->set_type($type)
            ->add_field($field)
            ->set_is_sortable(true);
    }

    /**
     * A filter on a column.
     *
     * @param string $class
     * @param string $name string column_<name>
     * @param string $field
     * @return filter
     */
    private function filter(string $class, string $name, string $field): filter {
        $title = new lang_string("column_$name", 'tool_prelude');
        return (new filter($class, $name, $title, $this->get_entity_name(), $field))->add_joins($this->get_joins());
    }
}
