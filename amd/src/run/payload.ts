import type {Person} from '../map/person';

/** How much of a person is sent: what a check needs, names too when accounts may be changed, or everything. */
export type Extent = 'check' | 'names' | 'whole';

/**
 * JSON of one person as the server's schema has it: no empty optional keys. What the extent does not ask for stays in the
 * browser.
 */
export const payload = (person: Person, extent: Extent, password: string): string => {
    const {line, username, email, cohorts, lastname, firstname, auth, fields, account} = person;
    const filled = extent === 'whole' ? fields : nonempty(fields);
    return ascii(JSON.stringify({
        line, username, email,
        ...(cohorts.length > 0 && {cohorts}),
        ...(extent !== 'check' && {lastname, firstname}),
        ...(extent === 'whole' && password !== '' && {password}),
        ...(extent === 'whole' && auth !== '' && {auth}),
        ...(hasAny(filled) && {fields: filled}),
        ...(account !== undefined && {account}),
    }));
};

const hasAny = (fields: Person['fields']): boolean => {
    for (const _name in fields) {
        return true;
    }
    return false;
};

/** Empty cells say nothing to a check. */
const nonempty = (fields: Person['fields']): Person['fields'] =>
    hasAny(fields) ? Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== '')) : fields;

/**
 * The same JSON in ASCII alone: the server refuses a whole call for one U+FFFE or lone surrogate, and one byte a
 * character makes sizes plain.
 */
const ascii = (json: string): string =>
    json.replace(/[\u007f-\uffff]/g, (unit) => '\\u' + unit.charCodeAt(0).toString(16).padStart(4, '0'));
