// Our page, driven as a person does: a file chosen, a button pressed.
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {untilShown} from './clock.mjs';

/**
 * What the page asked the server meanwhile: calls and milliseconds by function.
 *
 * @typedef {Record<string, {calls: number, ms: number, bytes: number}>} Calls
 */

/**
 * @param {import('playwright-core').Page} page logged in
 * @param {string} wwwroot
 */
export async function openPage(page, wwwroot) {
    await page.goto(`${wwwroot}/admin/tool/prelude/index.php`);
    await page.waitForSelector('#tool_prelude[data-phase=empty]', {state: 'attached'});
    // The bundle has put its listeners on by the time the button answers.
    await page.waitForFunction(() => window.require?.defined?.('tool_prelude/importer-lazy'));
    // What Moodle's own parts of the page fetch after it was shown has come, as it has for whoever looks for a file.
    await page.waitForLoadState('networkidle');
}

/**
 * @param {import('playwright-core').Page} page where our page was opened
 * @param {Buffer} file
 * @param {number} rows all of them new people
 * @returns {Promise<number>} ms from the file's arrival to the frame where every line has its outcome
 */
export async function oursVerdict(page, file, rows) {
    const {stopped} = await untilShown(page, 'change', wanted => {
        const count = document.querySelector('#tool_prelude [data-tab=create] [data-field=count]');
        return count !== null && Number(count.textContent.replace(/\D/g, '')) === wanted
            && document.getElementById('tool_prelude').dataset.phase === 'ready'
            && !document.querySelector('#tool_prelude [data-region=dry]').hidden;
    }, rows);
    // By its path: handed over as bytes it would pass through the page's own thread.
    const folder = mkdtempSync(join(tmpdir(), 'prelude-bench-'));
    try {
        writeFileSync(join(folder, 'people.csv'), file);
        await page.setInputFiles('#tool_prelude [data-region=input]', join(folder, 'people.csv'));
        return await stopped;
    } finally {
        rmSync(folder, {recursive: true, force: true});
    }
}

/**
 * @param {import('playwright-core').Page} page with a verdict on it
 * @param {number} rows
 * @returns {Promise<number>} ms from the button pressed to the frame with the last result
 */
export async function oursImport(page, rows) {
    let button = '#tool_prelude [data-action=import]';
    // Which cohort they join has to be said: none, where the file does not say it.
    const none = page.locator('#tool_prelude [data-region=cohortall] [data-action=none]');
    if (await none.isVisible()) {
        await none.click();
    }
    const {many} = JSON.parse(await page.getAttribute('#tool_prelude', 'data-config'));
    if (many && rows > many) {
        // So many are asked about once more: who reads how long is nobody's to measure.
        await page.click(button);
        button = '[role=dialog] [data-action=save]';
        await page.waitForSelector(button);
    }
    const {stopped} = await untilShown(page, 'click', wanted => {
        if (document.getElementById('tool_prelude').dataset.phase !== 'done') {
            return false;
        }
        const count = document.querySelector('#tool_prelude [data-tab=create] [data-field=count]');
        if (Number(count?.textContent.replace(/\D/g, '')) !== wanted) {
            throw new Error(`the import ended otherwise: ${document.querySelector('#tool_prelude').innerText.slice(0, 800)}`);
        }
        return true;
    }, rows);
    await page.click(button);
    return stopped;
}

/**
 * Listens to the page's calls of web services.
 *
 * @param {import('playwright-core').Page} page
 * @returns {Calls} filled as they come
 */
export function listen(page) {
    const calls = /** @type {Calls} */ ({});
    page.on('requestfinished', request => {
        const name = /[?&]info=tool_prelude_(\w+)/.exec(request.url())?.[1];
        if (name) {
            const one = calls[name] ??= {calls: 0, ms: 0, bytes: 0};
            one.calls++;
            one.ms += request.timing().responseEnd;
            one.bytes += request.postData()?.length ?? 0;
        }
    });
    return calls;
}

/**
 * @param {Calls} calls
 * @returns {string} such as `check_people 1 × 210 ms`
 */
export const tellCalls = calls => Object.entries(calls)
    .map(([name, {calls: count, ms, bytes}]) => `${name} ${count} × ${Math.round(ms / count)} ms (${Math.round(bytes / 1024)} KB)`)
    .join(', ');
