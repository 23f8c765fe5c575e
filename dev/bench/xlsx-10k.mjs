// `xlsx-10k`: a workbook of 10,000 rows, until its first lines are on screen.
import {writeXlsx} from 'hucre/xlsx';
import {say} from '../shared/say.mjs';
import {openBrowser} from './browser.mjs';
import {expect, opener} from './harness/open.mjs';
import {serveHarness} from './harness/serve.mjs';
import {median, round} from './pairs.mjs';
import {profile} from './profile.mjs';
import {EXPORT, exportRows} from './rows.mjs';
import {traceTasks} from './trace.mjs';

const rows = 10000;

/**
 * @param {import('./measurements.mjs').BenchOptions} options
 * @returns {Promise<object>} one measurement
 */
export async function xlsx10k(options) {
    const file = Buffer.from(await writeXlsx({sheets: [{name: 'Candidats', rows: [EXPORT, ...exportRows(rows)]}]}));
    const address = await serveHarness('check', {'export.xlsx': file});
    const browser = await openBrowser();
    const fresh = opener(browser, address, 'export.xlsx');
    const runs = [];
    const traces = [];
    for (let i = 0; i < options.pairs; i++) {
        const run = await fresh(page => page.evaluate(() => bench.check()));
        expect('people', run.people, rows - rows / 200);
        runs.push(run);
        traces.push(await fresh(page => traceTasks(browser, page, () => page.evaluate(() => bench.check()))));
        say(`  ${i + 1}/${options.pairs}: first lines ${round(run.firstLinesMs)} ms, all ${round(run.ms)} ms`);
    }
    if (options.profile) {
        await fresh((page, cdp) => profile(cdp, () => page.evaluate(() => bench.check())));
    }
    await browser.close();
    return {
        name: 'xlsx-10k', ours_ms: round(median(runs.map(one => one.ms))),
        first_lines_ms: round(median(runs.map(one => one.firstLinesMs))),
        longest_task_ms: round(Math.max(...traces.map(one => one.longest))),
        longest_task_cpu_ms: round(Math.max(...traces.map(one => one.longestCpu))),
    };
}
