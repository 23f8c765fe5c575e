// The suites of JavaScript and TypeScript: types, ESLint, the committed build, Jest.
import {existsSync, mkdtempSync, readFileSync, readdirSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join, relative} from 'node:path';
import {checkout} from '../../shared/paths.mjs';
import {run} from '../../shared/run.mjs';
import {checks, one} from '../result.mjs';

/**
 * @param {string} name of a program of a package
 * @returns {string} its path
 */
const bin = name => join(checkout, 'node_modules', '.bin', name);

/** @type {import('../result.mjs').Suite} */
export const types = {
    name: 'types',
    run: async() => {
        const {code, output, stdout} = await run('node', ['dev/test/typecheck.mjs'], {cwd: checkout});
        return code === 0 ? checks(JSON.parse(stdout)) : one(false, output);
    },
};

/** @type {import('../result.mjs').Suite} */
export const eslint = {
    name: 'eslint',
    run: async() => {
        // It holds all types at once: with room for what is new, less of it is cleared up again and again.
        const {code, output} = await run('node', ['--max-semi-space-size=64', bin('eslint'), '.', '--max-warnings', '0'], {cwd: checkout});
        return one(code === 0, output);
    },
};

/** @type {import('../result.mjs').Suite} */
export const build = {
    name: 'build',
    there: () => existsSync(join(checkout, 'rollup.config.js')),
    run: async() => {
        const {rollup} = await import('rollup');
        const {loadConfigFile} = await import('rollup/loadConfigFile');
        const {options} = await loadConfigFile(join(checkout, 'rollup.config.js'), {silent: true, configUnchecked: true});
        /** @type {Record<string, string[]>} */
        const found = {};
        const expected = new Set();
        for (const one of options) {
            const bundle = await rollup(one);
            for (const output of one.output) {
                const made = await bundle.generate(output);
                const folder = join(checkout, String(output.dir));
                for (const file of made.output) {
                    const path = join(folder, file.fileName);
                    const name = relative(checkout, path);
                    expected.add(name);
                    const fresh = Buffer.from(file.type === 'chunk' ? file.code : file.source);
                    const committed = existsSync(path) ? readFileSync(path) : null;
                    found[name] = committed?.equals(fresh) ? [] : ['is stale: npm run build, and commit it'];
                }
            }
            await bundle.close();
        }
        const built = join(checkout, 'amd', 'build');
        found['amd/build holds nothing else'] = (existsSync(built) ? readdirSync(built) : []).filter(name => !expected.has(join('amd', 'build', name)))
            .map(name => `${name} comes from no bundle`);
        return checks(found);
    },
};

/** @type {import('../result.mjs').Suite} */
export const jest = {
    name: 'jest',
    there: () => existsSync(join(checkout, 'jest.config.js')),
    run: async() => {
        const home = mkdtempSync(join(tmpdir(), 'prelude-jest-'));
        const report = join(home, 'report.json');
        const {output} = await run(bin('jest'), ['--json', `--outputFile=${report}`, '--maxWorkers=2',
            // A busy machine is slow, not wrong.
            '--testTimeout=60000'], {cwd: checkout});
        if (!existsSync(report)) {
            rmSync(home, {recursive: true, force: true});
            return one(false, output);
        }
        const found = JSON.parse(readFileSync(report, 'utf8'));
        rmSync(home, {recursive: true, force: true});
        // A file that could not even be loaded has no tests to count: it counts for one.
        const broken = found.numRuntimeErrorTestSuites;
        const pending = found.numPendingTests + found.numTodoTests;
        const failures = found.testResults.filter((/** @type {{message: string}} */ file) => file.message)
            .map((/** @type {{message: string, name: string}} */ file) => `${file.name}\n${file.message}`).join('\n');
        return {
            passed: found.numPassedTests,
            failed: found.numFailedTests + broken,
            skipped: pending,
            reasons: pending ? [`${pending} marked so in their files`] : [],
            details: failures || (found.success ? '' : output),
        };
    },
};
