import type {Pace} from './pace';
import {BLOCK} from './utf8';
import {fixHigh} from './windows1252';

const upperHalf = Uint8Array.from({length: 128}, (_, i) => i + 128);
const tables = {
    'windows-1252': fixHigh(new TextDecoder('windows-1252').decode(upperHalf)),
    macintosh: new TextDecoder('macintosh').decode(upperHalf),
} as const;

/** Letters of French and its neighbours, the usual ones worth more. */
const USUAL = 'éèêëàâäçîïôöùûüÿœæñÉÈÊËÀÂÄÇÎÏÔÖÙÛÜŸŒÆÑ';
const OTHER = 'áíóúãõåøßÁÍÓÚÃÕÅØìòÌÒšŠžŽ';

const isLower = (byte: number): boolean => byte >= 97 && byte <= 122;
const isUpper = (byte: number): boolean => byte >= 65 && byte <= 90;
const isLetter = (byte: number): boolean => isLower(byte) || isUpper(byte);

/** How well a character fits between its neighbours, as bytes. */
function fit(character: string, before: number, after: number): number {
    if (character === '’') {
        return isLetter(before) && isLetter(after) ? 2 : 0;
    }
    const worth = USUAL.includes(character) ? 3 : OTHER.includes(character) ? 1 : 0;
    if (worth === 0) {
        return /[\u00A0«»°ºª–—“”]/.test(character) ? -1 : -3;
    }
    const capital = character !== character.toLowerCase();
    const odd = capital ? isLower(before) : isUpper(before) && isUpper(after);
    return odd ? worth - 3 : worth;
}

/**
 * Chooses between Windows-1252 and MacRoman for bytes that are no UTF-8, by which one makes letters that fit between their neighbours. Lines
 * ended by CR alone speak for the Mac.
 */
export async function guessSingleByte(bytes: Uint8Array, pace?: Pace): Promise<keyof typeof tables> {
    let windows = 0;
    let mac = bytes.indexOf(10) < 0 && bytes.includes(13) ? 5 : 0;
    for (let from = 0; from < bytes.length; from += BLOCK) {
        const to = Math.min(bytes.length, from + BLOCK);
        for (let i = from; i < to; i++) {
            const byte = bytes[i] ?? 0;
            const before = bytes[i - 1] ?? 0;
            const after = bytes[i + 1] ?? 0;
            if (byte >= 0x80 && (isLetter(before) || isLetter(after))) {
                windows += fit(tables['windows-1252'][byte - 0x80] ?? '', before, after);
                mac += fit(tables.macintosh[byte - 0x80] ?? '', before, after);
            }
        }
        await pace?.();
    }
    return mac > windows ? 'macintosh' : 'windows-1252';
}
