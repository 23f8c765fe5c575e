import type {Review} from '../../../amd/src/check/createreview';
import {check} from '../helpers/checked';

const four = 'a;MARTIN;Léa;lea@exemple.fr;L1\nb;PETIT;Lia;lia@;L1\nc;NOËL;Zoé;zoe@exemple.fr;L2\nd;HUET;Max;max@example.com;\n';
const open = async(rows: string): Promise<Review> => (await check(`username;lastname;firstname;email;cohort\n${rows}`)).review;

test('one that changes nothing leaves what could be made again', async() => {
    const review = await open(four);
    review.edit(2, 'firstname', 'A');
    review.leaveOut([4]);
    review.undo();
    review.edit(2, 'firstname', 'A');
    review.takeBack([4]);
    review.editMany([]);
    review.choose({cohort: 1}, {cohort: 1});
    expect(review.canRedo).toBe(true);
    review.redo();
    expect(review.outcome(4)).toBe('leftout');
});

test('that a name means no cohort is something else than that nothing was said of it', async() => {
    const review = await open(four);
    review.choose({names: [['L1', undefined]]}, {names: [['L1', null]]});
    expect([review.canUndo, review.choice]).toEqual([true, {names: [['L1', null]]}]);
});

test('taken back with a value is one decision, undone, made again and kept as one', async() => {
    const review = await open(four);
    review.leaveOut([2]);
    review.takeBackWith([{line: 2, field: 'account', value: '7'}, {line: 2, field: 'password', value: 'Geheim-1'}]);
    expect([review.outcome(2), review.people[0]?.account]).toEqual(['pending', 7]);
    expect(review.kept.done.at(-1)).toEqual({kind: 'several', of: [
        {kind: 'takeBack', lines: [2]}, {kind: 'edit', cells: [{line: 2, field: 'account', value: '7'}]},
    ]});
    review.undo();
    expect([review.outcome(2), review.people[0]?.account]).toEqual(['leftout', undefined]);
    review.redo();
    expect([review.outcome(2), review.people[0]?.account]).toEqual(['pending', 7]);
    review.undo();
    review.undo();
    expect(review.canUndo).toBe(false);
});
