import fc from 'fast-check';
import Papa from 'papaparse';
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

test('well-formed text gives the cells papaparse gives', async() => {
    await fc.assert(fc.asyncProperty(
        fc.integer({min: 3, max: 6}).chain(width => fc.array(fc.array(fc.tuple(cell, fc.boolean()), {minLength: width, maxLength: width}), {minLength: 1, maxLength: 12})),
        separators, ends, fc.boolean(), async(table, separator, end, closed) => {
            const text = table.map(row => row.map(([value, always]) => written(value, separator, always)).join(separator)).join(end) + (closed ? end : '');
            const theirs = Papa.parse<string[]>(text, {delimiter: separator, newline: end});
            expect(theirs.errors).toEqual([]);
            const data = theirs.data.filter(row => row.join('') !== '');
            const ours = await parseCsv(text, separator, {width: table[0]?.length ?? 0});
            expect(ours.rows).toEqual(data);
            expect(ours.odd.size).toBe(0);
        },
    ), {numRuns: 500});
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
