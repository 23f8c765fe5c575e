// What the scripts tell while they work: one short line a step, on the error stream so that results stay clean.

/**
 * @param {string} text
 */
export function say(text) {
    process.stderr.write(`· ${text}\n`);
}

/**
 * Says what is being done and, at the end, how long it took when that was noticeable.
 *
 * @template T
 * @param {string} text
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function step(text, work) {
    const start = Date.now();
    say(`${text} …`);
    const result = await work();
    const seconds = (Date.now() - start) / 1000;
    if (seconds > 2) {
        say(`${text}: ${seconds.toFixed(0)} s`);
    }
    return result;
}
