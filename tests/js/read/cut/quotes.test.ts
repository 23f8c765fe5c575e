import fc from 'fast-check';
import {parseCsv} from '../../../../amd/src/read/cut/csv';
import {check} from '../../helpers/checked';

const ends = fc.constantFrom('\n', '\r', '\r\n');
const separators = fc.constantFrom(';', ',', '\t', '|');

/** A cell as RFC 4180 has it: quoted where it must be, and sometimes where it need not. */
const written = (cell: string, separator: string, always: boolean): string =>
    (always || cell.includes(separator) || /["\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

/** What cells are made of; a line inside a cell never has all the columns, which would make it a person (see below). */
const cell = fc.array(fc.constantFrom('a', 'Zoé', '"', '""', ' ', '\n', '\r\n', '1', '@', '…'), {maxLength: 6}).map(parts => parts.join(''))
    .map(text => (text.trim() === '' ? 'x' : text));

/** What a cell is read as: its line breaks are line feeds. */
const readBack = (value: string): string => value.replaceAll('\r\n', '\n');

test('well-formed text gives the cells it was written from', async() => {
    await fc.assert(fc.asyncProperty(
        fc.integer({min: 3, max: 6}).chain(width => fc.array(fc.array(fc.tuple(cell, fc.boolean()), {minLength: width, maxLength: width}), {minLength: 1, maxLength: 12})),
        separators, ends, fc.boolean(), async(table, separator, end, closed) => {
            const text = table.map(row => row.map(([value, always]) => written(value, separator, always)).join(separator)).join(end) + (closed ? end : '');
            const {rows, odd} = await parseCsv(text, separator, {width: table[0]?.length ?? 0});
            expect(rows).toEqual(table.map(row => row.map(([value]) => readBack(value))));
            expect(odd.size).toBe(0);
        },
    ), {numRuns: 500});
});

/** What texts are made of that are anything but well-formed; long pieces as well, so that papaparse's own pieces end anywhere in them. */
const scrap = fc.constantFrom(
    'a', 'Zoé', '"', '"', '""', ';', ';', '\n', '\r\n', '\r', ' ', '@', ' "', '";"', '"\n"', '";', '"\n', '\n\uFEFF', 'x;y;z\n', '"q;r";"s\nt";u\r\n',
    `"${'k'.repeat(300)}\n`, 'n\n'.repeat(80), 'p;q;r\n'.repeat(60), '"l\r\nl";"m";o\n'.repeat(100), 'c'.repeat(40_000),
);

test('how a row is cut does not depend on how much stands before it', async() => {
    await fc.assert(fc.asyncProperty(
        fc.array(scrap, {maxLength: 40}).map(parts => parts.join('')), fc.nat(400), fc.constantFrom('e;f;g', '"e;e";"f";g', '"e\ne";f;g'),
        async(text, count, filler) => {
            const alone = await parseCsv(text, ';', {width: 3});
            const behind = await parseCsv(`${filler}\n`.repeat(count) + text, ';', {width: 3});
            const before = filler.split('\n').length * count;
            expect(behind.rows.slice(count)).toEqual(alone.rows);
            expect(behind.lines.slice(count)).toEqual(alone.lines.map(line => line + before));
            expect([...behind.odd]).toEqual([...alone.odd].map(([line, code]) => [line + before, code]));
        },
    ), {numRuns: 500});
});

test('a byte order mark before a row is a letter of it, wherever papaparse is given the next piece', async() => {
    const rows = Array.from({length: 500}, (_, i) => `\uFEFF${i};b;c`);
    expect((await parseCsv(rows.join('\n'), ';', {width: 3})).rows).toEqual(rows.map(row => row.split(';')));
});

test('every row starts on the physical line it stands on', async() => {
    await fc.assert(fc.asyncProperty(fc.array(fc.tuple(cell, cell, cell), {minLength: 1, maxLength: 10}), ends, async(table, end) => {
        const rows = table.map(row => row.map(value => written(value, ';', true)).join(';'));
        const lines = rows.map((_, i) => rows.slice(0, i).join(end).split(/\r\n|\r|\n/).length + (i > 0 ? 1 : 0));
        expect((await parseCsv(rows.join(end), ';', {width: 3})).lines).toEqual(lines);
    }), {numRuns: 500});
});

const people = Array.from({length: 8}, (_, i) => `${1001 + i};NOM${'ABCDEFGH'[i]};Léa;p${i}@exemple.fr;L${i}`);
const header = 'Numéro;Nom;Prénom;Adresse mail;Formation';

test('a stray quote anywhere costs its own line, never another', async() => {
    await fc.assert(fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(7), fc.nat(40)), {minLength: 1, maxLength: 3}), ends, fc.boolean(), async(strays, end, quoted) => {
            const rows = quoted ? people.map(row => row.split(';').map(value => `"${value}"`).join(';')) : [...people];
            for (const [line, at] of strays) {
                const row = rows[line] ?? '';
                const place = Math.min(at, row.length);
                rows[line] = `${row.slice(0, place)}"${row.slice(place)}`;
            }
            const hit = new Set(strays.map(([line]) => line));
            const {review} = await check([header, ...rows].join(end));
            const read = new Map(review.people.map(person => [person.line, person]));
            people.forEach((row, i) => {
                if (!hit.has(i)) {
                    const person = read.get(i + 2);
                    expect([person?.username, person?.lastname, person?.firstname, person?.email, ...person?.cohorts ?? []].join(';')).toBe(row);
                } else {
                    expect(read.has(i + 2)).toBe(true);
                }
            });
        },
    ), {numRuns: 500});
});

test('two stray quotes that swallow a short list between them cost their own lines only', async() => {
    const rows = people.map((row, at) => (at === 7 ? row.replace('Léa;', 'Léa";') : at === 0 ? row.replace('Léa;', 'Léa;"') : row));
    const {review} = await check([header, ...rows].join('\n'));
    expect(review.people.map(person => person.line)).toEqual([2, 3, 4, 5, 6, 7, 8, 9]);
});

test('a cell may hold a line that looks like half of one', async() => {
    const {review} = await check(`${header}\n1001;"NOM\nA";"Léa;\nZoé";p@exemple.fr;L1\n1002;B;C;c@exemple.fr;L2\n`);
    expect(review.people.map(person => [person.line, person.lastname, person.firstname])).toEqual([[2, 'NOM A', 'Léa; Zoé'], [5, 'B', 'C']]);
});
