import type {Rule} from '../../rule';
import {NAMES} from '../../people/values';

/** Digits in a name: a number in the wrong column, or a remark. */
export const namedigits: Rule = (person, _facts, report) => {
    for (const field of NAMES) {
        const value = person[field];
        if (/\d/.test(value)) {
            report('namedigits', field, {value});
        }
    }
};
