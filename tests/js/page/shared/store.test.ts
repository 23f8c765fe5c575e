import {createStore} from '../../../../amd/src/page/shared/store';

describe('createStore', () => {
    test('runs a watcher at once, then when one of its keys changed', () => {
        const store = createStore({a: 1, b: 1});
        const seen: number[] = [];
        store.watch(['a'], ({a}) => seen.push(a));
        store.set({b: 2});
        store.set({a: 1});
        store.set({a: 3});
        expect(seen).toEqual([1, 3]);
    });

    test('a watcher that sets something sees the newest state', () => {
        const store = createStore({a: 1, b: 1});
        const seen: string[] = [];
        store.watch(['a'], ({a}) => a > 1 && store.set({b: a}));
        store.watch(['a', 'b'], ({a, b}) => seen.push(`${a}${b}`));
        store.set({a: 2});
        expect(seen[seen.length - 1]).toBe('22');
    });
});
