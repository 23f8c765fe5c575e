import {open, rm} from 'node:fs/promises';
import {parse} from 'node:path';
import {codeOf} from '../inputs';

/** Bytes of a name that leave room for what comes behind it: file systems take 255. */
const LONGEST = 180;

/** A name that something may be added to. */
export function shortName(name: string): string {
    let short = '';
    for (const letter of name) {
        if (Buffer.byteLength(short + letter) > LONGEST) {
            break;
        }
        short += letter;
    }
    return short;
}

/** A file only its owner can read, whatever the system's usual is. */
const OWN = 0o600;

/**
 * Writes a file that was not there before: nothing is ever written over. With a name that is taken a number comes behind it.
 *
 * @returns where it is
 */
export async function saveNew(path: string, text: string): Promise<string> {
    const {dir, name, ext} = parse(path);
    for (let number = 1; ; number++) {
        const wanted = number === 1 ? path : `${dir === '' ? '' : `${dir}/`}${name} (${String(number)})${ext}`;
        try {
            const file = await open(wanted, 'wx', OWN);
            try {
                await file.writeFile(text, 'utf8');
                await file.sync();
            } catch (error) {
                // Half of it would pass for the whole.
                await rm(wanted, {force: true});
                throw error;
            } finally {
                await file.close();
            }
            return wanted;
        } catch (error) {
            if (codeOf(error) !== 'EEXIST') {
                throw error;
            }
        }
    }
}
