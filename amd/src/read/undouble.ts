import {HIGH} from './windows1252';

/** What UTF-8 read as Windows-1252 starts with: a lead byte and something in the upper half. */
const SUSPECT = /[\u00C2-\u00F4][\u0080-\u00BF€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]/;

/** Whether a text may have been encoded twice. */
export const isSuspect = (text: string): boolean => SUSPECT.test(text);

const strict = new TextDecoder('utf-8', {fatal: true});

/** The text meant by one that was encoded twice (`Ã‰lodie` → `Élodie`); the same text when it was not. */
export function undouble(text: string): string {
    if (!isSuspect(text)) {
        return text;
    }
    const bytes: number[] = [];
    for (const character of text) {
        const code = character.codePointAt(0) ?? 0;
        const high = code < 0x100 ? -1 : HIGH.indexOf(character);
        if (code >= 0x100 && high < 0) {
            return text;
        }
        bytes.push(high < 0 ? code : 0x80 + high);
    }
    try {
        return strict.decode(Uint8Array.from(bytes));
    } catch {
        // Not one piece of UTF-8: the characters were meant as they are.
        return text;
    }
}
