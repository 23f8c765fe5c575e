// `npm test` stopped in the middle, by Ctrl+C or by a signal, leaves nothing of what it started: no PHP, no database, no browser.
import assert from 'node:assert/strict';
import {spawn} from 'node:child_process';
import {randomUUID} from 'node:crypto';
import {once} from 'node:events';
import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {it} from 'node:test';
import {setTimeout as pause} from 'node:timers/promises';
import {newest} from '../../dev/moodle/versions.mjs';
import {checkout, databaseHome} from '../../dev/shared/paths.mjs';
import {isAlive} from '../../dev/shared/process.mjs';
import {problem} from '../../dev/test/suites/sites.mjs';
import {ensureChromium} from '../../dev/system/chromium.mjs';

/** What all that a run starts inherits, and nothing else has. */
const MARK = 'PRELUDE_STOPPED_TEST';

/**
 * @param {string} mark
 * @returns {string[]} the command lines of what runs with that mark
 */
function table(mark) {
    return readdirSync('/proc').filter(entry => /^\d+$/.test(entry)).flatMap(pid => {
        try {
            const marked = readFileSync(`/proc/${pid}/environ`, 'utf8').split('\0').includes(`${MARK}=${mark}`);
            return marked ? [readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')] : [];
        } catch {
            // Ended while we looked, or not ours to look at.
            return [];
        }
    });
}

/** Database servers are everyone's: one that others use meanwhile stays. */
function usedByOthers() {
    const home = databaseHome();
    return readdirSync(home).some(name => existsSync(join(home, name, 'users')) && readdirSync(join(home, name, 'users')).some(isAlive));
}

/**
 * The system tells nobody what others start or end: looks again until it is so.
 *
 * @param {() => boolean} holds
 * @param {import('node:child_process').ChildProcess} child
 */
async function until(holds, child) {
    while (!holds()) {
        assert.equal(child.exitCode, null, 'it ended by itself');
        await pause(100);
    }
}

const skip = !existsSync('/proc/self/environ') ? 'no table of processes to look at here' : false;
const moodle = skip ? null : await problem(newest);
const selection = ['stories standalone', ...moodle === null ? [`contract ${newest}`] : []];

for (const [name, signal, group] of /** @type {const} */ ([['Ctrl+C', 'SIGINT', true], ['a signal to it alone', 'SIGTERM', false]])) {
    it(`stopped by ${name}: ${selection.join(' and ')}`, {skip}, async() => {
        await ensureChromium();
        const mark = randomUUID();
        const child = spawn(process.execPath, ['dev/test.mjs', '--only', selection.join(','), '--jobs', '2'], {
            cwd: checkout, detached: true, stdio: 'ignore', env: {...process.env, [MARK]: mark, NODE_TEST_CONTEXT: undefined},
        });
        assert.ok(child.pid);
        const closed = once(child, 'close');
        // A Moodle may be installed first: the stories beside it may be over by then.
        let browsed = false;
        await until(() => {
            const lines = table(mark);
            browsed ||= lines.some(line => /chrom/.test(line));
            return browsed && (moodle !== null || lines.some(line => / -S 127\.0\.0\.1:/.test(line)));
        }, child);
        process.kill(group ? -child.pid : child.pid, signal);
        const [code] = await closed;
        assert.equal(code, 130);
        const left = table(mark).filter(line => !(/postgres|mariadbd/.test(line) && usedByOthers()));
        assert.deepEqual(left, []);
    });
}
