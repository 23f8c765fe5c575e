import type {Config} from '../../../amd/src/page/shared/config';
import type {Host} from '../../../amd/src/page/shared/host';
import type {KeepStore} from '../../../amd/src/page/saved/keepstore';
import {until} from '../helpers/clock';
import {render, type Rendered} from './rendered';
import {MemoryStore} from './support';

export const LIST = 'Numéro;Nom;Prénom;Adresse mail;Téléphone\n1;NOËL;Anne;anne@exemple.fr;0611111111\n2;PETIT;Yann;yann@;0622222222\n';

/** What is under way on the pages, planned included. */
let busy = 0;

/** A browser: what it keeps, and a tab of it; the clock is the test's. */
export const browser = <S extends KeepStore = MemoryStore>(kept?: S) => {
    const store = (kept ?? new MemoryStore()) as S;
    let now = 1_000_000;
    let serial = 0;
    const tab = (id: string | null = null) => {
        let current = id;
        const world: Partial<Host> = {
            now: () => now, random: () => ++serial,
            pending: (_key, promise) => {
                busy++;
                return promise.finally(() => busy--);
            },
            keep: {store, tab: {get: () => current, set: (value) => {
                current = value;
            }}},
        };
        /** Opens the page in this tab, as a reload does. */
        const begin = (userid = 2, change: Partial<Config> = {}): Rendered => render({userid, ...change}, world);
        const load = async(userid = 2, change: Partial<Config> = {}): Promise<Rendered> => {
            const page = begin(userid, change);
            await until(() => busy === 0 && page.store.get().phase !== 'reading');
            return page;
        };
        return {begin, load, id: () => current};
    };
    return {store, tab, wait: (seconds: number) => {
        now += seconds;
    }, text: () => JSON.stringify([...(store as unknown as MemoryStore).kept])};
};
/** Waits until what was to be kept is kept, or could not be. */
export const saved = (): Promise<void> => until(() => busy === 0);
export const people = (page: Rendered): unknown => page.store.get().review?.people.map(({line, lastname, email}) => `${line} ${lastname} ${email}`);
