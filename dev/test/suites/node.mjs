// Suites of Node's own test runner: what needs neither a browser nor a transform.
import {readdirSync} from 'node:fs';
import {join} from 'node:path';
import {checkout} from '../../shared/paths.mjs';
import {run} from '../../shared/run.mjs';

/**
 * @param {string} name
 * @param {string} folder
 * @returns {import('../result.mjs').Suite}
 */
const node = (name, folder) => ({
    name,
    run: async() => {
        const files = readdirSync(join(checkout, folder)).filter(file => file.endsWith('.test.mjs')).map(file => `${folder}/${file}`);
        // One after the other: other suites run beside them.
        const {code, output, stdout} = await run('node', ['--test', '--test-concurrency=1', '--test-reporter=tap', ...files], {cwd: checkout});
        const count = (/** @type {string} */ what) => Number(new RegExp(`^# ${what} (\\d+)$`, 'm').exec(stdout)?.[1] ?? 0);
        const failed = count('fail') + count('cancelled');
        return {
            passed: count('pass'),
            failed: failed + (code !== 0 && !failed ? 1 : 0),
            skipped: count('skipped'),
            reasons: [...new Set([...stdout.matchAll(/^\s*ok .* # SKIP (.+)$/gm)].map(([, reason]) => reason))],
            details: code === 0 ? '' : output,
        };
    },
});

/** What the programs of dev/ choose and say. */
export const dev = node('dev', 'tests/dev');

/** Installing from the package, and going from the oldest Moodle to the newest. */
export const site = node('site', 'tests/site');
