// What `npm test` prints.

/**
 * One line for a suite; all of what it said when something failed.
 *
 * @param {string} name
 * @param {import('./result.mjs').Result} result
 * @param {number} milliseconds
 * @returns {string}
 */
export function suiteReport(name, result, milliseconds) {
    const sign = result.failed ? '✗' : result.passed ? '✓' : '–';
    const counts = [`${result.passed} passed`];
    if (result.failed) {
        counts.push(`${result.failed} failed`);
    }
    if (result.skipped) {
        counts.push(`${result.skipped} skipped`);
    }
    const line = `${sign} ${name.padEnd(20)} ${counts.join(', ')} (${Math.round(milliseconds / 1000)} s)`;
    const details = result.details.trim();
    return result.failed && details ? `${line}\n${details.replace(/^/gm, '    ')}\n` : line;
}

/**
 * The end: what was skipped and why, then the line that sums it all up.
 *
 * @param {readonly {name: string, result: import('./result.mjs').Result}[]} all
 * @param {readonly string[]} builds of what was tested, each in a line
 * @returns {{text: string, failed: number}}
 */
export function summary(all, builds) {
    const sum = (/** @type {'passed'|'failed'|'skipped'} */ what) => all.reduce((total, {result}) => total + result[what], 0);
    const skips = all.flatMap(({name, result}) => result.reasons.map(reason => `  ${name}: ${reason}`));
    const failures = all.filter(({result}) => result.failed).map(({name}) => name);
    const lines = [''];
    if (skips.length) {
        lines.push('Skipped:', ...skips);
    }
    for (const {name, result} of all) {
        if (result.note) {
            lines.push(`${name}: ${result.note}`);
        }
    }
    lines.push(...builds);
    if (failures.length) {
        lines.push(`Failed: ${failures.join(', ')}`);
    }
    lines.push(`${sum('passed')} passed, ${sum('failed')} failed, ${sum('skipped')} skipped`);
    return {text: lines.join('\n'), failed: sum('failed')};
}
