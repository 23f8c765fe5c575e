// A lock between processes: a file that names its holder, taken over when the holder is gone.
import {linkSync, readFileSync, renameSync, rmSync, writeFileSync} from 'node:fs';
import {setTimeout as sleep} from 'node:timers/promises';
import {isAlive, processName} from './process.mjs';

/**
 * Takes a lock when it is free.
 *
 * @param {string} path file; its folder exists
 * @returns {(() => void)|null} gives it back; null when another process holds it
 */
export function tryLock(path) {
    const me = `${processName(process.pid)}`;
    for (let attempt = 0; attempt < 3; attempt++) {
        try {
            writeFileSync(path, me, {flag: 'wx'});
            return () => rmSync(path, {force: true});
        } catch (error) {
            if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EEXIST') {
                throw error;
            }
        }
        const holder = readHolder(path);
        if (holder !== null && isAlive(holder)) {
            return null;
        }
        putAside(path, holder);
    }
    return null;
}

/**
 * Takes a lock, waiting for it.
 *
 * @param {string} path
 * @param {() => void} [waiting] called once when it is not free at once
 * @returns {Promise<() => void>} gives it back
 */
export async function lock(path, waiting) {
    for (let told = false; ; ) {
        const release = tryLock(path);
        if (release) {
            return release;
        }
        if (!told) {
            told = true;
            waiting?.();
        }
        await sleep(100);
    }
}

/**
 * Does something while holding a lock.
 *
 * @template T
 * @param {string} path
 * @param {() => Promise<T>} work
 * @param {() => void} [waiting]
 * @returns {Promise<T>}
 */
export async function withLock(path, work, waiting) {
    const release = await lock(path, waiting);
    try {
        return await work();
    } finally {
        release();
    }
}

/**
 * @param {string} path
 * @returns {string|null}
 */
function readHolder(path) {
    try {
        return readFileSync(path, 'utf8');
    } catch {
        return null;
    }
}

/**
 * Removes a lock left by a dead process, unless another one took it over in between.
 *
 * @param {string} path
 * @param {string|null} holder what the file said
 */
function putAside(path, holder) {
    const aside = `${path}.${process.pid}`;
    try {
        renameSync(path, aside);
        if (readHolder(aside) !== holder) {
            linkSync(aside, path);
        }
    } catch {
        // Someone else was quicker: the next attempt sees who holds it.
    }
    rmSync(aside, {force: true});
}
