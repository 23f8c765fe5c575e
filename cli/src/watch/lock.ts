import {randomUUID} from 'node:crypto';
import {link, open, readFile, rename, rm, stat, utimes} from 'node:fs/promises';
import {hostname} from 'node:os';
import {join} from 'node:path';
import {codeOf} from '../inputs';

/** One watcher a folder: who has it keeps this file, and touches it while at work. */
const NAME = '.prelude.lock';
/** A watcher that did not touch it for so long, ms, is gone, wherever it ran. */
const STALE = 120_000;

interface Holder {
    readonly id: string;
    readonly host: string;
    readonly pid: number;
}

export interface Lock {
    /** Says that the holder is at work; false when another one has taken over. */
    touch(): Promise<boolean>;
    release(): Promise<void>;
}

/** Takes the lock of a folder; null when another watcher is at work in it. */
export async function takeLock(folder: string): Promise<Lock | null> {
    const path = join(folder, NAME);
    const me: Holder = {id: randomUUID(), host: hostname(), pid: process.pid};
    for (let tries = 0; tries < 3; tries++) {
        if (await create(path, me)) {
            return lockOf(path, me);
        }
        const held = await read(path);
        if (held && !await isGone(path, held)) {
            return null;
        }
        await clear(path, held);
    }
    return null;
}

const lockOf = (path: string, me: Holder): Lock => ({
    touch: async() => {
        if ((await read(path))?.id !== me.id) {
            return false;
        }
        const now = new Date();
        await utimes(path, now, now);
        return true;
    },
    release: async() => {
        if ((await read(path))?.id === me.id) {
            await rm(path, {force: true});
        }
    },
});

async function create(path: string, me: Holder): Promise<boolean> {
    try {
        const file = await open(path, 'wx', 0o600);
        await file.writeFile(JSON.stringify(me));
        await file.close();
        return true;
    } catch (error) {
        if (codeOf(error) === 'EEXIST') {
            return false;
        }
        throw error;
    }
}

/** Who has it; null when nobody, or a lock nobody finished writing. */
async function read(path: string): Promise<Holder | null> {
    try {
        return JSON.parse(await readFile(path, 'utf8')) as Holder;
    } catch {
        return null;
    }
}

async function isGone(path: string, {host, pid}: Holder): Promise<boolean> {
    if (host === hostname() && !isAlive(pid)) {
        return true;
    }
    const {mtimeMs} = await stat(path).catch(() => ({mtimeMs: 0}));
    return Date.now() - mtimeMs > STALE;
}

function isAlive(pid: number): boolean {
    try {
        process.kill(pid, 0);
        return true;
    } catch (error) {
        return codeOf(error) === 'EPERM';
    }
}

/** Takes a lock away whose holder is gone; one that somebody else took meanwhile is put back. */
async function clear(path: string, held: Holder | null): Promise<void> {
    const aside = `${path}.${randomUUID()}`;
    try {
        await rename(path, aside);
    } catch {
        return;
    }
    if ((await read(aside))?.id !== held?.id) {
        await link(aside, path).catch(() => undefined);
    }
    await rm(aside, {force: true});
}
