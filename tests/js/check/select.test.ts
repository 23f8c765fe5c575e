import type {Answer} from '../../../amd/src/check/people/answer';
import type {Review} from '../../../amd/src/check/createreview';
import {check} from '../helpers/checked';

const open = async(rows: string): Promise<Review> => (await check(`username;lastname;firstname;email;cohort\n${rows}`)).review;
const four = 'a;MARTIN;Léa;lea@exemple.fr;L1\nb;PETIT;Lia;lia@;L1\nc;NOËL;Zoé;zoe@exemple.fr;L2\nd;HUET;Max;max@example.com;\n';
const answer = (line: number, outcome: Answer['outcome'], code: string): Answer => ({line, outcome, code, message: `${code}!`, userid: 0, account: '', cohortids: []});

describe('looking', () => {
    const names = async(filter: Parameters<Review['select']>[0]): Promise<string[]> => {
        const review = await open(four);
        review.leaveOut([4]);
        review.joinAnswers([2, 5], [answer(5, 'enrol', 'accountexists')]);
        return Array.from(review.select(filter), index => review.people[index]?.lastname ?? '');
    };
    test.each([
        [{tab: 'all'}, ['MARTIN', 'PETIT', 'NOËL', 'HUET']],
        [{tab: 'create'}, ['MARTIN']],
        [{tab: 'existing'}, ['HUET']],
        [{tab: 'error'}, ['PETIT']],
        [{tab: 'warning'}, ['HUET']],
        [{tab: 'leftout'}, ['NOËL']],
        [{tab: 'all', search: 'noel'}, ['NOËL']],
        [{tab: 'all', search: ' ZOE exemple '}, ['NOËL']],
        [{tab: 'all', search: 'l1'}, ['MARTIN', 'PETIT']],
        [{tab: 'all', search: 'zzz'}, []],
        [{tab: 'error', search: 'martin'}, []],
        [{tab: 'all', group: {code: 'emailtest', field: 'email'}}, ['HUET']],
        [{tab: 'all', sort: {field: 'lastname', descending: false}}, ['HUET', 'MARTIN', 'NOËL', 'PETIT']],
        [{tab: 'all', sort: {field: 'lastname', descending: true}}, ['PETIT', 'NOËL', 'MARTIN', 'HUET']],
        [{tab: 'all', sort: {field: 'line', descending: true}}, ['HUET', 'NOËL', 'PETIT', 'MARTIN']],
        [{tab: 'all', sort: {field: 'cohort', descending: false}}, ['HUET', 'MARTIN', 'PETIT', 'NOËL']],
    ] as const)('%j', async(filter, expected) => expect(await names(filter)).toEqual(expected));
    test('numbers sort as numbers', async() => {
        const review = await open('100;A;B;a@exemple.fr;\n9;C;D;b@exemple.fr;\n020;E;F;c@exemple.fr;\n');
        expect(Array.from(review.select({tab: 'all', sort: {field: 'username', descending: false}}))).toEqual([1, 2, 0]);
    });
    test('passwords are not searched', async() => {
        const {review} = await check('username;nom;prenom;mail;password\na;A;B;a@exemple.fr;Geheim-123\n');
        expect(review.select({tab: 'all', search: 'geheim'})).toHaveLength(0);
        expect(JSON.stringify(review.groups().map(group => group.values))).not.toContain('Geheim');
    });
});
