// `interactions-10k`: what someone does with 10,000 lines on the page, each from the key or the click to the next frame.
import {startStandalone} from '../standalone/start.mjs';
import {say} from '../shared/say.mjs';
import {onClose} from '../shared/closing.mjs';
import {openBrowser, processor, withPage} from './browser.mjs';
import {actions} from './interactions/actions.mjs';
import {observe, observed, settled} from './interactions/observe.mjs';
import {median, round} from './pairs.mjs';
import {EXPORT, exportRows} from './rows.mjs';

const rows = 10000;

/** The export, with addresses that can be repaired at a click. */
function file() {
    const email = EXPORT.indexOf('Adresse mail');
    const lines = exportRows(rows).map((row, at) => row.map((cell, column) => column === email && at % 100 === 40 ? cell.replace('.fr', ',fr') : cell));
    return Buffer.from([EXPORT, ...lines].map(row => row.map(cell => cell.includes(';') ? `"${cell}"` : cell).join(';')).join('\r\n'));
}

/**
 * On the standalone site: the page is the real one, and the server answers from memory, so that the page is what is measured.
 *
 * @param {import('./measurements.mjs').BenchOptions} options
 * @returns {Promise<object[]>} one measurement an action: `next_paint_ms`, the longest wait for a frame after an input (8 ms are its
 *     smallest unit); `task_ms`, the longest stretch of work until all is quiet, what was put off included; `cpu_ms`, the processor time
 *     of all of it, which a busy machine does not blur
 */
export async function interactions10k(options) {
    const site = await startStandalone();
    onClose(site.close);
    const browser = await openBrowser();
    const bytes = file();
    const found = new Map(Object.keys(actions).map(name => [name, []]));
    for (let turn = 0; turn < options.pairs; turn++) {
        await withPage(browser, async(page, cdp) => {
            await page.goto(`${site.url}/admin/tool/prelude/index.php?lang=fr&new=1`);
            await page.setInputFiles('[data-region="input"]', {name: 'export.csv', mimeType: 'text/csv', buffer: bytes});
            await page.waitForFunction(() => /10.000|9.950/.test(document.querySelector('.tool_prelude-tab b')?.textContent ?? ''));
            await settled(page);
            await observe(page);
            for (const [name, act] of Object.entries(actions)) {
                await observed(page);
                const [, cpu] = await processor(cdp, async() => {
                    await act(page);
                    await settled(page);
                });
                found.get(name).push({...await observed(page), cpu});
            }
        });
        say(`  ${turn + 1}/${options.pairs}: ${[...found].map(([name, runs]) => `${name} ${round(runs[turn].paint)}/${round(runs[turn].task)}`).join(', ')}`);
    }
    await browser.close();
    return [...found].map(([action, runs]) => ({
        name: 'interactions-10k', action,
        next_paint_ms: round(median(runs.map(run => run.paint))), worst_ms: round(Math.max(...runs.map(run => run.paint))),
        task_ms: round(median(runs.map(run => run.task))), cpu_ms: round(median(runs.map(run => run.cpu))),
    }));
}
