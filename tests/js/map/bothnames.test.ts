import {isSplitClear} from '../../../amd/src/map/evidence/bothnames';
import {nameStyle, splitFullName} from '../../../amd/src/map/splitname';

describe('both names are split unasked where (nearly) all cells tell', () => {
    test.each([
        ['a comma', 'Student', ['Le Goff, Yann', 'Roy, Léa', 'Xyz, Abc']],
        ['capitals behind', 'Étudiant', ['Jean DUPONT', 'Yann LE GOFF']],
        ['capitals before, whatever the title says', 'Prénom et nom', ['DUPONT Jean', 'LE GOFF Yann']],
        ['first names', 'Étudiant', ['Léa Roy', 'Hugo Petit', 'Emma Xyz', 'Lucas Abc', 'Manon Huet']],
        ['capitals behind titles', 'Étudiants', ['Mme ROY Léa', 'M. LE GOFF Yann', 'M HUET Max', 'Mlle PETIT Zoé']],
        ['a title among titles', 'Civilité Nom Prénom', ['Madame ROY Léa', 'Monsieur HUET Max']],
        ['first names and the title', 'Prénom Nom', ['Léa Roy', 'Hugo Petit', 'Kwame Xyz']],
    ])('%s', (_, title, cells) => expect(isSplitClear(title, cells)).toBe(true));

    test.each([
        ['nothing tells', 'Étudiant', ['Xyz Abc', 'Abc Xyz', 'Def Ghi']],
        ['a title alone', 'Prénom Nom', ['Xyz Abc', 'Abc Xyz', 'Def Ghi']],
        ['nothing tells behind titles', 'Étudiant', ['Mme Xyz Abc', 'M. Abc Xyz', 'M. Def Ghi']],
        ['one cell', 'Étudiant', ['DUPONT Jean']],
        ['both orders', 'Étudiant', ['DUPONT Jean', 'Léa ROY', 'PETIT Hugo', 'Emma HUET']],
        ['capitals in half of them', 'Étudiant', ['DUPONT Jean', 'ROY Léa', 'Xyz Abc', 'Def Ghi']],
        ['capitals on first names', 'Étudiant', ['LÉA Roy', 'HUGO Petit', 'EMMA Xyz']],
        ['the title says otherwise', 'Nom et prénom', ['Léa Roy', 'Hugo Petit', 'Emma Xyz', 'Lucas Abc', 'Manon Huet']],
        ['a comma under the other order', 'Prénom, nom', ['Léa, Xyz', 'Hugo, Abc']],
        ['a comma with first names before it', 'Étudiant', ['Léa, Xyz', 'Hugo, Abc']],
        ['too few first names', 'Étudiant', ['Léa Roy', ...Array.from({length: 30}, () => 'Xyz Abc')]],
    ])('not when %s', (_, title, cells) => expect(isSplitClear(title, cells)).toBe(false));
});

describe('a title before both names is left out', () => {
    const cells = ['Mme ROY Léa', 'M HUET Max', 'M. Yann LE GOFF', 'Frau Petit, Zoé', 'Dr. NOËL Ana', 'Mr HUET'];
    test.each([
        ['Mme ROY Léa', 'ROY / Léa'], ['M HUET Max', 'HUET / Max'], ['M. Yann LE GOFF', 'LE GOFF / Yann'], ['Frau Petit, Zoé', 'Petit / Zoé'], ['Dr. NOËL Ana', 'NOËL / Ana'], ['Mr HUET', undefined],
        ['Petit, M. Max', 'Petit / Max'],
    ])('%s', (cell, names) => {
        const split = splitFullName(cell, nameStyle('Étudiant', cells));
        expect(split ? `${split.lastname} / ${split.firstname}` : undefined).toBe(names);
    });
    test.each([['M BAYE Awa', 'M BAYE'], ['PAN Wei Li', 'PAN'], ['HERR Jean Paul', 'HERR']])('%s has none where hardly anybody has one', (cell, lastname) =>
        expect(splitFullName(cell, nameStyle('Étudiant', [cell, 'ROY Léa', 'Mme HUET Ana', 'PETIT Zoé']))).toMatchObject({lastname}));
});
