import {readPaste} from '../../../../amd/src/read/cut/paste';

const read = async(...lines: string[]): Promise<{header: readonly string[]; rows: string[]; lines: readonly number[]; told: string[]}> => {
    const {header, rows, lines: places, issues} = await readPaste(lines.join('\n'));
    return {header, rows: rows.map(row => row.join('|')), lines: places, told: issues.map(issue => `${issue.code}@${issue.line ?? ''}`)};
};

const EXPECTED = {header: ['numero', 'nom', 'mail'], rows: ['1|ROY|lea@exemple.fr', '2|HUET|max@exemple.fr'], lines: [1, 5], told: ['cardsread@']};

describe('one card a person', () => {
    test('set apart by an empty line', async() => {
        expect(await read('numero : 1', 'nom : ROY', 'mail : lea@exemple.fr', '', 'numero : 2', 'nom : HUET', 'mail : max@exemple.fr')).toEqual(EXPECTED);
    });

    test('set apart by its first title, with YAML’s dash or without', async() => {
        expect(await read('- numero: 1', '  nom: "ROY"', '  mail: lea@exemple.fr', '- numero: 2', '  nom: HUET', "  mail: 'max@exemple.fr'"))
            .toEqual({...EXPECTED, lines: [1, 4]});
        expect(await read('numero = 1', 'nom = ROY', 'mail = lea@exemple.fr', 'numero = 2', 'nom = HUET', 'mail = max@exemple.fr'))
            .toEqual({...EXPECTED, lines: [1, 4]});
    });

    test('what is missing is empty, a value may hold colons, an odd line is told at its person', async() => {
        const people = Array.from({length: 12}, (_, at) => [`nom: R${'abcdefghijkl'[at] ?? ''}`, `mail: p${at}@exemple.fr`, '']).flat();
        const {header, rows, told} = await read(...people, 'nom: NOËL', 'adresse: 12:30: rue', '  suite de la ligne', '', 'nom: LOU', 'nom: LEA');
        expect(header).toEqual(['nom', 'mail', 'adresse']);
        expect(rows.slice(12)).toEqual(['NOËL||12:30: rue', 'LOU||', 'LEA||']);
        expect(told).toEqual(['cardsread@', 'cardline@37']);
    });

    test.each([
        ['nom:prenom:mail', 'ROY:Léa:lea@exemple.fr', 'HUET:Max:max@exemple.fr'],
        ['nom;mail', 'ROY: L;lea@exemple.fr', 'HUET: M;max@exemple.fr'],
        ['Note: a', 'Remarque: b', 'lea@exemple.fr'],
    ])('any other list is read as ever: %s', async(...lines) => {
        expect((await read(...lines)).told).not.toContain('cardsread@');
    });
});
