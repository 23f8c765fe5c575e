import {readPaste} from '../../../amd/src/read/cut/paste';
import {readTable} from '../../../amd/src/read/read';
import type {Table} from '../../../amd/src/read/table';
import {check, issueLines, personLine} from '../helpers/checked';
import {encode} from '../helpers/bytes';

const read = (text: string): Promise<Table> => readTable(encode(text, 'utf-8'), 'liste.json');
const codes = (table: Table): string[] => table.issues.map(issue => issue.code);
const léa = {numero: '812551', nom: 'ROY', prenom: 'Léa', mail: 'lea.roy@exemple.fr'};
const max = {numero: '812552', nom: 'HUET', prenom: 'Max', mail: 'max.huet@exemple.fr'};
const both = ['812551|ROY|Léa|lea.roy@exemple.fr', '812552|HUET|Max|max.huet@exemple.fr'];

/** Columns by name, their values by number: as pandas writes a table. */
const underNumbers = (list: readonly Record<string, unknown>[]): Record<string, Record<string, unknown>> =>
    Object.fromEntries(Object.keys(list[0] ?? {}).map(key => [key, Object.fromEntries(list.map((one, at) => [at, one[key]]))]));

describe('people come out of every form of a list', () => {
    const forms: [why: string, text: string, lines: readonly [number, number], issues?: readonly string[]][] = [
        ['a list on one line: its objects are counted', JSON.stringify([léa, max]), [1, 2]],
        ['a list over many lines: the line of its start', JSON.stringify([léa, max], null, 2), [2, 8]],
        ['one object a line', `${JSON.stringify(léa)}\n${JSON.stringify(max)}\n`, [1, 2]],
        ['one object a line, commas behind', `${JSON.stringify(léa)},\r\n${JSON.stringify(max)},\r\n`, [1, 2]],
        ['lines ended by CR alone', `${JSON.stringify(léa)}\r\r${JSON.stringify(max)}`, [1, 3]],
        ['an object that holds it', JSON.stringify({total: 2, page: {n: 1}, candidats: [léa, max]}), [1, 2], ['jsonlist']],
        ['deeper', JSON.stringify({data: {items: [léa, max], count: 2}}), [1, 2], ['jsonlist']],
        ['beside a shorter one, which is named', JSON.stringify({admis: [léa, max], attente: [{nom: 'X'}]}), [1, 2], ['jsonlists']],
        ['objects under numbers', JSON.stringify({candidats: {812551: léa, 812552: max}}), [1, 2], ['jsonlist']],
        ['lists of cells, the first one its header', JSON.stringify([Object.keys(léa), Object.values(léa), Object.values(max)]), [2, 3]],
        ['one list of values under each name: they are counted', JSON.stringify(Object.fromEntries(Object.keys(léa).map(key => [key, [léa, max].map(one => one[key as keyof typeof léa])]))), [1, 2]],
        ['values under a number each, under each name', JSON.stringify(underNumbers([léa, max])), [1, 2]],
        ['the same over many lines: the line of the first value', JSON.stringify(underNumbers([léa, max]), null, 2), [3, 4]],
        ['the same, inside an object', JSON.stringify({candidats: underNumbers([léa, max])}), [1, 2], ['jsonlist']],
        ['two lists one behind the other', JSON.stringify([léa]) + '\n' + JSON.stringify([max]), [1, 2]],
        ['a byte order mark, commas too many', `\uFEFF[${JSON.stringify(léa).replace('}', ',}')}, ${JSON.stringify(max)},]`, [1, 2]],
    ];
    test.each(forms.map(one => [one[0], one] as const))('%s', async(_why, [, text, lines, issues = []]) => {
        const {table, review} = await check(text, {name: 'l.json'});
        expect(review.people.map(personLine)).toEqual(both.map((person, at) => `${lines[at]} ${person}`));
        expect(table.format).toBe('json');
        expect(codes(table)).toEqual(issues);
    });
    test('a single object is a single person', async() => {
        expect((await check(JSON.stringify(léa))).review.people.map(personLine)).toEqual([`1 ${both[0]}`]);
    });
    test('a list of addresses', async() => {
        expect((await read('["lea@exemple.fr", "max@exemple.fr"]')).rows).toEqual([['lea@exemple.fr'], ['max@exemple.fr']]);
    });
    test('pasted', async() => {
        expect(await readPaste(JSON.stringify([léa]))).toMatchObject({format: 'json', header: ['numero', 'nom', 'prenom', 'mail'], rows: [Object.values(léa)]});
    });
    test('in other letters', async() => {
        expect((await readTable(encode(JSON.stringify([léa]), 'utf-16le'), 'l.json')).rows[0]?.[2]).toBe('Léa');
        expect((await readTable(encode(JSON.stringify([léa]), 'windows-1252'), 'l.json'))).toMatchObject({encoding: 'windows-1252', rows: [Object.values(léa)]});
    });
});

describe('values', () => {
    test('objects inside are columns of their own, in the order their names come; what one has not is empty', async() => {
        const table = await read(JSON.stringify([
            {candidat: {nom: 'ROY', bac: {serie: 'S'}}, mail: 'a@b.fr'}, {mail: 'c@d.fr', candidat: {prenom: 'Max', nom: 'HUET'}, ville: null},
        ]));
        expect(table.header).toEqual(['candidat - nom', 'candidat - bac - serie', 'mail', 'candidat - prenom', 'ville']);
        expect(table.rows).toEqual([['ROY', 'S', 'a@b.fr', '', ''], ['HUET', '', 'c@d.fr', 'Max', '']]);
    });
    test('lists inside: values are one cell, objects are counted', async() => {
        const table = await read('[{"nom":"ROY","groupes":["A",null,"B"],"voeux":[{"code":"L1"},{"code":"L2"}],"vide":[],"rien":{}}]');
        expect(table.header).toEqual(['nom', 'groupes', 'voeux 1 - code', 'voeux 2 - code', 'vide']);
        expect(table.rows).toEqual([['ROY', 'A, B', 'L1', 'L2', '']]);
    });
    test('numbers as they are written, words as text, null as nothing', async() => {
        expect((await read('[{"a":812551.0,"b":1e5,"c":0012,"d":"0012","e":12345678901234567890,"f":-1,"g":true,"h":false,"i":null,"j":NaN}]')).rows)
            .toEqual([['812551.0', '1e5', '0012', '0012', '12345678901234567890', '-1', 'true', 'false', '', 'NaN']]);
    });
    test('escapes', async() => {
        const text = 'é"\\/\b\f\n\r\té\u2028𝓗';
        expect((await read(`[{"a":${JSON.stringify(text)},"b":"\\u00e9\\ud835\\udcd7\\/\\\\","c":"\\\\"}]`)).rows).toEqual([[text, 'é𝓗/\\', '\\']]);
    });
    test('a name twice in an object is two columns', async() => {
        const table = await read('[{"nom":"ROY","nom":"HUET"},{"nom":"PETIT"}]');
        expect(table).toMatchObject({header: ['nom', 'nom'], rows: [['ROY', 'HUET'], ['PETIT', '']]});
    });
    test('names every object has are names here', async() => {
        const table = await read('[{"__proto__":"a","constructor":"b","toString":{"__proto__":"c"},"hasOwnProperty":"d"}]');
        expect(table.header).toEqual(['__proto__', 'constructor', 'toString - __proto__', 'hasOwnProperty']);
        expect(table.rows).toEqual([['a', 'b', 'c', 'd']]);
        expect(({} as Record<string, unknown>)['a']).toBeUndefined();
    });
    test('a guardian inside is a guardian', async() => {
        const {review} = await check(JSON.stringify([{...léa, mail: undefined, responsable: {nom: 'X', mail: 'parent@exemple.fr'}}]));
        expect(review.people[0]?.email).toBe('');
    });
});

describe('an object of columns', () => {
    test('more people than a table has columns', async() => {
        const table = await read(JSON.stringify(underNumbers(Array.from({length: 3000}, (_, i) => ({nom: `N${i}`, mail: `n${i}@exemple.fr`})))));
        expect(table).toMatchObject({header: ['', 'nom', 'mail'], issues: []});
        expect(table.rows).toHaveLength(3000);
        expect(table.rows[2999]).toEqual(['2999', 'N2999', 'n2999@exemple.fr']);
    });
    test('what is nothing, or missing in a column, is empty; what is inside a value has columns of its own', async() => {
        const table = await read('{"nom":{"0":"ROY","2":"HUET"},"mail":{"0":null,"2":"c@d.fr","5":"e@f.fr"},"bac":{"0":{"serie":"S"},"2":["A","B"]}}');
        expect(table.header).toEqual(['', 'nom', 'mail', 'bac - serie', 'bac']);
        expect(table.rows).toEqual([['0', 'ROY', '', 'S', ''], ['2', 'HUET', 'c@d.fr', '', 'A, B'], ['5', '', 'e@f.fr', '', '']]);
        expect(table.lines).toEqual([1, 2, 3]);
    });
    test('values under names are people’s when what they are in is titled', async() => {
        const table = await read('{"nom":{"lroy":"ROY","mhuet":"HUET"},"mail":{"lroy":"a@b.fr","mhuet":"c@d.fr"}}');
        expect(table).toMatchObject({header: ['', 'nom', 'mail'], rows: [['lroy', 'ROY', 'a@b.fr'], ['mhuet', 'HUET', 'c@d.fr']]});
    });
    test('people under names, or under numbers with fields under numbers, are none', async() => {
        expect((await read('{"lroy":{"nom":"ROY","mail":"a@b.fr"},"mhuet":{"nom":"HUET","mail":"c@d.fr"}}')).header).toEqual(['', 'nom', 'mail']);
        expect((await read('{"1":{"0":"ROY","1":"a@b.fr"},"2":{"0":"HUET","1":"c@d.fr"}}')).header).toEqual(['', '0', '1']);
    });
    test('cut anywhere it is refused, never thrown', async() => {
        const text = JSON.stringify(underNumbers([léa, max]));
        for (let end = 10; end < text.length; end++) {
            expect(codes(await read(text.slice(0, end)))).toEqual(['filejsonbroken']);
        }
    });
    test('a column that is no object: one object as any other', async() => {
        expect((await read('{"nom":{"0":"ROY"},"total":1,"mail":{"0":"a@b.fr"}}')).header).toEqual(['nom - 0', 'total', 'mail - 0']);
    });
});

describe('what is no list is refused, with the line where there is one', () => {
    const refused: readonly (readonly [why: string, text: string, code: string])[] = [
        ['nothing in it', '[]', 'nopeople'],
        ['nobody in it', '{"candidats": []}', 'nopeople'],
        ['empty objects', '[{}, {}]', 'nopeople'],
        ['cut in the middle', JSON.stringify([léa, max]).slice(0, 120), 'filejsonbroken'],
        ['cut behind an object', JSON.stringify([léa, max]).slice(0, -1), 'filejsonbroken'],
        ['cut inside what holds it', JSON.stringify({a: [léa, max]}).slice(0, -1), 'filejsonbroken'],
        ['a quote missing', '[{"a":"b},{"a":"c"}]', 'filejsonbroken'],
        ['a value missing', '[{"a":,"b":"c"}]', 'filejsonbroken'],
        ['brackets that do not match', '{"a":[{"b":1}}]', 'filejsonbroken'],
        ['a line that is broken among others', '{"a":1}\n{"a":\n{"a":2}', 'filejsonbroken'],
        ['lists and objects in one list', '[["a"],{"b":"c"}]', 'filejson'],
        ['too deep', '['.repeat(100_000), 'filejsonbroken'],
        ['objects too deep', '{"a":'.repeat(100_000), 'filejsonbroken'],
        ['objects of a list too deep', `[${'{"a":'.repeat(100_000)}`, 'filejsonbroken'],
        ['more names than a table has columns', `[{${Array.from({length: 3000}, (_, i) => `"a${i}":1`).join(',')}}]`, 'filetoowide'],
        ['more people than are taken', `[${'{"a":1},'.repeat(200_001)}]`, 'filetoomanylines'],
    ];
    test.each(refused)('%s', async(_why, text, code) => {
        const table = await read(text);
        expect(table).toMatchObject({rows: [], issues: [{code, level: 'error', line: null}], format: 'json'});
    });
    test('says the line', async() => {
        expect((await read('[\n{"a":1},\n{"a":}\n]')).issues[0]?.params).toEqual({line: 3});
    });
});

test('a list that starts like JSON and is none stays a list', async() => {
    expect(issueLines(await check('[Nom];Prénom;Mail\nROY;Léa;l@exemple.fr\n'))).not.toContain('filejsonbroken');
});

test('cells of a megabyte, a million escapes: linear', async() => {
    const long = 'a'.repeat(1_000_000);
    expect((await read(`[{"a":"${long}","b":${'9'.repeat(1_000_000)},"c":"${'\\"'.repeat(500_000)}"}]`)).rows[0]?.[2]).toHaveLength(500_000);
    await read(`[${`{"a":"\\u00e9","b":"x"},`.repeat(20_000)}{"a":"${long}"}]`);
    await read(`{"a":"${'{['.repeat(100_000)}","b":[${'{"c":[1,2,{"d":3}]},'.repeat(10_000)}]}`);
});

test('any cut of a text is read or refused', async() => {
    const text = JSON.stringify({a: [{...léa, b: ['x', {c: '\\"'}]}, max], d: {e: null}});
    for (let end = 0; end < text.length; end++) {
        expect(await read(text.slice(0, end))).toHaveProperty('issues');
    }
});
