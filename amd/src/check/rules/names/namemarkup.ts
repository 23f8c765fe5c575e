import type {Rule} from '../../rule';
import {NAMES} from '../../people/values';

/** Tags in a name: Moodle strips them without a word, and takes for one whatever follows a `<` but white space, up to the end. */
export const namemarkup: Rule = (person, _facts, report) => {
    for (const field of NAMES) {
        const value = person[field];
        if (value.includes('<') && /<(?!\s)/.test(value)) {
            const plain = value.replace(/<(?!\s)[^>]*>?/g, '').trim();
            report('namemarkup', field, {value}, plain === '' ? undefined : plain);
        }
    }
};
