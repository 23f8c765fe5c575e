// `check-100k`: 100,000 lines read, mapped and checked, beside a bare papaparse of the same text. Both in a browser as a page has it once a person
// drops their file: it has seen the lists nobody sees. The same in one that saw nothing yet is told as well.
import {say} from '../shared/say.mjs';
import {heap, openBrowser, processor} from './browser.mjs';
import {expect, opener} from './harness/open.mjs';
import {serveHarness} from './harness/serve.mjs';
import {median, pairs, round, round2} from './pairs.mjs';
import {profile} from './profile.mjs';
import {exportFile} from './rows.mjs';
import {traceTasks} from './trace.mjs';

const rows = 100000;
const edits = 100;

/**
 * @param {import('./measurements.mjs').BenchOptions} options
 * @returns {Promise<object>} one measurement
 */
export async function check100k(options) {
    const file = exportFile(rows);
    const address = await serveHarness('check', {'export.csv': file});
    const browser = await openBrowser();
    const fresh = opener(browser, address, 'export.csv');

    /** @param {boolean} isWarm @param {boolean} [isFloor] @returns {(page: import('playwright-core').Page) => Promise<void>} */
    const ready = (isWarm, isFloor = false) => async page => {
        if (isWarm) {
            await page.evaluate(which => bench.warm(which), isFloor);
            // What it makes of that it makes beside.
            await page.waitForTimeout(500);
        }
    };
    const floor = isWarm => fresh(async(page, cdp) => {
        await page.evaluate(() => bench.decode());
        await ready(isWarm, true)(page);
        const [{ms, rows: read}, cpu] = await processor(cdp, () => page.evaluate(() => bench.papaparse()));
        expect('rows papaparse read', read, rows);
        return {ms, cpu};
    });
    const ours = isWarm => fresh(async(page, cdp) => {
        await ready(isWarm)(page);
        const before = await heap(cdp);
        const [checked, cpu] = await processor(cdp, () => page.evaluate(() => bench.check()));
        // A row that repeats the one before is one person with it: the lines stay, the people are fewer.
        expect('people', checked.people, rows - rows / 200);
        const bytes = await heap(cdp) - before;
        return {...checked, cpu, bytes, edits: await page.evaluate(count => bench.edits(count), edits)};
    });
    const compare = isWarm => pairs(options.pairs, () => ours(isWarm), () => floor(isWarm), (a, b) => `${isWarm ? '' : 'at first sight '}${
        round(a.ms)} ms (read ${round(a.readMs)}, check ${round(a.checkMs)}; processor ${round(a.cpu)}), papaparse ${round(b.ms)} ms (processor ${
        round(b.cpu)})`);
    const measured = await compare(true);
    const cold = await compare(false);

    const asThePage = work => fresh(async(page, cdp) => {
        await ready(true)(page);
        return work(page, cdp);
    });
    const unpaced = await asThePage(page => page.evaluate(() => bench.check(null)));
    say(`  in one go, without a pace: ${round(unpaced.ms)} ms (read ${round(unpaced.readMs)}, check ${round(unpaced.checkMs)})`);
    const traces = [];
    for (let i = 0; i < options.pairs; i++) {
        traces.push(await asThePage(page => traceTasks(browser, page, () => page.evaluate(() => bench.check()), options.profile)));
    }
    if (options.profile) {
        (await asThePage(page => page.evaluate(() => bench.stretches(8)))).forEach(line => say(`  without a pause: ${line}`));
        await asThePage((page, cdp) => profile(cdp, () => page.evaluate(() => bench.check())));
    }
    await browser.close();
    const of = (list, key) => median(list.map(one => one[key]));
    const [oursMs, floorMs] = [of(measured.ours, 'ms'), of(measured.other, 'ms')];
    const every = measured.ours.flatMap(one => one.edits);
    return {
        name: 'check-100k', ours_ms: round(oursMs), papaparse_ms: round(floorMs), overhead: round2(oursMs / floorMs),
        longest_task_ms: round(Math.max(...traces.map(one => one.longest))),
        first_lines_ms: round(of(measured.ours, 'firstLinesMs')), edit_ms: round(median(every)),
        overhead_cold: round2(of(cold.ours, 'ms') / of(cold.other, 'ms')), first_lines_cold_ms: round(of(cold.ours, 'firstLinesMs')),
        memory_ratio: round2(of(measured.ours, 'bytes') / file.length),
        // The same in processor time: what other programs on the machine can't blur as much.
        overhead_cpu: round2(of(measured.ours, 'cpu') / of(measured.other, 'cpu')),
        longest_task_cpu_ms: round(Math.max(...traces.map(one => one.longestCpu))), edit_worst_ms: round(Math.max(...every)),
        unpaced_ms: round(unpaced.ms),
    };
}
