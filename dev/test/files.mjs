// Files of Node's own test runner, each a process of its own; they end with the program that runs them.
import {subscribe} from 'node:diagnostics_channel';
import {run} from 'node:test';
import {onClose} from '../shared/closing.mjs';

/**
 * Runs them one after the other: the site they share is one.
 *
 * @param {readonly string[]} files
 * @param {string|undefined} grep part of the names of those wanted
 * @returns {import('node:test').TestsStream}
 */
export function runFiles(files, grep) {
    /** @type {Set<import('node:child_process').ChildProcess>} */
    const running = new Set();
    subscribe('child_process', message => {
        const {process: child} = /** @type {{process: import('node:child_process').ChildProcess}} */ (message);
        running.add(child);
        child.once('exit', () => running.delete(child));
    });
    const abort = new AbortController();
    // Asked to end, they close what they opened; the site is taken from under them only then. The runner itself does not wait for them.
    onClose(async() => {
        abort.abort();
        await Promise.all([...running].filter(child => child.exitCode === null && files.some(file => child.spawnargs.includes(file)))
            .map(child => new Promise(resolve => child.once('exit', resolve))));
    });
    return run({files: [...files], concurrency: 1, signal: abort.signal, ...grep ? {testNamePatterns: [new RegExp(grep, 'i')]} : {}});
}
