// Every script of package.json begins its work in a clone that has nothing but what `npm ci` gives.
import assert from 'node:assert/strict';
import {spawn} from 'node:child_process';
import {mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, describe, it} from 'node:test';
import {freePort} from '../../dev/database/port.mjs';
import {checkout} from '../../dev/shared/paths.mjs';
import {mustRun, run} from '../../dev/shared/run.mjs';

const {scripts} = JSON.parse(readFileSync(join(checkout, 'package.json'), 'utf8'));
const home = mkdtempSync(join(tmpdir(), 'prelude-clone-'));
after(() => rmSync(home, {recursive: true, force: true}));

/**
 * Each in its smallest form: what it is given, and what it says once it is at work; `code` when it ends by itself.
 *
 * @type {Record<string, {args?: () => string[]|Promise<string[]>, says: RegExp, code?: number}>}
 */
const smallest = {
    demo: {args: async() => ['--standalone', '--port', String(await freePort())], says: /http:\/\/127\.0\.0\.1:\d+|http:\/\/localhost:\d+/},
    dev: {args: async() => ['--port', String(await freePort())], says: /built in \d+ ms/},
    test: {args: () => ['--only', 'templates'], says: /\d+ passed, 0 failed/, code: 0},
    build: {says: /^/, code: 0},
    'build:watch': {says: /created/},
    check: {args: () => ['demo/parcoursup-admissions.csv'], says: /parcoursup-admissions\.csv/, code: 0},
    'test:js': {args: () => ['tests/js/circles.test.ts'], says: /Tests: .*passed/, code: 0},
    bench: {args: () => ['--only', 'xlsx-10k'], says: /\{"name":"xlsx-10k"/, code: 0},
    // What these two do needs a Moodle: their own tests have one. They have loaded all there is to load when they look at their options.
    chaos: {args: () => ['--moodle', 'none'], says: /--moodle takes one of/, code: 2},
    pictures: {args: () => ['--target', 'none'], says: /--target takes one of/, code: 2},
};

/**
 * Runs a script until it has said something, and ends it then if it would go on.
 *
 * @param {string} name
 * @param {readonly string[]} args
 * @param {RegExp|null} until null to wait for its end
 * @returns {Promise<{code: number|null, output: string}>}
 */
function script(name, args, until) {
    return new Promise((resolve, reject) => {
        // A group of its own: npm, its shell and the program are ended together, as by Ctrl+C.
        const child = spawn('npm', ['run', name, '--', ...args], {cwd: home, detached: true, stdio: ['ignore', 'pipe', 'pipe'],
            env: {...process.env, NODE_TEST_CONTEXT: undefined}});
        let output = '';
        const hear = (/** @type {Buffer} */ text) => {
            output += text;
            if (until?.test(output) && child.pid) {
                until = null;
                process.kill(-child.pid, 'SIGINT');
            }
        };
        child.stdout.on('data', hear);
        child.stderr.on('data', hear);
        child.once('error', reject).once('close', code => resolve({code, output}));
    });
}

await mustRun('git', ['clone', '--quiet', '--depth', '1', `file://${checkout}`, home]);
const installed = await run('npm', ['ci', '--no-audit', '--no-fund'], {cwd: home, silence: 600_000});
const offline = /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ENETUNREACH|ETIMEDOUT/.test(installed.output);

describe('in a clone', {skip: installed.code !== 0 && offline ? 'its packages could not be fetched' : false}, () => {
    it('npm ci installs what package-lock.json says', () => assert.equal(installed.code, 0, installed.output));

    it('each script is looked at', () => assert.deepEqual(Object.keys(smallest).sort(), Object.keys(scripts).sort()));

    for (const [name, {args, says, code}] of Object.entries(smallest)) {
        it(`npm run ${name}`, async() => {
            const ended = await script(name, await args?.() ?? [], code === undefined ? says : null);
            assert.match(ended.output, says);
            if (code !== undefined) {
                assert.equal(ended.code, code, ended.output);
            }
        });
    }

    it('nothing of it is changed by that: what is built is what is committed', async() => {
        assert.equal(await mustRun('git', ['status', '--porcelain'], {cwd: home}), '');
    });
});
