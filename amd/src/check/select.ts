import type {Person} from '../map/person';
import type {Outcome} from './outcome';

export type Tab = 'all' | 'create' | 'existing' | 'error' | 'warning' | 'leftout';

/** Which people to show, and in which order. */
export interface Filter {
    readonly tab: Tab;
    readonly group?: {readonly code: string; readonly field: string | null} | undefined;
    /** Found anywhere in what is shown of a person, without case and accents. */
    readonly search?: string | undefined;
    readonly sort?: {readonly field: string; readonly descending: boolean} | undefined;
}

const EXISTING: ReadonlySet<Outcome> = new Set<Outcome>(['enrol', 'update', 'unchanged']);

/** Whether a person is under a tab. */
export function isUnder(tab: Tab, outcome: Outcome, hasWarning: boolean): boolean {
    switch (tab) {
        case 'all': return true;
        case 'create': return outcome === 'create';
        case 'existing': return EXISTING.has(outcome);
        case 'error': return outcome === 'blocked';
        case 'warning': return hasWarning && outcome !== 'leftout';
        case 'leftout': return outcome === 'leftout';
    }
}

/** One text of a person for a field, as shown; passwords are not. */
export function fieldText(person: Person, field: string): string {
    switch (field) {
        case 'line': return String(person.line);
        case 'username': return person.username;
        case 'lastname': return person.lastname;
        case 'firstname': return person.firstname;
        case 'email': return person.email;
        case 'auth': return person.auth;
        case 'cohort': return person.cohorts.join(' | ');
        case 'password': return '';
        default: return person.fields[field] ?? '';
    }
}

/** Without case and accents. */
export const fold = (text: string): string =>
    // eslint-disable-next-line no-control-regex
    (/^[\u0000-\u007F]*$/.test(text) ? text : text.normalize('NFD').replace(/\p{M}/gu, '')).toLowerCase();

/** Says whether a person holds every word searched for; null when nothing is searched. */
export function makeSearch(search: string): ((person: Person) => boolean) | null {
    const words = fold(search).split(/\s+/).filter(word => word !== '');
    if (words.length === 0) {
        return null;
    }
    return person => {
        const text = fold([
            person.line, person.username, person.lastname, person.firstname, person.email, ...person.cohorts,
            ...Object.values(person.fields),
        ].join('\n'));
        return words.every(word => text.includes(word));
    };
}

/** Puts indices in the order of a field; numbers as numbers, the file's order among equals. */
export function sortBy(indices: Int32Array, people: readonly Person[], field: string, descending: boolean): Int32Array {
    const sign = descending ? -1 : 1;
    if (field === 'line') {
        return indices.sort((a, b) => sign * (a - b));
    }
    const keys = new Map<number, string>();
    for (const index of indices) {
        const person = people[index];
        const key = person ? fold(fieldText(person, field)) : '';
        keys.set(index, /^\d{1,15}$/.test(key) ? key.padStart(16, '0') : key);
    }
    return indices.sort((a, b) => {
        const [left, right] = [keys.get(a) ?? '', keys.get(b) ?? ''];
        return left === right ? a - b : sign * (left < right ? -1 : 1);
    });
}
