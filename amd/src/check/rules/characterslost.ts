import type {Rule} from '../rule';
import {eachValue} from '../values';

/** Letters that were lost before the file came here (U+FFFD, or `?` between letters). */
const LOST = /\uFFFD|\p{L}\?\p{L}/u;

const isSuspect = (value: string): boolean => value.includes('\uFFFD') || value.includes('?');

/** Broken characters: an account would be made under a wrong name. */
export const characterslost: Rule = (person, {repairs}, report) => {
    eachValue(person, isSuspect, (field, value) => {
        if (LOST.test(value)) {
            report('characterslost', field, {value}, repairs.get(value));
        }
    });
};
