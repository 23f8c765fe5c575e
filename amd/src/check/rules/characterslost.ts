import type {Rule} from '../rule';
import {isMime} from '../syntax/textcodes';
import {eachValue} from '../people/values';

/** Letters that were lost before the file came here: U+FFFD, or in a name a `?` beside a letter (`Andr?`, `?lodie`). */
const LOST = /\p{L}\?|\?\p{L}/u;

/** Where a question mark is none; elsewhere it may be part of an address or of a sentence. */
const NAMED = ['lastname', 'firstname', 'cohort'];

/** œ, Œ and Ÿ of ISO-8859-15, which the character sets everybody uses have as fractions: `C½ur`. */
const FRACTION = /(?<=\p{L})[¼½¾]|[¼½¾](?=\p{L})/gu;
const LETTERS: Readonly<Record<string, string>> = {'¼': 'Œ', '½': 'œ', '¾': 'Ÿ'};

const isSuspect = (value: string): boolean => /[\uFFFD?¼½¾]/.test(value);

/** Broken characters: an account would be made under a wrong name. */
export const characterslost: Rule = (person, {repairs}, report) => {
    eachValue(person, isSuspect, (field, value) => {
        if (value.includes('\uFFFD') || (NAMED.includes(field) && !value.startsWith('#') && LOST.test(value) && !isMime(value))) {
            report('characterslost', field, {value}, repairs.get(value));
        } else if (NAMED.includes(field) && value.search(FRACTION) >= 0) {
            report('characterslost', field, {value}, value.replace(FRACTION, sign => LETTERS[sign] ?? sign));
        }
    });
};
