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

namespace tool_prelude\external\import;

use tool_prelude\local\import\model\columns;
use tool_prelude\local\import\model\import;
use tool_prelude\local\import\model\vault;
use tool_prelude\tests\importer_testcase;

/**
 * Starting an import.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \tool_prelude\external\import\start_import
 * @covers     \tool_prelude\local\import\intake\intake
 * @covers     \tool_prelude\local\import\model\options
 */
final class start_import_test extends importer_testcase {
    /**
     * An import of the user, to be filled.
     */
    public function test_started(): void {
        set_config('chunkpeople', 20, 'tool_prelude');
        set_config('parallel', 99, 'tool_prelude');
        $answer = $this->call(start_import::class, 'admis <b>2026</b>.csv', $this->generator->mail());

        $import = import::load($answer['importid']);
        $this->assertSame(20, $answer['chunksize']);
        $this->assertSame(8, $answer['parallel']);
        $this->assertEquals($this->gestionnaire->id, $import->get('userid'));
        $this->assertSame('receiving', $import->get('state'));
        $this->assertSame('admis 2026.csv', $import->get('filename'));
        $this->assertNull($import->get('secret'));
    }

    /**
     * The one password for all is kept, but nowhere readable.
     */
    public function test_password_is_encrypted(): void {
        global $DB;
        $options = $this->generator->nomail(['passwords' => 'one', 'password' => 'Prelude-2026!']);
        $id = $this->call(start_import::class, 'a.csv', $options)['importid'];

        $record = $DB->get_record('tool_prelude_import', ['id' => $id]);
        $this->assertStringNotContainsString('Prelude-2026!', json_encode($record));
        $this->assertSame('Prelude-2026!', vault::open($record->secret));
    }

    /**
     * Options that don't go together.
     *
     * @return array[]
     */
    public static function invalid_options(): array {
        return [
            'unknown recipe' => [['recipe' => 'pigeon'], 'error_optionsinvalid'],
            'mail with passwords of the file' => [['passwords' => 'file'], 'error_optionsinvalid'],
            'mail with a password' => [['password' => 'Prelude-2026!'], 'error_optionsinvalid'],
            'mail without change' => [['forcechange' => false], 'error_optionsinvalid'],
            'no mail, generated' => [['recipe' => 'nomail'], 'error_optionsinvalid'],
            'no password' => [['recipe' => 'nomail', 'passwords' => 'one'], 'error_optionsinvalid'],
            'a way to log in that is not enabled' => [['auth' => 'ldap'], 'error_authnotusable'],
            'a way to log in that is none' => [['auth' => '../manual'], 'error_optionsinvalid'],
            'no way to log in' => [['auth' => ''], 'error_optionsinvalid'],
            'a value the form does not offer' => [['defaults' => [['name' => 'suspended', 'value' => '1']]], 'error_optionsinvalid'],
            'an option of the upload as a value' => [['defaults' => [['name' => 'uutype', 'value' => '2']]], 'error_optionsinvalid'],
            'a choice there is not' => [['defaults' => [['name' => 'maildisplay', 'value' => '9']]], 'error_optionsinvalid'],
            'a value too long' => [['defaults' => [['name' => 'city', 'value' => str_repeat('x', 121)]]], 'error_optionsinvalid'],
            'markup in a value' => [['defaults' => [['name' => 'city', 'value' => '<b>Caen</b>']]], 'error_optionsinvalid'],
            'a mail with a password for each' => [['passwords' => 'each'], 'error_optionsinvalid'],
            'spaces around' => [
                ['recipe' => 'nomail', 'passwords' => 'one', 'password' => ' Prelude-2026!'],
                'error_optionsinvalid',
            ],
            'unknown policy for accounts' => [['existing' => 'overwrite'], 'error_optionsinvalid'],
            'unknown cohort' => [['cohortid' => 99999], 'error_cohortnotusable'],
            'negative cohort' => [['cohortid' => -1], 'error_optionsinvalid'],
        ];
    }

    /**
     * They are refused, and nothing is kept.
     *
     * @dataProvider invalid_options
     * @param array $more
     * @param string $code
     */
    public function test_wrong(array $more, string $code): void {
        $this->assert_refused($code, fn() => start_import::execute('a.csv', $this->generator->mail($more)));
        $this->assertSame(0, import::count_records());
    }

    /**
     * A refused password is in no message.
     */
    public function test_refusal_without_password(): void {
        set_config('refuseweakpasswords', 1, 'tool_prelude');
        try {
            start_import::execute('a.csv', $this->generator->nomail(['passwords' => 'one', 'password' => 'courtcourt']));
            $this->fail('Not refused.');
        } catch (\moodle_exception $e) {
            $this->assertSame('error_passwordpolicy', $e->errorcode);
            $this->assertStringNotContainsString('courtcourt', $e->getMessage() . $e->debuginfo);
        }
    }

    /**
     * A cohort out of the user's rights.
     */
    public function test_cohort_out_of_reach(): void {
        $cohort = self::getDataGenerator()->create_cohort(['component' => 'enrol_demo']);
        $options = $this->generator->mail(['cohortid' => $cohort->id]);
        $this->assert_refused('error_cohortnotusable', fn() => start_import::execute('a.csv', $options));
    }

    /**
     * Refused to whoever may not import.
     */
    public function test_refused(): void {
        $this->assert_needs_import(fn() => start_import::execute('a.csv', $this->generator->mail()));
        $this->assertSame(0, import::count_records());
    }

    /**
     * What the columns were taken for is kept, so that the import can be repeated; nothing else passes for a column.
     */
    public function test_columns(): void {
        $columns = [['label' => 'N° de dossier', 'field' => 'username'], ['label' => 'Ville', 'field' => 'city']];
        $importid = start_import::execute('liste.csv', $this->generator->mail(), $columns)['importid'];
        $this->assertSame($columns, columns::of(import::load($importid)));
        $none = start_import::execute('liste.csv', $this->generator->mail())['importid'];
        $this->assertSame([], columns::of(import::load($none)));
        $refused = [
            [['label' => str_repeat('x', 256), 'field' => 'city']],
            [['label' => 'x', 'field' => '1-2']],
            array_fill(0, 201, ['label' => 'x', 'field' => 'city']),
        ];
        foreach ($refused as $wrong) {
            $this->assert_refused(
                'error_optionsinvalid',
                fn() => start_import::execute('liste.csv', $this->generator->mail(), $wrong)
            );
        }
    }
}
