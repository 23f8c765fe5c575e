import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {fieldName} from '../../../../amd/src/page/columns/fieldname';
import {targetOptions} from '../../../../amd/src/page/columns/targetoptions';
import type {Words} from '../../../../amd/src/page/shared/words';
import {config, makeHost} from '../support';

const english = readFileSync(join(__dirname, '../../../../lang/en/tool_prelude.php'), 'utf8');
const text = (key: string): string | undefined => new RegExp(`^\\$string\\['${key}'\\] = '(.*)';$`, 'm').exec(english)?.[1];
const names: Readonly<Record<string, string>> = {field_profile_field_bac: 'Baccalauréat', field_profile_field_b: 'Série', field_profile_field_c: 'Série'};
const words: Words = {
    ...makeHost().words,
    has: (key) => (names[key] ?? text(key)) !== undefined,
    say: (key, params) => (names[key] ?? text(key) ?? '').replace('{$a}', params as string),
};
const site = {
    ...config.site, fields: ['username', 'email', 'firstname', 'lastname', 'auth', 'password', 'phone2', 'city', 'unheardof',
        'profile_field_b', 'profile_field_bac', 'profile_field_c', 'course1', 'course2', 'role1', 'group1', 'role2', 'course10'],
};

test('what a column can be is offered in groups, under names people know', () => {
    expect(targetOptions({...config, site}, words)).toEqual([
        ['', [['', 'Ignored']]],
        ['Each person', [['username', 'Username'], ['lastname', 'Last name'], ['firstname', 'First name'], ['email', 'Email address'], ['cohort', 'Cohort'],
            ['password', 'Password'], ['auth', 'Way to log in'], ['fullname', 'Last and first name']]],
        ['More about the account', [['city', 'City'], ['phone2', 'Mobile phone'], ['unheardof', 'unheardof']]],
        ['Profile fields of this site', [['profile_field_bac', 'Baccalauréat'], ['profile_field_b', 'Série (b)'], ['profile_field_c', 'Série (c)']]],
        ['Course 1', [['course1', 'Course 1: short name'], ['role1', 'Course 1: role'], ['group1', 'Course 1: group']]],
        ['Course 2', [['course2', 'Course 2: short name'], ['role2', 'Course 2: role']]],
        ['Course 10', [['course10', 'Course 10: short name']]],
    ]);
});

test('a site without fields of its own has no such group', () => {
    expect(targetOptions(config, words).map(([heading]) => heading)).toEqual(['', 'Each person', 'More about the account']);
});

test('a field nobody named keeps its native name', () => {
    expect(['phone1', 'group3', 'sysrole1', 'x'].map((field) => fieldName(field, words))).toEqual(['Phone', 'Course 3: group', 'sysrole1', 'x']);
});
