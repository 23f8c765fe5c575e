import type {Rule} from '../rule';
import {eachValue} from '../values';

/** Letters that were lost before the file came here: U+FFFD, or in a name a `?` beside a letter (`Andr?`, `?lodie`). */
const LOST = /\p{L}\?|\?\p{L}/u;

/** Where a question mark is none; elsewhere it may be part of an address or of a sentence. */
const NAMED = ['lastname', 'firstname', 'cohort'];

const isSuspect = (value: string): boolean => value.includes('\uFFFD') || value.includes('?');

/** Broken characters: an account would be made under a wrong name. */
export const characterslost: Rule = (person, {repairs}, report) => {
    eachValue(person, isSuspect, (field, value) => {
        if (value.includes('\uFFFD') || (NAMED.includes(field) && !value.startsWith('#') && LOST.test(value))) {
            report('characterslost', field, {value}, repairs.get(value));
        }
    });
};
