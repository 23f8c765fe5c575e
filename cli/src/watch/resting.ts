import {lstat, readdir} from 'node:fs/promises';
import {join} from 'node:path';

/** What programs leave beside a file while they write it, and what nobody means. */
const UNFINISHED = /^[.~]|\.(?:part|partial|filepart|tmp|temp|crdownload|download|swp|lock)$/i;

/** A file that does not change any more. */
export interface AtRest {
    readonly name: string;
    readonly path: string;
    /** Tells it from what it is after a change. */
    readonly mark: string;
}

/** Looks again and again at the files of a folder, and tells those that have not changed for a while. */
export class RestingFiles {
    private readonly seen = new Map<string, {readonly mark: string; readonly since: number}>();

    /** @param ms how long a file must not have changed for */
    constructor(private readonly folder: string, private readonly ms: number) {}

    /**
     * @param now of a clock that only goes forward, ms
     * @returns by name; whether others may come to rest; and names no file can be opened by, in letters that are not UTF-8
     */
    async look(now: number): Promise<{files: AtRest[]; waiting: boolean; unreadable: string[]}> {
        const files: AtRest[] = [];
        const unreadable: string[] = [];
        let waiting = false;
        const names = (await readdir(this.folder)).filter((name) => !UNFINISHED.test(name)).sort();
        for (const name of names) {
            const path = join(this.folder, name);
            const mark = await markOf(path);
            if (mark === null) {
                if (name.includes('\uFFFD')) {
                    unreadable.push(name);
                }
                continue;
            }
            const before = this.seen.get(name);
            const since = before?.mark === mark ? before.since : now;
            this.seen.set(name, {mark, since});
            if (now - since >= this.ms) {
                files.push({name, path, mark});
            } else {
                waiting = true;
            }
        }
        [...this.seen.keys()].filter((name) => !names.includes(name)).forEach((name) => this.seen.delete(name));
        return {files, waiting, unreadable};
    }
}

/** What a file is like now; null for what is none: nobody's link may lead out of the folder. */
export async function markOf(path: string): Promise<string | null> {
    try {
        const stats = await lstat(path, {bigint: true});
        return stats.isFile() ? [stats.ino, stats.size, stats.mtimeNs].join(' ') : null;
    } catch {
        return null;
    }
}
