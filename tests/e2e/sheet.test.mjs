// A password for each: the sheet is saved before anything is written, and its slips open the door.
import assert from 'node:assert/strict';
import {readFile} from 'node:fs/promises';
import {describe, it} from 'node:test';
import {drop, importAll, importer, say, sentence, verified, withoutCohort} from './steps.mjs';
import {picture, problems} from './support/browser.mjs';
import {own} from './support/own.mjs';
import {moodle} from './support/site.mjs';
import {mails, mustChange, preference} from './waysin.mjs';

const HEADER = 'Numéro;Nom;Prénom;Adresse mail';
const mine = own(import.meta.url);
/** Nine people, and one who has an account. */
const list = series => Buffer.from([HEADER, ...Array.from({length: 9}, (_, at) =>
    mine.row(`${series}n${at}`, {lastname: 'NOËL-HÉBERT', firstname: `Inès ${'ABCDEFGHI'[at]}`})), '866116;Duchêne;Mehdi;mehdi.duchene@exemple.org'].join('\n'));

/** Opens a list and asks for a password for each. */
async function each(series, options = {}) {
    const page = await importer(options);
    await drop(page, 'liste.csv', list(series));
    await page.check('input[name="tool_prelude-recipe"][value="nomail"]');
    await page.check('input[name="tool_prelude-passwords"][value="each"]');
    await page.locator(at('[data-action="print"]:not([disabled])')).waitFor();
    await withoutCohort(page);
    return page;
}

/** A part of the section, not of the lost sheet's. */
const at = what => `[data-panel="access"] ${what}`;
const importButton = page => page.locator('[data-action="import"]');
const slips = page => page.$$eval('.tool_prelude-slip', all => all.map(slip => Object.fromEntries(
    ['name', 'username', 'password', 'url', 'site'].map(field => [field, slip.querySelector(`[data-field="${field}"]`).textContent]))));

async function printSheet(page) {
    // The browser's own dialogue keeps the page to itself, and with it the picture of the sheet that is looked at here.
    await page.evaluate(() => {
        window.print = () => document.documentElement.setAttribute('data-asked-to-print', '');
    });
    await page.click(at('[data-action="print"]'));
    await page.waitForSelector(at('[data-region="asked"]:not([hidden])'));
    assert.notEqual(await page.getAttribute('html', 'data-asked-to-print'), null);
    return slips(page);
}

async function csv(page) {
    const [download] = await Promise.all([page.waitForEvent('download'), page.click(at('[data-action="csv"]'))]);
    const rows = (await readFile(await download.path(), 'utf8')).replace(/^\uFEFF/, '').trim().split('\r\n').map(row => row.split(';'));
    return {name: download.suggestedFilename(), header: rows[0], rows: rows.slice(1)};
}

describe('a sheet of passwords', () => {
    it('is printed, then the import starts, and a slip lets its person in', async() => {
        const page = await each('1');
        const sent = (await mails()).length;
        assert.ok((await page.textContent('[data-region="detail"]')).includes(say('js_need_sheet_unsaved')));
        assert.ok(await importButton(page).isDisabled());
        const sheet = await printSheet(page);
        // Not the one who has an account.
        assert.equal(sheet.length, 9);
        assert.ok(sheet.every(slip => /^[A-Z]\w{3}-\w{4}-\w{4}-\d{4}$/.test(slip.password) && slip.url !== '' && slip.site !== ''));
        assert.equal(new Set(sheet.map(slip => slip.password)).size, 9);
        // Six rows of two fit on one page of paper; no row is cut.
        const pdf = (await page.pdf({format: 'A4'})).toString('latin1');
        assert.equal(pdf.match(/\/Type\s*\/Page\b/g).length, 1);
        await page.emulateMedia({media: 'print'});
        await picture(page, 'sheet-paper');
        await page.emulateMedia({media: 'screen'});
        assert.ok(await importButton(page).isDisabled(), 'printed is not said yet');
        await picture(page, 'sheet-asked');
        await page.click(at('[data-action="printed"]'));
        assert.equal(await page.locator('.tool_prelude-slip').count(), 0);
        assert.equal(await importButton(page).isDisabled(), false);
        await picture(page, 'sheet-saved');
        await importAll(page);
        assert.match(await sentence(page), /9/);
        assert.equal(await page.evaluate(password => document.documentElement.outerHTML.includes(password), sheet[0].password), false);
        if (moodle) {
            const [forced, waiting] = [await preference('auth_forcepasswordchange'), await preference('create_password')];
            assert.deepEqual(sheet.map(({username}) => [forced.get(username), waiting.has(username)]), Array(9).fill(['1', false]));
        }
        await mustChange(sheet[4].username, sheet[4].password);
        assert.equal((await mails()).length, sent);
        assert.deepEqual(problems(page), []);
    });

    it('is saved again when the list has changed, and those who stay keep their password', async() => {
        const page = await each('2');
        const first = await csv(page);
        assert.equal(first.header[5], say('field_password'));
        assert.equal(first.name, say('js_slip_file', 'liste'));
        assert.equal(first.rows.length, 9);
        assert.equal(await importButton(page).isDisabled(), false);
        await page.locator('[role="row"] input[type="checkbox"]').nth(1).uncheck();
        await page.waitForSelector(`[data-panel="access"] [data-region="sheetstate"]:text-is("${say('js_sheet_stale')}")`);
        assert.ok(await importButton(page).isDisabled());
        await picture(page, 'sheet-stale');
        const second = await csv(page);
        assert.equal(second.rows.length, 8);
        const before = new Map(first.rows.map(row => [row[4], row[5]]));
        assert.ok(second.rows.every(row => before.get(row[4]) === row[5]));
        assert.equal(await importButton(page).isDisabled(), false);
    });

    it('one for all can be made up by the page', async() => {
        const page = await importer();
        await drop(page, 'liste.csv', list('3'));
        await verified(page);
        await page.check('input[name="tool_prelude-recipe"][value="nomail"]');
        await page.check('input[name="tool_prelude-passwords"][value="one"]');
        await page.click('[data-action="suggest"]');
        await withoutCohort(page);
        assert.match(await page.inputValue('#tool_prelude-password'), /^[A-Z]\w{3}-\w{4}-\w{4}-\d{4}$/);
        assert.ok(await page.locator('[data-region="passwordissue"]').isHidden());
        assert.equal(await importButton(page).isDisabled(), false);
    });

    it('reads well on a small screen, and in English', async() => {
        const page = await each('4', {width: 360, height: 740, lang: 'en'});
        await printSheet(page);
        await picture(page, 'sheet-360-en');
        assert.equal(await page.evaluate('document.documentElement.scrollWidth'), 360);
    });
});
