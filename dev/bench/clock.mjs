// Clocks that run in the page, from the person's own event on, so that driving the browser costs nothing.

/** Longest a page of these measurements may take, ms. */
export const patience = 900000;

/**
 * Clicks a button that leads to another page.
 *
 * @param {import('playwright-core').Page} page
 * @param {string} button selector
 * @returns {Promise<number>} ms from the click to the end of the next page's load event
 */
export async function untilLoaded(page, button) {
    await page.evaluate(() => addEventListener('click', event => {
        sessionStorage.setItem('bench', String(performance.timeOrigin + event.timeStamp));
    }, {capture: true, once: true}));
    await Promise.all([
        page.waitForEvent('load', {timeout: patience}),
        page.click(button, {noWaitAfter: true}),
    ]);
    await page.waitForFunction(() => performance.getEntriesByType('navigation')[0].loadEventEnd > 0);
    const ms = await page.evaluate(() => performance.timeOrigin
        + performance.getEntriesByType('navigation')[0].loadEventEnd - Number(sessionStorage.getItem('bench')));
    if (!(ms > 0)) {
        throw new Error('the clock of the native page did not run');
    }
    return ms;
}

/**
 * Arms a clock that a trusted event starts and that stops at the first painted frame where a condition on the document holds.
 *
 * @template T
 * @param {import('playwright-core').Page} page
 * @param {'change'|'drop'|'click'} event
 * @param {(argument: T) => boolean} holds runs in the page, on every frame
 * @param {T} argument
 * @returns {Promise<{stopped: Promise<number>}>} ms, once it holds
 */
export async function untilShown(page, event, holds, argument) {
    await page.evaluate(type => {
        window.benchStart = null;
        addEventListener(type, one => {
            window.benchStart = one.timeStamp;
            performance.mark('bench-start');
        }, {capture: true, once: true});
    }, event);
    const stopped = page.evaluate(({source, given}) => new Promise(done => {
        const check = new Function('given', `return (${source})(given)`);
        // Asked in the frame after something changed, not in every frame: a page that only waits shall cost nothing.
        let asked = false;
        const observer = new MutationObserver(() => {
            if (!asked) {
                asked = true;
                requestAnimationFrame(frame);
            }
        });
        const frame = () => {
            asked = false;
            if (window.benchStart === null || !check(given)) {
                return;
            }
            observer.disconnect();
            requestAnimationFrame(() => {
                const channel = new MessageChannel();
                channel.port1.onmessage = () => {
                    performance.mark('bench-end');
                    done(performance.now() - window.benchStart);
                };
                channel.port2.postMessage(null);
            });
        };
        observer.observe(document, {attributes: true, characterData: true, childList: true, subtree: true});
    }), {source: holds.toString(), given: argument});
    // Whoever waits hears of a failure; nobody else has to.
    stopped.catch(() => undefined);
    return {stopped};
}
