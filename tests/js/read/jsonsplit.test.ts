import {readPaste} from '../../../amd/src/read/cut/paste';

const TITLES = ['numero', 'nom', 'prenom', 'mail'];
const ROWS = [['940031', 'ROY', 'Léa', 'lea.roy@exemple.fr'], ['940032', 'HUET', 'Max', 'max.huet@exemple.fr']];
const objects = ROWS.map(row => Object.fromEntries(TITLES.map((title, at) => [title, row[at]])));

describe('JSON whose titles stand apart from its rows', () => {
    test.each([
        ['pandas, split', {columns: TITLES, index: [0, 1], data: ROWS}],
        ['rows first', {data: ROWS, columns: TITLES}],
        ['fields and rows', {fields: TITLES, rows: ROWS}],
        ['headers and values', {headers: TITLES, values: ROWS}],
        ['inside an object', {status: 'ok', result: {header: TITLES, rows: ROWS}}],
        ['columns as objects with a name', {columns: TITLES.map(name => ({type: 'string', name, width: 3, of: ['x', {name: 'y'}]})), rows: ROWS}],
        ['DataTables', {draw: 1, columns: TITLES.map(title => ({data: title.slice(0, 2), title})), data: ROWS}],
        ['Grid', {columns: TITLES.map(field => ({field, filter: true})), data: objects}],
        ['pandas, table', {schema: {fields: TITLES.map(name => ({name, type: 'string'})), primaryKey: ['numero']}, data: objects}],
    ])('%s', async(_, value) => {
        for (const text of [JSON.stringify(value), JSON.stringify(value, null, 2)]) {
            const {header, rows, headerLine, issues} = await readPaste(text);
            expect({header, rows, headerLine}).toEqual({header: TITLES, rows: ROWS, headerLine: 0});
            expect(issues.map(issue => issue.code)).toEqual(['jsonlist']);
        }
    });

    test('a row that is longer than the titles is told', async() => {
        const {issues} = await readPaste(JSON.stringify({columns: TITLES, data: [...ROWS, [...ROWS[0] ?? [], 'x'], ROWS[1]]}));
        expect(issues.map(issue => `${issue.code}@${issue.line ?? ''}`)).toEqual(['jsonlist@', 'rowlong@3']);
    });

    test('objects that only have such a list are people as ever', async() => {
        const {rows} = await readPaste(JSON.stringify({fields: ['x', 'y'], people: objects}));
        expect(rows).toEqual(ROWS);
    });
});
