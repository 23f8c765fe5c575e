import {decodeWord, upperHalf} from '../../read/letters/charsets';
import {weighWord} from '../../read/letters/weigh';

/** How text is misread most often: the character set it was read in, and the one it was written in. */
const MISREADINGS: readonly (readonly [read: string, written: string])[] = [
    ['windows-1252', 'cp850'], ['windows-1252', 'macintosh'], ['windows-1252', 'windows-1250'], ['macintosh', 'windows-1252'], ['macintosh', 'cp850'],
    ['cp850', 'windows-1252'], ['cp437', 'windows-1252'], ['windows-1250', 'windows-1252'],
];

/** What a word is in place of what it says; `meant` undefined where that is not known. */
export interface OddWord {
    readonly meant: string | undefined;
}

const PLAIN = 1;
const LOWER = 2;
const UPPER = 3;
const SOFT_C = 4;

/** The usual letters of names here, by character code. */
const USUAL = Uint8Array.from({length: 256}, (_, code) => {
    const letter = String.fromCharCode(code);
    return /[A-Za-z '.-]/.test(letter) ? PLAIN : 'éèêëïôûü'.includes(letter) ? LOWER : 'ÉÈÊËÏÔÛÜÇÎÂÀ'.includes(letter) ? UPPER : letter === 'ç' ? SOFT_C : 0;
});

const isCapital = (code: number): boolean => code >= 65 && code <= 90;
const isSmall = (code: number): boolean => code >= 97 && code <= 122;

/** Whether a text has only the usual letters, in their usual places: nothing is odd then. Quick, as every name with an accent is asked. */
export function hasUsualLetters(text: string): boolean {
    for (let i = 0; i < text.length; i++) {
        const code = text.charCodeAt(i);
        const kind = code < 256 ? USUAL[code] : 0;
        if (kind === PLAIN) {
            continue;
        }
        // Nothing is looked at outside the text: engines give up fast code for it.
        const before = i > 0 ? text.charCodeAt(i - 1) : 0;
        const after = i + 1 < text.length ? text.charCodeAt(i + 1) : 0;
        const fits = kind === LOWER ? !(isCapital(before) && i > 1 && isCapital(text.charCodeAt(i - 2)))
            : kind === SOFT_C ? after === 97 || after === 111 || after === 117
                : kind === UPPER && (isCapital(before) ? !isSmall(after) : !isSmall(before) && !(before >= 0xC0 && before <= 0xFF));
        if (!fits) {
            return false;
        }
    }
    return true;
}

/** Signs that no name has and no title of a course: what is left of letters. */
const SIGNS = /[\u0080-\u009F\u2500-\u259F¤£¢¥§¶†‡ƒ¬±×÷¦¨¯¸‰‚„ˆ˜¿¡¹²³´`ªº™©®⌠⌡≈≤≥√∞⌐∩◊∑∏∫∂∆]/u;
/** A capital that small letters surround, or end on. */
const CAPITAL = /(?<=\p{Ll})[À-ÖØ-ÞŠŽŒŸ](?!\p{Ll}{2})/u;
/** One that stands there by right: `MacÉil`, `hÉigeartaigh`. */
const PREFIXED = /^(?:Ma?c|Fitz|D[ei]|L[ae]|[hntgbd])[ÀÁÈÉÍÓÚÙ]\p{Ll}/u;

const LATIN = /\p{Script=Latin}/u;
const OTHER = /\p{Script=Cyrillic}|\p{Script=Greek}/u;
/** Letters of other alphabets that look like Latin ones, and those. */
const ALIKE = new Map(Array.from('АВСЕНІЈКМОРЅТХаеорсухіјѕΑΒΕΖΗΙΚΜΝΟΡΤΥΧο', (letter, at) => [letter, 'ABCEHIJKMOPSTXaeopcyxijsABEZHIKMNOPTYXo'.charAt(at)]));
/** Letters of print: fractured, double-width, joined. */
const PRINTED = /[\uFF21-\uFF5A\uFB00-\uFB06]|[\u{1D400}-\u{1D7FF}]/u;

/** A reading has to be so much better than what is there; better still where nothing is odd but the name; and better than the next one. */
const BETTER = 5;
const MUCH_BETTER = 7;
const GOOD = 3;
const CLEAR = 1.5;
/** Central Europe has letters in the places of ours that names here begin with as well. */
const SURE = 8;

/** Words looked at closely in one go: a list in another alphabet than ours is not looked at word for word. */
const MOST = 3000;
const LONGEST = 40;

const known = new Map<string, OddWord | null>();

/** What is odd in a word, a run of letters and of anything beyond ASCII; null for nothing. */
export function oddWord(word: string): OddWord | null {
    if (word.length > LONGEST) {
        return null;
    }
    let found = known.get(word);
    if (found === undefined) {
        if (known.size >= MOST) {
            known.clear();
        }
        found = judge(word);
        known.set([...word].join(''), found);
    }
    return found;
}

function judge(word: string): OddWord | null {
    if (PRINTED.test(word)) {
        return {meant: word.normalize('NFKC')};
    }
    if (PREFIXED.test(word)) {
        return null;
    }
    const twice = undoubled(word);
    if (twice !== undefined) {
        return {meant: twice};
    }
    const isMixed = LATIN.test(word) && OTHER.test(word);
    const isOdd = isMixed || SIGNS.test(word) || CAPITAL.test(word);
    const base = weighWord(word);
    const meant = reread(word, isOdd || base < 0 ? Math.max(GOOD, base + BETTER) : base + MUCH_BETTER, isOdd)
        ?? (isMixed ? inLatin(word) : undefined);
    return isOdd || meant !== undefined ? {meant} : null;
}

/** The word as it was written, when one reading is good enough and better than the others. */
function reread(word: string, least: number, isOdd: boolean): string | undefined {
    const readings = new Map<string, number>();
    for (const [read, written] of MISREADINGS) {
        const other = decodeAs(word, upperHalf(read), upperHalf(written));
        if (other !== null && other !== word
            && (written !== 'windows-1250' || isOdd || weighWord(other) >= SURE) && !SIGNS.test(other) && !CAPITAL.test(other)) {
            readings.set(other, weighWord(other));
        }
    }
    const [best, next] = [...readings].sort(([, a], [, b]) => b - a);
    return best && best[1] >= least && (!next || best[1] - next[1] >= CLEAR) ? best[0] : undefined;
}

/** What a word is that was encoded twice by way of a character set of DOS or of Central Europe (`H├ëBERT`). */
function undoubled(word: string): string | undefined {
    for (const set of word.includes('├') || word.includes('┬') ? ['cp850', 'cp437'] : /[ĂÂĹ]/.test(word) ? ['windows-1250'] : []) {
        const bytes = bytesIn(word, upperHalf(set));
        try {
            if (bytes) {
                return strict.decode(bytes);
            }
        } catch {
            // Not this one.
        }
    }
    return undefined;
}

const strict = new TextDecoder('utf-8', {fatal: true});

/** A word with its bytes read in another table; null when they are not all of the first one. */
function decodeAs(word: string, table: string, other: string): string | null {
    const bytes = bytesIn(word, table);
    return bytes && decodeWord(bytes, other);
}

/** The bytes of a word in a character set; null when it has not all of its letters. */
function bytesIn(word: string, table: string): Uint8Array | null {
    const bytes = new Uint8Array(word.length);
    for (let i = 0; i < word.length; i++) {
        const code = word.charCodeAt(i);
        const at = code < 0x80 ? code - 0x80 : table.indexOf(word.charAt(i));
        if (code >= 0x80 && at < 0) {
            return null;
        }
        bytes[i] = at + 0x80;
    }
    return bytes;
}

/** A word of Latin letters and of some that look like them, in Latin letters alone. */
function inLatin(word: string): string | undefined {
    const latin = Array.from(word, letter => ALIKE.get(letter) ?? letter).join('');
    return OTHER.test(latin) ? undefined : latin;
}
