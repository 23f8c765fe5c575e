import {isTitle} from '../../map/label/meaning';
import {forEachIndex, type Pace} from '../pace';
import {CardsWriter} from './cardswriter';
import type {LaidOut} from './laidout';

/** Lines that must all be so before more are looked at, and the share of them that must be. */
const FIRST = 5;
const ENOUGH = 0.9;

/** Titles a line has at least, and words and characters of one at most. */
const TITLES = 2;
const WORDS = 4;
const LONGEST = 60;

/** What follows a title. */
const MARK = /[:=]/g;

/** What may stand before the first title of a line, and around a value. */
const BULLET = /^[\s•*\-–—]*(?:\d{1,4}[.)]\s+)?/;
const AROUND = /^[\s,;|]+|[\s,;|/–—-]+$/g;

/**
 * Reads lines that say before each value what it is, a person on each: `NOM : ROY Prénom : Léa`, `nom=ROY;prénom=Léa`. Only titles we know part a
 * line: a value may hold colons.
 *
 * @param head the first lines
 * @param all gives all of them
 * @param first number of the first one
 * @returns null for any other text
 */
export async function readLabelled(head: readonly string[], all: () => readonly string[], first: number, pace?: Pace): Promise<LaidOut | null> {
    const filled = head.filter(line => line.trim() !== '');
    const times = new Map<string, number>();
    const isOne = (line: string): boolean => pairsOf(line, times).length >= TITLES;
    if (filled.length === 0 || !filled.slice(0, FIRST).every(isOne)) {
        return null;
    }
    filled.forEach(line => count(line, times));
    if (filled.filter(isOne).length < filled.length * ENOUGH) {
        return null;
    }
    const writer = new CardsWriter();
    const found = all();
    await forEachIndex(found.length, at => {
        const line = found[at] ?? '';
        if (line.trim() === '') {
            return;
        }
        const pairs = pairsOf(line, times);
        if (pairs.length < TITLES) {
            writer.tell(first + at, line);
            return;
        }
        writer.start(first + at);
        pairs.forEach(([title, value]) => writer.put(first + at, title, value));
    }, pace);
    return writer.cards;
}

/** How often each text is a title before a colon: a value that ends on a word of a title (`Max Mail`) is not there each time. */
function count(line: string, times: Map<string, number>): void {
    for (const {index} of line.matchAll(MARK)) {
        for (const {title} of titlesAtEnd(line.slice(Math.max(0, index - LONGEST), index))) {
            times.set(title, (times.get(title) ?? 0) + 1);
        }
    }
}

/**
 * Titles of a line and what follows each, when nothing is before the first.
 *
 * @param times how often a text is a title
 */
function pairsOf(line: string, times: ReadonlyMap<string, number>): (readonly [title: string, value: string])[] {
    const pairs: [title: string, value: string][] = [];
    let from = BULLET.exec(line)?.[0].length ?? 0;
    for (const {index} of line.matchAll(MARK)) {
        const start = Math.max(from, index - LONGEST);
        const last = pairs[pairs.length - 1];
        const found = titlesAtEnd(line.slice(start, index)).filter(({at}) => last !== undefined || start + at === from);
        // The one that is there most often; of those that always are, the longest, which comes first.
        const [best] = found.sort((a, b) => (times.get(b.title) ?? 0) - (times.get(a.title) ?? 0) || a.at - b.at);
        if (best) {
            if (last) {
                last[1] = line.slice(from, start + best.at).replace(AROUND, '');
            }
            pairs.push([best.title, '']);
            from = index + 1;
        }
    }
    const last = pairs[pairs.length - 1];
    if (last) {
        last[1] = line.slice(from).replace(AROUND, '');
    }
    return pairs;
}

/** The words at the end of a text that are a title together, and where they begin; the most words first. */
function titlesAtEnd(text: string): {readonly title: string; readonly at: number}[] {
    return [...text.matchAll(/(?<=^|[\s,;|])[^\s,;|]/g)].slice(-WORDS).map(({index}) => ({title: text.slice(index).trim(), at: index}))
        .filter(({title}) => !/[,;|]|^mailto$/i.test(title) && isTitle(title));
}
