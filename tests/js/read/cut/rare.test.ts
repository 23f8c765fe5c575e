import {readPaste} from '../../../../amd/src/read/cut/paste';
import {RARE} from '../../../../amd/src/read/cut/rare';

describe('rare separators', () => {
    test.each(RARE)('%s separates where titles prove it', async sign => {
        const {header, rows, delimiter} = await readPaste(['numero,nom,prenom', '1,ROY,Léa', '2,HUET,Max'].join('\n').replaceAll(',', sign));
        expect({header, rows, delimiter}).toEqual({header: ['numero', 'nom', 'prenom'], rows: [['1', 'ROY', 'Léa'], ['2', 'HUET', 'Max']], delimiter: sign});
    });

    test.each([
        ['a usual one goes before', ['nom;prenom~usage;mail', 'ROY;Léa~L.;a@exemple.fr', 'HUET;Max~M.;b@exemple.fr'], ';'],
        ['uneven lines are one column', ['nom/prenom', 'ROY Léa', 'HUET Max'], null],
        ['so are lines without titles', ['ROY#Léa', 'HUET#Max'], null],
    ])('%s', async(_, lines, expected) => {
        expect((await readPaste(lines.join('\n'))).delimiter).toBe(expected);
    });
});
