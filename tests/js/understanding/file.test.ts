import {CONTENTS} from '../../../dev/bench/understanding/contents';
import {makeRows, toFile} from '../../../dev/bench/understanding/file';
import {faultOf, type List} from '../../../dev/bench/understanding/list';

const KINDS = ['parcoursup', 'email', 'lastname', 'firstname', 'lastnamethird', 'emailthird', 'lastnamethird', 'emailthird', 'group'];
const LIST: List = {source: 'a list', titles: KINDS, columns: KINDS.map(kind => ({kind}))};

test('a list has the same contents at every run, and others with another seed', () => {
    expect(makeRows(LIST, 'a')).toEqual(makeRows(LIST, 'a'));
    expect(makeRows(LIST, 'b')).not.toEqual(makeRows(LIST, 'a'));
});

test('numbers and addresses are one a person, groups are few, and two third parties of a line are two', () => {
    const rows = makeRows(LIST, 'a');
    const distinct = (column: number): number => new Set(rows.map(row => row[column])).size;
    expect([distinct(0), distinct(1)]).toEqual([rows.length, rows.length]);
    expect(distinct(8)).toBeLessThan(7);
    expect(rows.filter(row => row[5] !== '' && row[5] === row[7])).toEqual([]);
    expect(rows.filter(row => row[1] === row[5])).toEqual([]);
});

test('cells with separators, quotes and line breaks are quoted', () => {
    expect(new TextDecoder().decode(toFile(['a', 'b'], [['1;2', 'say "no"\n']], ['g', '']))).toBe('g;\r\na;b\r\n"1;2";"say ""no""\n"\r\n');
});

test('a list that was written down wrongly is named', () => {
    const kinds = new Set(Object.keys(CONTENTS));
    expect(faultOf(LIST, kinds)).toBeNull();
    expect(faultOf({...LIST, titles: LIST.titles.slice(1)}, kinds)).toMatch(/8 titles, 9 columns/);
    expect(faultOf({...LIST, columns: LIST.columns.map(() => ({kind: 'unheard-of'}))}, kinds)).toMatch(/unheard-of/);
    expect(faultOf({...LIST, titles: ['a'], columns: [{kind: 'text'}]}, kinds)).toMatch(/1 columns/);
});
