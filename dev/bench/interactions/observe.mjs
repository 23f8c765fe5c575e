// How long a page keeps someone waiting, as the browser itself counts it: Event Timing, what INP is made of, and long tasks.

/**
 * From now on, notes every input's wait for the next frame and every task above 50 ms.
 *
 * @param {import('playwright-core').Page} page
 */
export async function observe(page) {
    await page.evaluate(() => {
        window.noted = {paint: 0, task: 0, inputs: 0};
        const note = (key, entries) => entries.forEach(entry => {
            window.noted[key] = Math.max(window.noted[key], entry.duration);
        });
        new PerformanceObserver(list => {
            // Those someone waits for: not moves of the mouse.
            const inputs = list.getEntries().filter(entry => entry.interactionId > 0);
            window.noted.inputs += inputs.length;
            note('paint', inputs);
        }).observe({type: 'event', durationThreshold: 16, buffered: false});
        new PerformanceObserver(list => note('task', list.getEntries())).observe({type: 'longtask'});
    });
}

/**
 * What was noted since it was last asked.
 *
 * @param {import('playwright-core').Page} page
 * @returns {Promise<{paint: number, task: number}>} ms; inputs answered within 16 ms and tasks within 50 ms are not noted and count as 0
 */
export const observed = page => page.evaluate(() => {
    const {paint, task} = window.noted;
    window.noted = {paint: 0, task: 0, inputs: 0};
    return {paint, task};
});

/**
 * Waits until nothing is under way any more, what the page puts off for a moment included.
 *
 * @param {import('playwright-core').Page} page
 */
export async function settled(page) {
    await page.waitForFunction(() => {
        const quiet = M.util.pending_js.length === 0;
        window.quietSince = quiet ? window.quietSince ?? performance.now() : undefined;
        return quiet && performance.now() - window.quietSince > 700;
    }, undefined, {polling: 50});
    await page.evaluate('window.quietSince = undefined');
}
