import {isSplitClear} from '../../../amd/src/map/evidence/bothnames';

describe('both names are split unasked where (nearly) all cells tell', () => {
    test.each([
        ['a comma', 'Student', ['Le Goff, Yann', 'Roy, Léa', 'Xyz, Abc']],
        ['capitals behind', 'Étudiant', ['Jean DUPONT', 'Yann LE GOFF']],
        ['capitals before, whatever the title says', 'Prénom et nom', ['DUPONT Jean', 'LE GOFF Yann']],
        ['first names', 'Étudiant', ['Léa Roy', 'Hugo Petit', 'Emma Xyz', 'Lucas Abc', 'Manon Huet']],
        ['first names and the title', 'Prénom Nom', ['Léa Roy', 'Hugo Petit', 'Kwame Xyz']],
    ])('%s', (_, title, cells) => expect(isSplitClear(title, cells)).toBe(true));

    test.each([
        ['nothing tells', 'Étudiant', ['Xyz Abc', 'Abc Xyz', 'Def Ghi']],
        ['a title alone', 'Prénom Nom', ['Xyz Abc', 'Abc Xyz', 'Def Ghi']],
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
