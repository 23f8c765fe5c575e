// A real Moodle to measure, as a live site is set: no debugging, words from the cache, a database that loses nothing.
import {readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {databaseServer} from '../database/database.mjs';
import {isFree} from '../database/port.mjs';
import {listen} from '../moodle/complaints.mjs';
import {serve} from '../moodle/server.mjs';
import {openSite} from '../moodle/site.mjs';
import {checkout} from '../shared/paths.mjs';
import {fillSite} from './accounts.mjs';
import {withPage} from './browser.mjs';
import {processorTime} from './cpu.mjs';

const fixture = JSON.parse(readFileSync(join(checkout, 'dev', 'site', 'fixture.json'), 'utf8'));

/** Who does both, on the native page as on ours: a manager, Moodle's own role for it. */
const login = fixture.logins.find(one => one.role === 'manager');

/** The same by username. */
export const manager = login.username;

/** A cohort of the site, empty at first or nearly. */
export const cohort = 'MOBILITE-ENTRANTE';

/**
 * @param {import('./measurements.mjs').BenchOptions} options
 * @param {object} wanted
 * @param {string} [wanted.use] sites of different uses can run side by side
 * @param {number} [wanted.accounts] on it
 * @returns {Promise<import('../moodle/site.mjs').Site & {meter: import('./cpu.mjs').Meter}>} `stop` fails where PHP complained of the plugin meanwhile
 */
export async function openBenchSite(options, {use = 'bench', accounts = 2000} = {}) {
    const port = await nextFree(8510);
    const site = await openSite({moodle: options.version, use, db: options.db, profile: 'durable', fresh: !options.keep,
        people: true, port, serve: false});
    const config = join(site.workspace.tree.path, 'config.php');
    const text = readFileSync(config, 'utf8');
    const live = text.replace("require_once(__DIR__ . '/lib/setup.php');",
        "$CFG->debug = 0;\n$CFG->langstringcache = true;\nrequire_once(__DIR__ . '/lib/setup.php');\n"
            // Nothing is shown, as without debugging, but PHP writes down what it complains of.
            + "error_reporting(E_ALL);\nini_set('display_errors', '0');\nini_set('log_errors', '1');");
    if (live === text) {
        throw new Error(`${config} is not as expected`);
    }
    writeFileSync(config, live);
    const database = await databaseServer(options.db, 'durable');
    await fillSite(database, site.workspace.id, accounts);
    const complaints = listen(site.workspace);
    const stop = await serve(site.workspace, port, 4);
    return {
        ...site,
        meter: processorTime(site.url, database.port),
        stop: async() => {
            await stop();
            // The next measurement has the same workspace, made anew.
            site.workspace.release();
            const said = complaints();
            if (said.length) {
                throw new Error(`PHP complained of the plugin:\n  ${said.join('\n  ')}`);
            }
        },
    };
}

/**
 * @param {number} port
 * @returns {Promise<number>}
 */
async function nextFree(port) {
    return await isFree(port) ? port : nextFree(port + 1);
}

/** How often to log in before giving up: on a busy machine a form may be sent before the page has its session. */
const attempts = 3;

/**
 * Logs in once, for every run on the site.
 *
 * @param {import('playwright-core').Browser} browser
 * @param {import('../moodle/site.mjs').Site} site
 * @returns {Promise<<T>(work: (page: import('playwright-core').Page, cdp: import('playwright-core').CDPSession) => Promise<T>)
 *     => Promise<T>>} opens a fresh page, logged in
 */
export async function visitor(browser, site) {
    const storageState = await withPage(browser, async page => {
        let problem = '';
        for (let attempt = 0; attempt < attempts; attempt++) {
            await page.goto(`${site.url}/login/index.php`, {waitUntil: 'networkidle'});
            await page.fill('#username', login.username);
            await page.fill('#password', login.password ?? fixture.password);
            await Promise.all([page.waitForNavigation(), page.click('#loginbtn')]);
            if (await page.locator('#loginbtn').count() === 0) {
                return page.context().storageState();
            }
            problem = (await page.locator('#region-main').innerText()).slice(0, 200);
        }
        throw new Error(`${login.username} could not log in: ${problem}`);
    });
    return work => withPage(browser, work, {storageState});
}

/**
 * What came of an import, as the tables say.
 *
 * @param {import('../moodle/site.mjs').Site} site
 * @param {string} stamp of its people
 * @param {number} wanted how many
 * @throws {Error} when a person is missing, not in the cohort, or without a password mail waiting
 */
export async function expectImported(site, stamp, wanted) {
    const [found] = await site.query(`SELECT COUNT(u.id) AS accounts, COUNT(m.id) AS members, COUNT(p.id) AS mails
        FROM {user} u
        LEFT JOIN {cohort_members} m ON m.userid = u.id AND m.cohortid = (SELECT id FROM {cohort} WHERE idnumber = ?)
        LEFT JOIN {user_preferences} p ON p.userid = u.id AND p.name = 'create_password'
        WHERE u.deleted = 0 AND u.username LIKE ?`, [cohort, `${stamp}%`]);
    for (const [what, count] of Object.entries(found)) {
        if (Number(count) !== wanted) {
            throw new Error(`${stamp}: ${count} ${what} instead of ${wanted}`);
        }
    }
}
