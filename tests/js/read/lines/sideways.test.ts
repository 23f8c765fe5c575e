import {readPaste} from '../../../../amd/src/read/cut/paste';

const codes = async(...lines: string[]): Promise<string[]> => (await readPaste(lines.join('\n'))).issues.map(issue => issue.code);

describe('a list on its side', () => {
    test.each([';', ',', '\t'])('is refused: %j', async separator => {
        const lines = ['Numéro;940031;940032;940033', 'Nom;ROY;HUET;NOËL', 'Prénom;Léa;Max;Zoé', 'Mail;lea.roy@exemple.fr;max.huet@exemple.fr;zoe@exemple.fr'];
        expect(await codes(...lines.map(line => line.replaceAll(';', separator)))).toEqual(['filesideways']);
    });

    test('also with a title above, and other titles among them', async() => {
        expect(await codes('Candidats admis;;', 'Rang;1;2', 'Nom;ROY;HUET', 'Prénom;Léa;Max', 'Courriel;lea@exemple.fr;max@exemple.fr')).toEqual(['filesideways']);
    });

    test.each([
        [['Nom;Prénom;Mail', 'ROY;Léa;lea@exemple.fr', 'HUET;Max;max@exemple.fr']],
        [['Numéro;Nom', '1;ROY', '2;HUET', '3;NOËL']],
        [['Champ;Nom;Prénom;Mail', 'Nom;ROY;Léa;lea@exemple.fr', 'Prénom;HUET;Max;max@exemple.fr', 'Mail;NOËL;Zoé;zoe@exemple.fr']],
        [['nom', 'Nom', 'Prénom', 'Mail']],
    ])('an ordinary one is not: %j', async lines => {
        expect(await codes(...lines)).not.toContain('filesideways');
    });

    test('whoever chose a header line knows better', async() => {
        const {issues} = await readPaste('Nom;ROY\nPrénom;Léa\nMail;a@exemple.fr\nCohorte;L1', {headerLine: 0});
        expect(issues.map(issue => issue.code)).not.toContain('filesideways');
    });
});
