// A real Chromium, one process a measurement series, one fresh context a run.
import {join} from 'node:path';
import {chromium} from 'playwright-core';
import {onClose} from '../shared/closing.mjs';
import {patience} from './clock.mjs';

const args = ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking', '--disable-component-update',
    '--disable-sync', '--enable-precise-memory-info'];

/** With BENCH_PICTURES=FOLDER every page is kept as it looked at the end: to see with one's own eyes what was measured. */
let pictures = 0;

/**
 * @returns {Promise<import('playwright-core').Browser>}
 */
export async function openBrowser() {
    const browser = await chromium.launch({executablePath: process.env.CHROMIUM || '/usr/bin/chromium', args});
    onClose(() => browser.close());
    return browser;
}

/**
 * A page in a context of its own: no cache, no cookie, no compiled code of an earlier run.
 *
 * @template T
 * @param {import('playwright-core').Browser} browser
 * @param {(page: import('playwright-core').Page, cdp: import('playwright-core').CDPSession) => Promise<T>} work
 * @param {import('playwright-core').BrowserContextOptions} [options]
 * @returns {Promise<T>}
 */
export async function withPage(browser, work, options = {}) {
    const context = await browser.newContext({viewport: {width: 1280, height: 900}, ...options});
    try {
        context.setDefaultTimeout(patience);
        const page = await context.newPage();
        const errors = /** @type {Error[]} */ ([]);
        page.on('pageerror', error => errors.push(error));
        const result = await work(page, await context.newCDPSession(page));
        if (process.env.BENCH_PICTURES) {
            await page.screenshot({path: join(process.env.BENCH_PICTURES, `${++pictures}.png`)});
        }
        if (errors.length) {
            throw new Error(`on the page: ${errors.map(error => error.stack ?? error.message).join('\n')}`);
        }
        return result;
    } finally {
        await context.close();
    }
}

/**
 * Bytes of the JavaScript heap that are in use once everything that can be collected is.
 *
 * @param {import('playwright-core').CDPSession} cdp
 * @returns {Promise<number>}
 */
export async function heap(cdp) {
    await cdp.send('HeapProfiler.collectGarbage');
    await cdp.send('HeapProfiler.collectGarbage');
    return (await cdp.send('Runtime.getHeapUsage')).usedSize;
}

/**
 * Processor time the page's main thread takes for a piece of work.
 *
 * @template T
 * @param {import('playwright-core').CDPSession} cdp
 * @param {() => Promise<T>} work
 * @returns {Promise<[T, number]>} and ms
 */
export async function processor(cdp, work) {
    await cdp.send('Performance.enable', {timeDomain: 'threadTicks'});
    const spent = async() => {
        const {metrics} = await cdp.send('Performance.getMetrics');
        return metrics.find(metric => metric.name === 'TaskDuration')?.value ?? NaN;
    };
    const before = await spent();
    const result = await work();
    return [result, (await spent() - before) * 1000];
}
