// `import-growth`: the same import on a small and on a large site.
import {say} from '../shared/say.mjs';
import {openBrowser} from './browser.mjs';
import {openPage, oursImport, oursVerdict} from './ours.mjs';
import {median, pairs, round, round2} from './pairs.mjs';
import {newPeople} from './rows.mjs';
import {cohort, expectImported, openBenchSite, visitor} from './site.mjs';

const rows = 1000;
const small = 2000;
const large = 200000;

/**
 * @param {import('./measurements.mjs').BenchOptions} options
 * @returns {Promise<object>} one measurement; `growth` is large / small
 */
export async function importGrowth(options) {
    const sites = [await openBenchSite(options, {accounts: small}), await openBenchSite(options, {use: 'benchlarge', accounts: large})];
    const browser = await openBrowser();
    const run = Date.now().toString(36);
    try {
        const importers = [];
        for (const site of sites) {
            const visit = await visitor(browser, site);
            importers.push((count, stamp) => visit(async page => {
                await openPage(page, site.url);
                await oursVerdict(page, newPeople(count, stamp, cohort), count);
                const ms = await oursImport(page, count);
                await expectImported(site, stamp, count);
                return ms;
            }));
            await importers.at(-1)(10, `w${run}`);
        }
        const [onSmall, onLarge] = importers;
        const measured = await pairs(options.pairs, pair => onSmall(rows, `g${run}${pair}`), pair => onLarge(rows, `g${run}${pair}`),
            (a, b) => `${small} accounts ${round(a)} ms, ${large} accounts ${round(b)} ms`);
        const [smallMs, largeMs] = [median(measured.ours), median(measured.other)];
        say(`  medians ${round(smallMs)} and ${round(largeMs)} ms`);
        return {name: 'import-growth', small_ms: round(smallMs), large_ms: round(largeMs), growth: round2(largeMs / smallMs)};
    } finally {
        await browser.close();
        await Promise.all(sites.map(site => site.stop()));
    }
}
