import type {Answer, Candidate} from '../../../amd/src/check/people/answer';
import {check} from '../helpers/checked';

const candidate = (userid: number): Candidate => ({
    userid, username: `u${userid}`, name: `U ${userid}`, email: '', byusername: userid === 7, byemail: userid !== 7, usable: true, message: '',
});
const torn = (line: number, change: Partial<Answer> = {}): Answer => ({
    line, outcome: 'blocked', code: 'accountconflict', message: 'Two accounts', userid: 0, account: '', cohortids: [],
    candidates: [candidate(7), candidate(8)], ...change,
});
const list = 'Identifiant;Nom;Prénom;Courriel;city\nines;HÉBERT;Inès;ines@exemple.fr;Caen\nzoe;NOËL;Zoé;zoe@exemple.fr;Caen';

describe('accounts to choose among', () => {
    test('a choice is an edit: asked about again, undone and done again', async() => {
        const {review} = await check(list);
        review.joinAnswers([2, 3], [torn(2)]);
        expect(review.rivalries().map(({line}) => line)).toEqual([2]);
        expect([review.outcome(2), review.outcome(3)]).toEqual(['blocked', 'create']);

        review.edit(2, 'account', '8');
        expect(review.people[0]?.account).toBe(8);
        expect([review.outcome(2), review.unanswered().map(({line}) => line)]).toEqual(['pending', [2]]);
        review.joinAnswers([2], [torn(2, {outcome: 'enrol', code: 'emailexists'})]);
        expect(review.outcome(2)).toBe('enrol');
        expect(review.rivalries()).toHaveLength(1);

        review.undo();
        expect(review.people[0]?.account).toBeUndefined();
        review.redo();
        expect(review.people[0]?.account).toBe(8);
        expect(review.decisions).toEqual([{kind: 'edit', cells: [{line: 2, field: 'account', value: '8'}]}]);
    });

    test('somebody who may work here is asked about until they are ticked, and their tick goes with the address', async() => {
        const {review} = await check(list);
        review.joinAnswers([2, 3], [torn(2, {code: 'accountstaff', candidates: []})]);
        expect([review.outcome(2), review.workingHere().map(({line}) => line)]).toEqual(['blocked', [2]]);
        review.edit(2, 'staff', '1');
        expect([review.outcome(2), review.people[0]?.staff, review.unanswered().map(({line}) => line)]).toEqual(['pending', true, [2]]);
        review.joinAnswers([2], [torn(2, {outcome: 'enrol', code: 'emailexists'})]);
        expect([review.outcome(2), review.workingHere().map(({line}) => line)]).toEqual(['enrol', [2]]);
        review.edit(2, 'email', 'autre@exemple.fr');
        expect([review.people[0]?.staff, review.workingHere()]).toEqual([undefined, []]);
        review.undo();
        review.undo();
        expect(review.people[0]?.staff).toBeUndefined();
        review.joinAnswers([2], [torn(2, {code: 'accountstaff', candidates: []})]);
        review.leaveOut([2]);
        expect(review.workingHere()).toEqual([]);
    });

    test('a choice does not outlive what the accounts were found by', async() => {
        for (const field of ['username', 'email']) {
            const {review} = await check(list);
            review.edit(2, 'account', '8');
            review.edit(2, field, field === 'email' ? 'autre@exemple.fr' : 'autre');
            expect(review.people[0]?.account).toBeUndefined();
            review.undo();
            expect(review.people[0]?.account).toBe(8);
            review.edit(2, 'lastname', 'AUTRE');
            expect(review.people[0]?.account).toBe(8);
        }
    });

    test('whoever is no longer between two accounts is no longer among them', async() => {
        const {review} = await check(list);
        review.joinAnswers([2], [torn(2)]);
        review.joinAnswers([2], []);
        expect(review.rivalries()).toEqual([]);
        review.joinAnswers([2], [torn(2)]);
        review.forgetAnswers();
        expect(review.rivalries()).toEqual([]);
    });

    test('an edit asks again when the answer may depend on it', async() => {
        const {review} = await check(list);
        const settle = (): void => void review.joinAnswers([2, 3], []);
        const asks = (field: string, value: string): boolean => {
            settle();
            review.edit(2, field, value);
            return review.unanswered().length > 0;
        };
        expect(asks('lastname', 'A')).toBe(false);
        expect(asks('city', 'Rouen')).toBe(true);
        review.judgeNames(true);
        expect(asks('lastname', 'B')).toBe(true);
        expect(asks('firstname', 'B')).toBe(true);
        expect(asks('email', 'b@exemple.fr')).toBe(true);
    });
});
