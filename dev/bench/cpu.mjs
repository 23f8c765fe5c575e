// Processor time of whoever takes part, besides the time on the wall: the browser, PHP's web server, the database, each with its children.
// A machine that has other things to do, or two threads of one core, shows less in it.
import {readdirSync, readFileSync} from 'node:fs';
import {median} from './pairs.mjs';

/** Ms of one of the system's ticks: 100 a second on every Linux there is. */
const TICK = 10;

/**
 * Processor time in ms, by part.
 *
 * @typedef {{browser: number, server: number, database: number}} Cpu
 */

/**
 * @typedef {object} Running a process
 * @property {number} pid
 * @property {number} parent
 * @property {string} command
 * @property {number} ticks of its own, and of its children that are gone
 */

/** @returns {Running[]} what runs; nothing where the system has no /proc */
function processes() {
    try {
        return readdirSync('/proc').filter(name => /^\d+$/.test(name)).flatMap(name => {
            try {
                const stat = readFileSync(`/proc/${name}/stat`, 'utf8');
                const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ').map(Number);
                const command = readFileSync(`/proc/${name}/cmdline`, 'utf8').replaceAll('\0', ' ');
                return [{pid: Number(name), parent: fields[1], command, ticks: fields[11] + fields[12] + fields[13] + fields[14]}];
            } catch {
                // It ended meanwhile.
                return [];
            }
        });
    } catch {
        return [];
    }
}

/**
 * @param {Running[]} all
 * @param {(one: Running) => boolean} isRoot
 * @returns {number} ms of those and of all that descend from them
 */
function time(all, isRoot) {
    const family = new Set(all.filter(isRoot).map(({pid}) => pid));
    for (let size = -1; size !== family.size;) {
        size = family.size;
        all.filter(({parent}) => family.has(parent)).forEach(({pid}) => family.add(pid));
    }
    return all.filter(({pid}) => family.has(pid)).reduce((sum, {ticks}) => sum + ticks, 0) * TICK;
}

/**
 * Does a piece of work, and says what it took.
 *
 * @typedef {<T>(work: () => Promise<T>) => Promise<[T, Cpu]>} Meter
 */

/**
 * @param {string} url of the site
 * @param {number} port of its database
 * @returns {Meter}
 */
export function processorTime(url, port) {
    const site = new URL(url).host;
    const spent = () => {
        const all = processes();
        return {
            browser: time(all, ({parent, command}) => parent === process.pid && /chrom/i.test(command)),
            server: time(all, ({command}) => /\bphp\S* /.test(command) && command.includes(` -S ${site} `)),
            database: time(all, ({command}) => /postgres|mariadbd/.test(command) && new RegExp(`(?:-p |port=)${port}\\b`).test(command)),
        };
    };
    return async work => {
        const before = spent();
        const result = await work();
        const after = spent();
        return [result, {browser: after.browser - before.browser, server: after.server - before.server, database: after.database - before.database}];
    };
}

/**
 * The medians of each part, and what all of them took together.
 *
 * @param {readonly Record<string, number>[]} measured all with the same parts
 * @returns {Record<string, number> & {all: number}}
 */
export function medianCpu(measured) {
    const parts = Object.keys(measured[0] ?? {});
    const of = part => median(measured.map(part));
    return {
        ...Object.fromEntries(parts.map(part => [part, of(one => one[part])])),
        all: of(one => parts.reduce((sum, part) => sum + one[part], 0)),
    };
}
