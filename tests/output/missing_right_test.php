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

namespace tool_prelude\output;

use tool_prelude\local\import\model\import;
use tool_prelude\local\import\running\queue;
use tool_prelude\output\result\result_page;
use tool_prelude\tests\importer_testcase;

/**
 * What the page of results says of rights someone lacks, and who has them.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \tool_prelude\output\missing_right
 * @covers     \tool_prelude\output\result\result_access
 * @covers     \tool_prelude\output\undo_link
 */
final class missing_right_test extends importer_testcase {
    /**
     * Whoever can't undo reads which right it takes and who has it; whoever can gets the button and no such words.
     */
    public function test_missing_right(): void {
        $context = \context_system::instance();
        $import = $this->generator->sealed($this->generator->mail(), [$this->generator->person()]);
        queue::run_all($import);
        $page = fn(): array => (new result_page(import::load($import->get('id'))))->export_for_template($this->renderer());
        unassign_capability('tool/prelude:undo', $this->role_id());
        $roleid = self::getDataGenerator()->create_role(['name' => 'Responsable & co', 'shortname' => 'chief']);
        role_assign($roleid, get_admin()->id, $context);
        $data = $page();
        // Its short name is for whoever gives rights.
        $this->assertStringNotContainsString('tool/prelude:undo', $data['missing']);
        $this->assertSame('tool/prelude:undo', $data['missingname']);
        $this->assertStringContainsString(get_capability_string('tool/prelude:undo'), $data['missing']);
        $this->assertStringEndsWith('site administrators.', $data['missing']);

        // The right to undo one's own is of no use to others; all it takes for somebody else's is.
        assign_capability('tool/prelude:undo', CAP_ALLOW, $roleid, $context);
        foreach (['moodle/user:delete', 'tool/prelude:viewall', 'tool/prelude:import', 'moodle/site:uploadusers'] as $capability) {
            $this->assertStringEndsWith('site administrators.', $page()['missing']);
            assign_capability($capability, CAP_ALLOW, $roleid, $context);
        }
        $data = $page();
        $this->assertStringEndsWith('site administrators, Responsable & co.', $data['missing']);

        assign_capability('moodle/user:delete', CAP_ALLOW, $this->role_id(), $context);
        $data = $page();
        $this->assertSame('', $data['missing']);
        $this->assertStringContainsString('/admin/tool/prelude/undo.php', $data['actions']);
    }

    /**
     * A sheet of passwords can be made again from here by whoever may give these people a new way in, whosever import it is; others read
     * who can.
     */
    public function test_lost_sheet(): void {
        global $DB;
        $this->generator->imported(
            $this->generator->nomail(['passwords' => 'each']),
            [$this->generator->person(['username' => 'feuille', 'password' => 'Nova-rumi-deko-8362'])]
        );
        $import = import::load((int) $DB->get_field('tool_prelude_result', 'importid', ['username' => 'feuille']));
        $parts = fn(): string => (new result_page($import))->export_for_template($this->renderer())['parts'];
        unassign_capability('tool/prelude:sendaccess', $this->role_id());
        $this->assertStringNotContainsString('sheetlink', $parts());
        $this->assertMatchesRegularExpression('~data-region="sheetwhy" title="tool/prelude:sendaccess">~', $parts());

        assign_capability('tool/prelude:sendaccess', CAP_ALLOW, $this->role_id(), \context_system::instance());
        $this->assertStringContainsString('index.php?import=' . $import->get('id') . '#tool_prelude-lost', $parts());
        $this->assertStringNotContainsString('sheetwhy', $parts());
        $DB->set_field('user', 'firstaccess', 1, ['username' => 'feuille']);
        $this->assertStringNotContainsString('sheetlink', $parts());
        $DB->set_field('user', 'firstaccess', 0, ['username' => 'feuille']);

        $starter = fullname($this->gestionnaire);
        $this->colleague();
        assign_capability('tool/prelude:viewall', CAP_ALLOW, $this->role_id(), \context_system::instance());
        $this->assertStringNotContainsString('sheetlink', $parts());
        // Whoever started it can, and is named.
        $this->assertMatchesRegularExpression("~title=\"moodle/user:update\">[^<]*$starter\\.<~", $parts());
        assign_capability('moodle/user:update', CAP_ALLOW, $this->role_id(), \context_system::instance());
        $this->assertStringContainsString('sheetlink', $parts());
        $this->assertStringNotContainsString('sheetwhy', $parts());
        unassign_capability('moodle/user:update', $this->role_id());
        $DB->set_field('user', 'suspended', 1, ['id' => $this->gestionnaire->id]);
        \core_user::reset_caches();
        $this->assertStringNotContainsString($starter . '.<', $parts());
        $DB->set_field('user', 'suspended', 0, ['id' => $this->gestionnaire->id]);

        // Those who got a mail get another mail.
        $this->setUser($this->gestionnaire);
        $import->set('recipe', 'mail')->update();
        $this->assertStringNotContainsString('sheet', $parts());
    }

    /**
     * What renders.
     *
     * @return \renderer_base
     */
    private function renderer(): \renderer_base {
        global $PAGE;
        $PAGE->set_url('/admin/tool/prelude/view.php');
        return $PAGE->get_renderer('core');
    }
}
