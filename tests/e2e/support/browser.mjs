// A browser for the stories. A page of its own for each story, of a context of its own (cookies, storage).
import {existsSync, mkdirSync} from 'node:fs';
import {join} from 'node:path';
import {after} from 'node:test';
import {chromium} from 'playwright-core';
import {onClose} from '../../../dev/shared/closing.mjs';
import {ensureChromium} from '../../../dev/system/chromium.mjs';
import {emptySeats, noteSeat, takeSeat} from './seats.mjs';
import {isMoodle, login, sessions, target, url} from './site.mjs';

/** @type {Promise<import('playwright-core').Browser>|null} */
let browser = null;

const close = async() => {
    await (await browser)?.close();
};
after(close);

/**
 * @typedef {object} PageOptions
 * @property {string} [as] username of the fixture who is logged in; nobody when left out
 * @property {boolean} [alone] logs in anew: for a story that ends its session. Else one session serves all stories of a person and a language
 * @property {'fr'|'en'} [lang] French by default
 * @property {number} [width] of the window, 1280 by default
 * @property {number} [height] 900 by default
 * @property {boolean} [reducedMotion] true by default: nothing to wait for
 */

/**
 * Opens a page. One of a story that is over may serve again, as if new. What goes wrong in it (errors in the console, exceptions, failed requests) is kept in `problems(page)`.
 *
 * @param {PageOptions} [options]
 * @returns {Promise<import('playwright-core').Page>}
 */
export async function openPage({as, alone = false, lang = 'fr', width = 1280, height = 900, reducedMotion = true} = {}) {
    browser ??= launch();
    const session = as === undefined || alone ? null : join(sessions, `${as}-${lang}.json`);
    const whose = session === null ? '' : `${as} ${lang} ${reducedMotion}`;
    const again = whose === '' ? null : await takeSeat(whose);
    if (again) {
        problems(again).length = 0;
        await again.setViewportSize({width, height});
        return again;
    }
    const known = session !== null && existsSync(session);
    const context = await (await browser).newContext({
        ...known && {storageState: session},
        locale: lang === 'fr' ? 'fr-FR' : 'en-GB',
        timezoneId: 'Europe/Paris',
        viewport: {width, height},
        reducedMotion: reducedMotion ? 'reduce' : 'no-preference',
        acceptDownloads: true,
    });
    const page = await context.newPage();
    // A busy machine is slow, not wrong.
    page.setDefaultTimeout(90_000);
    watch(page);
    if (as !== undefined && !known) {
        await logIn(page, as, {lang});
        if (session !== null) {
            await context.storageState({path: session});
        }
    }
    if (whose) {
        noteSeat(whose, page);
    }
    return page;
}

/** Starts it; it ends with the process, also when that is told to end. */
async function launch() {
    onClose(close);
    return chromium.launch({
        executablePath: await ensureChromium(),
        // As root, and in containers, Chromium can't make a sandbox of its own; it only visits the site above.
        // No page lives long enough to earn back what optimising its scripts costs, or tidying up its memory early.
        args: ['--no-sandbox', '--disable-dev-shm-usage',
            '--js-flags=--no-opt --no-maglev --min-semi-space-size=16 --initial-old-generation-size=256'],
        handleSIGINT: false, handleSIGTERM: false, handleSIGHUP: false,
    });
}

/** Closes what a file of stories opened, but for pages that may serve the next one; those do nothing until then. */
export async function tidy() {
    if (browser) {
        const contexts = new Set((await emptySeats()).map(page => page.context()));
        await Promise.all((await browser).contexts().filter(one => !contexts.has(one)).map(one => one.close()));
    }
}

/** @type {WeakMap<import('playwright-core').Page, string[]>} */
const kept = new WeakMap();

/**
 * What went wrong in a page so far, in words.
 *
 * @param {import('playwright-core').Page} page
 * @returns {string[]}
 */
export function problems(page) {
    return kept.get(page) ?? [];
}

/** @param {import('playwright-core').Page} page */
function watch(page) {
    /** @type {string[]} */
    const list = [];
    kept.set(page, list);
    page.on('pageerror', error => list.push(`exception: ${error.message}`));
    page.on('console', message => {
        if (message.type() === 'error') {
            list.push(`console: ${message.text()} (${message.location().url})`);
        }
    });
    page.on('response', response => {
        if (response.status() >= 400) {
            list.push(`${response.status()}: ${response.url()}`);
        }
    });
}

/**
 * Logs in by the form, as a person does. The standalone site has its one person logged in already.
 *
 * @param {import('playwright-core').Page} page
 * @param {string} username of the fixture, or any with a password
 * @param {{password?: string, lang?: 'fr'|'en'}} [options]
 */
export async function logIn(page, username, {password, lang = 'fr'} = {}) {
    // Moodle's form loses what is typed before its scripts have settled; the very first page of a site takes its time.
    await page.goto(`${url}/login/index.php?lang=${lang}`, {timeout: 120_000});
    const outside = () => new URL(page.url()).pathname.endsWith('/login/index.php');
    // A call another tab sent before its session ended may bring a cookie of its own: the form's token is stale then, Moodle
    // shows the form again, and a person types once more.
    for (let tries = 0; tries < 4 && outside(); tries++) {
        await settled(page);
        await page.fill('#username', username);
        await page.fill('#password', password ?? login(username).password);
        await Promise.all([page.waitForEvent('load', {timeout: 60_000}), page.click('#loginbtn')]);
    }
    if (outside()) {
        throw new Error(`${username} could not log in: ${await page.textContent('#loginerrormessage').catch(() => 'no reason given')}`);
    }
}

/**
 * Waits until the page is at rest, as Behat does: its scripts have begun, and nothing they began is under way.
 *
 * @param {import('playwright-core').Page} page
 */
export async function settled(page) {
    await page.waitForFunction('document.readyState === "complete" && window.M?.util?.pending_js?.length === 0');
}

/**
 * Goes to the import page and waits until it can be used.
 *
 * @param {import('playwright-core').Page} page
 * @param {{lang?: 'fr'|'en', query?: string}} [options]
 */
export async function openImporter(page, {lang, query = ''} = {}) {
    const params = new URLSearchParams(query);
    if (lang) {
        params.set('lang', lang);
    }
    const path = `/admin/tool/prelude/index.php${params.size ? `?${params}` : ''}`;
    await page.goto(url + path);
    await page.waitForSelector('#tool_prelude[data-region="importer"]');
    await settled(page);
}

/**
 * Keeps a picture of a page, in the folder E2E_PICTURES names; without it nothing is kept.
 *
 * @param {import('playwright-core').Page} page
 * @param {string} name
 */
export async function picture(page, name) {
    const folder = process.env.E2E_PICTURES;
    if (folder) {
        mkdirSync(folder, {recursive: true});
        await page.screenshot({path: join(folder, `${isMoodle ? `moodle-${target}` : target}-${name}.png`), fullPage: true});
    }
}
