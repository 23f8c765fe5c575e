// `check-worst`: 150,000 lines in which everyone is in a conflict, repeated, or wrong: does the page still breathe?
import {say} from '../shared/say.mjs';
import {openBrowser} from './browser.mjs';
import {expect, opener} from './harness/open.mjs';
import {serveHarness} from './harness/serve.mjs';
import {median, round} from './pairs.mjs';
import {EXPORT, exportRows} from './rows.mjs';
import {traceTasks} from './trace.mjs';

const rows = 150000;

/** @param {string[][]} lines @returns {Buffer} */
const file = lines => Buffer.from([EXPORT, ...lines].map(row => row.map(cell => cell.replace(/;.*/, '')).join(';')).join('\n'));

/** What is wrong with each list, and how many people it makes. */
const lists = {
    'two people an e-mail': {change: (row, i) => [`${row[0]}${i}`, row[1], row[2], `p${i >> 1}@exemple.fr`, ...row.slice(4)], people: rows},
    'one e-mail and one number for everybody': {change: (row, i) => ['1', `${row[1]}${i}`, row[2], 'x@exemple.fr', ...row.slice(4)], people: rows},
    'every line twice': {change: (_row, i, all) => all[i >> 1], people: null},
    'no e-mail is one': {change: row => [row[0], row[1], row[2], row[3].replace('@', '(at)'), ...row.slice(4)], people: null},
};

/**
 * @param {import('./measurements.mjs').BenchOptions} options
 * @returns {Promise<object>} one measurement, of the worst list
 */
export async function checkWorst(options) {
    const all = exportRows(rows);
    const files = Object.fromEntries(Object.values(lists).map(({change}, at) => [`${at}.csv`, file(all.map(change))]));
    const address = await serveHarness('check', files);
    const browser = await openBrowser();
    const worst = {name: 'check-worst', ours_ms: 0, longest_task_ms: 0, longest_task_cpu_ms: 0};
    for (const [at, [what, {people}]] of Object.entries(lists).entries()) {
        const fresh = opener(browser, address, `${at}.csv`);
        const runs = [];
        const traces = [];
        for (let i = 0; i < options.pairs; i++) {
            traces.push(await fresh(page => traceTasks(browser, page, async() => {
                const run = await page.evaluate(() => bench.check());
                if (people !== null) {
                    expect(`people, ${what}`, run.people, people);
                }
                runs.push(run);
            }, options.profile)));
        }
        const longest = Math.max(...traces.map(one => one.longest));
        say(`  ${what}: ${round(median(runs.map(one => one.ms)))} ms, longest task ${round(longest)} ms`);
        worst.ours_ms = Math.max(worst.ours_ms, round(median(runs.map(one => one.ms))));
        worst.longest_task_ms = Math.max(worst.longest_task_ms, round(longest));
        worst.longest_task_cpu_ms = Math.max(worst.longest_task_cpu_ms, round(Math.max(...traces.map(one => one.longestCpu))));
    }
    await browser.close();
    return worst;
}
