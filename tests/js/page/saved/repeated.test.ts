import {toOptions} from '../../../../amd/src/page/access/access';
import {repeated} from '../../../../amd/src/page/saved/repeated';
import type {Cohort, Options} from '../../../../amd/src/run/server';

const cohort: Cohort = {id: 7, name: 'L1', idnumber: 'L1', contextname: 'System', visible: true, members: 3, usable: true, reason: '', owner: ''};
const options: Options = {
    recipe: 'nomail', passwords: 'one', password: '', forcechange: false, cohortid: 7, usefilecohorts: false, existing: 'overwrite',
    byemail: 'leave', overwrite: ['city'], auth: 'manual', cohortmap: [], defaults: [{name: 'city', value: 'Caen'}],
};

describe('an earlier import, repeated', () => {
    test('gives the options it had, without its password', () => {
        const access = repeated(options, [cohort]);
        expect(access.password).toBe('');
        expect(toOptions(access, true)).toEqual(options);
    });

    test('names of the file mean the same cohorts, but for those that are gone', () => {
        const mapped = {...options, cohortid: 0, usefilecohorts: true, cohortmap: [
            {label: 'A', cohortid: 7}, {label: 'B', cohortid: 0}, {label: 'C', cohortid: 99},
        ]};
        expect(toOptions(repeated(mapped, [cohort]), true).cohortmap).toEqual([{label: 'A', cohortid: 7}, {label: 'B', cohortid: 0}]);
    });

    test('a cohort that can no longer be used is asked for again', () => {
        expect(repeated(options, [])).toMatchObject({cohort: null, cohortMode: 'add'});
    });
});
