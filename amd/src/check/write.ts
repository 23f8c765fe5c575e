import type {Person} from '../map/person';

/** What goes into a downloaded list besides the people. */
export interface WriteOptions {
    /** Whether the passwords of the file go into it. */
    readonly passwords: boolean;
    /** A last column that says something of each person; reading ignores it. */
    readonly reason?: {readonly label: string; readonly of: (person: Person) => string};
}

/** Text a spreadsheet would take for a formula, or that already has the mark which keeps it from doing so. */
const FORMULA = /^'*[=+\-@\t\r]/;

/**
 * People as a CSV that opens right in Excel and LibreOffice (BOM, `;`, CRLF), holds no live formula, and gives the same people when
 * it is dropped again. People without any value are left out.
 *
 * @returns the whole file as text, to be encoded in UTF-8
 */
export function writePeople(people: readonly Person[], options: WriteOptions): string {
    const filled = people.filter(hasValue);
    const cohorts = filled.reduce((most, person) => Math.max(most, person.cohorts.length), 0);
    const natives = [...new Set(filled.flatMap(person => Object.keys(person.fields)))];
    const withPassword = options.passwords && filled.some(person => person.password !== '');
    const withAuth = filled.some(person => person.auth !== '');
    const header = [
        'username', 'lastname', 'firstname', 'email',
        ...Array.from({length: cohorts}, (_, i) => (cohorts === 1 ? 'cohort' : `cohort${i + 1}`)),
        ...withAuth ? ['auth'] : [],
        ...withPassword ? ['password'] : [],
        ...natives,
        ...options.reason ? [options.reason.label] : [],
    ];
    const rows = filled.map(person => [
        person.username, person.lastname, person.firstname, person.email,
        ...Array.from({length: cohorts}, (_, i) => person.cohorts[i] ?? ''),
        ...withAuth ? [person.auth] : [],
        ...withPassword ? [person.password] : [],
        ...natives.map(name => person.fields[name] ?? ''),
        ...options.reason ? [options.reason.of(person)] : [],
    ]);
    return `\uFEFF${[header, ...rows].map(row => row.map(cell).join(';')).join('\r\n')}\r\n`;
}

const hasValue = (person: Person): boolean =>
    [person.username, person.lastname, person.firstname, person.email, ...person.cohorts].some(value => value !== '');

/** One cell: no formula, quoted where it must be. */
function cell(value: string): string {
    const safe = FORMULA.test(value) ? `'${value}` : value;
    return /[;,"\t\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
