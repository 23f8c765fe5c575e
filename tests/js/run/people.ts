import type {Person} from '../../../amd/src/map/person';
import type {Options} from '../../../amd/src/run/server';

export const makePerson = (line: number, change: Partial<Person> = {}): Person => ({
    line, mergedLines: [], username: `u${line}`, lastname: 'NOËL', firstname: 'Zoé', email: `u${line}@exemple.fr`, cohorts: [], password: '',
    auth: '', fields: {}, ...change,
});

export const mailOptions: Options = {
    recipe: 'mail', passwords: 'generated', password: '', forcechange: true, cohortid: 0, usefilecohorts: false, existing: 'enrol', cohortmap: [],
};

/** People as a call has them, without what is not there. */
export type Sent = Partial<Person> & {readonly line: number; readonly username: string};

/** The people of a call's table; null is no value. */
export const sentPeople = (json: string): Sent[] => {
    const {columns, rows} = JSON.parse(json) as {columns: string[]; rows: unknown[][]};
    return rows.map((row) => Object.fromEntries(row.flatMap((cell, at) => cell === null ? [] : [[columns[at] ?? '', cell]])) as unknown as Sent);
};
