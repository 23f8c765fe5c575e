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

namespace tool_prelude;

use context_system;
use core_role_preset;
use moodle_page;
use moodle_url;
use tool_prelude\external\access\read_slips;
use tool_prelude\external\access\reset_passwords;
use tool_prelude\external\cohort\create_cohort;
use tool_prelude\external\cohort\search_cohorts;
use tool_prelude\external\import\add_chunk;
use tool_prelude\external\import\cancel_import;
use tool_prelude\external\import\read_import;
use tool_prelude\external\import\run_chunk;
use tool_prelude\external\import\seal_import;
use tool_prelude\external\import\start_import;
use tool_prelude\external\people\check_people;
use tool_prelude\external\undo\undo_import;
use tool_prelude\local\access\sender;
use tool_prelude\tests\importer_testcase;

/**
 * The two roles that use the page: what they have is enough, and the shipped one has nothing more.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @coversNothing
 */
final class role_test extends importer_testcase {
    /** @var string[] What each capability of the shipped role is for: the step that fails without it. */
    private const NEEDED = [
        'tool/prelude:import' => 'page',
        'moodle/site:uploadusers' => 'call',
        'moodle/site:configview' => 'menu',
        'moodle/cohort:view' => 'cohort found',
        'moodle/cohort:assign' => 'cohort usable',
        'moodle/user:viewdetails' => 'account named',
        'tool/prelude:createcohort' => 'cohort made',
        'tool/prelude:sendaccess' => 'access sent',
        'tool/prelude:undo' => 'undone',
    ];

    /**
     * The file is a role Moodle can load, with these capabilities and no other.
     */
    public function test_preset(): void {
        global $CFG;
        $xml = file_get_contents("$CFG->dirroot/$CFG->admin/tool/prelude/db/role/gestionnaireutilisateurs.xml");
        $this->assertTrue(core_role_preset::is_valid_preset($xml));
        $preset = core_role_preset::parse_preset($xml);
        $this->assertSame('gestionnaireutilisateurs', $preset['shortname']);
        $this->assertSame('Gestionnaire utilisateurs', $preset['name']);
        $this->assertEquals([CONTEXT_SYSTEM], array_values($preset['contextlevels']));
        $allowed = array_keys(array_filter($preset['permissions'], fn($permission): bool => $permission == CAP_ALLOW));
        $this->assertEqualsCanonicalizing(array_keys(self::NEEDED), $allowed);
        foreach ($allowed as $capability) {
            $this->assertNotNull(get_capability_info($capability), $capability);
        }
    }

    /**
     * The shipped role can do all of it.
     */
    public function test_gestionnaire(): void {
        $this->assertSame('', $this->first_failure());
    }

    /**
     * So can a manager.
     */
    public function test_manager(): void {
        global $DB;
        $manager = self::getDataGenerator()->create_user();
        role_assign($DB->get_field('role', 'id', ['shortname' => 'manager']), $manager->id, context_system::instance());
        $this->setUser($manager);
        $this->assertSame('', $this->first_failure());
    }

    /**
     * Capabilities of the shipped role.
     *
     * @return string[][]
     */
    public static function capabilities(): array {
        return array_map(fn(string $capability): array => [$capability], array_combine(
            array_keys(self::NEEDED),
            array_keys(self::NEEDED)
        ));
    }

    /**
     * Without any one of them, something named can't be done.
     *
     * @dataProvider capabilities
     * @param string $capability
     */
    public function test_each_is_needed(string $capability): void {
        unassign_capability($capability, $this->role_id());
        $this->assertSame(self::NEEDED[$capability], $this->first_failure());
    }

    /**
     * The whole way, from the menu to people in the cohort.
     *
     * @return string name of the first step that fails, '' when none does
     */
    private function first_failure(): string {
        $cohort = self::getDataGenerator()->create_cohort(['idnumber' => 'L1']);
        $known = self::getDataGenerator()->create_user();
        $people = [$this->generator->person(), $this->generator->person(['email' => $known->email, 'cohorts' => ['L1']])];
        $options = $this->generator->mail(['cohortid' => (int) $cohort->id]);
        if (!$this->may_open_page()) {
            return 'page';
        }
        if (!$this->is_in_menu()) {
            return 'menu';
        }
        try {
            $found = $this->call(search_cohorts::class, 'L1')['cohorts'];
        } catch (\required_capability_exception $e) {
            return 'call';
        }
        if (!$found) {
            return 'cohort found';
        }
        if (!$found[0]['usable']) {
            return 'cohort usable';
        }
        [$answer] = $this->call(check_people::class, json_encode($people), $options)['answers'];
        if ($answer['outcome'] !== 'enrol') {
            return 'check';
        }
        if ($answer['userid'] != $known->id || $answer['account'] !== $known->username) {
            return 'account named';
        }
        try {
            $options['cohortid'] = $this->call(create_cohort::class, 'Promotion 2026')['cohort']['id'];
        } catch (\required_capability_exception $e) {
            return 'cohort made';
        }
        $id = $this->call(start_import::class, 'a.csv', $options)['importid'];
        $this->call(add_chunk::class, $id, 0, json_encode($people));
        $this->call(seal_import::class, $id, 1, 2);
        $results = $this->call(run_chunk::class, $id, 0)['results'];
        if (array_column($results, 'outcome') !== ['create', 'enrol']) {
            return 'run';
        }
        if ($this->call(read_import::class, $id)['state'] !== 'finished') {
            return 'read';
        }
        $other = $this->call(start_import::class, 'b.csv', $options)['importid'];
        if ($this->call(cancel_import::class, $other)['state'] !== 'cancelled') {
            return 'cancel';
        }
        return $this->first_failure_later($id, (int) $options['cohortid']);
    }

    /**
     * What may have to be done later: the access sent, a lost sheet made anew, all of it undone.
     *
     * @param int $id of the import
     * @param int $cohortid the cohort made for it
     * @return string
     */
    private function first_failure_later(int $id, int $cohortid): string {
        global $DB;
        try {
            $slips = $this->call(read_slips::class, $id)['people'];
            $sent = sender::ask(array_column($slips, 'userid'));
            $given = $this->call(reset_passwords::class, $id, json_encode([['userid' => $slips[0]['userid'], 'password' => 'Rentree-26!']]));
        } catch (\required_capability_exception $e) {
            return 'access sent';
        }
        if (array_values($sent) !== [''] || $given['people'][0]['refused'] !== '') {
            return 'access refused';
        }
        try {
            $done = $this->call(undo_import::class, $id, 1, false, [$cohortid]);
        } catch (\required_capability_exception $e) {
            return 'undone';
        }
        return $done['state'] === 'undone' && !$DB->record_exists('cohort', ['id' => $cohortid]) ? '' : 'undone halfway';
    }

    /**
     * Whether the administration tree lets the page be opened by its address.
     *
     * @return bool
     */
    private function may_open_page(): bool {
        global $CFG;
        require_once($CFG->libdir . '/adminlib.php');
        $page = admin_get_root(true, false)->locate('tool_prelude', true);
        return $page && $page->check_access();
    }

    /**
     * Whether the menu leads to it.
     *
     * @return bool
     */
    private function is_in_menu(): bool {
        global $PAGE, $SESSION;
        unset($SESSION->load_navigation_admin);
        $PAGE = new moodle_page();
        $PAGE->set_context(context_system::instance());
        $PAGE->set_url(new moodle_url('/admin/search.php'));
        \navigation_node::require_admin_tree();
        return (bool) $PAGE->settingsnav->find('tool_prelude', \navigation_node::TYPE_SETTING);
    }
}
