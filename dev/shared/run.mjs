// Running other programs.
import {spawn} from 'node:child_process';
import {lastLines} from './log.mjs';

/**
 * @typedef {object} RunOptions
 * @property {string} [cwd]
 * @property {Record<string, string|undefined>} [env] added to the environment
 * @property {string} [input] what the program reads; nothing by default
 * @property {boolean} [show] pass the output through instead of keeping it
 * @property {number} [silence] milliseconds without a word of the program, after which it is ended: being slow is no fault
 * @property {number} [uid]
 * @property {number} [gid]
 *
 * @typedef {object} Ran
 * @property {number} code exit code, 127 when the program is not there, 124 when it was ended for its silence
 * @property {string} output what it printed, both streams in order of arrival
 * @property {string} stdout what it printed on its standard output alone
 */

/** A program that ended with another code than 0. */
export class CommandError extends Error {
    /**
     * @param {string} command
     * @param {Ran} ran
     */
    constructor(command, ran) {
        super(`${command} ended with ${ran.code}\n${lastLines(ran.output)}`);
        this.name = 'CommandError';
        this.ran = ran;
    }
}

/** How long a program that was asked to end may take to close in its own way, in milliseconds. */
const patience = 10_000;

/** The same for all of them at the end, which may have sites, databases and browsers to close: killed, they would leave those behind. */
const longPatience = 60_000;

/** @type {Set<import('node:child_process').ChildProcess>} */
const running = new Set();

/** Whoever was waiting for a program that is ended now shall not begin another one. */
let ending = false;

/**
 * Asks the programs that still run to end, and waits a while for them to close in their own way.
 *
 * @returns {Promise<void>}
 */
export async function endPrograms() {
    ending = true;
    const ends = [...running].map(child => new Promise(resolve => {
        child.once('close', () => resolve(null));
        child.kill('SIGTERM');
    }));
    const timer = setTimeout(() => running.forEach(child => child.kill('SIGKILL')), longPatience);
    await Promise.all(ends);
    clearTimeout(timer);
}

/**
 * Runs a program to its end. Never rejects: look at the code.
 *
 * @param {string} program
 * @param {readonly string[]} args
 * @param {RunOptions} [options]
 * @returns {Promise<Ran>}
 */
export function run(program, args, options = {}) {
    return new Promise(resolve => {
        if (ending) {
            return resolve({code: 128, output: `${program} was not begun: everything is being ended`, stdout: ''});
        }
        const child = spawn(program, args, {
            cwd: options.cwd,
            env: {...process.env, ...options.env},
            uid: options.uid,
            gid: options.gid,
            stdio: [options.input === undefined ? 'ignore' : 'pipe', options.show ? 'inherit' : 'pipe',
                options.show ? 'inherit' : 'pipe'],
        });
        running.add(child);
        let output = '';
        let stdout = '';
        let late = false;
        let killing = /** @type {NodeJS.Timeout|null} */ (null);
        const timer = options.silence ? setTimeout(() => {
            late = true;
            child.kill('SIGTERM');
            killing = setTimeout(() => child.kill('SIGKILL'), patience);
        }, options.silence) : null;
        child.stdout?.setEncoding('utf8').on('data', text => {
            output += text;
            stdout += text;
            timer?.refresh();
        });
        child.stderr?.setEncoding('utf8').on('data', text => {
            output += text;
            timer?.refresh();
        });
        child.on('error', error => {
            running.delete(child);
            clearTimeout(timer ?? undefined);
            resolve({code: 127, output: `${program}: ${error.message}`, stdout});
        });
        child.on('close', (code, signal) => {
            running.delete(child);
            clearTimeout(timer ?? undefined);
            clearTimeout(killing ?? undefined);
            if (late) {
                output += `\n${program} was ended: it had said nothing for ${options.silence} ms`;
            }
            resolve({code: late ? 124 : code ?? (signal ? 128 : 1), output, stdout});
        });
        if (options.input !== undefined && child.stdin) {
            child.stdin.on('error', () => { /* The program ended without reading it all: its exit code tells. */ });
            child.stdin.end(options.input);
        }
    });
}

/**
 * Runs a program that has to succeed.
 *
 * @param {string} program
 * @param {readonly string[]} args
 * @param {RunOptions} [options]
 * @returns {Promise<string>} what it printed on its standard output
 * @throws {CommandError} when it ends with another code than 0
 */
export async function mustRun(program, args, options = {}) {
    const ran = await run(program, args, options);
    if (ran.code !== 0) {
        throw new CommandError([program, ...args].join(' '), ran);
    }
    return ran.stdout;
}
