// A database server is shared by all processes that need it, and stopped by the last of them. Who needs it is written down as
// one file a process; files of processes that are gone don't count, so nothing is left running for good by a kill -9.
import {readdirSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {folder} from '../shared/paths.mjs';
import {isAlive, processName} from '../shared/process.mjs';

/**
 * Writes down that this process needs the server.
 *
 * @param {string} home of the server
 */
export function addUser(home) {
    writeFileSync(join(folder(home, 'users'), `${processName(process.pid)}`), '');
}

/**
 * Takes this process off the list.
 *
 * @param {string} home of the server
 * @returns {number} how many other processes still need it
 */
export function removeUser(home) {
    const users = folder(home, 'users');
    rmSync(join(users, `${processName(process.pid)}`), {force: true});
    const others = readdirSync(users);
    for (const name of others.filter(one => !isAlive(one))) {
        rmSync(join(users, name), {force: true});
    }
    return others.filter(isAlive).length;
}
