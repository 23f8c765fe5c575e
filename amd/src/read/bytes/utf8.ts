import {upperHalf} from '../letters/charsets';
import {weighWord} from '../letters/weigh';
import type {Pace} from '../pace';

/** Bytes looked at between two calls of the pace. */
export const BLOCK = 1 << 20;

/** First of the private characters that stand for bytes which are not UTF-8, until their cells are known. */
const STAND_IN = 0xF700;

/** One stand-in. */
const STAND_INS = /[\uF780-\uF7FF]/g;

/** Longer runs are no words. */
const LONGEST = 40;

/** How far bytes are UTF-8. */
export interface Utf8Evidence {
    /** Characters of more than one byte that are right: one for each of Latin script, a half for others, which chance makes too. */
    readonly good: number;
    /** Places of the bytes that fit nowhere, ascending. */
    readonly broken: readonly number[];
}

/** Weighs all bytes; stops counting what is broken past a million. */
export async function weighUtf8(bytes: Uint8Array, pace?: Pace): Promise<Utf8Evidence> {
    const broken: number[] = [];
    let good = 0;
    let rest = BLOCK;
    for (let i = 0; i < bytes.length;) {
        const size = sequence(bytes, i);
        if (size > 1) {
            good += isLatin(bytes[i] ?? 0, bytes[i + 1] ?? 0) ? 1 : 0.5;
        } else if (size === 0 && broken.length < 1_000_000) {
            broken.push(i);
        }
        i += size || 1;
        if (pace && i > rest) {
            rest += BLOCK;
            await pace();
        }
    }
    return {good, broken};
}

/** Lead bytes of accented letters and of what stands around words: two of them in a row make no sense in another character set. */
const isLatin = (lead: number, second: number): boolean => (lead >= 0xC2 && lead <= 0xC5) || (lead === 0xE2 && second <= 0x82);

/** Bytes of the character at a place, 0 when there is none. */
function sequence(bytes: Uint8Array, at: number): number {
    const lead = bytes[at] ?? 0;
    if (lead < 0x80) {
        return 1;
    }
    const size = lead >= 0xC2 && lead <= 0xDF ? 2 : lead >= 0xE0 && lead <= 0xEF ? 3 : lead >= 0xF0 && lead <= 0xF4 ? 4 : 0;
    if (size === 0 || at + size > bytes.length) {
        return 0;
    }
    const second = bytes[at + 1] ?? 0;
    // Overlong forms, surrogates and what lies beyond Unicode.
    if ((lead === 0xE0 && second < 0xA0) || (lead === 0xED && second > 0x9F) || (lead === 0xF0 && second < 0x90)
        || (lead === 0xF4 && second > 0x8F)) {
        return 0;
    }
    for (let i = 1; i < size; i++) {
        if (((bytes[at + i] ?? 0) & 0xC0) !== 0x80) {
            return 0;
        }
    }
    return size;
}

/** The bytes with every broken one replaced by a stand-in that remembers it. */
export function standIn(bytes: Uint8Array, broken: readonly number[]): Uint8Array {
    const out = new Uint8Array(bytes.length + 2 * broken.length);
    let from = 0;
    let to = 0;
    for (const at of broken) {
        out.set(bytes.subarray(from, at), to);
        to += at - from;
        const code = STAND_IN + (bytes[at] ?? 0);
        out.set([0xE0 | code >> 12, 0x80 | code >> 6 & 0x3F, 0x80 | code & 0x3F], to);
        to += 3;
        from = at + 1;
    }
    out.set(bytes.subarray(from), to);
    return out.subarray(0, to + bytes.length - from);
}

/** A cell as it is shown (`H\uFFFDbert`), stand-ins gone. */
export const hideStandIns = (cell: string): string => cell.replace(STAND_INS, '\uFFFD');

/** What broken bytes are likely to be, the likelier first. */
const LIKELY = ['windows-1252', 'cp850', 'macintosh'] as const;

/** A cell as it would read if its broken bytes were of the character set that makes the best words of them (`Hébert`). */
export function readStandIns(cell: string): string {
    let best = '';
    let most = -Infinity;
    for (const encoding of LIKELY) {
        const table = upperHalf(encoding);
        const meant = cell.replace(STAND_INS, character => table[character.charCodeAt(0) - STAND_IN - 0x80] ?? character);
        // eslint-disable-next-line no-control-regex
        const score = (meant.match(/[a-z\u0080-\uFFFF]+/gi) ?? []).reduce((sum, word) => sum + (word.length > LONGEST ? 0 : weighWord(word)), 0);
        if (score > most) {
            most = score;
            best = meant;
        }
    }
    return best;
}
