import {createReview} from '../../../../amd/src/check/createreview';
import {guessMapping} from '../../../../amd/src/map/guess';
import {Selection} from '../../../../amd/src/page/lines/selection';
import {initialState} from '../../../../amd/src/page/state';
import {readTable} from '../../../../amd/src/read/read';
import {bytes, config} from '../support';

const open = async() => {
    const table = await readTable(bytes('Numéro;Nom;Prénom;Adresse mail\n1;A;A;a@\n2;B;B;b@\n3;C;C;c@\n'), 'x.csv');
    return createReview(table, guessMapping(table, config.site), config.site);
};

test('the line somebody is at stays though an answer takes it elsewhere, for as long as they are there', async() => {
    const review = await open();
    const selection = new Selection();
    const state = {...initialState(config), review, filter: {tab: 'error' as const}};
    const shown = (): number[] => Array.from(selection.take(review.select(state.filter), state, review).indices);
    expect(shown()).toEqual([0, 1, 2]);
    selection.at = 3;
    review.edit(3, 'email', 'b@exemple.fr');
    expect(shown()).toEqual([0, 1, 2]);
    selection.at = null;
    expect(shown()).toEqual([0, 2]);
});

test('a line put right stays where it is until another view is asked for', async() => {
    const review = await open();
    const selection = new Selection();
    const state = {...initialState(config), review, filter: {tab: 'error' as const}};
    expect(Array.from(selection.take(review.select(state.filter), state, review).indices)).toEqual([0, 1, 2]);

    selection.pin(3);
    review.edit(3, 'email', 'b@exemple.fr');
    expect(Array.from(review.select(state.filter))).toEqual([0, 2]);
    expect(selection.take(review.select(state.filter), state, review)).toEqual({indices: [0, 1, 2], same: true});

    const other = {...state, filter: {tab: 'error' as const}};
    const again = selection.take(review.select(other.filter), other, review);
    expect([Array.from(again.indices), again.same]).toEqual([[0, 2], false]);
});
