// A list that came by itself and is in doubt waits on the site: opened on the page, decided, imported, and the command hears of it.
import assert from 'node:assert/strict';
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {chooseCohort, finished, importer, pressImport, say, sentence, verified} from './steps.mjs';
import {accessible} from './support/axe.mjs';
import {openPage, picture, problems, settled} from './support/browser.mjs';
import {keepToken, runCommand} from './support/command.mjs';
import {foreignWords} from './support/language.mjs';
import {inside} from './support/looks.mjs';
import {own} from './support/own.mjs';
import {moodle, url} from './support/site.mjs';
import {cron, members} from './waysin.mjs';

const mine = own(import.meta.url);
const home = mkdtempSync(join(tmpdir(), 'prelude-draft-'));
/** Which of the two words is the family name, no line says. */
const NAMES = ['Camille Martin', 'Dominique Bernard', 'Claude Robert', 'Paul Simon'];

/** A list nobody can be sure of, as a file. */
function doubtful(name, series) {
    const path = join(home, name);
    const rows = NAMES.map((both, at) => `${mine.username(`${series}${at}`)};${both};${mine.email(`${series}${at}`)}`);
    writeFileSync(path, `Numéro;Étudiant;Adresse mail\n${rows.join('\n')}\n`);
    return path;
}
const brought = path => runCommand(home, 'import', '--site', url, '--token-file', join(home, 'token-gestionnaire'), '--lang', 'en', '--only-if-sure', '--json', '--yes', path);
const open = async(page, draft) => {
    await page.goto(draft);
    await page.waitForSelector('#tool_prelude[data-phase="ready"]');
    await verified(page);
};

describe('a list in doubt that came by itself', () => {
    let draft;
    let path;
    let page;
    before(async() => {
        await keepToken(home, 'gestionnaire');
        path = doubtful('admis-septembre.csv', 'a');
    });
    after(() => rmSync(home, {recursive: true, force: true}));

    it('waits on the site: nothing was imported, and the command says where it is decided', async() => {
        const {exit, out, err} = await brought(path);
        assert.equal(exit, 3, err);
        const told = JSON.parse(out);
        assert.ok(told.doubts.length > 1, out);
        draft = told.url;
        assert.match(draft, /index\.php\?draft=\d+$/);
        // Sent once more it is the same list.
        assert.equal(JSON.parse((await brought(path)).out).url, draft);
        if (moodle) {
            assert.deepEqual(await moodle.query('SELECT id FROM {user} WHERE username LIKE ?', [`${mine.username('a')}%`]), []);
            await cron();
            const told = await moodle.query('SELECT n.contexturl, n.subject FROM {notifications} n JOIN {user} u ON u.id = n.useridto WHERE u.username = ? AND n.contexturl = ?',
                ['gestionnaire', draft]);
            assert.equal(told.length, 1);
            assert.match(told[0].subject, /admis-septembre\.csv/);
        }
    });

    moodle && it('is in sight where lists are imported, and over the history', async() => {
        page = await importer();
        await page.getByText(say('draft_title', 'admis-septembre.csv')).waitFor();
        await picture(page, 'draft-waits');
        await page.goto(`${url}/admin/tool/prelude/history.php`);
        await page.getByText(say('draft_title', 'admis-septembre.csv')).waitFor();
        await picture(page, 'draft-history');
        assert.deepEqual(await foreignWords(page, '[data-region="drafts"]'), []);
        // Not for a colleague who may not see what others brought.
        const other = await importer({as: 'discret'});
        assert.equal(await other.locator('[data-region="drafts"]').count(), 0);
    });

    it('is opened on the page with everything read and its questions open, in both languages and on a small screen', async() => {
        page = await importer();
        for (const [lang, width, height] of [['en', 1280, 900], ['fr', 360, 900], ['fr', 360, 640], ['fr', 1280, 900]]) {
            await page.setViewportSize({width, height});
            await page.goto(`${url}/admin/tool/prelude/index.php?lang=${lang}&new=1`);
            await page.goto(draft);
            await page.waitForSelector('#tool_prelude[data-phase="ready"]');
            await verified(page, lang);
            assert.ok(await page.locator('[data-region="draft"]').isVisible());
            assert.ok(await page.locator('[data-panel="columns"] [data-region="body"]').isVisible());
            // The question has the focus, and the bar is not over it.
            assert.ok(await page.evaluate(() => {
                const {x, y, width: wide, height: tall} = document.activeElement.getBoundingClientRect();
                return document.activeElement.closest('[data-field="answers"]')?.contains(document.elementFromPoint(x + wide / 2, y + tall / 2));
            }), `${lang} ${width} ${height}`);
            await picture(page, `draft-open-${lang}-${width}-${height}`);
            await inside(page, 'a list that waited');
        }
        await accessible(page, 'a list that waited');
        assert.ok(await page.locator('[data-action="import"]').isDisabled());
        assert.equal(await page.locator('[role="row"] [role="rowheader"]').count(), NAMES.length);
    });

    it('after a reload it is the same list', async() => {
        await page.locator('[data-panel="columns"] [data-region="list"] [data-field="yes"]:visible').first().click();
        await verified(page);
        await page.waitForFunction(() => !location.search.includes('draft'));
        await page.reload();
        await page.waitForSelector('#tool_prelude[data-phase="ready"]');
        await verified(page);
        assert.ok(await page.locator('[data-region="draft"]').isVisible());
    });

    it('once decided it is imported, and says where it came from', async() => {
        const cohort = await mine.cohort();
        await chooseCohort(page, cohort.name, cohort.name);
        await pressImport(page);
        await finished(page);
        assert.match(await sentence(page), /4 comptes créés/);
        await picture(page, 'draft-done');
        if (moodle) {
            assert.equal((await members(cohort.idnumber)).size, NAMES.length);
            const [{n}] = await moodle.query('SELECT COUNT(p.id) AS n FROM {tool_prelude_draftpart} p '
                + "JOIN {tool_prelude_draft} d ON d.id = p.draftid WHERE d.filename = 'admis-septembre.csv'");
            assert.equal(Number(n), 0);
            const [{id}] = await moodle.query("SELECT id FROM {tool_prelude_import} WHERE filename = 'admis-septembre.csv'");
            await page.goto(`${url}/admin/tool/prelude/view.php?id=${id}`);
            assert.match(await page.textContent('[data-region="origin"]'), /prelude\.mjs \d/);
            await picture(page, 'draft-view');
        }
        assert.deepEqual(problems(page), []);
    });

    it('the command, run once more, has nothing left to do', async() => {
        const {exit, out, err} = await brought(path);
        assert.equal(exit, 0, out + err);
    });

    it('is put aside where nobody wants it', async() => {
        draft = JSON.parse((await brought(doubtful('ecartee.csv', 'b'))).out).url;
        await open(page, draft);
        await page.locator('[data-action="discarddraft"]').click();
        const dialog = page.getByRole('dialog');
        await dialog.getByRole('button', {name: say('js_draft_discard')}).waitFor();
        await settled(page);
        await picture(page, 'draft-discard');
        await Promise.all([page.waitForEvent('load'), dialog.getByRole('button', {name: say('js_draft_discard')}).click()]);
        await page.waitForSelector('#tool_prelude[data-phase="empty"]');
        await settled(page);
        // Lists of other stories may wait.
        assert.equal(await page.getByText(say('draft_title', 'ecartee.csv')).count(), 0);
        if (moodle) {
            assert.deepEqual(await moodle.query("SELECT id FROM {tool_prelude_draft} WHERE importid = 0 AND filename = 'ecartee.csv'"), []);
            assert.deepEqual(await moodle.query('SELECT id FROM {user} WHERE username LIKE ?', [`${mine.username('b')}%`]), []);
        }
        const gone = await openPage({as: 'gestionnaire'});
        await gone.goto(draft);
        await gone.getByText(say('error_draftgone')).waitFor();
    });
});
