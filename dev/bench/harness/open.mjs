// A fresh page with the harness and its file on it.
import {withPage} from '../browser.mjs';

/**
 * @param {import('playwright-core').Browser} browser
 * @param {string} address of the harness
 * @param {string} file
 * @returns {<T>(work: (page: import('playwright-core').Page, cdp: import('playwright-core').CDPSession) => Promise<T>) => Promise<T>}
 */
export const opener = (browser, address, file) => work => withPage(browser, async(page, cdp) => {
    await page.goto(address);
    await page.evaluate(name => bench.load(name), file);
    await page.waitForTimeout(200);
    return work(page, cdp);
});

/**
 * @param {string} what
 * @param {number} found
 * @param {number} wanted
 * @throws {Error} when what was measured is not what should have been
 */
export function expect(what, found, wanted) {
    if (found !== wanted) {
        throw new Error(`${what}: ${found} instead of ${wanted}`);
    }
}
