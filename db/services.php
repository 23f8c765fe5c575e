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

/**
 * Web services of the PRELUDE import.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

defined('MOODLE_INTERNAL') || die();

$functions = [
    'tool_prelude_search_cohorts' => [
        'classname' => 'tool_prelude\external\cohort\search_cohorts',
        'description' => 'Look for cohorts people can be added to',
        'type' => 'read',
        'ajax' => true,
        'loginrequired' => true,
        'capabilities' => 'tool/prelude:import, moodle/site:uploadusers, moodle/cohort:view',
    ],
    'tool_prelude_resolve_cohorts' => [
        'classname' => 'tool_prelude\external\cohort\resolve_cohorts',
        'description' => 'Say what the names a file gives to cohorts are',
        'type' => 'read',
        'ajax' => true,
        'loginrequired' => true,
        'capabilities' => 'tool/prelude:import, moodle/site:uploadusers, moodle/cohort:view',
    ],
    'tool_prelude_earlier_cohorts' => [
        'classname' => 'tool_prelude\external\cohort\earlier_cohorts',
        'description' => 'Say in which cohorts earlier lists put people',
        'type' => 'read',
        'ajax' => true,
        'loginrequired' => true,
        'capabilities' => 'tool/prelude:import, moodle/site:uploadusers',
    ],
    'tool_prelude_list_cohort_contexts' => [
        'classname' => 'tool_prelude\external\cohort\list_cohort_contexts',
        'description' => 'Say where cohorts can be made',
        'type' => 'read',
        'ajax' => true,
        'loginrequired' => true,
        'capabilities' => 'tool/prelude:import, moodle/site:uploadusers, tool/prelude:createcohort',
    ],
    'tool_prelude_create_cohort' => [
        'classname' => 'tool_prelude\external\cohort\create_cohort',
        'description' => 'Make an empty cohort',
        'type' => 'write',
        'ajax' => true,
        'loginrequired' => true,
        'capabilities' => 'tool/prelude:import, moodle/site:uploadusers, tool/prelude:createcohort',
    ],
    'tool_prelude_check_people' => [
        'classname' => 'tool_prelude\external\people\check_people',
        'description' => 'Say what will happen to people who are not plainly new',
        'type' => 'read',
        'ajax' => true,
        'loginrequired' => true,
        'capabilities' => 'tool/prelude:import, moodle/site:uploadusers',
    ],
    'tool_prelude_start_import' => [
        'classname' => 'tool_prelude\external\import\start_import',
        'description' => 'Start an import',
        'type' => 'write',
        'ajax' => true,
        'loginrequired' => true,
        'capabilities' => 'tool/prelude:import, moodle/site:uploadusers',
    ],
    'tool_prelude_add_chunk' => [
        'classname' => 'tool_prelude\external\import\add_chunk',
        'description' => 'Add people to an import that is not sealed yet',
        'type' => 'write',
        'ajax' => true,
        'loginrequired' => true,
        'capabilities' => 'tool/prelude:import, moodle/site:uploadusers',
    ],
    'tool_prelude_seal_import' => [
        'classname' => 'tool_prelude\external\import\seal_import',
        'description' => 'Say that everybody is there: the import can start',
        'type' => 'write',
        'ajax' => true,
        'loginrequired' => true,
        'capabilities' => 'tool/prelude:import, moodle/site:uploadusers',
    ],
    'tool_prelude_run_chunk' => [
        'classname' => 'tool_prelude\external\import\run_chunk',
        'description' => 'Import the people of one chunk',
        'type' => 'write',
        'ajax' => true,
        'loginrequired' => true,
        'capabilities' => 'tool/prelude:import, moodle/site:uploadusers',
    ],
    'tool_prelude_read_import' => [
        'classname' => 'tool_prelude\external\import\read_import',
        'description' => 'Read where an import stands and what happened',
        'type' => 'read',
        'ajax' => true,
        'loginrequired' => true,
        'capabilities' => 'tool/prelude:import, moodle/site:uploadusers',
    ],
    'tool_prelude_find_import' => [
        'classname' => 'tool_prelude\external\import\find_import',
        'description' => 'Find an import that was begun with the same list and is not over, or what became of a list that waited',
        'type' => 'read',
        'ajax' => true,
        'loginrequired' => true,
        'capabilities' => 'tool/prelude:import, moodle/site:uploadusers',
    ],
    'tool_prelude_start_draft' => [
        'classname' => 'tool_prelude\external\draft\start_draft',
        'description' => 'Have a list wait until somebody decided about it on the page',
        'type' => 'write',
        'ajax' => true,
        'loginrequired' => true,
        'capabilities' => 'tool/prelude:import, moodle/site:uploadusers',
    ],
    'tool_prelude_add_draft_part' => [
        'classname' => 'tool_prelude\external\draft\add_draft_part',
        'description' => 'Add bytes to a list that is to wait for a decision',
        'type' => 'write',
        'ajax' => true,
        'loginrequired' => true,
        'capabilities' => 'tool/prelude:import, moodle/site:uploadusers',
    ],
    'tool_prelude_read_draft' => [
        'classname' => 'tool_prelude\external\draft\read_draft',
        'description' => 'Read a part of a list that waits for a decision',
        'type' => 'read',
        'ajax' => true,
        'loginrequired' => true,
        'capabilities' => 'tool/prelude:import, moodle/site:uploadusers',
    ],
    'tool_prelude_discard_draft' => [
        'classname' => 'tool_prelude\external\draft\discard_draft',
        'description' => 'Put a list aside that waited for a decision',
        'type' => 'write',
        'ajax' => true,
        'loginrequired' => true,
        'capabilities' => 'tool/prelude:import, moodle/site:uploadusers',
    ],
    'tool_prelude_read_site' => [
        'classname' => 'tool_prelude\external\read_site',
        'description' => 'Say what a program has to know of this site before it imports',
        'type' => 'read',
        'ajax' => true,
        'loginrequired' => true,
        'capabilities' => 'tool/prelude:import, moodle/site:uploadusers',
    ],
    'tool_prelude_preview_undo' => [
        'classname' => 'tool_prelude\external\undo\preview_undo',
        'description' => 'Say what undoing an import would do, and to whom',
        'type' => 'read',
        'ajax' => true,
        'loginrequired' => true,
        'capabilities' => 'tool/prelude:import, moodle/site:uploadusers, tool/prelude:undo',
    ],
    'tool_prelude_undo_import' => [
        'classname' => 'tool_prelude\external\undo\undo_import',
        'description' => 'Undo an import, or go on with it for a few seconds',
        'type' => 'write',
        'ajax' => true,
        'loginrequired' => true,
        'capabilities' => 'tool/prelude:import, moodle/site:uploadusers, tool/prelude:undo',
    ],
    'tool_prelude_pause_import' => [
        'classname' => 'tool_prelude\external\import\pause_import',
        'description' => 'Pause an import and keep the rest for later',
        'type' => 'write',
        'ajax' => true,
        'loginrequired' => true,
        'capabilities' => 'tool/prelude:import, moodle/site:uploadusers',
    ],
    'tool_prelude_resume_import' => [
        'classname' => 'tool_prelude\external\import\resume_import',
        'description' => 'Take a paused import up again',
        'type' => 'write',
        'ajax' => true,
        'loginrequired' => true,
        'capabilities' => 'tool/prelude:import, moodle/site:uploadusers',
    ],
    'tool_prelude_background_import' => [
        'classname' => 'tool_prelude\external\import\background_import',
        'description' => 'Have background tasks go on with an import at once',
        'type' => 'write',
        'ajax' => true,
        'loginrequired' => true,
        'capabilities' => 'tool/prelude:import, moodle/site:uploadusers',
    ],
    'tool_prelude_cancel_import' => [
        'classname' => 'tool_prelude\external\import\cancel_import',
        'description' => 'Stop an import for good',
        'type' => 'write',
        'ajax' => true,
        'loginrequired' => true,
        'capabilities' => 'tool/prelude:import, moodle/site:uploadusers',
    ],
    'tool_prelude_read_choices' => [
        'classname' => 'tool_prelude\external\import\read_choices',
        'description' => 'Say what can be chosen for new accounts',
        'type' => 'read',
        'ajax' => true,
        'loginrequired' => true,
        'capabilities' => 'tool/prelude:import, moodle/site:uploadusers',
    ],
    'tool_prelude_preview_mail' => [
        'classname' => 'tool_prelude\external\access\preview_mail',
        'description' => 'Show the mail a new person would be sent',
        'type' => 'read',
        'ajax' => true,
        'loginrequired' => true,
        'capabilities' => 'tool/prelude:import, moodle/site:uploadusers',
    ],
    'tool_prelude_recall_mapping' => [
        'classname' => 'tool_prelude\external\mapping\recall_mapping',
        'description' => 'Say what the columns of files with these titles were taken for',
        'type' => 'read',
        'ajax' => true,
        'loginrequired' => true,
        'capabilities' => 'tool/prelude:import, moodle/site:uploadusers',
    ],
    'tool_prelude_save_mapping' => [
        'classname' => 'tool_prelude\external\mapping\save_mapping',
        'description' => 'Remember what the columns of files with these titles are',
        'type' => 'write',
        'ajax' => true,
        'loginrequired' => true,
        'capabilities' => 'tool/prelude:import, moodle/site:uploadusers',
    ],
    'tool_prelude_forget_mapping' => [
        'classname' => 'tool_prelude\external\mapping\forget_mapping',
        'description' => 'Forget what the columns of files with these titles were taken for',
        'type' => 'write',
        'ajax' => true,
        'loginrequired' => true,
        'capabilities' => 'tool/prelude:import, moodle/site:uploadusers',
    ],
    'tool_prelude_save_recipe' => [
        'classname' => 'tool_prelude\external\recipe\save_recipe',
        'description' => 'Keep a recipe',
        'type' => 'write',
        'ajax' => true,
        'loginrequired' => true,
        'capabilities' => 'tool/prelude:import, moodle/site:uploadusers',
    ],
    'tool_prelude_delete_recipe' => [
        'classname' => 'tool_prelude\external\recipe\delete_recipe',
        'description' => 'Remove a recipe',
        'type' => 'write',
        'ajax' => true,
        'loginrequired' => true,
        'capabilities' => 'tool/prelude:import, moodle/site:uploadusers',
    ],
    'tool_prelude_set_default_recipe' => [
        'classname' => 'tool_prelude\external\recipe\set_default_recipe',
        'description' => 'Decide what the page starts from',
        'type' => 'write',
        'ajax' => true,
        'loginrequired' => true,
        'capabilities' => 'tool/prelude:import, moodle/site:uploadusers, tool/prelude:configure',
    ],
    'tool_prelude_read_slips' => [
        'classname' => 'tool_prelude\external\access\read_slips',
        'description' => 'Name the people an import created, and say whose password may be made anew',
        'type' => 'read',
        'ajax' => true,
        'loginrequired' => true,
        'capabilities' => 'tool/prelude:import, moodle/site:uploadusers, tool/prelude:sendaccess',
    ],
    'tool_prelude_reset_passwords' => [
        'classname' => 'tool_prelude\external\access\reset_passwords',
        'description' => 'Give people an import created new passwords',
        'type' => 'write',
        'ajax' => true,
        'loginrequired' => true,
        'capabilities' => 'tool/prelude:import, moodle/site:uploadusers, tool/prelude:sendaccess',
    ],
];

$services = [
    // For programs of the university: off, and for people named one by one, until an administrator decides otherwise.
    'PRELUDE import' => [
        'shortname' => 'tool_prelude',
        'functions' => array_keys($functions),
        'requiredcapability' => 'tool/prelude:import',
        'enabled' => 0,
        'restrictedusers' => 1,
        'downloadfiles' => 0,
        'uploadfiles' => 0,
    ],
];
