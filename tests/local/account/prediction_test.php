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

namespace tool_prelude\local\account;

use tool_prelude\external\import\run_chunk;
use tool_prelude\external\people\check_people;
use tool_prelude\local\import\model\person;
use tool_prelude\local\import\model\result;
use tool_prelude\local\native\fields;
use tool_prelude\local\native\values;
use tool_prelude\tests\importer_testcase;
use tool_prelude\tests\random_profile;
use tool_prelude\tests\random_site;

/**
 * What is said of a line before is what becomes of it: on sites and lists made at random, for every line.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \tool_prelude\local\account\judge
 * @covers     \tool_prelude\local\account\account_finder
 * @covers     \tool_prelude\local\account\accounts
 * @covers     \tool_prelude\local\account\collation
 * @covers     \tool_prelude\local\account\repeats
 * @covers     \tool_prelude\local\account\importer
 * @covers     \tool_prelude\local\native\enrolments
 * @covers     \tool_prelude\local\native\found_courses
 * @covers     \tool_prelude\local\native\values
 * @covers     \tool_prelude\local\native\uploader
 */
final class prediction_test extends importer_testcase {
    /** @var int Lines of a list. */
    private const LINES = 220;
    /** @var int Lines of a chunk: several, so that later ones see what earlier ones did. */
    private const CHUNK = 50;

    /**
     * Ten sites, each with a way to treat accounts that exist.
     *
     * @return array[] seed, options
     */
    public static function sites(): array {
        $chosen = array_map(
            fn(string $name, string $value): array => compact('name', 'value'),
            array_keys(random_profile::CHOSEN),
            array_values(random_profile::CHOSEN)
        );
        $options = [
            ['existing' => 'enrol', 'defaults' => $chosen],
            ['existing' => 'enrol', 'byemail' => 'leave'],
            ['existing' => 'leave'],
            ['existing' => 'fill'],
            ['existing' => 'overwrite', 'overwrite' => ['city', 'lastname', 'profile_field_campus']],
            ['existing' => 'overwrite', 'overwrite' => ['email', 'phone1', 'profile_field_campus']],
            ['existing' => 'fill', 'cohortid' => 0],
            ['existing' => 'enrol', 'cohortid' => 0, 'defaults' => $chosen],
            ['existing' => 'enrol', 'usefilecohorts' => false],
            ['existing' => 'overwrite', 'overwrite' => ['email', 'city'], 'byemail' => 'leave'],
        ];
        $sites = [];
        foreach ($options as $seed => $option) {
            $sites["site $seed"] = [$seed, $option];
        }
        return $sites;
    }

    /**
     * Equal, line by line: outcome, reason and account.
     *
     * @dataProvider sites
     * @param int $seed
     * @param array $options
     */
    public function test_said_is_done(int $seed, array $options): void {
        global $DB;
        assign_capability('moodle/user:update', CAP_ALLOW, $this->role_id(), \context_system::instance());
        assign_capability('moodle/role:assign', CAP_ALLOW, $this->role_id(), \context_system::instance());
        core_role_set_assign_allowed($this->role_id(), $DB->get_field('role', 'id', ['shortname' => 'student']));
        $site = new random_site($seed, self::getDataGenerator());
        $site->build(60);
        $options = $this->generator->mail($options + ['cohortid' => $site->cohorts['L1']]);
        $people = array_map($site->person(...), range(2, self::LINES + 1));

        $said = $this->said($people, $options);
        $done = $this->done($people, $options);

        $different = array_filter($said, fn(array $answer, int $line): bool => $answer !== $done[$line], ARRAY_FILTER_USE_BOTH);
        $lines = array_map(fn(int $line): array => [
            'person' => $people[$line - 2], 'said' => $said[$line], 'done' => $done[$line],
        ], array_keys($different));
        $this->assertSame([], $lines, json_encode(array_slice($lines, 0, 5), JSON_PRETTY_PRINT | JSON_UNESCAPED_UNICODE));
        $this->assertCount(self::LINES, $done);
        // The lists are worth comparing: much of what can be said is said.
        $this->assertGreaterThan(8, count(array_unique(array_column($said, 1))));
        $this->assertGreaterThan(20, $this->compare_profiles($people, array_column($options['defaults'] ?? [], 'value', 'name')));
    }

    /**
     * In the accounts made is what their lines say, or what was chosen for everybody; for the rest, what the site has.
     *
     * @param array[] $people
     * @param string[] $chosen
     * @return int how many values were compared
     */
    private function compare_profiles(array $people, array $chosen): int {
        $fields = new fields();
        $values = new values($fields);
        $compared = 0;
        foreach (result::get_records(['outcome' => 'create']) as $result) {
            $person = person::from_array($people[$result->get('line') - 2]);
            $stored = profile_user_record($result->get('userid'), false);
            foreach ($fields->profile() as $name => $field) {
                $given = ($person->fields[$name] ?? '') !== '' ? $person->fields[$name] : $values->filled($chosen[$name] ?? '', $person);
                $expected = $given === '' ? (string) $field->field->defaultdata : $values->stored($name, $given);
                // A date nobody gave is none.
                $this->assertSame($expected, (string) ($stored->{$field->field->shortname} ?: ($expected === '' ? '' : '0')), $name);
                $compared += $given === '' ? 0 : 1;
            }
        }
        return $compared;
    }

    /**
     * What is foreseen.
     *
     * @param array[] $people
     * @param array $options
     * @return array[] outcome, code, account by line
     */
    private function said(array $people, array $options): array {
        $answers = $this->call(check_people::class, json_encode($people), $options)['answers'];
        $said = array_fill_keys(array_column($people, 'line'), ['create', '', 0]);
        foreach ($answers as $answer) {
            // Whose account a line repeats is told for the page's groups only: nothing is done with it.
            $isrepeat = in_array($answer['code'], ['usernameduplicate', 'emailduplicate', 'accountrepeated', 'fieldduplicate'], true);
            $said[$answer['line']] = [$answer['outcome'], $answer['code'], $isrepeat ? 0 : $answer['userid']];
        }
        return $said;
    }

    /**
     * What is done, as told and as the tables say.
     *
     * @param array[] $people
     * @param array $options
     * @return array[] outcome, code, account that was there before, by line
     */
    private function done(array $people, array $options): array {
        global $DB;
        $last = (int) $DB->get_field_sql('SELECT MAX(id) FROM {user}');
        $chunks = array_chunk($people, self::CHUNK);
        $import = $this->generator->sealed($options, ...$chunks);
        $done = [];
        $made = 0;
        foreach (array_keys($chunks) as $seq) {
            foreach (run_chunk::execute($import->get('id'), $seq)['results'] as $result) {
                $isnew = $result['userid'] > $last;
                $made += $isnew ? 1 : 0;
                $done[$result['line']] = [$result['outcome'], $result['code'], $isnew ? 0 : $result['userid']];
            }
        }
        $this->assertSame($made, $DB->count_records_select('user', 'id > ?', [$last]));
        return $done;
    }
}
