import {isEmail} from '../email';
import type {Rule} from '../rule';
import {NAMES} from '../values';

/** An e-mail where a name should be. */
export const columnsswapped: Rule = (person, _facts, report) => {
    for (const field of NAMES) {
        const value = person[field];
        if (value.includes('@') && isEmail(value.replace(/^mailto:/i, ''))) {
            report('columnsswapped', field, {value});
        }
    }
};
