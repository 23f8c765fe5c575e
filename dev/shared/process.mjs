// Knowing whether a process we once started or met is still that process: numbers are used again.
import {readFileSync} from 'node:fs';

/**
 * A name for a process that no later process with the same number has.
 *
 * @param {number} pid
 * @returns {string|null} null when there is no such process
 */
export function processName(pid) {
    try {
        process.kill(pid, 0);
    } catch (error) {
        if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EPERM') {
            return null;
        }
    }
    try {
        // Fields after the program's name in brackets; the 20th of them is the start time.
        const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
        const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
        return fields[0] === 'Z' ? null : `${pid}-${fields[19]}`;
    } catch {
        // No /proc here (macOS): the number alone has to do.
        return `${pid}-0`;
    }
}

/**
 * Whether the process of that name still runs.
 *
 * @param {string} name
 * @returns {boolean}
 */
export function isAlive(name) {
    return processName(Number.parseInt(name, 10)) === name;
}
