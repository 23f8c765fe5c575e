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
 * Steps from one version to the next.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

/**
 * Bring an installed plugin to this version. A change in db/install.xml needs its step here: tests/upgrade_test.php compares.
 *
 * @param int $oldversion
 * @return bool
 */
function xmldb_tool_prelude_upgrade(int $oldversion): bool {
    global $CFG, $DB;
    require_once($CFG->dirroot . '/admin/tool/prelude/db/upgradelib.php');

    if ($oldversion < 2026112900) {
        tool_prelude_upgrade_encodings();
        upgrade_plugin_savepoint(true, 2026112900, 'tool', 'prelude');
    }

    if ($oldversion < 2026112901) {
        // Which program sent an import.
        $table = new xmldb_table('tool_prelude_import');
        $fields = [
            new xmldb_field('tokenid', XMLDB_TYPE_INTEGER, '10', null, XMLDB_NOTNULL, null, '0', 'frozen'),
            new xmldb_field('origin', XMLDB_TYPE_TEXT, null, null, null, null, null, 'tokenid'),
        ];
        foreach ($fields as $field) {
            if (!$DB->get_manager()->field_exists($table, $field)) {
                $DB->get_manager()->add_field($table, $field);
            }
        }
        upgrade_plugin_savepoint(true, 2026112901, 'tool', 'prelude');
    }

    if ($oldversion < 2026112902) {
        // When the mails of an import leave.
        $field = new xmldb_field('mailtime', XMLDB_TYPE_INTEGER, '10', null, XMLDB_NOTNULL, null, '0', 'timefinished');
        if (!$DB->get_manager()->field_exists('tool_prelude_import', $field)) {
            $DB->get_manager()->add_field(new xmldb_table('tool_prelude_import'), $field);
        }
        upgrade_plugin_savepoint(true, 2026112902, 'tool', 'prelude');
    }

    if ($oldversion < 2026112903) {
        // Lists that wait for a decision.
        foreach (['tool_prelude_draft', 'tool_prelude_draftpart'] as $name) {
            if (!$DB->get_manager()->table_exists($name)) {
                $DB->get_manager()->install_one_table_from_xmldb_file(__DIR__ . '/install.xml', $name);
            }
        }
        upgrade_plugin_savepoint(true, 2026112903, 'tool', 'prelude');
    }

    return true;
}
