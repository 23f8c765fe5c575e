// How long the page's main thread was ever busy in one piece, as Chromium's own trace tells it.
import {say} from '../shared/say.mjs';

/**
 * @typedef {object} Tasks
 * @property {number} longest ms on the clock
 * @property {number} longestCpu ms of processor time: what is left when other programs had their turn in between
 * @property {number} over how many were longer than 50 ms on the clock
 */

const categories = ['toplevel', 'blink.user_timing', 'disabled-by-default-devtools.timeline', 'devtools.timeline', 'v8'];

/**
 * Traces a piece of work.
 *
 * @param {import('playwright-core').Browser} browser
 * @param {import('playwright-core').Page} page
 * @param {() => Promise<unknown>} work calls of `performance.mark('bench-start')` and `('bench-end')` on the page bound what counts
 * @param {boolean} [tell] print what the longest tasks are made of
 * @returns {Promise<Tasks>}
 * @throws {Error} when the marks are missing: a measurement of nothing
 */
export async function traceTasks(browser, page, work, tell = false) {
    await browser.startTracing(page, {categories});
    await work();
    const {traceEvents} = JSON.parse((await browser.stopTracing()).toString());
    const mark = name => traceEvents.find(event => event.name === name && event.cat?.includes('blink.user_timing'));
    const start = mark('bench-start');
    const end = mark('bench-end');
    if (!start || !end) {
        throw new Error('the trace holds no marks');
    }
    const own = traceEvents.filter(event => event.ph === 'X' && event.pid === start.pid && event.tid === start.tid
        && event.ts >= start.ts - 1000 && event.ts <= end.ts);
    const tasks = own.filter(event => event.name === 'RunTask').sort((a, b) => b.dur - a.dur);
    if (!tasks.length) {
        throw new Error('the trace holds no tasks of the page');
    }
    if (tell) {
        tasks.slice(0, 4).forEach(task => describe(task, own, start.ts));
    }
    return {
        longest: tasks[0].dur / 1000,
        longestCpu: Math.max(...tasks.map(task => task.tdur ?? task.dur)) / 1000,
        over: tasks.filter(task => task.dur > 50000).length,
    };
}

/**
 * @param {{ts: number, dur: number, tdur?: number}} task
 * @param {{name: string, ts: number, dur: number}[]} events
 * @param {number} from
 */
function describe(task, events, from) {
    const parts = new Map();
    for (const {name, ts, dur} of events) {
        if (ts >= task.ts && ts + dur <= task.ts + task.dur && dur > 1000 && name !== 'RunTask') {
            parts.set(name, (parts.get(name) ?? 0) + dur / 1000);
        }
    }
    const list = [...parts].sort((a, b) => b[1] - a[1]).slice(0, 8).map(([name, ms]) => `${name} ${ms.toFixed(0)}`);
    say(`  task of ${(task.dur / 1000).toFixed(0)} ms (processor ${((task.tdur ?? task.dur) / 1000).toFixed(0)}) at ${
        ((task.ts - from) / 1000).toFixed(0)} ms: ${list.join(', ')}`);
}
