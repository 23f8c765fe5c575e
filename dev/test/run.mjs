// Runs suites side by side.
import {suiteReport} from './report.mjs';
import {one} from './result.mjs';

/**
 * Runs them, in order, a few at a time, and prints each as it ends.
 *
 * @param {readonly import('./result.mjs').Suite[]} suites
 * @param {number} jobs
 * @returns {Promise<{name: string, result: import('./result.mjs').Result}[]>} in the order given
 */
export async function runSuites(suites, jobs) {
    /** @type {{name: string, result: import('./result.mjs').Result}[]} */
    const results = [];
    let next = 0;
    const work = async() => {
        while (next < suites.length) {
            const index = next++;
            const suite = suites[index];
            const start = Date.now();
            let result;
            try {
                result = await suite.run();
            } catch (error) {
                // A suite that breaks has failed, and the others still run.
                result = one(false, error instanceof Error ? error.stack ?? error.message : String(error));
            }
            results[index] = {name: suite.name, result};
            process.stdout.write(`${suiteReport(suite.name, result, Date.now() - start)}\n`);
        }
    };
    await Promise.all(Array.from({length: Math.max(1, jobs)}, work));
    return results;
}
