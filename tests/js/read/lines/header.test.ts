import {readPaste} from '../../../../amd/src/read/cut/paste';

const read = async(...lines: string[]) => {
    const {headerLine, header, rows, issues} = await readPaste(`${lines.join('\n')}\n`);
    return {headerLine, header, people: rows.length, codes: issues.map(({code}) => code)};
};

describe('the title of the whole is no header, though each word of it is one', () => {
    test('above a header with one title we know', async() => expect(await read('Liste des admis 2026;;', 'Équipe;Zork;Blip', 'A;MARTIN Léa;x', 'B;DIOP Awa;y'))
        .toMatchObject({headerLine: 2, header: ['Équipe', 'Zork', 'Blip'], people: 2, codes: ['titleline']}));
    test('above one of which we know none, that its columns prove', async() =>
        expect(await read('Étudiants;;', 'Zork;Blip;Klam', 'Roy;812345;lea@exemple.fr', 'Huet;812346;max@exemple.fr', 'Noir;812347;ana@exemple.fr'))
            .toMatchObject({headerLine: 2, header: ['Zork', 'Blip', 'Klam'], people: 3, codes: ['titleline', 'headerguessed']}));
    test('one title above columns that have none stays the header', async() =>
        expect(await read('Mail;;', 'lea@exemple.fr;Léa;Roy', 'max@exemple.fr;Max;Huet')).toMatchObject({headerLine: 1, people: 2}));
    test('nor is a person one', async() => expect(await read('Nom;;', 'Roy;Léa;L1', 'Huet;Max;L1')).toMatchObject({headerLine: 1, people: 2}));
});

test.each(['Nom, prénom\tMail', 'Nom; prénom\tMail'])('a tab separates, whatever stands in its cells: %j', async title =>
    expect(await read(title, 'ROY, Léa\tlea@exemple.fr', 'HUET, Max\tmax@exemple.fr')).toMatchObject({header: title.split('\t'), people: 2}));
