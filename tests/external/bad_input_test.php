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

namespace tool_prelude\external;

use context_coursecat;
use tool_prelude\external\access\preview_mail;
use tool_prelude\external\cohort\create_cohort;
use tool_prelude\external\cohort\resolve_cohorts;
use tool_prelude\external\cohort\search_cohorts;
use tool_prelude\external\import\add_chunk;
use tool_prelude\external\import\run_chunk;
use tool_prelude\external\import\start_import;
use tool_prelude\external\mapping\recall_mapping;
use tool_prelude\external\mapping\save_mapping;
use tool_prelude\external\people\check_people;
use tool_prelude\external\recipe\save_recipe;
use tool_prelude\external\recipe\set_default_recipe;
use tool_prelude\local\import\model\import;
use tool_prelude\tests\importer_testcase;

/**
 * What no page sends: a megabyte where a name belongs, a cohort out of reach, more people than a call takes.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \tool_prelude\external\base
 * @covers     \tool_prelude\local\account\rules
 * @covers     \tool_prelude\local\cohort\rights
 */
final class bad_input_test extends importer_testcase {
    /**
     * A megabyte in every text a call takes besides people, refused before anything is written or looked up.
     */
    public function test_megabytes(): void {
        global $DB;
        $this->setAdminUser();
        $long = str_repeat('é', 500000);
        $options = $this->generator->mail();
        $recipe = array_diff_key($this->generator->mail(), array_flip(['cohortid', 'usefilecohorts', 'cohortmap', 'password']));
        $calls = [
            'column' => fn() => start_import::execute('a.csv', $options, [['label' => $long, 'field' => 'username']]),
            'way to log in' => fn() => start_import::execute('a.csv', ['auth' => $long] + $options),
            'name of a cohort' => fn() => create_cohort::execute($long, '', \context_system::instance()->id, true),
            'idnumber of a cohort' => fn() => create_cohort::execute('L1', $long, \context_system::instance()->id, true),
            'name of a file for a cohort' => fn() => resolve_cohorts::execute([$long]),
            'search' => fn() => search_cohorts::execute($long),
            'title to recall' => fn() => recall_mapping::execute([$long]),
            'title to remember' => fn() => save_mapping::execute([$long], [['at' => 0, 'field' => 'username']], false),
            'name of a recipe' => fn() => save_recipe::execute(0, $long, false, $recipe, []),
            'lock' => fn() => save_recipe::execute(0, 'Ours', true, $recipe, [$long]),
            'recipe by default' => fn() => set_default_recipe::execute($long),
            'person of a sample mail' => fn() => preview_mail::execute($long, 'B', 'b', 'fr'),
        ];
        $this->call(search_cohorts::class, '');
        $writes = $DB->perf_get_writes();
        foreach ($calls as $what => $call) {
            try {
                $answer = $call();
                $this->fail("$what: not refused: " . substr(json_encode($answer), 0, 200));
            } catch (\moodle_exception $e) {
                $this->assertNotSame('', $e->errorcode, $what);
            }
        }
        $this->assertSame($writes, $DB->perf_get_writes());
    }

    /**
     * A file may be called anything; as much of it is kept as is shown.
     */
    public function test_file_name(): void {
        $id = $this->call(start_import::class, str_repeat('é', 500000), $this->generator->mail())['importid'];
        $this->assertSame(255, \core_text::strlen(import::load($id)->get('filename')));
    }

    /**
     * A cohort of a category where the user may add nobody: in no call, by its id as little as by its name.
     */
    public function test_cohort_outside_rights(): void {
        $context = context_coursecat::instance(self::getDataGenerator()->create_category()->id);
        $cohort = self::getDataGenerator()->create_cohort(['idnumber' => 'SECRET', 'contextid' => $context->id]);
        foreach (['moodle/cohort:assign', 'moodle/cohort:manage', 'moodle/cohort:view', 'tool/prelude:createcohort'] as $capability) {
            assign_capability($capability, CAP_PROHIBIT, $this->role_id(), $context, true);
        }
        $person = $this->generator->person(['cohorts' => ['SECRET']]);
        $check = fn(array $options): array => $this->call(
            check_people::class,
            json_encode([$person]),
            $this->generator->mail($options)
        )['answers'];

        $one = ['cohortid' => $cohort->id, 'usefilecohorts' => false];
        $this->assertSame(['cohortnotusable'], array_column($check($one), 'code'));
        $this->assertSame(['cohortunknown'], array_column($check(['usefilecohorts' => true]), 'code'));
        $chosen = ['usefilecohorts' => true, 'cohortmap' => [['label' => 'SECRET', 'cohortid' => $cohort->id]]];
        $this->assertSame(['cohortnotusable'], array_column($check($chosen), 'code'));
        // One that is not there at all gives the same answer.
        $chosen['cohortmap'][0]['cohortid'] = 99999999;
        $this->assertSame(['cohortnotusable'], array_column($check($chosen), 'code'));
        $start = fn() => start_import::execute('a.csv', $this->generator->mail(['cohortid' => $cohort->id]));
        $this->assert_refused('error_cohortnotusable', $start);
        $this->assert_refused('nopermissions', fn() => create_cohort::execute('L1', '', $context->id, true));
        $this->assertSame(0, import::count_records());

        // By its name in a column, the import blocks the line and makes nobody.
        [$result] = array_values($this->generator->imported($this->generator->mail(['usefilecohorts' => true]), [$person]));
        $this->assertSame(['blocked', 'cohortunknown', 0], [$result['outcome'], $result['code'], $result['userid']]);
    }

    /**
     * A hundred thousand people in one call, to be checked or to be kept: refused, with the limit.
     */
    public function test_people_without_end(): void {
        $people = json_encode(array_map(
            fn(int $line): array => ['line' => $line, 'username' => "u$line", 'email' => "u$line@exemple.fr"],
            range(1, 100000)
        ));
        $id = $this->call(start_import::class, 'a.csv', $this->generator->mail())['importid'];
        $calls = [
            '5000' => fn() => check_people::execute($people, $this->generator->mail()),
            '200' => fn() => add_chunk::execute($id, 0, $people),
        ];
        foreach ($calls as $limit => $call) {
            try {
                $call();
                $this->fail('Not refused.');
            } catch (\moodle_exception $e) {
                $this->assertSame('error_toomanypeople', $e->errorcode);
                $this->assertStringContainsString((string) $limit, preg_replace('/\D/', '', $e->getMessage()));
            }
        }
    }

    /**
     * A way to log in that is not enabled, for all: told at the check, refused at the start and, when it was disabled since, in
     * the chunk. Moodle itself would only warn, and make accounts nobody can log in to.
     */
    public function test_auth_not_enabled(): void {
        global $DB;
        $person = $this->generator->person();
        $options = $this->generator->nomail(['auth' => 'ldap']);
        $answers = $this->call(check_people::class, json_encode([$person]), $options)['answers'];
        $this->assertSame([['blocked', 'authinvalid']], array_map(
            fn(array $one): array => [$one['outcome'], $one['code']],
            $answers
        ));
        $this->assert_refused('error_authnotusable', fn() => start_import::execute('a.csv', $options));

        set_config('auth', 'ldap');
        get_enabled_auth_plugins(true);
        $this->assertSame([], $this->call(check_people::class, json_encode([$person]), $options)['answers']);
        $import = $this->generator->sealed($options, [$person]);
        set_config('auth', '');
        get_enabled_auth_plugins(true);
        $result = run_chunk::execute($import->get('id'), 0)['results'][0];
        $this->assertSame(['blocked', 'authinvalid', 0], [$result['outcome'], $result['code'], $result['userid']]);
        $this->assertFalse($DB->record_exists('user', ['username' => $person['username']]));
    }

    /**
     * What SQL reads as anything is a letter: no account and no cohort is found by it.
     */
    public function test_wildcards(): void {
        self::getDataGenerator()->create_user(['username' => 'zoe.noel', 'email' => 'zoe.noel@exemple.fr']);
        $cohort = self::getDataGenerator()->create_cohort(['name' => 'L1 Droit', 'idnumber' => 'L1-DROIT']);
        $people = [
            $this->generator->person(['username' => 'zoe_noel', 'email' => '%@exemple.fr']),
            $this->generator->person(['username' => 'zoe.no_l', 'email' => 'zoe_noel@exemple.fr']),
        ];
        foreach (['L1%', 'L1_DROIT', 'L1\\-DROIT', '%', '_', '\\'] as $label) {
            $people[] = $this->generator->person(['cohorts' => [$label]]);
        }
        $options = $this->generator->mail(['usefilecohorts' => true]);
        $answers = $this->call(check_people::class, json_encode($people), $options)['answers'];
        $this->assertSame(array_fill(0, 6, 'cohortunknown'), array_column($answers, 'code'));
        $results = $this->generator->imported($options, $people);
        $outcomes = array_map(fn(array $person): string => $results[$person['line']]['outcome'], $people);
        $this->assertSame([...array_fill(0, 2, 'create'), ...array_fill(0, 6, 'blocked')], $outcomes);
        $this->assertSame([], array_filter(
            array_column($results, 'userid'),
            fn(int $userid): bool => $userid && cohort_is_member($cohort->id, $userid)
        ));
    }
}
