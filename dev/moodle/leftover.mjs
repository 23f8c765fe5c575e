// A web server that outlived its program (kill -9) would keep serving a site that is being made anew.
import {existsSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {setTimeout as sleep} from 'node:timers/promises';
import {isAlive, processName} from '../shared/process.mjs';

/**
 * Writes down a process that leads a group of its own.
 *
 * @param {string} root workspace
 * @param {number} pid
 */
export function noteServer(root, pid) {
    writeFileSync(join(root, 'server'), `${processName(pid)}`);
}

/**
 * Ends the group of processes written down for a workspace, if any of it still runs: also workers whose leader is gone.
 *
 * @param {string} root workspace
 */
export async function stopLeftover(root) {
    const note = join(root, 'server');
    if (!existsSync(note)) {
        return;
    }
    const name = readFileSync(note, 'utf8');
    const group = Number.parseInt(name, 10);
    if (group > 1) {
        for (const [signal, patience] of /** @type {const} */ ([['SIGTERM', 50], ['SIGKILL', 20]])) {
            for (const pid of members(group, name, root)) {
                end(pid, signal);
            }
            for (let tries = 0; tries < patience && members(group, name, root).length; tries++) {
                await sleep(50);
            }
        }
    }
    rmSync(note, {force: true});
}

/**
 * Processes of a group that serve a workspace: a number may have come to mean another group since it was written down.
 *
 * @param {number} group
 * @param {string} name of its leader
 * @param {string} root workspace
 * @returns {number[]}
 */
function members(group, name, root) {
    if (!existsSync('/proc/self/stat')) {
        return isAlive(name) ? [-group] : [];
    }
    return readdirSync('/proc').filter(entry => /^\d+$/.test(entry)).map(Number).filter(pid => {
        try {
            const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
            const [state, , pgrp] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
            return state !== 'Z' && Number(pgrp) === group && readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(root);
        } catch {
            // Ended while we looked.
            return false;
        }
    });
}

/**
 * @param {number} pid
 * @param {NodeJS.Signals} signal
 */
function end(pid, signal) {
    try {
        process.kill(pid, signal);
    } catch (error) {
        if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'ESRCH') {
            throw error;
        }
    }
}
