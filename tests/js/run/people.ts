import type {Person} from '../../../amd/src/map/person';
import type {Options} from '../../../amd/src/run/server';

export const makePerson = (line: number, change: Partial<Person> = {}): Person => ({
    line, mergedLines: [], username: `u${line}`, lastname: 'NOËL', firstname: 'Zoé', email: `u${line}@exemple.fr`, cohorts: [], password: '',
    auth: '', fields: {}, ...change,
});

export const mailOptions: Options = {
    recipe: 'mail', passwords: 'generated', password: '', forcechange: true, cohortid: 0, usefilecohorts: false, existing: 'enrol', cohortmap: [],
};
