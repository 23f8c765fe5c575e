import {judge, type Understood} from '../../../dev/bench/understanding/judge';
import type {Column, List} from '../../../dev/bench/understanding/list';
import type {Issue} from '../../../amd/src/read/issue';

const list = (...columns: (Column & {readonly title?: string})[]): List =>
    ({source: 'a list', titles: columns.map(({title, kind}) => title ?? kind), columns});

const understood = (targets: (string | null)[], more: Partial<Understood['mapping']> & {issues?: Issue[]} = {}): Understood =>
    ({mapping: {targets, fallbacks: more.fallbacks ?? {}, questions: more.questions ?? []}, issues: more.issues ?? []});

const verdicts = (...of: Parameters<typeof judge>): string[] => judge(...of).map(({verdict}) => verdict);

const warning = (field: string | null, params: Issue['params'] = {}): Issue => ({code: 'x', level: 'warning', line: null, field, params});

test('a column taken for one of its fields is right, one that does not matter is not counted', () => {
    const columns = list({kind: 'email', field: 'email'}, {kind: 'code', field: ['cohort', 'department']}, {kind: 'text'});
    expect(verdicts(columns, understood(['email', 'department', 'city']))).toEqual(['right', 'right']);
});

test('a second column of a field is right as the one that fills in', () => {
    const columns = list({kind: 'usename', field: 'lastname'}, {kind: 'birthname', field: 'lastname'});
    expect(verdicts(columns, understood(['lastname', null], {fallbacks: {1: 'lastname'}}))).toEqual(['right', 'right']);
    expect(verdicts(columns, understood(['lastname', null]))).toEqual(['right', 'silent']);
});

test('a question about a doubtful column is as right as taking it, about a clear one it is neither right nor wrong', () => {
    expect(verdicts(list({kind: 'student', field: 'username?'}), understood([null], {questions: [0]}))).toEqual(['right']);
    expect(verdicts(list({kind: 'login', field: 'username'}), understood([null], {questions: [0]}))).toEqual(['asked']);
});

test('a doubtful column may be left when a better one was taken, and not when another was taken wrongly', () => {
    const columns = list({kind: 'formation', field: 'cohort'}, {kind: 'group', field: 'cohort?'}, {kind: 'school', never: true});
    expect(verdicts(columns, understood(['cohort', null, null]))).toEqual(['right', 'right', 'right']);
    expect(verdicts(columns, understood([null, null, 'cohort']))).toEqual(['silent', 'silent', 'silent']);
});

test('both names in one column may be left when there are two columns of names', () => {
    const columns = list({kind: 'fullnameFL', field: 'fullname?'}, {kind: 'lastname', field: 'lastname'}, {kind: 'firstname', field: 'firstname'});
    expect(verdicts(columns, understood([null, 'lastname', 'firstname']))).toEqual(['right', 'right', 'right']);
    expect(verdicts(columns, understood([null, 'lastname', null]))).toEqual(['silent', 'right', 'silent']);
});

test('what is a third party’s, or never to be taken, is wrong in whatever way it is taken', () => {
    const columns = list({kind: 'emailthird', third: true}, {kind: 'school', never: true});
    expect(verdicts(columns, understood([null, null], {questions: [0]}))).toEqual(['right', 'right']);
    expect(verdicts(columns, understood(['email', null], {fallbacks: {1: 'lastname'}}))).toEqual(['silent', 'silent']);
});

test('wrong is not silent when a warning names the column or its field; an information is none', () => {
    const columns = list({kind: 'email', field: 'email', title: 'Boîte'});
    const told = (issue: Issue): string[] => verdicts(columns, understood([null], {issues: [issue]}));
    expect(told(warning('email'))).toEqual(['wrong']);
    expect(told(warning(null, {label: 'Boîte'}))).toEqual(['wrong']);
    expect(told(warning(null, {column: 1}))).toEqual(['wrong']);
    expect(told(warning('username', {label: 'Autre', column: 2}))).toEqual(['silent']);
    expect(told({...warning('email'), level: 'info'})).toEqual(['silent']);
});
