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

namespace tool_prelude\reportbuilder\local\systemreports;

use context_system;
use core_reportbuilder\local\entities\user;
use core_reportbuilder\local\helpers\database;
use core_reportbuilder\local\report\action;
use core_reportbuilder\system_report;
use lang_string;
use moodle_url;
use pix_icon;
use tool_prelude\local\import\access;
use tool_prelude\local\import\model\import as row;
use tool_prelude\reportbuilder\local\entities\import;

/**
 * The imports there were: one's own, or everybody's for those who may see them.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class imports extends system_report {
    /**
     * Columns, filters and actions. Lists that never came whole are no imports yet.
     */
    protected function initialise(): void {
        global $USER;
        $import = new import();
        $alias = $import->get_table_alias(row::TABLE);
        $this->set_main_table(row::TABLE, $alias);
        $this->add_entity($import);
        $this->add_base_fields("$alias.id");
        $this->add_base_condition_sql("$alias.timesealed > 0");
        $this->add_columns_from_entities(['import:started', 'import:file']);
        if (self::sees_all()) {
            $user = new user();
            $starter = $user->get_table_alias('user');
            $this->add_entity($user->add_join("LEFT JOIN {user} $starter ON $starter.id = $alias.userid"));
            $this->add_column_from_entity('user:fullnamewithlink')->set_title(new lang_string('history_who', 'tool_prelude'));
        } else {
            $me = database::generate_param_name();
            $this->add_base_condition_sql("$alias.userid = :$me", [$me => (int) $USER->id]);
        }
        $this->add_columns_from_entities([
            'import:recipe', 'import:people', 'import:created', 'import:joined', 'import:failed', 'import:state', 'import:origin',
        ]);
        $this->set_initial_sort_column('import:started', SORT_DESC);
        $this->add_filters_from_entities(array_merge(
            ['import:started', 'import:file', 'import:recipe', 'import:state', 'import:people'],
            self::sees_all() ? ['user:fullname'] : []
        ));
        $this->add_actions();
        $this->set_downloadable(true, get_string('history', 'tool_prelude'));
        $this->set_default_no_results_notice(new lang_string('history_none', 'tool_prelude'));
    }

    /**
     * Whoever imports, or sees the imports of others.
     *
     * @return bool
     */
    protected function can_view(): bool {
        return access::may_import() || self::sees_all();
    }

    /**
     * Whether the current user sees the imports of others.
     *
     * @return bool
     */
    private static function sees_all(): bool {
        return has_capability('tool/prelude:viewall', context_system::instance());
    }

    /**
     * Look at one, or do the same with another file.
     */
    private function add_actions(): void {
        $this->add_action(new action(
            new moodle_url('/admin/tool/prelude/view.php', ['id' => ':id']),
            new pix_icon('i/preview', ''),
            [],
            false,
            new lang_string('history_view', 'tool_prelude')
        ));
        if (access::may_import()) {
            $this->add_action(new action(
                new moodle_url('/admin/tool/prelude/index.php', ['repeat' => ':id']),
                new pix_icon('t/reset', ''),
                [],
                false,
                new lang_string('repeat', 'tool_prelude')
            ));
        }
    }
}
