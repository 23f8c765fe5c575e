import type {Pace} from '../pace';
import {decodeWord, SINGLE, upperHalf, type SingleByte} from './charsets';
import {weighWord} from './weigh';
import {highWords} from './letterwords';

/** A character set chosen by its letters. */
export interface Guess {
    readonly encoding: SingleByte;
    /** Where the choice was a close one. */
    readonly doubts: readonly Doubt[];
}

/** A word as it is read, and as another character set would have it. */
export interface Doubt {
    readonly value: string;
    readonly other: string;
}

/** Doubts told. */
const TOLD = 20;

/** How much better a choice has to be than the next one, in all and a word. */
const CLEAR = 4;
const CLEAR_WORD = 0.5;

/** Share of the words that may make no sense. */
const SENSELESS = 0.3;

/** What speaks for a character set before a word is read: the usual one; a Mac where lines end as they once did there; against those of far away
 * and the older one of DOS, which has what the other has and less. */
const USUAL = 2;
const MAC_LINES = 5;
const FAR = -3;
const OLDER = -1;

/** Those of Central Europe have most French letters too, and lists in them are few here. */
const priorOf = (encoding: SingleByte, isMac: boolean): number => (encoding === 'windows-1252' ? USUAL
    : encoding === 'windows-1250' || encoding === 'iso-8859-2' ? FAR : encoding === 'cp437' ? OLDER
        : encoding === 'macintosh' && isMac ? MAC_LINES : 0);

/** Chooses between the character sets of one byte a character, by which one makes words that names and titles are made of. */
export async function guessSingleByte(bytes: Uint8Array, pace?: Pace): Promise<Guess> {
    const words = await highWords(bytes, pace);
    const isMac = bytes.indexOf(10) < 0 && bytes.includes(13);
    const tried = [];
    for (const encoding of SINGLE) {
        const table = upperHalf(encoding);
        const read = words.map(word => decodeWord(word, table));
        const weights = read.map(weighWord);
        const prior = priorOf(encoding, isMac);
        tried.push({encoding, read, weights, prior, score: weights.reduce((sum, one) => sum + one, prior)});
        await pace?.();
    }
    const [best, ...others] = tried.sort((a, b) => b.score - a.score);
    if (!best) {
        return {encoding: 'windows-1252', doubts: []};
    }
    const doubts = (other: typeof best, places: readonly number[]): Doubt[] => [...places]
        .sort((a, b) => gain(other, b) - gain(other, a)).slice(0, TOLD).map(at => ({value: best.read[at] ?? '', other: other.read[at] ?? ''}));
    const gain = (other: typeof best, at: number): number => (other.weights[at] ?? 0) - (best.weights[at] ?? 0);
    for (const other of others) {
        const differing = best.read.flatMap((word, at) => (word === other.read[at] ? [] : [at]));
        const ahead = differing.reduce((sum, at) => sum - gain(other, at), best.prior - other.prior);
        if (differing.length > 0 && ahead < Math.max(CLEAR, CLEAR_WORD * differing.length)) {
            return {encoding: best.encoding, doubts: doubts(other, differing)};
        }
    }
    const senseless = best.weights.flatMap((weight, at) => (weight < 0 ? [at] : []));
    return {encoding: best.encoding, doubts: senseless.length <= best.read.length * SENSELESS ? [] : senseless.slice(0, TOLD).map(at => {
        const value = best.read[at] ?? '';
        return {value, other: others.map(other => other.read[at] ?? '').find(other => other !== value) ?? ''};
    })};
}
