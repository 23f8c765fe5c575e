// The work survives a reload, in the browser of whoever did it; passwords do not.
import assert from 'node:assert/strict';
import {before, describe, it} from 'node:test';
import {counts, drop, importer, say, tab, verified, withoutCohort} from './steps.mjs';
import {logIn, openImporter, picture, problems, settled} from './support/browser.mjs';
import {isMoodle} from './support/site.mjs';

const LIST = [
    'Numéro;Nom;Prénom;Adresse mail;Ville',
    '780001;DE LA TOUR;Anne;anne.780001@exemple.fr;Rouen',
    '780002;MARTIN;Zoé;zoe.780002@exemple,fr;Lyon',
    '780003;HUET;Max;max.780003@exemple.fr;Caen',
].join('\n');
const SECRET = [
    'username;lastname;firstname;email;password',
    '780021;ROY;Inès;ines.780021@exemple.fr;Geheim-4711',
    '780022;HUET;Tom;tom.780022@exemple.fr;Geheim-4712',
].join('\n');

const cell = (page, line, key) => page.locator('[role="row"]', {has: page.locator(`[role="rowheader"] :text-is("${line}")`)})
    .locator(`[role="gridcell"][data-key="${key}"]`);

/** Everything the page keeps in the browser, as text. */
const kept = page => page.evaluate(() => new Promise((resolve, reject) => {
    const request = indexedDB.open('tool_prelude');
    request.onerror = reject;
    request.onsuccess = () => {
        const all = request.result.transaction('works').objectStore('works').getAll();
        all.onsuccess = () => {
            request.result.close();
            resolve(JSON.stringify(all.result));
        };
    };
}));

describe('kept in the browser', () => {
    let page;
    before(async() => {
        page = await importer();
    });
    const reload = async() => {
        await openImporter(page);
        await verified(page);
    };

    it('a list with its corrections, which can still be undone', async() => {
        await drop(page, 'liste.csv', Buffer.from(LIST));
        await verified(page);
        await cell(page, 2, 'check').locator('input').click();
        await page.locator('[data-group^="emailsyntax "] [data-field="fix"]').click();
        await tab(page, 'js_tab_error', 0);
        await page.locator('input[value="nomail"]').check();
        await verified(page);
        await reload();
        await picture(page, 'kept-reload');
        assert.deepEqual(await counts(page).then(found => [found[say('js_tab_leftout')], found[say('js_tab_error')]]), [1, 0]);
        assert.ok(await page.locator('input[value="nomail"]').isChecked());
        await page.locator('[data-action="undo"]').click();
        await tab(page, 'js_tab_error', 1);
    });

    it('what was undone can be made again after a reload', async() => {
        await settled(page);
        await reload();
        await tab(page, 'js_tab_error', 1);
        await page.locator('[data-action="redo"]').click();
        await tab(page, 'js_tab_error', 0);
        await page.locator('[data-action="undo"]').click();
        await tab(page, 'js_tab_error', 1);
    });

    it('but no column that is not used', async() => {
        const text = await kept(page);
        assert.ok(text.includes('DE LA TOUR'));
        assert.ok(!text.includes('Rouen'));
    });

    it('it is offered in another tab', async() => {
        const other = await page.context().newPage();
        await openImporter(other);
        await other.locator('[data-region="unfinished"] li').waitFor();
        await picture(other, 'kept-offered');
        await other.locator('[data-region="unfinished"] [data-field="takeup"]').click();
        await verified(other);
        await tab(other, 'js_tab_all', 3);
        await other.close();
    });

    it('no password: the file is asked for again, and the corrections stay', async() => {
        await page.evaluate(() => sessionStorage.clear());
        await openImporter(page);
        await drop(page, 'acces.csv', Buffer.from(SECRET));
        await verified(page);
        await cell(page, 2, 'check').locator('input').click();
        await verified(page);
        assert.ok(!(await kept(page)).includes('Geheim'));
        await reload();
        await page.locator('[data-region="again"]').waitFor();
        await picture(page, 'kept-again');
        await drop(page, 'autre.csv', Buffer.from(LIST));
        await page.waitForSelector('[data-region="refused"]:not([hidden])');
        await drop(page, 'acces.csv', Buffer.from(SECRET));
        await page.waitForFunction(() => document.querySelector('[data-region="again"]').hidden);
        await verified(page);
        assert.ok((await cell(page, 3, 'password').textContent()).includes('•'));
        await tab(page, 'js_tab_leftout', 1);
    });

    it('the next login does not take it away', async() => {
        const one = await importer({alone: true});
        await drop(one, 'liste.csv', Buffer.from(LIST));
        await verified(one);
        await settled(one);
        if (isMoodle) {
            await one.context().clearCookies();
            await logIn(one, 'gestionnaire');
        } else {
            // What Moodle's login does.
            await one.evaluate(() => localStorage.clear());
        }
        const later = await one.context().newPage();
        await openImporter(later, {lang: 'fr'});
        await later.locator('[data-region="unfinished"] [data-field="takeup"]').click();
        await verified(later);
        await tab(later, 'js_tab_all', 3);
        await later.locator('[data-action="startover"]').click();
        await later.getByRole('dialog').locator('[data-action="save"], [data-action="delete"]').click();
        await later.waitForSelector('#tool_prelude[data-phase="empty"]');
        await later.context().close();
    });

    it('nothing, once the list is imported', async() => {
        await withoutCohort(page);
        await page.locator('[data-action="import"]:not([disabled])').click();
        await page.waitForSelector('#tool_prelude[data-phase="done"]');
        await page.waitForFunction(() => sessionStorage.getItem('tool_prelude_work') === null);
        assert.ok(!(await kept(page)).includes('780022'));
    });

    it('nothing of this is a fault of the page', () => {
        assert.deepEqual(problems(page), []);
    });
});
