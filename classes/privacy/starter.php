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

namespace tool_prelude\privacy;

use context;
use core_privacy\local\metadata\collection;
use core_privacy\local\metadata\types\database_table;
use core_privacy\local\request\transform;
use core_privacy\local\request\writer;
use tool_prelude\local\cohort\made;
use tool_prelude\local\cohort\memory;
use tool_prelude\local\draft\draft;
use tool_prelude\local\import\control;
use tool_prelude\local\import\model\import;
use tool_prelude\local\import\model\kept;
use tool_prelude\local\import\model\states;
use tool_prelude\local\mapping\mapping;
use tool_prelude\local\recipe\recipe;

/**
 * What is known of those who bring people in, in the system context.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class starter {
    /**
     * The imports a user started, the recipes they saved and the columns they decided for themselves.
     *
     * @param context $context
     * @param int $userid
     */
    public static function export(context $context, int $userid): void {
        $imports = array_map(fn(import $import): array => [
            'filename' => $import->get('filename'),
            'options' => $import->get('options'),
            'state' => $import->get('state'),
            'people' => $import->get('people'),
            'timecreated' => transform::datetime($import->get('timecreated')),
        ], import::get_records_select('userid = ? OR actorid = ?', [$userid, $userid], 'id'));
        $names = array_map(fn(memory $name): array => [
            'label' => $name->get('label'),
            'cohortid' => $name->get('cohortid'),
            'timemodified' => transform::datetime($name->get('timemodified')),
        ], memory::get_records(['userid' => $userid], 'id'));
        $recipes = array_map(fn(recipe $recipe): array => [
            'name' => $recipe->get('name'),
            'options' => $recipe->get('options'),
        ], recipe::get_records(['userid' => $userid], 'id'));
        $mappings = array_map(fn(mapping $mapping): array => [
            'mapping' => $mapping->columns(),
            'timemodified' => transform::datetime($mapping->get('timemodified')),
        ], mapping::get_records(['userid' => $userid], 'id'));
        $made = array_map(fn(made $cohort): array => [
            'name' => $cohort->get('name'),
            'cohortid' => $cohort->get('cohortid'),
            'timecreated' => transform::datetime($cohort->get('timecreated')),
        ], made::get_records(['userid' => $userid], 'id'));
        $drafts = array_map(fn(draft $draft): array => [
            'filename' => $draft->get('filename'),
            'options' => $draft->get('options'),
            'timecreated' => transform::datetime($draft->get('timecreated')),
        ], draft::get_records(['userid' => $userid], 'id'));
        $data = array_filter([
            'imports' => array_values($imports),
            'recipes' => array_values($recipes),
            'cohortnames' => array_values($names),
            'mappings' => array_values($mappings),
            'madecohorts' => array_values($made),
            'drafts' => array_values($drafts),
        ]);
        if ($data) {
            writer::with_context($context)->export_data([get_string('pluginname', 'tool_prelude')], (object) $data);
        }
    }

    /**
     * An import stays, for what it did to others, but nobody started it and it goes on in nobody's name: one that still runs
     * ends.
     *
     * @param import $import
     * @param int $userid who is to be forgotten, 0 for everybody
     */
    public static function forget_import(import $import, int $userid): void {
        global $DB;
        if (!states::is_final($import->get('state'))) {
            control::cancel($import);
        }
        foreach (['userid', 'actorid'] as $column) {
            if (!$userid || $import->get($column) == $userid) {
                $import->set($column, 0);
            }
        }
        if (!$import->get('userid')) {
            $import->set_many(['filename' => '', 'origin' => null]);
            // The cells kept for a second try were for whoever started it.
            $DB->delete_records(kept::TABLE, ['importid' => $import->get('id')]);
        }
        $import->update();
    }

    /**
     * Forget who wrote our rows.
     *
     * @param int $userid 0 for everybody
     */
    public static function forget_writer(int $userid): void {
        global $DB;
        foreach (provider::get_metadata(new collection('tool_prelude'))->get_collection() as $table) {
            if ($table instanceof database_table) {
                $where = $userid ? 'usermodified = ?' : 'usermodified > 0';
                $DB->set_field_select($table->get_name(), 'usermodified', 0, $where, $userid ? [$userid] : []);
            }
        }
    }
}
