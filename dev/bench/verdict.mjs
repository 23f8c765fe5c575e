// `verdict-1k`, `verdict-10k`: new people, from the file to every outcome on the page, beside the native preview of all rows.
import {say} from '../shared/say.mjs';
import {openBrowser} from './browser.mjs';
import {nativePreview} from './native.mjs';
import {listen, openPage, oursVerdict, tellCalls} from './ours.mjs';
import {compared} from './compared.mjs';
import {pairs, round} from './pairs.mjs';
import {newPeople} from './rows.mjs';
import {cohort, openBenchSite, visitor} from './site.mjs';

/**
 * @param {string} name of the measurement
 * @param {number} rows
 * @param {import('./measurements.mjs').BenchOptions} options
 * @returns {Promise<object>} one measurement
 */
export async function verdict(name, rows, options) {
    const site = await openBenchSite(options);
    const browser = await openBrowser();
    try {
        const visit = await visitor(browser, site);
        const ours = (count, file) => visit(async page => {
            await openPage(page, site.url);
            const calls = listen(page);
            const [ms, cpu] = await site.meter(() => oursVerdict(page, file, count));
            return {ms, cpu, calls: tellCalls(calls)};
        });
        const native = (count, file) => visit(async page => {
            const [ms, cpu] = await nativePreview(page, site.url, file, count, site.meter);
            return {ms, cpu};
        });
        // Both once, small: PHP's code and the site's caches are then in memory for both.
        await ours(10, newPeople(10, 'w', cohort));
        await native(10, newPeople(10, 'w', cohort));
        const file = pair => newPeople(rows, `v${pair}x`, cohort);
        const measured = await pairs(options.pairs, pair => ours(rows, file(pair)), pair => native(rows, file(pair)), (a, b) => {
            say(`  ${a.calls}`);
            return `ours ${round(a.ms)} ms, native ${round(b.ms)} ms`;
        });
        return {name, ...compared(measured)};
    } finally {
        await browser.close();
        await site.stop();
    }
}
