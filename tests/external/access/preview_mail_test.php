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

namespace tool_prelude\external\access;

use core_external\external_api;
use tool_prelude\external\import\read_choices;
use tool_prelude\external\import\start_import;
use tool_prelude\tests\importer_testcase;

/**
 * The mail a new person would get, and what may be chosen for new accounts.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \tool_prelude\external\access\preview_mail
 * @covers     \tool_prelude\external\import\read_choices
 * @covers     \tool_prelude\local\access\mail_sample
 * @covers     \tool_prelude\local\native\defaults
 */
final class preview_mail_test extends importer_testcase {
    /**
     * It is the mail Moodle's task sends, but for the password.
     */
    public function test_same_as_sent(): void {
        $person = $this->generator->person(['lastname' => 'O’BRIEN <i>', 'firstname' => 'Zoé & Cie']);
        $person['lastname'] = 'O’BRIEN & FILS';
        $this->generator->imported($this->generator->mail(), [$person]);
        $sink = $this->redirectEmails();
        (new \core\task\send_new_user_passwords_task())->execute();
        $this->expectOutputRegex('/Creating passwords/');
        [$mail] = $sink->get_messages();

        $sample = $this->preview($person['firstname'], $person['lastname'], $person['username']);
        $this->assertSame($mail->subject, $sample['subject']);
        $sent = self::words(quoted_printable_decode($mail->body));
        $before = strstr(self::words($sample['text']), '•', true);
        $this->assertStringContainsString($before, $sent);
        $this->assertStringContainsString($person['username'], $sample['text']);
        $this->assertNotSame('', $sample['lang']);
    }

    /**
     * Moodle's sign-off is a link: it reads as in the mail, to its last word.
     */
    public function test_signoff(): void {
        global $DB;
        set_config('supportname', 'Accueil & Aide');
        set_config('supportavailability', CONTACT_SUPPORT_ANYONE);
        set_config('supportpage', 'https://example.org/aide');
        $this->generator->imported($this->generator->mail(), [$person = $this->generator->person()]);
        $DB->set_field('user', 'mailformat', 0, ['username' => $person['username']]);
        $sink = $this->redirectEmails();
        (new \core\task\send_new_user_passwords_task())->execute();
        $this->expectOutputRegex('/Creating passwords/');
        $sent = self::words(quoted_printable_decode($sink->get_messages()[0]->body));

        $sample = $this->preview($person['firstname'], $person['lastname'], $person['username'])['text'];
        $this->assertDoesNotMatchRegularExpression('/<\w|&\w+;/', $sample);
        $this->assertStringContainsString('Accueil & Aide', $sample);
        $this->assertStringContainsString('https://example.org/aide', $sample);
        [$before, $after] = preg_split('/•+/u', self::words($sample));
        $this->assertStringStartsWith($before, $sent);
        $this->assertStringEndsWith($after, $sent);
    }

    /**
     * A language this site has not is the site's.
     */
    public function test_unknown_language(): void {
        $this->assertSame($this->preview('A', 'B', 'c'), $this->preview('A', 'B', 'c', '../xx'));
    }

    /**
     * What can be chosen comes from Moodle's form, and is what an import takes.
     */
    public function test_choices(): void {
        $answer = external_api::clean_returnvalue(read_choices::execute_returns(), read_choices::execute());
        $this->assertContains('manual', array_column($answer['auths'], 'value'));
        $offered = array_column($answer['defaults'], null, 'name');
        foreach (['maildisplay' => 'select', 'city' => 'text', 'country' => 'select', 'description' => 'textarea'] as $name => $kind) {
            $this->assertSame($kind, $offered[$name]['kind']);
            $this->assertNotSame('', $offered[$name]['label']);
        }
        foreach (['username', 'email', 'auth', 'uutype', 'uubulk', 'iid', 'suspended', 'deleted'] as $name) {
            $this->assertArrayNotHasKey($name, $offered);
        }
        $all = array_map(fn(array $field): array => [
            'name' => $field['name'],
            'value' => $field['kind'] === 'select' ? $field['choices'][0]['value'] : $field['value'],
        ], array_values($offered));
        $this->assertGreaterThan(0, start_import::execute('a.csv', $this->generator->mail(['defaults' => $all]))['importid']);
    }

    /**
     * docs/native-options.md says of every option and every column of Moodle's upload what becomes of it here.
     */
    public function test_documented(): void {
        global $CFG;
        $page = "$CFG->dirroot/$CFG->admin/tool/prelude/docs/native-options.md";
        if (!is_readable($page)) {
            $this->markTestSkipped('The documentation is not there.');
        }
        $text = file_get_contents($page);
        preg_match_all('/`([a-z]+)[\d]*`/', $text, $found);
        $form = new \admin_uploaduser_form2(null, ['columns' => ['type1'], 'data' => []]);
        $names = array_map(fn($element): string => preg_replace('/\d+$/', '', (string) $element->getName()), $form->get_form_for_cli()[0]);
        $names = array_diff($names, ['', 'iid', 'previewrows', 'settingsheader', 'rolesheader', 'defaultheader', 'sesskey',
            '_qf__admin_uploaduser_form']);
        $process = new class (new \tool_prelude\local\native\reader(['username', 'email'])) extends \tool_uploaduser\process {
            /**
             * Moodle's own columns.
             *
             * @return string[]
             */
            public function names(): array {
                return $this->standardfields;
            }
        };
        $special = ['cohort', 'course', 'group', 'type', 'role', 'enrolperiod', 'enrolstatus', 'enroltimestart', 'sysrole', 'categoryrole'];
        $columns = array_map(fn(string $name): string => preg_replace('/\d+$/', '', $name), $process->names());
        $this->assertSame([], array_values(array_diff(array_merge($names, ['uubulk'], $columns, $special), $found[1])));
    }

    /**
     * Refused to whoever may not import.
     */
    public function test_refused(): void {
        $this->assert_needs_import(fn() => $this->preview('A', 'B', 'c'));
        $this->assert_needs_import(fn() => read_choices::execute());
    }

    /**
     * A text whatever its line ends.
     *
     * @param string $text
     * @return string
     */
    private static function words(string $text): string {
        return trim(preg_replace('/\s+/', ' ', $text));
    }

    /**
     * The sample.
     *
     * @param string ...$arguments
     * @return array
     */
    private function preview(string ...$arguments): array {
        return external_api::clean_returnvalue(preview_mail::execute_returns(), preview_mail::execute(...$arguments));
    }
}
