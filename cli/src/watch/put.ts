import {link, lstat, mkdir, rename, unlink} from 'node:fs/promises';
import {join, parse} from 'node:path';
import {EXIT, type Exit} from '../exits';
import {codeOf} from '../inputs';
import {shortName} from '../import/savefile';

/** Where a list goes once it was imported, or once somebody has to look at it; null = it stays, and is tried again. */
export const placeOf = (exit: Exit): 'done' | 'to-correct' | null =>
    exit === EXIT.done ? 'done' : exit === EXIT.some || exit === EXIT.doubt ? 'to-correct' : null;

/** A path in a folder of this name that nothing has yet, nor anything that is to stand beside it. */
export async function freePath(folder: string, place: string, name: string, beside: readonly ((stem: string) => string)[]): Promise<string> {
    const target = join(folder, place);
    await mkdir(target, {recursive: true, mode: 0o700});
    const {name: long, ext} = parse(name);
    const stem = shortName(long);
    for (let number = 1; ; number++) {
        const one = number === 1 ? stem : `${stem} (${String(number)})`;
        const wanted = [one + ext, ...beside.map((nameOf) => nameOf(one))].map((file) => join(target, file));
        if ((await Promise.all(wanted.map(isThere))).every((there) => !there)) {
            return join(target, one + ext);
        }
    }
}

const isThere = (path: string): Promise<boolean> => lstat(path).then(() => true, () => false);

/** Moves a file to a place where nothing is: what came there meanwhile is not written over. */
export async function moveFile(from: string, to: string): Promise<void> {
    try {
        await link(from, to);
    } catch (error) {
        if (!['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK'].includes(codeOf(error))) {
            throw error;
        }
        // A file system without a second name for a file.
        await rename(from, to);
        return;
    }
    await unlink(from);
}
