import type {Answer} from '../../../amd/src/check/people/answer';
import type {Review} from '../../../amd/src/check/createreview';
import {issueText} from '../../../amd/src/page/lines/issuetext';
import type {Words} from '../../../amd/src/page/shared/words';
import {check} from '../helpers/checked';

const list = 'Identifiant;Nom;Prénom;Courriel\nines;HÉBERT;Inès;ines@exemple.fr\nzoe;NOËL;Zoé;zoe@exemple.fr\nana;AMARA;Ana;ana@exemple.fr';
const joins = (line: number, userid: number, change: Partial<Answer> = {}): Answer => (
    {line, outcome: 'enrol', code: 'accountexists', message: 'Has an account', userid, account: `u${userid}`, cohortids: [5], ...change});
const repeats = (line: number, userid: number): Answer => joins(line, userid, {outcome: 'blocked', code: 'accountrepeated', cohortids: []});
const outcomes = (review: Review): string[] => review.people.map(({line}) => review.outcome(line));
const whys = (review: Review, line: number): unknown[] =>
    review.issues(line).flatMap(({code, level, params}) => (level === 'error' ? [[code, params?.['lines'], params?.['account']]] : []));

describe('two lines that lead to one account', () => {
    test('asked about one after the other, the later one is stopped as soon as the answer is there', async() => {
        const {review} = await check(list);
        review.joinAnswers([2, 3, 4], [joins(3, 7)]);
        expect(outcomes(review)).toEqual(['create', 'enrol', 'create']);
        review.edit(2, 'email', 'autre@exemple.fr');
        expect(review.joinAnswers([2], [joins(2, 7, {code: 'emailexists'})])).toContain(3);
        expect(outcomes(review)).toEqual(['enrol', 'blocked', 'create']);
        expect(whys(review, 3)).toEqual([['accountshared', '2', 'u7']]);
        expect(review.groups().find(({code}) => code === 'accountshared')?.lines).toEqual([3]);
        expect(review.unanswered()).toEqual([]);
    });

    test('the earlier one left out, taken back, edited: the later one follows', async() => {
        const {review} = await check(list);
        review.joinAnswers([2, 3, 4], [joins(2, 7), joins(3, 7), joins(4, 7)]);
        expect(outcomes(review)).toEqual(['enrol', 'blocked', 'blocked']);
        review.leaveOut([2]);
        expect(outcomes(review)).toEqual(['leftout', 'enrol', 'blocked']);
        expect(whys(review, 4)).toEqual([['accountshared', '3', 'u7']]);
        review.takeBack([2]);
        expect(outcomes(review)).toEqual(['enrol', 'blocked', 'blocked']);
        review.edit(2, 'email', 'tout.autre@exemple.fr');
        expect(outcomes(review)).toEqual(['pending', 'enrol', 'blocked']);
        review.undo();
        review.edit(2, 'lastname', '');
        expect(outcomes(review)).toEqual(['blocked', 'enrol', 'blocked']);
    });

    test('what the server stopped for an earlier line is asked again once that one is gone', async() => {
        const {review} = await check(list);
        review.joinAnswers([2, 3, 4], [joins(2, 7), repeats(3, 7)]);
        expect(outcomes(review)).toEqual(['enrol', 'blocked', 'create']);
        expect(whys(review, 3)).toEqual([['accountshared', '2', 'u7']]);
        review.leaveOut([2]);
        expect(outcomes(review)).toEqual(['leftout', 'pending', 'create']);
        expect(review.unanswered().map(({line}) => line)).toEqual([3]);
        review.joinAnswers([3], [joins(3, 7)]);
        review.undo();
        expect(outcomes(review)).toEqual(['enrol', 'blocked', 'create']);
    });

    test('accounts that may not be named are told apart by what stands for them, and no name is put into words', async() => {
        const {review} = await check(list);
        const hidden = (line: number, handle: string): Answer => joins(line, 0, {account: '', handle});
        review.joinAnswers([2], [hidden(2, 'aa')]);
        review.joinAnswers([3, 4], [hidden(3, 'bb'), hidden(4, 'aa')]);
        expect(outcomes(review)).toEqual(['enrol', 'enrol', 'blocked']);
        expect(whys(review, 4)).toEqual([['accountshared', '2', '']]);
        const said = new Map([['issue_accountshared', '{lines} ({account})'], ['issue_accountshared_unnamed', '{lines}']]);
        const words = {has: (key: string) => said.has(key), say: (key: string, params: {lines: string}) => said.get(key)?.replace('{lines}', params.lines)};
        expect(review.issues(4).map(issue => issueText(issue, words as unknown as Words, String))).toContain('2');
        review.leaveOut([2]);
        expect(outcomes(review)).toEqual(['leftout', 'enrol', 'enrol']);
        review.undo();
        review.joinAnswers([4], [{...repeats(4, 0), account: '', handle: 'aa'}]);
        expect(whys(review, 4)).toEqual([['accountshared', '2', '']]);
        review.leaveOut([2]);
        expect(review.unanswered().map(({line}) => line)).toEqual([4]);
    });

    test('one that is stopped itself is in nobody’s way, an account that may not be named in nobody’s either', async() => {
        const {review} = await check(list);
        review.joinAnswers([2, 3, 4], [joins(2, 7, {outcome: 'blocked', code: 'cohortunknown'}), joins(3, 7)]);
        expect(outcomes(review)).toEqual(['blocked', 'enrol', 'create']);
        review.joinAnswers([2, 3, 4], [joins(2, 0, {account: ''}), joins(3, 0, {account: ''})]);
        expect(outcomes(review)).toEqual(['enrol', 'enrol', 'create']);
    });
});
