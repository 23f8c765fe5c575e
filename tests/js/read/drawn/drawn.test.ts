import {readPaste} from '../../../../amd/src/read/cut/paste';

const read = async(...lines: string[]): Promise<{header: readonly string[]; rows: string[]; lines: readonly number[]; told: string[]}> => {
    const {header, rows, lines: places, issues} = await readPaste(lines.join('\n'));
    return {header, rows: rows.map(row => row.join('|')), lines: places, told: issues.map(issue => `${issue.code}@${issue.line ?? ''}`)};
};

const HEADER = ['numero', 'nom', 'prenom', 'mail'];
const LEA = '940031|ROY|Léa|lea.roy@exemple.fr';
const MAX = '940032|HUET|Max|max.huet@exemple.fr';

describe('tables drawn with characters', () => {
    test('of MySQL: frames and rules are nobody', async() => {
        expect(await read(
            'mysql> SELECT * FROM etudiants;',
            '+---------+------+--------+---------------------+',
            '| numero  | nom  | prenom | mail                |',
            '+---------+------+--------+---------------------+',
            '| 940031  | ROY  | Léa    | lea.roy@exemple.fr  |',
            '| 940032  | HUET | Max    | max.huet@exemple.fr |',
            '+---------+------+--------+---------------------+',
            '2 rows in set (0.00 sec)', '',
        )).toEqual({header: HEADER, rows: [LEA, MAX], lines: [5, 6], told: ['titleline@1', 'footerline@8']});
    });

    test('of psql: an empty first cell is one', async() => {
        expect(await read(
            ' numero |  nom  | prenom |        mail         ',
            '--------+-------+--------+---------------------',
            ' 940031 | ROY   | Léa    | lea.roy@exemple.fr',
            '        | HUET  | Max    | max.huet@exemple.fr',
            '(2 lignes)', '',
        )).toEqual({header: HEADER, rows: [LEA, MAX.replace('940032', '')], lines: [3, 4], told: ['footerline@5']});
    });

    test('of Markdown, with colons for its alignment and bars in cells', async() => {
        expect(await read(
            '| numero | nom | prenom | mail |',
            '|--------|:---:|-------:|:-----|',
            '| 940031 | ROY | Léa \\| L. | lea.roy@exemple.fr |',
            '| 940032 | HUET |  | max.huet@exemple.fr |',
        )).toEqual({header: HEADER, rows: [LEA.replace('Léa', 'Léa | L.'), MAX.replace('Max', '')], lines: [3, 4], told: []});
    });

    test('of Markdown without bars around', async() => {
        expect((await read('nom | mail', '--- | ---', 'ROY | lea.roy@exemple.fr', 'HUET | max.huet@exemple.fr')).rows)
            .toEqual(['ROY|lea.roy@exemple.fr', 'HUET|max.huet@exemple.fr']);
    });

    test.each([['│', '┌─┬┐├─┼┤└─┴┘'], ['║', '╔═╦╗╠═╬╣╚═╩╝'], ['┃', '┏━┳┓┣━╋┫┗━┻┛']])('with lines of their own: %s', async(bar, signs) => {
        const row = (...cells: string[]): string => `${bar} ${cells.join(` ${bar} `)} ${bar}`;
        const rule = (at: number): string => `${signs[at]}${Array(4).fill(signs[at + 1]?.repeat(8)).join(signs[at + 2])}${signs[at + 3]}`;
        expect(await read(rule(0), row(...HEADER), rule(4), row(...LEA.split('|')), rule(4), row(...MAX.split('|')), rule(8)))
            .toEqual({header: HEADER, rows: [LEA, MAX], lines: [4, 6], told: []});
    });

    test('columns under a rule, one space between them', async() => {
        expect(await read(
            'numero nom  prenom     mail               ',
            '------ ---- ---------- -------------------',
            '940031 ROY  Léa        lea.roy@exemple.fr ',
            '940032 HUET Max Joseph max.huet@exemple.fr',
            '',
            '(2 rows affected)',
        )).toEqual({header: HEADER, rows: [LEA, MAX.replace('Max', 'Max Joseph')], lines: [3, 4], told: ['footerline@6']});
    });

    test('columns under short rules, numbers to the right, as PowerShell writes them', async() => {
        expect((await read(
            '',
            'nom  prenom numero mail',
            '---  ------     -- ----',
            'ROY  Léa    940031 lea.roy@exemple.fr',
            'HUET Max         2 max.huet@exemple.fr',
        )).rows).toEqual(['ROY|Léa|940031|lea.roy@exemple.fr', 'HUET|Max|2|max.huet@exemple.fr']);
    });

    test('what lies across a column is not cut in silence', async() => {
        const {rows, told} = await read(
            'numero nom   prenom mail',
            '------ ----- ------ -------------------',
            '940031 ROY   Léa    lea.roy@exemple.fr',
            '940032 LEGOFFIC Max max.huet@exemple.fr',
            '940033 NOEL  Zoé    zoe@exemple.fr',
        );
        expect(rows[1]).toBe('940032 LEGOFFIC Max max.huet@exemple.fr|||');
        expect(told).toContain('rowshort@4');
    });

    test('a bar as a separator, and a rule in a list, are read as ever', async() => {
        expect((await read('nom|prenom|mail', 'ROY|Léa|lea.roy@exemple.fr', '---|---|---', 'HUET|Max|max.huet@exemple.fr')).lines).toEqual([2, 4]);
        expect((await read('nom;prenom;mail', 'ROY;Léa;lea.roy@exemple.fr', '-----;-----;-----', 'HUET;Max;max.huet@exemple.fr')).lines).toEqual([2, 4]);
    });
});

describe('what databases write below a list', () => {
    test.each(['(2 rows)', '2 rows in set (0.00 sec)', '2 lignes', '(2 lignes)', '2 enregistrements', '2 résultats', 'Query OK, 2 rows affected (0.01 sec)', '(1 row)'])(
        '%s', async line => {
            expect(await read('nom;mail', 'ROY;lea.roy@exemple.fr', 'HUET;max.huet@exemple.fr', line))
                .toEqual({header: ['nom', 'mail'], rows: ['ROY|lea.roy@exemple.fr', 'HUET|max.huet@exemple.fr'], lines: [2, 3], told: ['footerline@4']});
            expect((await read('numero;nom;mail', '1;ROY;lea.roy@exemple.fr', '2;HUET;max.huet@exemple.fr', line)).told).toEqual(['footerline@4']);
        });

    test('a name or an address below a list is a person', async() => {
        expect((await read('nom;mail', 'ROY;lea.roy@exemple.fr', '2 rowsky;')).lines).toEqual([2, 3]);
    });
});
