import {properCase, tidySpaces, upperCase} from '../../../../amd/src/check/people/namecase';
import type {Review} from '../../../../amd/src/check/createreview';
import {changeCells, changesOf} from '../../../../amd/src/check/people/tools';
import {check} from '../../helpers/checked';

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
    const replace = (review: Review, field: string, find: string, by: string, matchCase = false) =>
        changesOf(review.people, [field], {kind: 'replace', find, by, matchCase});
    test('find and replace in a column', async() => {
        const review = await open(four);
        expect(replace(review, 'email', '@EXAMPLE.com', '@exemple.fr')).toEqual([{line: 5, field: 'email', value: 'max@exemple.fr'}]);
        expect(replace(review, 'email', '@EXAMPLE.com', '@exemple.fr', true)).toEqual([]);
        expect(replace(review, 'cohort', 'L1', '$&-DROIT')).toEqual([
            {line: 2, field: 'cohort', value: '$&-DROIT'}, {line: 3, field: 'cohort', value: '$&-DROIT'},
        ]);
        expect(replace(review, 'email', '.', '.').length).toBe(0);
        expect(replace(review, 'email', '', 'x')).toEqual([]);
    });
    test('an accent typed in two code points is found', async() => {
        const review = await open(four);
        expect(replace(review, 'firstname', 'Le\u0301a', 'Lea')).toEqual([{line: 2, field: 'firstname', value: 'Lea'}]);
    });
    test('one change in both names is one decision', async() => {
        const review = await open('a;DE LA TOUR;JEAN - PIERRE;a@exemple.fr;L1\nb;Noël;Zoé;b@exemple.fr;L2\n');
        const cells = changesOf(review.people, ['lastname', 'firstname'], {kind: 'proper'});
        expect(cells).toEqual([{line: 2, field: 'lastname', value: 'De La Tour'}, {line: 2, field: 'firstname', value: 'Jean - Pierre'}]);
        review.editMany(cells);
        review.undo();
        expect(review.people[0]).toMatchObject({lastname: 'DE LA TOUR', firstname: 'JEAN - PIERRE'});
        expect(review.canUndo).toBe(false);
    });
    test('a value for some, and none for others', async() => {
        const review = await open(four);
        expect(changesOf(review.people, ['cohort'], {kind: 'set', value: 'L1'}).map(cell => cell.line)).toEqual([4, 5]);
        review.editMany(changesOf(review.people.slice(0, 1), ['cohort'], {kind: 'clear'}));
        expect(review.people.map(person => person.cohorts)).toEqual([[], ['L1'], ['L2'], []]);
    });
    test('passwords are never found', async() => {
        const {review} = await check('username;nom;prenom;mail;password\na;A;B;a@exemple.fr;Abc-12345\n');
        expect(replace(review, 'password', 'Abc', 'x')).toEqual([]);
    });
});

describe('taking what is offered', () => {
    const double = 'a;Ã‰TÃ‰;Ã‰lodie;a@exemple.fr;CafÃ©\nb;NOËL;LÃ©a;b@exemple.fr;L1\n';
    test('in one field, or in all of them as one decision', async() => {
        const review = await open(double);
        expect(review.fix({code: 'doubleencoded', field: 'firstname'})).toEqual([2, 3]);
        review.undo();
        review.fix({code: 'doubleencoded'});
        expect(review.people.map(({lastname, firstname, cohorts}) => [lastname, firstname, ...cohorts]))
            .toEqual([['ÉTÉ', 'Élodie', 'Café'], ['NOËL', 'Léa', 'L1']]);
        expect(review.groups()).toEqual([]);
        review.undo();
        expect(review.canUndo).toBe(false);
    });
    test('a cohort among several is put right, the others stay', async() => {
        const {review} = await check('username;lastname;firstname;email;cohort1;cohort2;cohort3\na;A;B;a@exemple.fr;L1;CafÃ©;ThÃ©\n');
        review.fix({code: 'doubleencoded', field: 'cohort'});
        expect(review.people[0]?.cohorts).toEqual(['L1', 'Café', 'Thé']);
    });
});
