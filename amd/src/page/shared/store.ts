/** One value that everything on the page is drawn from. */
export interface Store<S> {
    get(): S;
    /** Merges and tells whoever watches a key that changed. */
    set(patch: Partial<S>): void;
    /** Runs now, and whenever one of these keys changed. */
    watch(keys: readonly (keyof S)[], run: (state: S) => void): void;
}

export const createStore = <S extends object>(initial: S): Store<S> => {
    let state = initial;
    const watchers: {keys: readonly (keyof S)[]; run: (state: S) => void}[] = [];
    return {
        get: () => state,
        set: (patch) => {
            const before = state;
            state = {...state, ...patch};
            const changed = (Object.keys(patch) as (keyof S)[]).filter((key) => before[key] !== state[key]);
            for (const watcher of watchers) {
                if (watcher.keys.some((key) => changed.includes(key))) {
                    watcher.run(state);
                }
            }
        },
        watch: (keys, run) => {
            watchers.push({keys, run});
            run(state);
        },
    };
};
