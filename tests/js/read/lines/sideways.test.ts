import {readTable} from '../../../../amd/src/read/read';
import type {ReadChoices} from '../../../../amd/src/read/table';
import {readPaste} from '../../../../amd/src/read/cut/paste';
import {writeBook, type WrittenSheet} from '../../helpers/writebook';

const codes = async(...lines: string[]): Promise<string[]> => (await readPaste(lines.join('\n'))).issues.map(issue => issue.code);

describe('a list on its side', () => {
    test.each([';', ',', '\t'])('is refused: %j', async separator => {
        const lines = ['Numéro;940031;940032;940033', 'Nom;ROY;HUET;NOËL', 'Prénom;Léa;Max;Zoé', 'Mail;lea.roy@exemple.fr;max.huet@exemple.fr;zoe@exemple.fr'];
        expect(await codes(...lines.map(line => line.replaceAll(';', separator)))).toEqual(['filesideways']);
    });

    test('also with a title above, and other titles among them', async() => {
        expect(await codes('Candidats admis;;', 'Rang;1;2', 'Nom;ROY;HUET', 'Prénom;Léa;Max', 'Courriel;lea@exemple.fr;max@exemple.fr')).toEqual(['filesideways']);
    });

    test('also beside what all rows have in common', async() => {
        expect(await codes('Candidat;Nom;ROY;HUET', ';Prénom;Léa;Max', ';Courriel;lea@exemple.fr;max@exemple.fr')).toEqual(['filesideways']);
    });

    test.each([
        [['Nom;Prénom;Mail', 'ROY;Léa;lea@exemple.fr', 'HUET;Max;max@exemple.fr']],
        [['Numéro;Nom', '1;ROY', '2;HUET', '3;NOËL']],
        [['Champ;Nom;Prénom;Mail', 'Nom;ROY;Léa;lea@exemple.fr', 'Prénom;HUET;Max;max@exemple.fr', 'Mail;NOËL;Zoé;zoe@exemple.fr']],
        [['nom', 'Nom', 'Prénom', 'Mail']],
        [['Numéro;Champ;Valeur', '1;Nom;ROY', '1;Prénom;Léa', '1;Mail;lea@exemple.fr', '2;Nom;HUET', '2;Prénom;Max', '2;Mail;max@exemple.fr']],
    ])('an ordinary one is not: %j', async lines => {
        expect(await codes(...lines)).not.toContain('filesideways');
    });

    test('whoever chose a header line knows better', async() => {
        const {issues} = await readPaste('Nom;ROY\nPrénom;Léa\nMail;a@exemple.fr\nCohorte;L1', {headerLine: 0});
        expect(issues.map(issue => issue.code)).not.toContain('filesideways');
    });
});

describe.each(['xlsx', 'ods'] as const)('on its side in %s', (format) => {
    type Rows = WrittenSheet['rows'];
    const side: Rows = [
        ['Numéro', 940031, 940032, 940033], ['Nom', 'ROY', 'HUET', 'NOËL'], ['Prénom', 'Léa', 'Max', 'Zoé'], ['Mail', 'lea@exemple.fr', 'max@exemple.fr', null],
    ];
    const upright: Rows = [['Nom', 'Prénom', 'Mail'], ['ROY', 'Léa', 'lea@exemple.fr'], ['HUET', 'Max', 'max@exemple.fr']];
    const codesOf = async(sheets: Readonly<Record<string, Rows>>, merges: WrittenSheet['merges'] = [], choices: ReadChoices = {}): Promise<string[]> => {
        const file = writeBook(format, Object.entries(sheets).map(([name, rows]) => ({name, rows, merges})));
        return (await readTable(file, `liste.${format}`, choices)).issues.map(issue => issue.code);
    };

    test('it is refused, numbers, empty cells and all', async() => {
        expect(await codesOf({Admis: side})).toEqual(['filesideways']);
    });
    test('below a title merged over all columns, beside an empty column', async() => {
        const shifted = [['Candidats admis'], [], ...side].map(row => [null, ...row]);
        expect(await codesOf({Admis: shifted}, [{startRow: 0, startCol: 1, endRow: 0, endCol: 4}])).toEqual(['filesideways']);
    });
    test('beside a title merged over all rows', async() => {
        const titled = side.map((row, at) => [at === 0 ? 'Candidat' : null, ...row]);
        expect(await codesOf({Admis: titled}, [{startRow: 0, startCol: 0, endRow: 3, endCol: 0}])).toContain('filesideways');
    });
    test('of several hundred people', async() => {
        const wide = ['Nom', 'Prénom', 'Mail'].map(title => [title, ...Array.from({length: 400}, (_, i) => title === 'Mail' ? `p${i}@exemple.fr` : `N${i}`)]);
        expect(await codesOf({Admis: wide})).toEqual(['filesideways']);
    });
    test('it is found among sheets that are no lists, and a list is taken before it', async() => {
        expect(await codesOf({'Lisez-moi': [['Export du 12 juillet']], 'Admis': side})).toEqual(['sheetchosen', 'filesideways']);
        expect(await codesOf({Fiche: side, Admis: upright})).not.toContain('filesideways');
    });
    test('an ordinary list is not, and whoever chose a header line knows better', async() => {
        expect(await codesOf({Admis: upright})).not.toContain('filesideways');
        expect(await codesOf({Admis: side}, [], {headerLine: 1})).not.toContain('filesideways');
    });
});
