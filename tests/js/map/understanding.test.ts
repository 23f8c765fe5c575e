import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {CONTENTS} from '../../../dev/bench/understanding/contents';
import {makeRows, toFile} from '../../../dev/bench/understanding/file';
import {judge} from '../../../dev/bench/understanding/judge';
import {faultOf, type List} from '../../../dev/bench/understanding/list';
import {createRandom} from '../../../dev/bench/understanding/random';
import {understand} from '../../../dev/bench/understanding/understand';
import {site} from '../helpers/site';

const LISTS = JSON.parse(readFileSync(join(__dirname, '../../../dev/bench/understanding/seen.json'), 'utf8')) as readonly List[];
const SEED = 'test';

/** Some of the lists, of all kinds of sources, without titles of groups: those are about the columns below them. */
const SAMPLE = LISTS.filter(({groups, titles}, i) => !groups && titles.length > 4 && i % 5 === 0);

/** Titles nobody has a word for, over contents no field has. */
const UNKNOWN = [['Zorblax', 'score'], ['Qx-7', 'url'], ['Wumpus total', 'amount'], ['', 'empty']] as const;

/** What each column was understood as, by its place in the list as it was written down. */
async function understoodAs(titles: readonly string[], rows: readonly (readonly string[])[], order: readonly number[]): Promise<Record<string, string>> {
    const {mapping} = await understand(toFile(order.map(column => titles[column]!), rows.map(row => order.map(column => row[column]!))), site);
    const as = order.map((column, at): [number, string] =>
        [column, `${mapping.targets[at] ?? ''}/${mapping.fallbacks[at] ?? ''}${mapping.questions.includes(at) ? '?' : ''}`]);
    return Object.fromEntries(as.filter(([, meaning]) => meaning !== '/').map(([column, meaning]) => [`${column} ${titles[column]!}`, meaning]));
}

test('every list of the corpus is whole, and comes once', () => {
    const kinds = new Set(Object.keys(CONTENTS));
    expect(LISTS.map(list => faultOf(list, kinds)).filter(Boolean)).toEqual([]);
    expect(new Set(LISTS.map(({titles}) => titles.join('\n'))).size).toBe(LISTS.length);
});

/** The candidate's columns in some order, and a third party's behind them: where those stand says whose a bare title beside them is. */
const ordered = ({columns}: List, own: readonly number[]): number[] => [...own, ...columns.flatMap(({third}, column) => (third ? [column] : []))];

test.each(SAMPLE.map(list => [list.source, list] as const))('columns in another order are understood the same: %s', async (source, list) => {
    const rows = makeRows(list, SEED);
    const straight = list.columns.flatMap(({third}, column) => (third ? [] : [column]));
    const random = createRandom(source);
    const shuffled = [...straight];
    for (let i = shuffled.length - 1; i > 0; i--) {
        const j = random.below(i + 1);
        [shuffled[i], shuffled[j]] = [shuffled[j]!, shuffled[i]!];
    }
    const expected = await understoodAs(list.titles, rows, ordered(list, straight));
    expect(await understoodAs(list.titles, rows, ordered(list, shuffled))).toEqual(expected);
    expect(await understoodAs(list.titles, rows, ordered(list, [...straight].reverse()))).toEqual(expected);
});

test.each(SAMPLE.map(list => [list.source, list] as const))('columns nobody knows change nothing: %s', async (source, list) => {
    const rows = makeRows(list, SEED);
    const more: List = {source, titles: UNKNOWN.map(([title]) => title), columns: UNKNOWN.map(([, kind]) => ({kind}))};
    const added = makeRows(more, SEED);
    const titles = [...list.titles, ...more.titles];
    const wide = rows.map((row, i) => [...row, ...added[i]!]);
    const straight = list.titles.map((_, column) => column);
    const between = straight.flatMap(column => (column < UNKNOWN.length ? [list.titles.length + column, column] : [column]));
    expect(await understoodAs(titles, wide, between)).toEqual(await understoodAs(titles, wide, straight));
});

test('a third party’s column is never taken', async () => {
    const taken: string[] = [];
    for (const list of LISTS.filter(({columns}) => columns.some(({third}) => third))) {
        const judged = judge(list, await understand(toFile(list.titles, makeRows(list, SEED), list.groups), site));
        taken.push(...judged.filter(({column, got}) => got !== null && list.columns[column]!.third)
            .map(({title, got}) => `${list.source}: ${title} as ${String(got)}`));
    }
    expect(taken).toEqual([]);
});

test('of two columns of addresses the one that holds none is left, and an empty one only fills in', async () => {
    const list: List = {source: 'addresses', titles: ['E-mail 1 - Label', 'Nouvel e-mail', 'E-mail', 'Nom', 'Prénom'], columns: [
        {kind: 'status', never: true}, {kind: 'empty'}, {kind: 'email', field: 'email'}, {kind: 'lastname', field: 'lastname'},
        {kind: 'firstname', field: 'firstname'},
    ]};
    const {mapping} = await understand(toFile(list.titles, makeRows(list, SEED)), site);
    expect(mapping.targets).toEqual([null, null, 'email', 'lastname', 'firstname']);
    expect(mapping.fallbacks[0]).toBeUndefined();
});
