import type {Person} from '../../map/person';
import {writeCsv} from './writecsv';

/** What goes into a downloaded list besides the people. */
export interface WriteOptions {
    /** Whether the passwords of the file go into it. */
    readonly passwords: boolean;
    /** Last columns that say something of each person; reading ignores them. */
    readonly more?: readonly {readonly label: string; readonly of: (person: Person) => string}[];
    /** `;` when left out. */
    readonly delimiter?: string;
}

/**
 * People as a CSV that opens right in Excel and LibreOffice, holds no live formula, and gives the same people when it is dropped
 * again: its labels are the native names. People without any value are left out.
 *
 * @returns the whole file as text, to be encoded in UTF-8
 */
export function writePeople(people: readonly Person[], {passwords, more = [], delimiter}: WriteOptions): string {
    const filled = people.filter(hasValue);
    const cohorts = filled.reduce((most, person) => Math.max(most, person.cohorts.length), 0);
    const natives = [...new Set(filled.flatMap(person => Object.keys(person.fields)))];
    const withPassword = passwords && filled.some(person => person.password !== '');
    const withAuth = filled.some(person => person.auth !== '');
    const header = [
        'username', 'lastname', 'firstname', 'email',
        ...Array.from({length: cohorts}, (_, i) => (cohorts === 1 ? 'cohort' : `cohort${i + 1}`)),
        ...withAuth ? ['auth'] : [],
        ...withPassword ? ['password'] : [],
        ...natives,
        ...more.map(column => column.label),
    ];
    const rows = filled.map(person => [
        person.username, person.lastname, person.firstname, person.email,
        ...Array.from({length: cohorts}, (_, i) => person.cohorts[i] ?? ''),
        ...withAuth ? [person.auth] : [],
        ...withPassword ? [person.password] : [],
        ...natives.map(name => person.fields[name] ?? ''),
        ...more.map(column => column.of(person)),
    ]);
    return writeCsv([header, ...rows], delimiter);
}

const hasValue = (person: Person): boolean =>
    [person.username, person.lastname, person.firstname, person.email, ...person.cohorts].some(value => value !== '');
