import {NAMES} from '../../people/values';
import type {Rule} from '../../rule';

/** Signs no name has, but for `A/L`, `S/O` between the names of two generations. */
const SIGN = /[:=|_&+]|(?<!(?:^|\s)[ads])\/|\/(?![lop](?:\s|$))/i;

/** Two people in one cell: `Léa et Hugo`. */
const AND = /\s(?:et|and|und)\s/i;

/** Codes of web pages, tags, errors of a spreadsheet: other rules tell those. */
const ELSE = /&#?\w{2,10};|<|^#/;

/** Whether a name of letters and spaces only may be two. */
export const mayBeTwo = (name: string): boolean => name.indexOf(' ') !== name.lastIndexOf(' ') && AND.test(name);

/** More of it could be a text of any kind. */
const LONGEST = 200;

/** Two names in one cell, or a name with something else: `MARTIN/DURAND`, `Nom : MARTIN`, `Ex : DUPONT`. */
export const namesign: Rule = (person, _facts, report) => {
    for (const field of NAMES) {
        const value = person[field];
        if (value.length <= LONGEST && !ELSE.test(value) && (SIGN.test(value) || AND.test(value))) {
            report('namesign', field, {value});
        }
    }
};
