// What a program printed, when it failed: its last lines, and where all of it is.
import {readdirSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {cache, folder} from './paths.mjs';

/** As many lines as one reads in a terminal without looking for their beginning. */
const most = 20;

/** Logs that are kept: of the programs that failed last. */
const kept = 20;

let number = 0;

/**
 * @param {string} output
 * @returns {string} all of it when it is short
 */
export function lastLines(output) {
    const lines = output.trim().split('\n');
    if (lines.length <= most) {
        return lines.join('\n');
    }
    const home = folder(cache, 'logs');
    const path = join(home, `${new Date().toISOString().replace(/\D/g, '')}-${process.pid}-${++number}.log`);
    // What a program says of a site may hold passwords of its accounts.
    writeFileSync(path, output, {mode: 0o600});
    readdirSync(home).sort().reverse().slice(kept).forEach(name => rmSync(join(home, name), {force: true}));
    return [`… (all ${lines.length} lines: ${path})`, ...lines.slice(-most)].join('\n');
}
