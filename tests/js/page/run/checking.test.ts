import {createChecking} from '../../../../amd/src/page/run/checking';
import {createStore} from '../../../../amd/src/page/shared/store';
import {initialState, type State} from '../../../../amd/src/page/state';
import {clock} from '../../../../amd/src/run/clock';
import {check} from '../../helpers/checked';
import {settle} from '../../helpers/clock';
import {config, makeHost} from '../support';

const LIST = `username;lastname;firstname;email\n${['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i'].map((one) => `${one}1;Un;Une;${one}.un@exemple.fr`).join('\n')}\n`;

/** A list of nine, asked about three at a time; `answer` gives the next of the calls its answer. */
async function ask(): Promise<{drawn: () => number[]; answer: () => Promise<void>}> {
    const waiting: (() => void)[] = [];
    const host = makeHost({checkPeople: () => new Promise((resolve) => waiting.push(() => resolve({answers: []})))}, {clock});
    const store = createStore<State>(initialState(config));
    createChecking(store, config, host);
    const {table, mapping, review} = await check(LIST);
    const answered: number[] = [];
    store.watch(['revision'], (state) => state.review && answered.push(state.review.counts().create));
    store.set({phase: 'ready', table, mapping, review});
    await settle();
    return {
        drawn: () => answered.slice(),
        answer: async() => {
            waiting.shift()?.();
            await settle();
        },
    };
}

test('an answer is drawn with those that come right behind it', async() => {
    const {drawn, answer} = await ask();
    await settle(1000);
    await answer();
    await settle(100);
    await answer();
    expect(drawn()).toEqual([]);
    await answer();
    expect(drawn()).toEqual([9]);
});

test('an answer is drawn soon, also when the next keeps everybody waiting', async() => {
    const {drawn, answer} = await ask();
    await answer();
    await settle(300);
    expect(drawn()).toEqual([3]);
    await settle(3000);
    expect(drawn()).toEqual([3]);
    await answer();
    await answer();
    await settle(3000);
    expect(drawn()).toEqual([3, 9]);
});
