import {readTable} from '../../../../amd/src/read/read';
import {writeCsv} from '../../../../amd/src/check/lists/writecsv';

describe('writeCsv', () => {
    test('begins with a BOM and ends lines as Excel does', () => {
        expect(writeCsv([['a', 'b'], ['1', '2']])).toBe('\uFEFFa;b\r\n1;2\r\n');
    });

    test.each(['=1+1', '+33', '-1', '@SUM(A1)', '\t=1', '\r=1'])('a spreadsheet will not calculate %j', (value) => {
        expect(writeCsv([[value]]).replace('\uFEFF', '').replace(/^"/, '')[0]).toBe('\'');
    });

    test.each([['a;b', '"a;b"'], ['a"b', '"a""b"'], ['a\nb', '"a\nb"'], [' a', '" a"'], ['NOËL', 'NOËL']])('%j is written %s', (value, cell) => {
        expect(writeCsv([[value]])).toBe(`\uFEFF${cell}\r\n`);
    });

    test('is read again as it was', async() => {
        const rows = [['username', 'lastname', 'email'], ['u1', 'LE "GROS"; PAUL', 'a@exemple.fr'], ['u2', 'NOËL', 'b@exemple.fr']];
        const table = await readTable(new TextEncoder().encode(writeCsv(rows)), 'x.csv');
        expect([table.header, ...table.rows]).toEqual(rows);
    });
});
