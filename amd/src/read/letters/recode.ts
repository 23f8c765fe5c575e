import type {Pace} from '../pace';
import {BLOCK} from '../bytes/utf8';
import {decodeWord, upperHalf, type SingleByte} from './charsets';
import {weighWord} from './weigh';
import {isLetter} from './letterwords';

/** A line that was written in another character set than the rest of its file. */
export interface Recoded {
    /** Physical line. */
    readonly line: number;
    /** Its words that changed, as the file's character set has them and as they were meant. */
    readonly words: readonly (readonly [read: string, meant: string])[];
}

/** What such lines are written in. */
const OTHERS = ['windows-1252', 'cp850', 'macintosh'] as const;

/** How much better a line has to read, in all, and than in the next of them. */
const BETTER = 6;
const CLEAR = 2;

const LF = 10;
const CR = 13;

/**
 * Puts lines right that make no sense in a file's character set and do in another: two exports put together.
 *
 * @param text what the bytes are in that character set, a character a byte
 */
export async function recodeLines(bytes: Uint8Array, text: string, encoding: SingleByte, pace?: Pace): Promise<{text: string; recoded: Recoded[]}> {
    const odd = oddBytes(encoding);
    const weigher = new Weigher(encoding);
    const recoded: Recoded[] = [];
    const pieces: string[] = [];
    const count = new LineCounter(bytes);
    let taken = 0;
    let rest = BLOCK;
    for (let i = 0; i < bytes.length; i++) {
        const byte = bytes[i] ?? 0;
        if (byte >= 0x80 && odd[byte] !== 0 && isOdd(bytes, i, odd[byte] === 2)) {
            const from = lineStart(bytes, i);
            const to = lineEnd(bytes, i);
            const line = weigher.recode(bytes, from, to);
            if (line) {
                pieces.push(text.slice(taken, from), line.text);
                taken = to;
                recoded.push({line: count.at(from), words: line.words});
            }
            i = to;
        }
        if (pace && i > rest) {
            rest = i + BLOCK;
            await pace();
        }
    }
    return {text: taken === 0 ? text : pieces.join('') + text.slice(taken), recoded};
}

/** Which bytes stand for what words have not: 1 signs, 2 capitals, which are odd behind small letters only. */
function oddBytes(encoding: SingleByte): Uint8Array {
    const odd = new Uint8Array(256);
    Array.from(upperHalf(encoding), (character, at) => {
        odd[at + 0x80] = weighWord(`a${character}`) < -1 && weighWord(`${character}a`) < -1 ? 1 : character !== character.toLowerCase() ? 2 : 0;
    });
    return odd;
}

const isLower = (byte: number): boolean => byte >= 97 && byte <= 122;

function isOdd(bytes: Uint8Array, at: number, isCapital: boolean): boolean {
    const before = bytes[at - 1] ?? 0;
    return isCapital ? isLower(before) : isLetter(before) || isLetter(bytes[at + 1] ?? 0);
}

function lineStart(bytes: Uint8Array, at: number): number {
    let from = at;
    while (from > 0 && bytes[from - 1] !== LF && bytes[from - 1] !== CR) {
        from--;
    }
    return from;
}

function lineEnd(bytes: Uint8Array, at: number): number {
    let to = at;
    while (to < bytes.length && bytes[to] !== LF && bytes[to] !== CR) {
        to++;
    }
    return to;
}

/** Weighs the words of lines in the character sets in question; words come again. */
class Weigher {
    private readonly tables: readonly string[];
    private readonly known = new Map<string, {readonly read: readonly string[]; readonly weights: readonly number[]}>();

    constructor(encoding: SingleByte) {
        this.tables = [encoding, ...OTHERS.filter(other => other !== encoding)].map(upperHalf);
    }

    /** A line in the character set it was written in, null when that is the file's or cannot be told. */
    recode(bytes: Uint8Array, from: number, to: number): {text: string; words: (readonly [string, string])[]} | null {
        const words: {readonly read: readonly string[]; readonly weights: readonly number[]}[] = [];
        for (let i = from; i < to; i++) {
            let end = i;
            let isHigh = false;
            while (end < to && isLetter(bytes[end] ?? 0)) {
                isHigh ||= (bytes[end] ?? 0) >= 0x80;
                end++;
            }
            if (isHigh) {
                words.push(this.weigh(bytes.subarray(i, end)));
            }
            i = Math.max(i, end);
        }
        const sums = this.tables.map((_, at) => words.reduce((sum, word) => sum + (word.weights[at] ?? 0), 0));
        const best = sums.reduce((most, sum, at) => (sum > (sums[most] ?? 0) ? at : most), 0);
        const differs = (other: number): boolean => words.some(word => word.read[other] !== word.read[best]);
        const isClear = sums.every((sum, at) => at === best || !differs(at) || (sums[best] ?? 0) >= sum + (at === 0 ? BETTER : CLEAR));
        if (best === 0 || !isClear || words.some(word => (word.weights[best] ?? 0) < 0)) {
            return null;
        }
        return {
            text: decodeWord(bytes.subarray(from, to), this.tables[best] ?? ''),
            words: words.flatMap(({read}) => (read[0] === read[best] ? [] : [[read[0] ?? '', read[best] ?? ''] as const])),
        };
    }

    private weigh(word: Uint8Array): {readonly read: readonly string[]; readonly weights: readonly number[]} {
        const key = word.length < 64 ? String.fromCharCode(...word) : '';
        const known = this.known.get(key);
        if (known && key !== '') {
            return known;
        }
        // What is longer is no word: it says nothing.
        const read = key === '' ? this.tables.map(() => '') : this.tables.map(table => decodeWord(word, table));
        const found = {read, weights: read.map(weighWord)};
        this.known.set(key, found);
        return found;
    }
}

/** Numbers of lines, asked for in the order they come. */
class LineCounter {
    private line = 1;
    private place = 0;

    constructor(private readonly bytes: Uint8Array) {}

    at(from: number): number {
        for (; this.place < from; this.place++) {
            const byte = this.bytes[this.place];
            if (byte === LF || (byte === CR && this.bytes[this.place + 1] !== LF)) {
                this.line++;
            }
        }
        return this.line;
    }
}
