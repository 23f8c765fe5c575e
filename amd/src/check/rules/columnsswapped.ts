import {isEmail} from '../syntax/validemail';
import type {Rule} from '../rule';
import {NAMES} from '../people/values';

/** An e-mail where a name should be. */
export const columnsswapped: Rule = (person, _facts, report) => {
    for (const field of NAMES) {
        const value = person[field];
        if (value.includes('@') && isEmail(value.replace(/^mailto:/i, ''))) {
            report('columnsswapped', field, {value});
        }
    }
};
