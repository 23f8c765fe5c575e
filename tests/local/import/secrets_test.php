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

namespace tool_prelude\local\import;

use tool_prelude\external\import\cancel_import;
use tool_prelude\external\import\run_chunk;
use tool_prelude\local\import\model\chunk;
use tool_prelude\local\import\model\import;
use tool_prelude\tests\importer_testcase;

/**
 * Passwords are readable nowhere, before, during and after.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \tool_prelude\local\import\model\vault
 * @covers     \tool_prelude\local\import\intake\intake
 * @covers     \tool_prelude\local\import\running\queue
 */
final class secrets_test extends importer_testcase {
    /** @var string Not a word anyone else would write. */
    private const PASSWORD = 'Zq8&<secret>word!';

    /**
     * Both ways passwords are given.
     *
     * @return array[] options, whether the file has it
     */
    public static function ways(): array {
        return [
            'file' => [['passwords' => 'file'], true],
            'one for all' => [['passwords' => 'one', 'password' => self::PASSWORD], false],
        ];
    }

    /**
     * The whole database is searched, while the import waits, when it is finished, and when one is cancelled.
     *
     * @dataProvider ways
     * @param array $options
     * @param bool $infile
     */
    public function test_nowhere(array $options, bool $infile): void {
        global $DB;
        $this->preventResetByRollback();
        set_config('enabled_stores', 'logstore_standard', 'tool_log');
        set_config('buffersize', 0, 'logstore_standard');
        get_log_manager(true);
        $options = $this->generator->nomail($options);
        $password = $infile ? ['password' => self::PASSWORD] : [];
        // The second can't be created: its message must not hold it either.
        $people = [
            $this->generator->person($password),
            $this->generator->person($password + ['fields' => ['course1' => 'nowhere']]),
        ];
        ob_start();
        $import = $this->generator->sealed($options, $people);
        $this->assert_nowhere('sealed');
        $answer = run_chunk::execute($import->get('id'), 0);
        $this->assert_nowhere('finished');
        $this->assertSame(['create', 'blocked'], array_column($answer['results'], 'outcome'));
        $printed = ob_get_clean();

        $this->assertStringNotContainsString(self::PASSWORD, json_encode($answer, JSON_UNESCAPED_SLASHES) . $printed);
        $this->assertNull(import::load($import->get('id'))->get('secret'));
        $this->assertFalse(chunk::record_exists_select('payload IS NOT NULL'));
        $user = \core_user::get_user_by_username($people[0]['username']);
        $this->assertTrue(validate_internal_user_password($user, self::PASSWORD));

        $cancelled = $this->generator->sealed($options, [$this->generator->person($password)]);
        cancel_import::execute($cancelled->get('id'));
        $this->assert_nowhere('cancelled');
        $this->assertFalse(chunk::record_exists_select('payload IS NOT NULL'));
        $this->assertFalse(import::record_exists_select('secret IS NOT NULL'));
    }

    /**
     * No text of any table holds the password, in any spelling.
     *
     * @param string $when
     */
    private function assert_nowhere(string $when): void {
        global $DB;
        $spellings = [
            self::PASSWORD, s(self::PASSWORD), json_encode(self::PASSWORD), base64_encode(self::PASSWORD), bin2hex(self::PASSWORD),
            trim(json_encode(self::PASSWORD, JSON_HEX_TAG | JSON_HEX_AMP), '"'),
        ];
        foreach ($DB->get_tables() as $table) {
            foreach ($DB->get_columns($table) as $column) {
                if ($column->meta_type !== 'C' && $column->meta_type !== 'X') {
                    continue;
                }
                foreach ($spellings as $spelling) {
                    $found = $DB->record_exists_select(
                        $table,
                        $DB->sql_like($column->name, '?', true, true, false, '|'),
                        ['%' . $DB->sql_like_escape($spelling, '|') . '%']
                    );
                    $this->assertFalse($found, "$when: $table.$column->name");
                }
            }
        }
    }
}
