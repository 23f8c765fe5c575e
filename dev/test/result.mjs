// What a suite found.

/**
 * @typedef {object} Result
 * @property {number} passed
 * @property {number} failed
 * @property {number} skipped
 * @property {readonly string[]} reasons why something was skipped, each in a line
 * @property {string} details what to read when something failed
 * @property {string} [note] something measured on the way, in a line
 *
 * @typedef {object} Suite
 * @property {string} name what `--only` takes; several suites may share its first word
 * @property {() => boolean|Promise<boolean>} [there] whether the repository has it; always by default
 * @property {() => Promise<Result>} run
 */

/**
 * One check that passed or failed.
 *
 * @param {boolean} ok
 * @param {string} [details]
 * @returns {Result}
 */
export function one(ok, details = '') {
    return {passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0, reasons: [], details: ok ? '' : details};
}

/**
 * Named checks, each with what is wrong about it.
 *
 * @param {Readonly<Record<string, readonly string[]>>} checks name → complaints; none = passed
 * @returns {Result}
 */
export function checks(checks) {
    const failed = Object.entries(checks).filter(([, complaints]) => complaints.length);
    return {
        passed: Object.keys(checks).length - failed.length,
        failed: failed.length,
        skipped: 0,
        reasons: [],
        details: failed.map(([name, complaints]) => `${name}:\n  ${complaints.join('\n  ')}`).join('\n'),
    };
}

/**
 * A suite that could not run: one skipped test, with its reason.
 *
 * @param {string} reason
 * @returns {Result}
 */
export function skipped(reason) {
    return {passed: 0, failed: 0, skipped: 1, reasons: [reason], details: ''};
}
