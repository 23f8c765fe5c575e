import type {Pace} from '../pace';
import {BLOCK} from '../bytes/utf8';

/** Words looked at, all different: what more say is what these say. */
const MOST = 1500;

/** Longer runs are no words. */
const LONGEST = 40;

export const isLetter = (byte: number): boolean => (byte >= 97 && byte <= 122) || (byte >= 65 && byte <= 90) || byte >= 0x80;

/** The different words of a text that have anything beyond ASCII, as bytes. */
export async function highWords(bytes: Uint8Array, pace?: Pace): Promise<Uint8Array[]> {
    const words = new Map<string, Uint8Array>();
    let rest = BLOCK;
    for (let i = 0; i < bytes.length && words.size < MOST; i++) {
        if ((bytes[i] ?? 0) < 0x80) {
            continue;
        }
        let from = i;
        let to = i + 1;
        while (from > 0 && isLetter(bytes[from - 1] ?? 0) && i - from < LONGEST) {
            from--;
        }
        while (to < bytes.length && isLetter(bytes[to] ?? 0) && to - from < LONGEST) {
            to++;
        }
        const word = bytes.subarray(from, to);
        words.set(String.fromCharCode(...word), word);
        i = to;
        if (pace && i > rest) {
            rest = i + BLOCK;
            await pace();
        }
    }
    return [...words.values()];
}
