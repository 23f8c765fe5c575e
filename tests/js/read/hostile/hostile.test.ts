import {check, issueLines, personLine} from '../../helpers/checked';
import type {HostileCase} from './case';
import {encodings} from './encodings';
import {letters} from './letters';
import {lines} from './lines';
import {lists} from './lists';
import {shapes} from './shapes';
import {values} from './values';
import {worse} from './worse';

const run = (cases: readonly HostileCase[]): void => {
    test.each(cases.map(one => [one.why, one] as const))('%s', async(_why, one) => {
        const {name, choices} = one;
        const checked = await check(one.file, {...(name !== undefined && {name}), ...(choices && {choices})});
        expect(checked.review.people.map(personLine)).toEqual(one.people);
        expect(issueLines(checked)).toEqual(one.issues ?? []);
        for (const part of ['encoding', 'delimiter', 'headerLine'] as const) {
            if (one[part] !== undefined) {
                expect({[part]: checked.table[part]}).toEqual({[part]: one[part]});
            }
        }
    });
};

describe('character sets', () => run(encodings));
describe('letters', () => run(letters));
describe('lists people make', () => run(lists));
describe('lines, quotes and cells', () => run(lines));
describe('separators, headers and columns', () => run(shapes));
describe('values', () => run(values));
describe('worse', () => run(worse));
