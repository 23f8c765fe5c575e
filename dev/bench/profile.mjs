// Where the processor's time goes in a page, function by function: printed for whoever wants to make it less.
import {say} from '../shared/say.mjs';

/**
 * Profiles a piece of work and prints the functions that took the most time themselves.
 *
 * @param {import('playwright-core').CDPSession} cdp
 * @param {() => Promise<unknown>} work
 * @param {number} [most] lines
 */
export async function profile(cdp, work, most = 25) {
    await cdp.send('Profiler.enable');
    await cdp.send('Profiler.setSamplingInterval', {interval: 200});
    await cdp.send('Profiler.start');
    await work();
    const {profile: {nodes, samples = [], timeDeltas = []}} = await cdp.send('Profiler.stop');
    const names = new Map(nodes.map(node => [node.id, place(node.callFrame)]));
    const own = new Map();
    samples.forEach((id, i) => own.set(names.get(id), (own.get(names.get(id)) ?? 0) + (timeDeltas[i] ?? 0) / 1000));
    say('own time, ms:');
    for (const [name, ms] of [...own].sort((a, b) => b[1] - a[1]).slice(0, most)) {
        say(`${ms.toFixed(1).padStart(9)}  ${name}`);
    }
}

/**
 * @param {{functionName: string, url: string, lineNumber: number}} frame
 * @returns {string}
 */
function place({functionName, url, lineNumber}) {
    return `${functionName || '(anonymous)'}${url ? ` ${url.split('/').pop()}:${lineNumber + 1}` : ''}`;
}
