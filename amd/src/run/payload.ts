import type {Person} from '../map/person';

/** The fields a check needs; the others stay in the browser. */
const CHECKED = ['username', 'email', 'cohorts'] as const;

/**
 * JSON of one person as the server's schema has it: no empty optional keys. `whole` adds names, auth, native
 * fields and the password given to what a check needs.
 */
export const payload = (person: Person, whole: boolean, password: string): string => {
    const out: Record<string, unknown> = {line: person.line};
    for (const key of CHECKED) {
        out[key] = person[key];
    }
    if (!person.cohorts.length) {
        delete out['cohorts'];
    }
    if (whole) {
        out['lastname'] = person.lastname;
        out['firstname'] = person.firstname;
        if (password !== '') {
            out['password'] = password;
        }
        if (person.auth !== '') {
            out['auth'] = person.auth;
        }
        if (Object.keys(person.fields).length) {
            out['fields'] = person.fields;
        }
    }
    return ascii(JSON.stringify(out));
};

/**
 * The same JSON in ASCII alone: the server refuses a whole call for one U+FFFE or lone surrogate, and one byte a
 * character makes sizes plain.
 */
const ascii = (json: string): string =>
    json.replace(/[\u007f-\uffff]/g, (unit) => '\\u' + unit.charCodeAt(0).toString(16).padStart(4, '0'));
