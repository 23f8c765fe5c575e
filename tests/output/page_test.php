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

use tool_prelude\external\import\run_chunk;
use tool_prelude\external\import\start_import;
use tool_prelude\local\import\intake\encodings;
use tool_prelude\local\native\fields;
use tool_prelude\tests\importer_testcase;

/**
 * The page as the server sends it.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \tool_prelude\output\first_hint
 * @covers     \tool_prelude\output\guide
 * @covers     \tool_prelude\output\help
 * @covers     \tool_prelude\output\page
 * @covers     \tool_prelude\output\recent_imports
 * @covers     \tool_prelude\output\starting
 */
final class page_test extends importer_testcase {
    /**
     * What the page's JavaScript is told.
     */
    public function test_config(): void {
        set_config('allowemailaddresses', 'Exemple.fr .example.com');
        set_config('chunkpeople', 25, 'tool_prelude');
        set_config('defaultrecipe', 'nomail', 'tool_prelude');
        set_config('lastcronstart', 1234, 'tool_task');
        $config = (new page((int) $this->gestionnaire->id))->config();

        $this->assertSame(['exemple.fr', '.example.com'], $config['site']['allowedEmailDomains']);
        $this->assertSame((new fields())->all(), $config['site']['fields']);
        $this->assertContains('course', $config['site']['numbered']);
        $this->assertFalse($config['site']['refuseWeakPasswords']);
        $this->assertContains('manual', $config['site']['auths']);
        $this->assertSame(
            ['length' => 8, 'digits' => 1],
            array_intersect_key($config['site']['passwordPolicy'], ['length' => 1, 'digits' => 1])
        );
        $this->assertSame([25, 2, 5000], [
            $config['limits']['chunkpeople'], $config['limits']['parallel'], $config['limits']['checkpeople'],
        ]);
        $this->assertGreaterThan(0, $config['limits']['postbytes']);
        $this->assertSame(['namecase' => 'replace'], $config['defaults']);
        $this->assertSame(['nomail', []], [$config['defaultrecipe'], $config['recipes']]);
        $this->assertSame(['createcohort' => true, 'viewall' => false, 'configure' => false, 'update' => false], $config['can']);
        $this->assertSame(1234, $config['cronlast']);
        $this->assertSame(encodings::ALL, $config['encodings']);
        set_config('encodings', 'windows-1252,utf-8', 'tool_prelude');
        set_config('namecase', 'proper', 'tool_prelude');
        $config = (new page((int) $this->gestionnaire->id))->config();
        $this->assertSame(['utf-8', 'windows-1252'], $config['encodings']);
        $this->assertSame('proper', $config['defaults']['namecase']);
        $this->assertTrue($config['noemail'] === !empty($GLOBALS['CFG']->noemailever));
        $this->assertStringEndsWith('/prelude/members.php?cohort=', $config['urls']['cohort']);
        // Moodle's list of users is for those who may change accounts.
        $this->assertSame('', $config['urls']['users']);
        $this->assertNull($config['resume']);
    }

    /**
     * Profile fields are called what the site calls them, as plain text; none is an object all the same.
     */
    public function test_field_names(): void {
        $page = new page((int) $this->gestionnaire->id);
        $this->assertStringContainsString('"fieldnames":{}', json_encode($page->config()));
        $fields = ['bac' => 'Bac & mention', 'ville' => '<b>Ville</b> de naissance'];
        foreach ($fields as $shortname => $name) {
            self::getDataGenerator()->create_custom_profile_field(
                ['shortname' => $shortname, 'name' => $name, 'datatype' => 'text']
            );
        }
        $this->assertEquals(
            (object) ['profile_field_bac' => 'Bac & mention', 'profile_field_ville' => 'Ville de naissance'],
            $page->config()['fieldnames']
        );
    }

    /**
     * An import that goes on is taken up again; another one when asked for; nobody else's.
     */
    public function test_resume(): void {
        $finished = $this->generator->sealed($this->generator->mail(), [$this->generator->person()]);
        run_chunk::execute($finished->get('id'), 0);
        $waiting = $this->generator->sealed($this->generator->mail(), [$this->generator->person()]);
        $this->generator->received($this->generator->mail());

        $me = (int) $this->gestionnaire->id;
        $this->assertSame(
            ['importid' => $waiting->get('id'), 'filename' => 'liste.csv', 'mine' => true, 'paused' => false, 'sheet' => false],
            (new page($me))->config()['resume']
        );
        $this->assertSame($finished->get('id'), (new page($me, $finished->get('id')))->config()['resume']['importid']);
        $this->assertNull((new page($me, 0, true))->config()['resume']);
        $other = self::getDataGenerator()->create_user();
        role_assign($this->role_id(), $other->id, \context_system::instance());
        $this->assertNull((new page((int) $other->id, $waiting->get('id')))->config()['resume']);
        $this->assertNull((new page((int) $other->id))->config()['resume']);
        $admin = (int) get_admin()->id;
        $this->assertNull((new page($admin))->config()['resume']);
        $this->assertFalse((new page($admin, $waiting->get('id')))->config()['resume']['mine']);
        \tool_prelude\local\import\control::pause($waiting);
        $this->assertTrue((new page($me, $waiting->get('id')))->config()['resume']['paused']);
    }

    /**
     * An import is repeated with its recipe, cohort and columns, never with its password; nobody else's.
     */
    public function test_repeat(): void {
        $cohort = self::getDataGenerator()->create_cohort(['name' => 'L1 Droit']);
        $options = $this->generator->nomail(['passwords' => 'one', 'password' => 'Rentree-2026!', 'cohortid' => $cohort->id]);
        $columns = [['label' => 'Dossier', 'field' => 'username']];
        $id = start_import::execute('liste.csv', $options, $columns)['importid'];
        $start = $this->repeating($id)->config()['start'];
        $this->assertSame(['liste.csv', 'one', ''], [
            $start['filename'], $start['options']['passwords'], $start['options']['password'],
        ]);
        $this->assertSame(['L1 Droit'], array_column($start['cohorts'], 'name'));
        $this->assertSame($columns, $start['columns']);
        $this->assertStringNotContainsString('Rentree-2026!', json_encode($start));
        cohort_delete_cohort($cohort);
        $this->assertSame([], $this->repeating($id)->config()['start']['cohorts']);

        $other = self::getDataGenerator()->create_user();
        role_assign($this->role_id(), $other->id, \context_system::instance());
        $this->setUser($other);
        $this->assert_refused('error_notyourimport', fn() => $this->repeating($id)->config());
    }

    /**
     * It renders, escaped, with the last imports.
     */
    public function test_rendered(): void {
        global $DB, $PAGE;
        $import = $this->generator->sealed($this->generator->mail(), [$this->generator->person()]);
        run_chunk::execute($import->get('id'), 0);
        $DB->set_field('tool_prelude_import', 'filename', '<i>"liste"</i>.csv', []);
        $output = $PAGE->get_renderer('core');

        $html = $output->render_from_template(
            'tool_prelude/page',
            (new page((int) $this->gestionnaire->id))->export_for_template($output)
        );

        $this->assertStringContainsString('id="tool_prelude"', $html);
        $this->assertStringContainsString('&quot;liste&quot;.csv</a>', $html);
        $this->assertStringNotContainsString('<i>"liste"', $html);
        $this->assertStringContainsString('view.php?id=' . $import->get('id'), $html);
        preg_match('/data-config="([^"]*)"/', $html, $match);
        $config = json_decode(html_entity_decode($match[1], ENT_QUOTES), true, 16, JSON_THROW_ON_ERROR);
        $this->assertEquals($this->gestionnaire->id, $config['userid']);
    }

    /**
     * The hint for a first list is there until one was imported, or it was put away by the one it is for.
     */
    public function test_first_hint(): void {
        $me = (int) $this->gestionnaire->id;
        $this->assertTrue(first_hint::is_due($me));
        $this->generator->received($this->generator->mail());
        $this->assertTrue(first_hint::is_due($me));
        $admin = (int) get_admin()->id;
        $this->assertFalse(\core_user::can_edit_preference(first_hint::DISMISSED, get_admin()));
        $this->assertTrue(\core_user::can_edit_preference(first_hint::DISMISSED, $this->gestionnaire));
        set_user_preference(first_hint::DISMISSED, 1, $me);
        $this->assertFalse(first_hint::is_due($me));
        $this->assertTrue(first_hint::is_due($admin));
        unset_user_preference(first_hint::DISMISSED, $me);
        $this->generator->sealed($this->generator->mail(), [$this->generator->person()]);
        $this->assertFalse(first_hint::is_due($me));
    }

    /**
     * Every help icon of the page says something, and the guide has its headings, links and pictures in their places.
     */
    public function test_help(): void {
        global $PAGE;
        $output = $PAGE->get_renderer('core');
        $html = $output->render_from_template('tool_prelude/page', (new page((int) $this->gestionnaire->id))->export_for_template($output));
        $this->assertSame(10, preg_match_all('/data-(?:bs-)?content="([^"]*)"/', $html, $matches));
        foreach ($matches[1] as $text) {
            $this->assertStringContainsString('&lt;p&gt;', $text);
            $this->assertStringNotContainsString('[[', $text);
        }
        $this->assertStringContainsString('guide.php', $html);
        foreach (['fr' => ['Défaire une importation', 'en'], 'en' => ['Undoing an import', 'fr']] as $language => [$heading, $other]) {
            $guide = guide::html($language);
            $this->assertStringContainsString(">$heading</h3>", $guide);
            $this->assertStringContainsString("guide.php?in=$other\"", $guide);
            $this->assertStringNotContainsString('.md"', $guide);
            $this->assertStringContainsString('/admin/tool/prelude/docs/images/', $guide);
            preg_match_all('~href="#([^"]+)"~', $guide, $links);
            foreach ($links[1] as $link) {
                $this->assertStringContainsString('id="' . $link . '"', $guide);
            }
        }
        $this->assertSame(guide::html('en'), guide::html());
        // There is no guide in German: English.
        $this->assertSame(guide::html('en'), guide::html('de'));
    }

    /**
     * The page of the current user, opened to repeat an import.
     *
     * @param int $id
     * @return page
     */
    private function repeating(int $id): page {
        global $USER;
        return new page((int) $USER->id, 0, false, $id);
    }
}
