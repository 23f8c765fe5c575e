import {randomFillSync} from 'node:crypto';
import {createInterface} from 'node:readline/promises';
import {buffer} from 'node:stream/consumers';
import {makeRandom} from '../../amd/src/check/people/random';
import {clock} from '../../amd/src/run/clock';
import type {Shell} from './shell';

/** Ends asked for by a person (Ctrl+C), by the system, and by a terminal that was closed. */
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** The machine this runs on. */
export const nodeShell = (): Shell => ({
    args: process.argv.slice(2),
    env: process.env,
    terminal: process.stdin.isTTY && process.stderr.isTTY,
    out: (text) => new Promise((resolve, reject) => {
        process.stdout.write(`${text}\n`, (error) => error ? reject(error) : resolve());
    }),
    err: (text) => void process.stderr.write(text.startsWith('\r') ? text : `${text}\n`),
    stdin: async() => new Uint8Array(await buffer(process.stdin)),
    ask: async(question) => {
        const lines = createInterface({input: process.stdin, output: process.stderr});
        try {
            // Ctrl+C and Ctrl+D close it without an answer: that is none.
            const closed = new Promise<string>((resolve) => void lines.once('close', () => resolve('')));
            return await Promise.race([lines.question(question), closed]);
        } finally {
            lines.close();
        }
    },
    now: () => Math.floor(Date.now() / 1000),
    clock,
    fetch: (input, init) => fetch(input, init),
    random: makeRandom((bits) => randomFillSync(bits)),
    onStop: (stop) => {
        SIGNALS.forEach((signal) => process.once(signal, stop));
        return () => SIGNALS.forEach((signal) => process.off(signal, stop));
    },
});
