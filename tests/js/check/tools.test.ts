import {properCase, tidySpaces, upperCase} from '../../../amd/src/check/names';
import type {Review} from '../../../amd/src/check/review';
import {changeCells, replaceCells} from '../../../amd/src/check/tools';
import {check} from '../helpers/checked';

const open = async(rows: string): Promise<Review> => (await check(`username;lastname;firstname;email;cohort\n${rows}`)).review;
const four = 'a;MARTIN;Léa;lea@exemple.fr;L1\nb;PETIT;Lia;lia@;L1\nc;NOËL;Zoé;zoe@exemple.fr;L2\nd;HUET;Max;max@example.com;\n';

describe('tools', () => {
    test.each([
        ['DE LA TOUR', 'De La Tour'], ['JEAN-PIERRE', 'Jean-Pierre'], ['D’AGOSTINO', 'D’Agostino'], ['élodie', 'Élodie'], ['McDonald', 'McDonald'], ['ÉTÉ', 'Été'], ['', ''],
    ])('%j in ordinary case: %j', (name, proper) => expect(properCase(name)).toBe(proper));
    test('capitals keep their accents', () => expect(upperCase('Élodie')).toBe('ÉLODIE'));
    test('spaces', () => expect(tidySpaces(' Jean  - Pierre ')).toBe('Jean-Pierre'));
    test('a change makes only the cells it changes, as one decision', async() => {
        const review = await open(four);
        const cells = changeCells(review.people, 'lastname', properCase);
        expect(cells).toContainEqual({line: 4, field: 'lastname', value: 'Noël'});
        review.editMany(cells);
        expect(review.people.map(person => person.lastname)).toEqual(['Martin', 'Petit', 'Noël', 'Huet']);
        review.undo();
        expect(review.people[0]?.lastname).toBe('MARTIN');
    });
    test('find and replace in a column', async() => {
        const review = await open(four);
        expect(replaceCells(review.people, 'email', '@EXAMPLE.com', '@exemple.fr')).toEqual([{line: 5, field: 'email', value: 'max@exemple.fr'}]);
        expect(replaceCells(review.people, 'email', '@EXAMPLE.com', '@exemple.fr', true)).toEqual([]);
        expect(replaceCells(review.people, 'cohort', 'L1', '$&-DROIT')).toEqual([
            {line: 2, field: 'cohort', value: '$&-DROIT'}, {line: 3, field: 'cohort', value: '$&-DROIT'},
        ]);
        expect(replaceCells(review.people, 'email', '.', '.').length).toBe(0);
        expect(replaceCells(review.people, 'email', '', 'x')).toEqual([]);
    });
});
