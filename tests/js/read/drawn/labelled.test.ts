import {readPaste} from '../../../../amd/src/read/cut/paste';

const read = async(...lines: string[]): Promise<{header: readonly string[]; rows: string[]; lines: readonly number[]; told: string[]}> => {
    const {header, rows, lines: places, issues} = await readPaste(lines.join('\n'));
    return {header, rows: rows.map(row => row.join('|')), lines: places, told: issues.map(issue => `${issue.code}@${issue.line ?? ''}`)};
};

describe('a title before each value of a line', () => {
    test.each([
        ['NOM : ROY Prénom : Léa Mail : lea@exemple.fr', 'NOM : HUET Prénom : Max Mail : max@exemple.fr'],
        ['NOM=ROY;Prénom=Léa;Mail=lea@exemple.fr', 'NOM=HUET;Prénom=Max;Mail=max@exemple.fr'],
        ['- NOM : ROY, Prénom : Léa, Mail : lea@exemple.fr', '- NOM : HUET, Prénom : Max, Mail : max@exemple.fr'],
        ['1) NOM: ROY | Prénom: Léa | Mail: lea@exemple.fr', '2) NOM: HUET | Prénom: Max | Mail: max@exemple.fr'],
    ])('%s', async(...lines) => {
        expect(await read(...lines)).toEqual({
            header: ['NOM', 'Prénom', 'Mail'], rows: ['ROY|Léa|lea@exemple.fr', 'HUET|Max|max@exemple.fr'], lines: [1, 2], told: ['cardsread@'],
        });
    });

    test('of several words, in any order, with colons in values; a line without is told', async() => {
        const people = Array.from({length: 20}, (_, at) => `Nom de famille : R${at} Adresse e-mail : r${at}@exemple.fr Prénom : Ana ${at}`);
        const {header, rows, told} = await read(...people, 'Prénom : Zoé Nom de famille : LE GOFF Adresse e-mail : mailto:z@exemple.fr', 'fin de la page');
        expect(header).toEqual(['Nom de famille', 'Adresse e-mail', 'Prénom']);
        expect(rows.slice(20)).toEqual(['LE GOFF|mailto:z@exemple.fr|Zoé']);
        expect(told).toEqual(['cardsread@', 'cardline@21']);
    });

    test.each([
        ['Nom;Prénom;Mail', 'ROY;Léa;lea@exemple.fr'],
        ['nom : prénom : mail', 'ROY : Léa : lea@exemple.fr', 'HUET : Max : max@exemple.fr'],
        ['ROY Léa : nom : mail', 'HUET Max : nom : mail'],
        ['Réunion : mail à 10:30', 'Note : x'],
    ])('any other list is read as ever: %s', async(...lines) => {
        expect((await read(...lines)).told).not.toContain('cardsread@');
    });
});
