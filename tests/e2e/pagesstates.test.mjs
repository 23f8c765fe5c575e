// The pages of the site's own around an import, as they come from the server: accessible, French, and inside a small screen.
import assert from 'node:assert/strict';
import {before, describe, it} from 'node:test';
import {chooseCohort, drop, importAll, importer, say, verified} from './steps.mjs';
import {accessible} from './support/axe.mjs';
import {picture, problems} from './support/browser.mjs';
import {foreignWords} from './support/language.mjs';
import {own} from './support/own.mjs';
import {isMoodle, moodle, url} from './support/site.mjs';

const ROOT = '.tool_prelude-view';
/** Core's own widgets: Moodle's words in them are English where it has no French pack. */
const CORE = '[data-region="report-filters"], .dataformatselector, .form-autocomplete-selection, input[id^="form_autocomplete_input"], #user-bulk-action-form';
/** And what axe has against its field that completes (a combobox and its empty selection) is core's to mend. */
const OURS = {include: [[ROOT]], exclude: [['.form-autocomplete-selection'], ['input[id^="form_autocomplete_input"]']]};
const plugin = `${url}/admin/tool/prelude`;
const mine = own(import.meta.url);
const person = n => mine.row(n, {lastname: 'Page', firstname: `Ninon ${n}`});
const list = numbers => Buffer.from(['Numéro;Nom;Prénom;Adresse mail', ...numbers.map(person)].join('\n'));

// The standalone site has the importer only.
isMoodle && describe('the pages around an import', () => {
    let page;
    let id;
    let cohortid;

    before(async() => {
        const cohort = await mine.cohort();
        [{id: cohortid}] = await moodle.query('SELECT id FROM {cohort} WHERE idnumber = ?', [cohort.idnumber]);
        page = await importer({as: 'manager'});
        // Two lists for one cohort: the second has one person less to compare with, and one more.
        for (const [name, numbers] of [['pages-juillet.csv', [10, 11, 12]], ['pages-aout.csv', [11, 12, 13]]]) {
            if (id) {
                page = await importer({as: 'manager'});
            }
            await drop(page, name, list(numbers));
            await verified(page);
            await page.check('input[name="tool_prelude-recipe"][value="nomail"]');
            await page.check('input[name="tool_prelude-passwords"][value="one"]');
            await page.fill('#tool_prelude-password', 'Rentree-2026!');
            await chooseCohort(page, cohort.name, cohort.name);
            await importAll(page);
            [{id}] = await moodle.query('SELECT id FROM {tool_prelude_import} WHERE filename = ?', [name]);
        }
    });

    const pages = [
        ['result', () => `view.php?id=${id}`],
        ['history', () => 'history.php'],
        ['undo', () => `undo.php?id=${id}`],
        ['compare', () => `compare.php?id=${id}`],
        ['courses', () => `courses.php?id=${id}`],
        ['access', () => `access.php?id=${id}`],
        ['members', () => `members.php?cohort=${cohortid}`],
    ];
    for (const [name, path] of pages) {
        it(`${name}: accessible, French, inside 320 px`, async() => {
            await page.setViewportSize({width: 1280, height: 900});
            await page.goto(`${plugin}/${path()}`);
            await page.waitForSelector(ROOT);
            await page.waitForFunction('M.util.pending_js.length === 0');
            await accessible(page, name, OURS);
            await picture(page, `pages-${name}`);
            await page.setViewportSize({width: 320, height: 700});
            await page.waitForFunction('M.util.pending_js.length === 0');
            const wide = await page.evaluate(root => [...document.querySelectorAll(`${root}, ${root} *`)].filter(one => {
                // What scrolls inside a box of its own does not move the page.
                for (let box = one.parentElement; box; box = box.parentElement) {
                    if (['auto', 'scroll', 'hidden'].includes(getComputedStyle(box).overflowX) && box.closest(root)) {
                        return false;
                    }
                }
                return one.checkVisibility() && one.getBoundingClientRect().right > document.documentElement.clientWidth + 1;
            }).map(one => `${one.tagName} ${one.className} ${one.textContent.trim().slice(0, 40)}`), ROOT);
            await picture(page, `pages-${name}-320`);
            assert.deepEqual(wide, [], `${name} at 320 px`);
            await accessible(page, `${name} at 320 px`, OURS);
            // Last: core's part goes out of the page for it.
            await page.evaluate(([root, core]) => document.querySelectorAll(root).forEach(
                part => part.querySelectorAll(core).forEach(one => one.remove())), [ROOT, CORE]);
            assert.notEqual((await page.textContent(ROOT)).trim(), '', `${name} says something of ours`);
            assert.deepEqual(await foreignWords(page, ROOT), [], `${name} in French`);
        });
    }

    it('lines that were not imported: a file with French titles', async() => {
        await page.goto(`${plugin}/history.php`);
        const answer = await page.evaluate(async address => {
            const response = await fetch(address, {method: 'POST', body: new URLSearchParams({id: new URL(address).searchParams.get('id'), dataformat: 'csv', sesskey: M.cfg.sesskey})});
            return {status: response.status, text: await response.text()};
        }, `${plugin}/lines.php?id=${id}`);
        assert.equal(answer.status, 200);
        assert.ok(answer.text.split('\n')[0].includes(say('column_reason')), answer.text.slice(0, 200));
    });

    it('nothing of this is a fault of the pages', () => {
        assert.deepEqual(problems(page), []);
    });
});
