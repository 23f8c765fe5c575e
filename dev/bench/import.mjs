// `import-1k`, `import-5k`, `import-sync`: new people into a cohort, from the button to the last result, beside the native page's processing.
import {fileURLToPath} from 'node:url';
import {say} from '../shared/say.mjs';
import {openBrowser} from './browser.mjs';
import {nativeImport} from './native.mjs';
import {listen, openPage, oursImport, oursVerdict, tellCalls} from './ours.mjs';
import {compared} from './compared.mjs';
import {pairs, round} from './pairs.mjs';
import {newPeople} from './rows.mjs';
import {cohort, expectImported, openBenchSite, visitor} from './site.mjs';

/** Has the people of the cohort enrolled in a course by themselves. */
const sync = fileURLToPath(new URL('php/sync.php', import.meta.url));

/**
 * @param {string} name of the measurement
 * @param {number} rows
 * @param {import('./measurements.mjs').BenchOptions} options
 * @param {boolean} [synchronised] the cohort is synchronised with a course
 * @returns {Promise<object>} one measurement
 */
export async function importing(name, rows, options, synchronised = false) {
    const site = await openBenchSite(options);
    if (synchronised) {
        await site.php(sync, [cohort]);
    }
    const browser = await openBrowser();
    // Not the same for two runs on one site: nobody is ever met twice.
    const run = Date.now().toString(36);
    try {
        const visit = await visitor(browser, site);
        const ours = (count, stamp) => visit(async page => {
            await openPage(page, site.url);
            await oursVerdict(page, newPeople(count, stamp, cohort), count);
            const calls = listen(page);
            const [ms, cpu] = await site.meter(() => oursImport(page, count));
            await expectImported(site, stamp, count);
            return {ms, cpu, calls: tellCalls(calls)};
        });
        const native = (count, stamp) => visit(async page => {
            const [ms, cpu] = await nativeImport(page, site.url, newPeople(count, stamp, cohort), count, site.meter);
            await expectImported(site, stamp, count);
            return {ms, cpu};
        });
        // Both once, small: PHP's code and the site's caches are then in memory for both.
        await ours(10, `w${run}o`);
        await native(10, `w${run}n`);
        const measured = await pairs(options.pairs, pair => ours(rows, `i${run}${pair}o`), pair => native(rows, `i${run}${pair}n`),
            (a, b) => {
                say(`  ${a.calls}`);
                return `ours ${round(a.ms)} ms, native ${round(b.ms)} ms`;
            });
        return {name, ...compared(measured)};
    } finally {
        await browser.close();
        await site.stop();
    }
}
