// What a gestionnaire does on the page, in the words of the stories.
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {basename, join} from 'node:path';
import {root} from '../../dev/standalone/paths.mjs';
import {string} from '../../dev/standalone/strings.mjs';
import {openImporter, openPage} from './support/browser.mjs';

/** The plugin's words, in French unless asked otherwise. */
export const say = (key, a, lang = 'fr') => string(lang, key, 'tool_prelude', a);

/** @returns {Buffer} a file of the checkout */
export const file = path => readFileSync(join(root, path));

/** Opens the page as the gestionnaire. */
export async function importer(options = {}) {
    const page = await openPage({as: 'gestionnaire', ...options});
    await openImporter(page, {lang: options.lang ?? 'fr'});
    return page;
}

/** Drops a file on the page, as from a folder. */
export async function drop(page, path, bytes = file(path)) {
    const data = await page.evaluateHandle(([name, content]) => {
        const transfer = new DataTransfer();
        transfer.items.add(new File([Uint8Array.from(atob(content), letter => letter.charCodeAt(0))], name));
        return transfer;
    }, [basename(path), Buffer.from(bytes).toString('base64')]);
    const zone = page.locator('[data-region="drop"]');
    for (const type of ['dragenter', 'dragover', 'drop']) {
        await zone.dispatchEvent(type, {dataTransfer: data});
    }
}

/** Waits until every line has its outcome, the server's included: the page says so, and goes on saying so. */
export async function verified(page, lang = 'fr') {
    const pattern = ['js_verify_done_one', 'js_verify_done_many'].map(key => say(key, undefined, lang).replace('{$a}', '[\\d\\s]+')).join('|');
    await page.waitForFunction(text => M.util.pending_js.length === 0 && new RegExp(`^(?:${text})$`).test(
        document.querySelector('[data-panel="verify"] [data-region="summary"]').textContent.trim()), pattern);
}

/** Number beside each tab, by its label. */
export const counts = page => page.$$eval('.tool_prelude-tab', tabs => Object.fromEntries(tabs.map(tab => [
    tab.querySelector('[data-field="label"]').textContent, Number(tab.querySelector('[data-field="count"]').textContent.replace(/\D/g, ''))])));

/** Waits until a tab has this number: counts follow edits and the server's answers. */
export async function tab(page, key, number) {
    await page.waitForFunction(([label, wanted]) => [...document.querySelectorAll('.tool_prelude-tab')].some(one =>
        one.querySelector('[data-field="label"]').textContent === label
        && Number(one.querySelector('[data-field="count"]').textContent.replace(/\D/g, '')) === wanted), [say(key), number]);
}

/** Chooses a cohort for all, and waits until everyone's outcome takes it into account. */
export async function chooseCohort(page, query, name, lang = 'fr') {
    await page.fill('#tool_prelude-cohort', query);
    await page.getByRole('option', {name}).first().click();
    await page.waitForSelector('[data-region="chosen"]:not([hidden])');
    assert.match(await page.textContent('[data-region="chosenname"]'), new RegExp(name));
    await verified(page, lang);
}

/** Says that nobody joins a cohort: the button waits for an answer, be it this one. */
export async function withoutCohort(page) {
    await page.locator('[data-region="cohortall"] [data-action="none"]').click();
    await page.waitForSelector('[data-region="chosen"]:not([hidden])');
}

/** Drops a list for a cohort: everything is known of everyone afterwards. */
export async function listed(page, path, bytes, {query, name}) {
    await drop(page, path, bytes);
    await verified(page);
    await chooseCohort(page, query ?? name, name);
}

/** Presses the button and waits for the end. */
export async function importAll(page, {patience = 120_000} = {}) {
    await pressImport(page);
    await finished(page, patience);
}

export async function pressImport(page) {
    await page.locator('[data-action="import"]:not([disabled])').click();
}

/**
 * Presses the button and holds the work up, so that there is time to look at a page whose import runs.
 *
 * @returns {Promise<() => Promise<void>>} lets the import go on, to its end
 */
export async function importHeld(page) {
    let go;
    const held = new Promise(resolve => { go = resolve; });
    await page.route(/run_chunk/, async route => {
        await held;
        await route.continue();
    });
    await pressImport(page);
    await page.waitForSelector('#tool_prelude[data-phase="running"]');
    return async() => {
        go();
        await finished(page);
        await page.unroute(/run_chunk/);
    };
}

export const finished = (page, timeout = 120_000) =>
    page.waitForSelector('#tool_prelude[data-phase="done"] [data-panel="result"]:not([hidden])', {timeout});

/** The sentence at the end. */
export const sentence = page => page.textContent('[data-panel="result"] [data-region="sentence"]');

/** Text of the cells of the line of this number, by column. */
export async function line(page, number) {
    await page.fill('[data-region="search"]', '');
    const grid = page.locator('[role="grid"]');
    await grid.evaluate((element, wanted) => {
        const scroller = [element, ...element.querySelectorAll('*')].find(one => one.scrollHeight > one.clientHeight + 5) ?? element;
        scroller.scrollTop = Math.max(0, (wanted - 20) * 38);
    }, number);
    const row = page.locator('[role="row"]', {has: page.locator(`[role="rowheader"] :text-is("${number}")`)});
    await row.waitFor();
    return row.locator('[role="gridcell"]').evaluateAll(cells => Object.fromEntries(cells.map(cell => [cell.dataset.key, cell.textContent.trim()])));
}
