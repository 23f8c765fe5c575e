import {isDos} from '../letters/charsets';
import {guessSingleByte, type Doubt} from '../letters/guessletters';
import {recodeLines, type Recoded} from '../letters/recode';
import {dosText} from '../letters/dostext';
import {inSlices, type Pace} from '../pace';
import {fixHigh} from './windows1252';
import {wideEncoding} from './wide';
import {standIn, weighUtf8} from './utf8';

/** Text of a file and how its bytes were understood. */
export interface Decoded {
    /** Without byte order mark; bytes that are no UTF-8 are stand-ins (see utf8.ts), not yet U+FFFD. */
    readonly text: string;
    /** WHATWG name, or one of DOS. */
    readonly encoding: string;
    /** How many bytes did not fit. */
    readonly broken: number;
    /** Words that another character set would have otherwise, where the choice was a close one; the most telling first. */
    readonly doubts?: readonly Doubt[];
    /** Lines in another character set than the file. */
    readonly recoded?: readonly Recoded[];
}

/** Decodes a whole file by the character set given, else by the evidence of all its bytes. */
export async function decode(bytes: Uint8Array, encoding?: string, pace?: Pace): Promise<Decoded> {
    const name = encoding ?? markedEncoding(bytes);
    if (name !== undefined && name !== 'utf-8') {
        return decodeAs(bytes, name, pace);
    }
    const strict = await decodeStrictly(bytes, pace);
    // Plain letters in UTF-16 are UTF-8 as well, with zeros between them.
    const wide = name === undefined && (strict === null || strict.includes('\0')) ? wideEncoding(bytes) : undefined;
    if (wide !== undefined) {
        return decodeAs(bytes, wide, pace);
    }
    if (strict !== null) {
        return {text: strict, encoding: 'utf-8', broken: 0};
    }
    const {good, broken} = await weighUtf8(bytes, pace);
    // UTF-8 but for some broken bytes, when as many characters are right as are not.
    if (name === undefined && good < broken.length) {
        const {encoding: guessed, doubts} = await guessSingleByte(bytes, pace);
        const whole = await decodeAs(bytes, guessed, pace);
        const right = await recodeLines(bytes, whole.text, guessed, pace);
        const known = new Set(right.recoded.flatMap(({words}) => words.map(([read]) => read)));
        return {...whole, ...right, doubts: doubts.filter(({value}) => !known.has(value))};
    }
    const text = await decodeBlocks(standIn(bytes, broken), new TextDecoder('utf-8'), pace);
    return {text, encoding: 'utf-8', broken: broken.length};
}

/** Null when it is not UTF-8 throughout. */
async function decodeStrictly(bytes: Uint8Array, pace?: Pace): Promise<string | null> {
    try {
        return await decodeBlocks(bytes, new TextDecoder('utf-8', {fatal: true}), pace);
    } catch {
        // All that a strict decoder throws for.
        return null;
    }
}

async function decodeAs(bytes: Uint8Array, encoding: string, pace?: Pace): Promise<Decoded> {
    // Half a character at the end of a file that was cut is none.
    const whole = encoding.startsWith('utf-16') ? bytes.subarray(0, bytes.length & ~1) : bytes;
    const text = await decodeBlocks(whole, new TextDecoder(isDos(encoding) ? 'windows-1252' : encoding), pace);
    return {text: isDos(encoding) ? dosText(text, encoding) : encoding === 'windows-1252' ? fixHigh(text) : text, encoding, broken: 0};
}

/** Character set told by a byte order mark. */
function markedEncoding(bytes: Uint8Array): string | undefined {
    const [first, second, third] = bytes;
    if (first === 0xEF && second === 0xBB && third === 0xBF) {
        return 'utf-8';
    }
    return first === 0xFF && second === 0xFE ? 'utf-16le' : first === 0xFE && second === 0xFF ? 'utf-16be' : undefined;
}

/** Bytes decoded at a time: what a browser makes of so few stays at hand for the processor, and takes it half the time that one large text does. */
const AT_ONCE = 128 * 1024;

/** Decodes in blocks, so that a large file does not hold the page. */
async function decodeBlocks(bytes: Uint8Array, decoder: TextDecoder, pace?: Pace): Promise<string> {
    const parts: string[] = [];
    let from = 0;
    await inSlices(() => {
        parts.push(decoder.decode(bytes.subarray(from, from + AT_ONCE), {stream: true}));
        from += AT_ONCE;
        return from < bytes.length;
    }, pace);
    parts.push(decoder.decode());
    return parts.join('');
}
