// Folders in memory for what sites of tests write. Moodle makes and removes some four hundred small files and folders at each PHPUnit test
// (its caches): on a disk's file system that takes a third of the test's processor time, in memory next to nothing.
import {lstatSync, mkdirSync, statfsSync} from 'node:fs';
import {join} from 'node:path';
import {folder} from '../shared/paths.mjs';

/** Where Linux has a file system in memory; other systems have none there. */
const shared = '/dev/shm';

/** statfs()'s number of such a file system. */
const TMPFS = 0x01021994;

/** Bytes there have to be: a site takes 10 to 30 MB, and a container's default of 64 MB is soon full. */
const enough = 1024 ** 3;

/**
 * A folder that is gone when the machine is started anew.
 *
 * @param {string} name
 * @param {string} [home] a folder everybody may write to
 * @returns {string|null} null where there is no such memory, too little, or somebody else has our place
 */
export function memoryFolder(name, home = shared) {
    const own = join(home, `tool_prelude-${process.getuid?.()}`);
    try {
        const {type, bavail, bsize} = statfsSync(home);
        if (type !== TMPFS || bavail * bsize < enough) {
            return null;
        }
        mkdirSync(own, {recursive: true, mode: 0o700});
        // Everybody may write there: what another user made in our name is not used.
        const made = lstatSync(own);
        return made.isDirectory() && made.uid === process.getuid?.() && (made.mode & 0o077) === 0 ? folder(own, name) : null;
    } catch {
        return null;
    }
}
