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
use context_system;
use context_user;
use core_privacy\local\metadata\collection;
use core_privacy\local\request\approved_contextlist;
use core_privacy\local\request\approved_userlist;
use core_privacy\local\request\contextlist;
use core_privacy\local\request\core_userlist_provider;
use core_privacy\local\request\plugin\provider as plugin_provider;
use core_privacy\local\request\transform;
use core_privacy\local\request\user_preference_provider;
use core_privacy\local\request\userlist;
use core_privacy\local\request\writer;
use tool_prelude\local\cohort\made;
use tool_prelude\local\cohort\memory;
use tool_prelude\local\compare\departure;
use tool_prelude\local\course\enrolment;
use tool_prelude\local\draft\draft;
use tool_prelude\local\draft\draft_part;
use tool_prelude\local\draft\drafts;
use tool_prelude\local\import\model\chunk;
use tool_prelude\local\import\model\import;
use tool_prelude\local\import\model\journal;
use tool_prelude\local\import\model\kept;
use tool_prelude\local\import\model\result;
use tool_prelude\local\mapping\mapping;
use tool_prelude\local\mapping\mappings;
use tool_prelude\local\recipe\recipe;
use tool_prelude\local\undo\undone;
use tool_prelude\output\first_hint;

/**
 * What the plugin knows about people: in the system context the imports they started and the cohorts they named, in their own what imports did to them.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class provider implements
    \core_privacy\local\metadata\provider,
    core_userlist_provider,
    plugin_provider,
    user_preference_provider
{
    /**
     * What is stored.
     *
     * @param collection $collection
     * @return collection
     */
    public static function get_metadata(collection $collection): collection {
        $tables = [
            import::TABLE => ['import', ['userid', 'actorid', 'filename', 'options', 'timesealed', 'mailtime', 'origin']],
            chunk::TABLE => ['chunk', ['payload', 'known']],
            result::TABLE => ['result', ['userid', 'username', 'line', 'claim', 'outcome', 'message', 'joined', 'timeaccess']],
            journal::TABLE => ['journal', ['userid', 'field', 'valuebefore', 'valueafter']],
            kept::TABLE => ['kept', ['userid', 'line', 'cells']],
            made::TABLE => ['madecohort', ['userid', 'cohortid', 'name']],
            memory::TABLE => ['cohortname', ['userid', 'label', 'cohortid']],
            undone::TABLE => ['undone', ['userid', 'outcome', 'reasons']],
            departure::TABLE => ['departure', ['userid', 'cohortid', 'action', 'outcome']],
            enrolment::TABLE => ['enrolment', []],
            recipe::TABLE => ['recipe', ['userid', 'name', 'options']],
            mapping::TABLE => ['mapping', ['userid', 'mapping']],
            draft::TABLE => ['draft', ['userid', 'filename', 'options', 'origin']],
            draft_part::TABLE => ['draftpart', ['payload']],
        ];
        foreach ($tables as $table => [$name, $columns]) {
            $fields = [];
            foreach ($columns as $column) {
                $fields[$column] = "privacy:metadata:$name:$column";
            }
            // Whoever was at work when a row was written.
            $fields['usermodified'] = 'privacy:metadata:usermodified';
            $collection->add_database_table($table, $fields, "privacy:metadata:$name");
        }
        $collection->add_user_preference(first_hint::DISMISSED, 'privacy:metadata:preference:hintdismissed');
        $collection->add_subsystem_link('core_message', [], 'privacy:metadata:core_message');
        return $collection;
    }

    /**
     * Where there is something about a user.
     *
     * @param int $userid
     * @return contextlist
     */
    public static function get_contexts_for_userid(int $userid): contextlist {
        $contexts = new contextlist();
        if (
            import::record_exists_select('userid = ? OR actorid = ?', [$userid, $userid])
            || memory::record_exists_select('userid = ?', [$userid])
            || recipe::record_exists_select('userid = ?', [$userid])
            || mapping::record_exists_select('userid = ?', [$userid])
            || made::record_exists_select('userid = ?', [$userid])
            || draft::record_exists_select('userid = ?', [$userid])
        ) {
            $contexts->add_system_context();
        }
        if (subject::is_known($userid)) {
            $contexts->add_user_context($userid);
        }
        return $contexts;
    }

    /**
     * Who is known in a context.
     *
     * @param userlist $userlist
     */
    public static function get_users_in_context(userlist $userlist): void {
        $context = $userlist->get_context();
        if ($context instanceof context_system) {
            $columns = [
                [import::TABLE, 'userid'], [import::TABLE, 'actorid'], [memory::TABLE, 'userid'], [recipe::TABLE, 'userid'],
                [mapping::TABLE, 'userid'], [made::TABLE, 'userid'], [draft::TABLE, 'userid'],
            ];
            foreach ($columns as [$table, $column]) {
                $userlist->add_from_sql($column, "SELECT $column FROM {{$table}} WHERE $column > 0", []);
            }
        } else if ($context instanceof context_user) {
            foreach (subject::tables() as $table) {
                $userlist->add_from_sql(
                    'userid',
                    "SELECT userid FROM {{$table}} WHERE userid = :userid",
                    ['userid' => $context->instanceid]
                );
            }
            if (chunk::knowing($context->instanceid)) {
                $userlist->add_user($context->instanceid);
            }
        }
    }

    /**
     * Hand it over.
     *
     * @param approved_contextlist $contextlist
     */
    public static function export_user_data(approved_contextlist $contextlist): void {
        $userid = (int) $contextlist->get_user()->id;
        foreach ($contextlist->get_contexts() as $context) {
            if ($context instanceof context_system) {
                starter::export($context, $userid);
            } else if ($context instanceof context_user && $context->instanceid == $userid) {
                subject::export($context, $userid);
            }
        }
    }

    /**
     * Hand over the preferences.
     *
     * @param int $userid
     */
    public static function export_user_preferences(int $userid): void {
        $dismissed = get_user_preferences(first_hint::DISMISSED, null, $userid);
        if ($dismissed !== null) {
            $about = get_string('privacy:metadata:preference:hintdismissed', 'tool_prelude');
            writer::export_user_preference('tool_prelude', first_hint::DISMISSED, transform::yesno($dismissed), $about);
        }
    }

    /**
     * Forget everybody in a context.
     *
     * @param context $context
     */
    public static function delete_data_for_all_users_in_context(context $context): void {
        if ($context instanceof context_system) {
            foreach (import::get_records_select('userid > 0 OR actorid > 0') as $import) {
                starter::forget_import($import, 0);
            }
            foreach (recipe::get_records_select('userid > 0') as $recipe) {
                $recipe->delete();
            }
            memory::forget();
            mappings::forget_owner();
            made::forget();
            drafts::forget();
            starter::forget_writer(0);
        } else if ($context instanceof context_user) {
            subject::forget($context->instanceid);
        }
    }

    /**
     * Forget one user.
     *
     * @param approved_contextlist $contextlist
     */
    public static function delete_data_for_user(approved_contextlist $contextlist): void {
        foreach ($contextlist->get_contexts() as $context) {
            self::forget($context, (int) $contextlist->get_user()->id);
        }
    }

    /**
     * Forget some users in a context.
     *
     * @param approved_userlist $userlist
     */
    public static function delete_data_for_users(approved_userlist $userlist): void {
        foreach ($userlist->get_userids() as $userid) {
            self::forget($userlist->get_context(), (int) $userid);
        }
    }

    /**
     * Forget a user in a context.
     *
     * @param context $context
     * @param int $userid
     */
    private static function forget(context $context, int $userid): void {
        if ($context instanceof context_system) {
            foreach (import::get_records_select('userid = ? OR actorid = ?', [$userid, $userid]) as $import) {
                starter::forget_import($import, $userid);
            }
            foreach (recipe::get_records(['userid' => $userid]) as $recipe) {
                $recipe->delete();
            }
            memory::forget($userid);
            mappings::forget_owner($userid);
            made::forget($userid);
            drafts::forget($userid);
            starter::forget_writer($userid);
        } else if ($context instanceof context_user && $context->instanceid == $userid) {
            subject::forget($userid);
        }
    }
}
