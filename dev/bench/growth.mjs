// `verdict-growth`: the same file checked on a small and on a large site.
import {say} from '../shared/say.mjs';
import {openBrowser} from './browser.mjs';
import {listen, openPage, oursVerdict, tellCalls} from './ours.mjs';
import {median, pairs, round, round2} from './pairs.mjs';
import {newPeople} from './rows.mjs';
import {cohort, openBenchSite, visitor} from './site.mjs';

const rows = 10000;
const small = 2000;
const large = 200000;

/**
 * @param {import('./measurements.mjs').BenchOptions} options
 * @returns {Promise<object>} one measurement; `growth` is large / small
 */
export async function verdictGrowth(options) {
    const smallSite = await openBenchSite(options, {accounts: small});
    const largeSite = await openBenchSite(options, {use: 'benchlarge', accounts: large});
    const browser = await openBrowser();
    try {
        const [verdictSmall, verdictLarge] = [await verdictOn(browser, smallSite), await verdictOn(browser, largeSite)];
        await verdictSmall(10, 'w');
        await verdictLarge(10, 'w');
        const measured = await pairs(options.pairs, pair => verdictSmall(rows, `g${pair}x`),
            pair => verdictLarge(rows, `g${pair}x`), (a, b) => {
                say(`  small: ${a.calls}; large: ${b.calls}`);
                return `${small} accounts ${round(a.ms)} ms, ${large} accounts ${round(b.ms)} ms`;
            });
        const smallMs = median(measured.ours.map(one => one.ms));
        const largeMs = median(measured.other.map(one => one.ms));
        return {name: 'verdict-growth', small_ms: round(smallMs), large_ms: round(largeMs), growth: round2(largeMs / smallMs)};
    } finally {
        await browser.close();
        await smallSite.stop();
        await largeSite.stop();
    }
}

/**
 * @param {import('playwright-core').Browser} browser
 * @param {import('../moodle/site.mjs').Site} site
 * @returns {Promise<(count: number, stamp: string) => Promise<{ms: number, calls: string}>>}
 */
async function verdictOn(browser, site) {
    const visit = await visitor(browser, site);
    return (count, stamp) => visit(async page => {
        await openPage(page, site.url);
        const calls = listen(page);
        const ms = await oursVerdict(page, newPeople(count, stamp, cohort), count);
        return {ms, calls: tellCalls(calls)};
    });
}
