import {SharedCells} from '../../../../amd/src/read/cut/sharedcells';
import {parseCsv} from '../../../../amd/src/read/cut/csv';
import {readTable} from '../../../../amd/src/read/read';
import {encode} from '../../helpers/bytes';

describe('cells that come again are kept once', () => {
    test('and say what they said', () => {
        const shared = new SharedCells();
        // Equals in length, first and last letter: they meet in the same place.
        const names = ['Marie', 'Margue', 'Magie', 'Maxie', '', 'É', 'x'.repeat(500), `${'x'.repeat(499)}y`];
        for (let i = 0; i < 3000; i++) {
            const row = [`${i}`, names[i % names.length] ?? '', names[Math.floor(i / 700)] ?? '', `${'x'.repeat(490)}${i % 3}`];
            const copy = [...row];
            shared.share(row);
            expect(row).toEqual(copy);
        }
    });
    test('in rows of any width, a first one without cells too', () => {
        const shared = new SharedCells();
        for (let i = 0; i < 2000; i++) {
            const row = Array.from({length: i % 5}, (_, column) => `L${column}`);
            const copy = [...row];
            shared.share(row);
            expect(row).toEqual(copy);
        }
    });
    test('in a file as well, line breaks and quotes among them', async() => {
        const lines = Array.from({length: 2500}, (_, i) => `${i};"Anne\r\nMarie";${i % 2 ? 'L1; Droit' : 'L1'};${i % 7}`.replace('L1; Droit', '"L1; Droit"'));
        const {rows} = await parseCsv(lines.join('\r\n'), ';', {width: 4});
        expect(rows).toEqual(lines.map((_, i) => [`${i}`, 'Anne\nMarie', i % 2 ? 'L1; Droit' : 'L1', `${i % 7}`]));
    });
});

describe('lines that are told from people as the text is cut', () => {
    const head = 'Numéro;Nom;Prénom;Mail\n';
    const people = (from: number, count: number): string =>
        Array.from({length: count}, (_, i) => `${from + i};ROY;Léa;lea.${from + i}@exemple.fr\n`).join('');

    test('wherever they are in a long file', async() => {
        const text = `${head}${people(1000, 700)}Groupe B\n${people(2000, 900)}\n${people(3000, 5)}-----;;;\n${people(4000, 400)}Total : 2005;;;\n`;
        const {rows, issues} = await readTable(encode(text, 'utf-8'), 'liste.csv');
        expect(rows).toHaveLength(2005);
        expect(issues.map(({code, line}) => `${code}@${line}`).sort()).toEqual(['footerline@2010', 'sectionline@1609', 'sectionline@702']);
    });
    test('under titles above the header, and where the header comes again', async() => {
        const text = `Liste des admis\n\n${head}${people(1000, 300)}${head}Groupe B\n${people(2000, 300)}`;
        const {rows, issues} = await readTable(encode(text, 'utf-8'), 'liste.csv');
        expect(rows).toHaveLength(600);
        expect(issues.map(({code, line}) => `${code}@${line}`).sort()).toEqual(['headerrepeated@304', 'sectionline@305', 'titleline@1']);
    });
    test('another table behind a line of one cell, and all that follows it', async() => {
        const text = `${head}${people(1000, 300)}Seconde liste\nNom;Prénom;Numéro;Mail\nHUET;Max;7;max@exemple.fr\nHUET;Zoé;8;zoe@exemple.fr\n`;
        const {rows, issues} = await readTable(encode(text, 'utf-8'), 'liste.csv');
        expect(rows).toHaveLength(300);
        expect(issues.filter(({code}) => code === 'othertable').map(({line}) => line)).toEqual([303, 304, 305]);
    });
});
