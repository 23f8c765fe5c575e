import {isEmail} from '../email';
import type {Rule} from '../rule';

/** E-mail addresses Moodle would not accept; mail to them never arrives. */
export const emailsyntax: Rule = (person, _facts, report) => {
    const {email} = person;
    if (email === '' || isEmail(email)) {
        return;
    }
    const found = [...new Set(email.match(ADDRESS)?.filter(isEmail) ?? [])];
    if (found.length > 1) {
        report('emailseveral', 'email', {value: email});
    } else {
        report('emailsyntax', 'email', {value: email}, found[0] ?? repaired(email));
    }
};

/** Something that may be an address inside `mailto:jean@exemple.fr` or `Jean <jean@exemple.fr>`. */
const ADDRESS = /[^\s<>()[\],;:"'/|]+@[^\s<>()[\],;:"'/|]+/g;

/** The address with what was surely not meant left out, when that makes it one. */
function repaired(email: string): string | undefined {
    const text = email.replace(/\s+/g, '').replace(/[.,;]+$/, '').replace(/,(?=[a-z]{2,4}$)/i, '.').replace(/＠/g, '@');
    return isEmail(text) ? text : undefined;
}
