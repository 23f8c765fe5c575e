import {DOS} from '../letters/dos';
import {HIGH} from './windows1252';

const MAC = new TextDecoder('macintosh').decode(Uint8Array.from({length: 128}, (_, i) => i + 128));

/** What Latin UTF-8 read as Windows-1252, or as MacRoman, starts with: a lead byte and something in the upper half. */
const SUSPECT = /[ÂÃÄÅâ][\u0080-\u00BF€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]/;
const MAC_SUSPECT = /[√¬≈‚][^\u0000-\u007F]/; // eslint-disable-line no-control-regex

/** The same as DOS reads it: `H├ëBERT`. */
const DOS_SUSPECT = /[┬├][^\u0000-\u007F]/; // eslint-disable-line no-control-regex

/** `à` of which the second half, a no-break space, became a plain one: `Licence Ã distance`. */
const HALF = /(?<=^|[\s\p{Ll}])Ã(?= |$)/gu;

const LEAD = /[ÂÃÄÅâ√¬≈‚]/;

/** Whether a text may have been encoded twice. */
export const isSuspect = (text: string): boolean => LEAD.test(text) && (SUSPECT.test(text) || MAC_SUSPECT.test(text) || text.search(HALF) >= 0);

const strict = new TextDecoder('utf-8', {fatal: true});

/** Times a text can have been through it. */
const MOST = 3;

/** The text meant by one that was encoded twice or more (`Ã‰lodie` → `Élodie`); the same text when it was not. */
export function undouble(text: string): string {
    let meant = text;
    for (let i = 0; i < MOST && (isSuspect(meant) || DOS_SUSPECT.test(meant)); i++) {
        const once = DOS_SUSPECT.test(meant) ? decodeAgain(meant, byteOf(DOS.cp850)) ?? decodeAgain(meant, byteOf(DOS.cp437))
            : SUSPECT.test(meant) || !MAC_SUSPECT.test(meant) ? decodeAgain(meant.replace(HALF, 'Ã\u00A0'), latinByte)
                : decodeAgain(meant, byteOf(MAC));
        if (once === null || once === meant) {
            break;
        }
        meant = once;
    }
    return meant;
}

/** The byte a character was, in Windows-1252 or ISO-8859-1; -1 for none. */
function latinByte(character: string): number {
    const code = character.codePointAt(0) ?? 0;
    return code < 0x100 ? code : byteIn(HIGH, character);
}

const byteOf = (table: string) => (character: string): number => (character < '\u0080' ? character.charCodeAt(0) : byteIn(table, character));

const byteIn = (table: string, character: string): number => {
    const at = table.indexOf(character);
    return at < 0 ? -1 : at + 0x80;
};

/** The bytes of a text read as UTF-8; null when they are not all of it. */
function decodeAgain(text: string, byteOf: (character: string) => number): string | null {
    const bytes = Array.from(text, byteOf);
    if (bytes.includes(-1)) {
        return null;
    }
    try {
        return strict.decode(Uint8Array.from(bytes));
    } catch {
        // Not one piece of UTF-8: the characters were meant as they are.
        return null;
    }
}
