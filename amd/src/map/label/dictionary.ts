import type {ConceptName} from '../vocabulary/concept';
import {VOCABULARY} from '../vocabulary';
import {cutTitle} from './cut';
import {LOST} from './lost';
import {isSlip} from './slip';

/** Words a phrase has at most. */
export const LONGEST_PHRASE = 5;

/** Letters a word has at least to be found with a typing error in it, and as a part of a longer one. */
const LONG = 6;
const PART = 3;

/** Phrases by their words with spaces between them; single words among them. */
const phrases = new Map<string, readonly ConceptName[]>();
/** What says something only as a whole title. */
const wholes = new Map<string, readonly ConceptName[]>();
/** Phrases of several words by their letters. */
const compounds = new Map<string, readonly ConceptName[]>();

for (const {name, and, words} of VOCABULARY) {
    const concepts = and ? [name, and] : [name];
    for (const text of words.split(',')) {
        const phrase = cutTitle(text);
        const key = phrase.join(' ');
        const place = text.trim().startsWith('=') ? wholes : phrases;
        if (key !== '' && !place.has(key)) {
            place.set(key, concepts);
            if (phrase.length > 1 && !compounds.has(phrase.join(''))) {
                compounds.set(phrase.join(''), concepts);
            }
        }
    }
}

/** Every word of every phrase, and those by their length, to look for misspelt ones. */
const words = new Set([...phrases.keys()].flatMap(phrase => phrase.split(' ')));
const byLength = new Map<number, string[]>();
for (const word of [...words, ...compounds.keys()]) {
    if (word.length >= LONG - 1) {
        byLength.set(word.length, [...byLength.get(word.length) ?? [], word]);
    }
}

/** What a phrase says, exactly as it stands. */
export const phraseConcepts = (phrase: string): readonly ConceptName[] | undefined => phrases.get(phrase);

/** What a whole title says. */
export const wholeConcepts = (title: string): readonly ConceptName[] | undefined => wholes.get(title);

/** The concepts of one word that is several written as one (`nomusage`, `mailpere`); null when it is not. */
export function compoundConcepts(word: string): readonly ConceptName[] | null {
    return compounds.get(word) ?? splitWord(word);
}

/** The word meant by one with a letter lost or misspelt by one letter; the same word where nothing is like it. */
export function correctWord(word: string): string {
    if (words.has(word) || compounds.has(word) || wholes.has(word)) {
        return word;
    }
    if (word.includes(LOST)) {
        const pattern = new RegExp(`^${word.replaceAll(LOST, '.')}$`);
        return [...words, ...compounds.keys()].find(known => pattern.test(known)) ?? word;
    }
    return word.length < LONG - 1 || splitWord(word) ? word : misspelt(word) ?? word;
}

/** Two words we know, written as one. */
function splitWord(word: string): readonly ConceptName[] | null {
    for (let at = PART; at <= word.length - PART; at++) {
        const [head, tail] = [phrases.get(word.slice(0, at)), phrases.get(word.slice(at))];
        if (head && tail && !head.includes('noise') && !tail.includes('noise')) {
            return [...head, ...tail];
        }
    }
    return null;
}

function misspelt(word: string): string | undefined {
    for (const length of [word.length, word.length + 1, word.length - 1]) {
        const found = (byLength.get(length) ?? []).find(known => Math.max(known.length, word.length) >= LONG && isOneApart(word, known));
        if (found) {
            return found;
        }
    }
    return undefined;
}

/** A slip of one letter, but not one more at the end: that makes another form of a word, or another word (`mentor`, `mentoré`). */
export const isOneApart = (a: string, b: string): boolean => isSlip(a, b) && !a.startsWith(b) && !b.startsWith(a);
