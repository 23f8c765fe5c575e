import type {ConceptName} from '../vocabulary/concept';
import {cutTitle} from './cut';
import {compoundConcepts, correctWord, LONGEST_PHRASE, phraseConcepts, wholeConcepts} from './dictionary';

/** What the words of a title say. */
export interface Reading {
    readonly concepts: ReadonlySet<ConceptName>;
    /** Words that say nothing to us. */
    readonly unknown: number;
    /** Words that do, articles and courtesies left out. */
    readonly known: number;
    /** The number beside them, 0 = none: `Prénom 2`. */
    readonly ordinal: number;
}

/** Letters of what stands before the names of a database's columns: `C_CN_NOM`; behind them a word of two is one: `Mail AP`. */
const SHORT = 2;

/** Titles are short; what is longer is a text. */
const LONGEST = 160;

const NOTHING: Reading = {concepts: new Set(), unknown: 0, known: 0, ordinal: 0};

/** The same few titles are asked for again and again. */
let cache = new Map<string, Reading>();
const MOST = 4000;

/** Reads a title: the longest phrases first, from left to right. */
export function readTitle(title: string): Reading {
    if (title.length > LONGEST) {
        return {...NOTHING, unknown: 1};
    }
    let reading = cache.get(title);
    if (!reading) {
        reading = readParts(title);
        if (cache.size >= MOST) {
            cache = new Map();
        }
        // A copy: the slice would keep the whole file in memory.
        cache.set([...title].join(''), reading);
    }
    return reading;
}

/** `(obligatoire)`, `[Required]`, `(pour les apprentis)`. */
const REMARK = /[([{][^()[\]{}]*[)\]}]/g;

/** From here on a remark says what is not meant: `(pas celui du lycée)`; and what is part of a name before it: `Nom (de famille)`. */
const DENIAL = /(?<!\p{L})(?:pas|non|not|hors|sauf|except|sans|no)(?!\p{L}).*|(?<=^\W*)de famille/iu;

/** What a remark may say about a column; what else it says is about how to fill it in. */
const IN_REMARKS: readonly ConceptName[] = [
    'third', 'candidate', 'organisation', 'use', 'birth', 'personal', 'institutional', 'further', 'origin', 'confirmation', 'email', 'lastname',
    'firstname', 'ine', 'student', 'number',
];

/** A title, and the remarks in it by themselves: their words need not be known. */
function readParts(title: string): Reading {
    // Letters that make a word of both genders or numbers, `candidat(e)`, are no remark.
    const remarks = title.match(REMARK)?.filter(text => text.length > 5) ?? [];
    const main = remarks.reduce((text, remark) => text.replace(remark, ' '), title);
    const reading = narrowed(readWords(cutTitle(main)), main);
    if (remarks.length === 0 || reading.known + reading.unknown === 0) {
        return remarks.length === 0 ? reading : readWords(cutTitle(title));
    }
    const concepts = new Set(reading.concepts);
    for (const remark of remarks) {
        readWords(cutTitle(remark.replace(DENIAL, ''))).concepts.forEach(concept => IN_REMARKS.includes(concept) && concepts.add(concept));
    }
    // `Name (Last)`: what is between the brackets is the whole of it.
    if (concepts.has('name') && namesSaid(reading.concepts) === 0 && namesSaid(concepts) === 1) {
        concepts.delete('name');
    }
    return {...reading, concepts};
}

/** How many of the two names are said. */
const namesSaid = (has: ReadonlySet<ConceptName>): number => (has.has('lastname') ? 1 : 0) + (has.has('firstname') ? 1 : 0);

/** What stands between the name of a field and that of a part of it. */
const PARTS = /\s+[-–—:|>]+\s+|[/.>]/;

/** `Full Name - First Name`: the last part says which of the two names it is. */
function narrowed(reading: Reading, title: string): Reading {
    const {concepts} = reading;
    if (!concepts.has('fullname') && !concepts.has('name') || !PARTS.test(title)) {
        return reading;
    }
    const [first, ...parts] = title.split(PARTS).map(part => readWords(cutTitle(part)).concepts);
    const last = parts.at(-1);
    const isNarrowed = first && last && (first.has('fullname') || first.has('name')) && namesSaid(first) === 0
        && namesSaid(last) === 1 && !last.has('fullname');
    return isNarrowed ? {...reading, concepts: new Set([...concepts].filter(concept => concept !== 'fullname' && concept !== 'name'))} : reading;
}

function readWords(written: readonly string[]): Reading {
    const words = written.map(correctWord);
    const concepts = new Set<ConceptName>();
    let unknown = 0;
    let known = 0;
    let ordinal = 0;
    const whole = wholeConcepts(words.join(' '));
    const take = (found: readonly ConceptName[]): void => {
        for (const concept of found) {
            if (concept !== 'noise') {
                concepts.add(concept);
                known++;
            }
        }
    };
    for (let at = 0; at < words.length;) {
        const [phrase, length] = at === 0 && whole ? [whole, words.length] : longestPhrase(words, at);
        const word = words[at] ?? '';
        if (phrase) {
            take(phrase);
            // `2e prénom` is the second as `Prénom 2` is.
            ordinal ||= /^\d$/.test(word) ? Number(word) : 0;
        } else if (/^\d/.test(word)) {
            ordinal ||= word.length < 3 ? Number(word) : 0;
        } else {
            const found = compoundConcepts(word);
            if (found) {
                take(found);
            } else if (word.length > SHORT || (known > 0 && word.length === SHORT)) {
                unknown++;
            }
        }
        at += length;
    }
    return {concepts, unknown, known, ordinal};
}

function longestPhrase(words: readonly string[], at: number): [readonly ConceptName[] | undefined, number] {
    for (let length = Math.min(LONGEST_PHRASE, words.length - at); length > 0; length--) {
        const found = phraseConcepts(words.slice(at, at + length).join(' '));
        if (found) {
            return [found, length];
        }
    }
    return [undefined, 1];
}
