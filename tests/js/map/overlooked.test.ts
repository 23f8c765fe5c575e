import {overlookedAddresses} from '../../../amd/src/map/overlooked';
import type {Mapping} from '../../../amd/src/map/mapping';
import {joinTables} from '../../../amd/src/read/lines/join';
import type {Table} from '../../../amd/src/read/table';

const table = (header: string[], ...rows: string[][]): Table => ({
    name: 'a.csv', format: 'csv', sheet: null, sheets: [], encoding: 'utf-8', delimiter: ';', headerLine: 1, header, rows,
    lines: rows.map((_, at) => at + 2), issues: [],
});
const mapping = (targets: (string | null)[], more: Partial<Mapping> = {}): Mapping => ({targets, questions: [], fallbacks: {}, ...more});
const ROWS = [['a@exemple.fr', 'x@exemple.fr', 'S'], ['', 'y@exemple.fr', 'S']];

test('is a column of addresses nobody uses, where somebody has none', () => {
    const list = table(['Courriel', 'Contact', 'Bac'], ...ROWS);
    expect(overlookedAddresses(list, mapping(['email', null, null]))).toEqual([1]);
    expect(overlookedAddresses(list, mapping(['email', null, null], {fallbacks: {1: 'email'}}))).toEqual([]);
    expect(overlookedAddresses(table(['Courriel', 'Contact', 'Bac'], ...ROWS.slice(0, 1)), mapping(['email', null, null]))).toEqual([]);
});

test('of somebody else it is one only where the people have no column of their own', () => {
    const list = table(['Courriel', 'Mail du père', 'Bac'], ...ROWS);
    expect(overlookedAddresses(list, mapping(['email', null, null], {notes: {1: 'third'}}))).toEqual([]);
    expect(overlookedAddresses(list, mapping([null, null, null], {notes: {1: 'third'}}))).toEqual([0, 1]);
});

test('holds mostly addresses', () => {
    const list = table(['Courriel', 'Remarque'], ['', 'appeler'], ['', 'absent'], ['', 'a@exemple.fr']);
    expect(overlookedAddresses(list, mapping(['email', null]))).toEqual([]);
});

test('is looked for in each of several files by itself', () => {
    const {table: both} = joinTables([table(['Courriel', 'Nom'], ['a@exemple.fr', 'A']), table(['Nom', 'Contact'], ['B', 'b@exemple.fr'], ['C', ''])]);
    expect(both.header).toEqual(['Courriel', 'Nom', 'Contact']);
    expect(overlookedAddresses(both, mapping(['email', 'lastname', null]))).toEqual([2]);
    expect(overlookedAddresses(both, mapping(['email', 'lastname', null], {fallbacks: {2: 'email'}}))).toEqual([]);
});

test('a hundred thousand lines and a cell of a megabyte cost next to nothing', () => {
    const long = `${'a'.repeat(1_000_000)}@`;
    const rows = Array.from({length: 100_000}, (_, at) => ['', at === 7 ? long : `n${at}@exemple.fr`]);
    expect(overlookedAddresses(table(['Courriel', 'Contact'], ...rows), mapping(['email', null]))).toEqual([1]);
});
