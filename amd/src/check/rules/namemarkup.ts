import type {Rule} from '../rule';
import {NAMES} from '../values';

/** Tags in a name: Moodle strips them without a word. */
export const namemarkup: Rule = (person, _facts, report) => {
    for (const field of NAMES) {
        const value = person[field];
        if (value.includes('<') && /<[a-z!/?]/i.test(value)) {
            const plain = value.replace(/<[^>]*>?/g, '').trim();
            report('namemarkup', field, {value}, plain === '' ? undefined : plain);
        }
    }
};
