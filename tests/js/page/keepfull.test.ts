/** @jest-environment jsdom */
import {TextDecoder, TextEncoder} from 'node:util';
import {deserialize, serialize} from 'node:v8';
Object.assign(globalThis, {TextDecoder, TextEncoder, structuredClone: (value: unknown): unknown => deserialize(serialize(value))});
import {IDBFactory, IDBKeyRange, IDBObjectStore} from 'fake-indexeddb';
import {createKeepStore} from '../../../amd/src/page/saved/keepstore';
import {until} from '../helpers/clock';
import {browser, saved} from './keptbrowser';
import {furnish, type Rendered} from './rendered';


const PEOPLE = 2500;
const LIST = ['username;lastname;firstname;email', ...Array.from({length: PEOPLE}, (_, at) => `n${at};N;A;n${at}@exemple.fr`)].join('\n');
const LIMITS = {limits: {bytes: 1e7, lines: 10_000, people: 10_000, checkpeople: 5000, chunkpeople: 100, parallel: 2, postbytes: 1e6}};

/** How many more writes there is room for; then each transaction that writes is given up, as a full disk makes the browser do. */
let room = Infinity;
/** Whether, once there is none left, nothing is removed any more either: the browser was closed, or the disk takes nothing at all. */
let over = false;
const {put, delete: remove} = IDBObjectStore.prototype;

beforeAll(furnish);
beforeEach(() => {
    room = Infinity;
    over = false;
    IDBObjectStore.prototype.delete = function(this: IDBObjectStore, ...all: Parameters<typeof remove>) {
        const request = remove.apply(this, all);
        if (over && room <= 0) {
            this.transaction.abort();
        }
        return request;
    };
    Object.assign(globalThis, {indexedDB: new IDBFactory(), IDBKeyRange});
    IDBObjectStore.prototype.put = function(this: IDBObjectStore, ...all: Parameters<typeof put>) {
        const request = put.apply(this, all);
        if (room-- <= 0) {
            this.transaction.abort();
        }
        return request;
    };
});
afterAll(() => {
    IDBObjectStore.prototype.put = put;
    IDBObjectStore.prototype.delete = remove;
});

const count = ({store}: Rendered): number => store.get().review?.people.length ?? 0;
const edit = async({store}: Rendered, name: string): Promise<void> => {
    store.get().review?.edit(2, 'lastname', name);
    store.set({edits: store.get().edits + 1, revision: store.get().revision + 1});
    await saved();
};
/** The list in a new browser with a real store, and the tab it is open in. */
const open = async(): Promise<{it: ReturnType<typeof browser>; tab: ReturnType<ReturnType<typeof browser>['tab']>; page: Rendered}> => {
    const it = browser(createKeepStore('tool_prelude'));
    const tab = it.tab();
    const page = await tab.load(2, LIMITS);
    await page.choose({'liste.csv': LIST});
    await saved();
    return {it, tab, page};
};

test('a list that is kept is there again, with what was decided, and is offered in another tab', async() => {
    const {it, tab, page} = await open();
    await edit(page, 'AUTRE');
    const again = await tab.load(2, LIMITS);
    expect([count(again), again.store.get().review?.people[0]?.lastname, again.store.get().unkept]).toEqual([PEOPLE, 'AUTRE', '']);
    const other = await it.tab().load(2, LIMITS);
    expect(other.store.get().unfinished).toEqual([expect.objectContaining({people: PEOPLE})]);
});

describe.each([0, 1, 2, 3, 4, 5, 6])('a disk that is full after %i writes', (writes) => {
    test('leaves the list whole or not at all, and the page says so until there is room again', async() => {
        room = writes;
        const {tab, page} = await open();
        const full = room < 0;
        expect(page.store.get().unkept !== '').toBe(full);
        const cut = await tab.load(2, LIMITS);
        expect([0, PEOPLE]).toContain(count(cut));

        // An edit while it is still full, then one with room.
        room = 0;
        await edit(page, 'PLEIN');
        expect(page.store.get().unkept).not.toBe('');
        expect([0, PEOPLE]).toContain(count(await tab.load(2, LIMITS)));
        room = Infinity;
        await edit(page, 'PLACE');
        expect(page.store.get().unkept).toBe('');
    });

    test('takes nothing away from what was kept before', async() => {
        const {tab, page} = await open();
        await edit(page, 'AVANT');
        room = writes;
        await page.choose({'autre.csv': LIST.replaceAll(';N;', ';X;')});
        await saved();
        room = Infinity;
        const again = await tab.load(2, LIMITS);
        expect([count(again), ['AVANT', 'X'].includes(again.store.get().review?.people[0]?.lastname ?? '')]).toEqual([PEOPLE, true]);
    });
});

test.each([0, 1, 2, 3, 4, 5])('cut off for good after %i writes: what is offered of it is whole', async(writes) => {
    room = writes;
    over = true;
    const {it} = await open();
    room = Infinity;
    const other = await it.tab().load(2, LIMITS);
    const {unfinished} = other.store.get();
    expect(unfinished.map((one) => one.people)).toEqual(writes < 5 ? [] : [PEOPLE]);
    other.root.querySelector<HTMLElement>('[data-region="unfinished"] [data-field="takeup"]')?.click();
    await saved();
    expect(count(other)).toBe(writes < 5 ? 0 : PEOPLE);
});

test('what lost a part since is not offered', async() => {
    const {it, tab} = await open();
    const rows = [...(await it.store.read('data ')).keys()].filter((key) => key.includes('rows'));
    expect(rows).toHaveLength(3);
    await it.store.write(new Map(), rows.slice(1, 2), null);
    expect((await it.tab().load(2, LIMITS)).store.get().unfinished).toEqual([]);
    expect(count(await tab.load(2, LIMITS))).toBe(0);
});

test('two tabs: whoever takes the work up has it alone, the other goes on with one of its own; neither is shorter', async() => {
    const {it, page} = await open();
    const other = await it.tab().load(2, LIMITS);
    other.find('[data-region="unfinished"] [data-field="takeup"]').click();
    await until(() => count(other) === PEOPLE);
    await saved();
    await edit(page, 'PREMIER');
    await edit(other, 'SECOND');
    const {unfinished} = (await it.tab().load(2, LIMITS)).store.get();
    expect(unfinished.map((one) => one.people)).toEqual([PEOPLE, PEOPLE]);
});

test('a store that was closed by the browser is opened again', async() => {
    const {page, tab} = await open();
    const opened = indexedDB.open('tool_prelude', 2);
    await new Promise((resolve) => {
        opened.onsuccess = resolve;
    });
    opened.result.close();
    indexedDB.deleteDatabase('tool_prelude');
    await edit(page, 'ENCORE');
    expect([0, PEOPLE]).toContain(count(await tab.load(2, LIMITS)));
});

test('a tab that was copied: the copy has the list, the first goes on with one of its own; neither is shorter', async() => {
    const {it, tab, page} = await open();
    const copy = await it.tab(tab.id()).load(2, LIMITS);
    expect(count(copy)).toBe(PEOPLE);
    await edit(page, 'PREMIER');
    await edit(copy, 'COPIE');
    await edit(page, 'ENCORE');
    const {unfinished} = (await it.tab().load(2, LIMITS)).store.get();
    expect(unfinished.map((one) => one.people)).toEqual([PEOPLE, PEOPLE]);
    expect((await tab.load(2, LIMITS)).store.get().review?.people[0]?.lastname).toBe('ENCORE');
});

/** An opening that fails as browsers let it fail in private windows. */
const failing = (name: string): Partial<IDBFactory> => ({open: () => {
    const request = {error: new DOMException(name, name)} as {error: DOMException; onerror?: () => void};
    queueMicrotask(() => request.onerror?.());
    return request as unknown as IDBOpenDBRequest;
}});

test.each<[why: string, get: () => unknown, said: string]>([
    ['even to look for it is forbidden', () => {
        throw new DOMException('blocked', 'SecurityError');
    }, 'SecurityError'],
    ['there is no store', () => undefined, 'TypeError'],
    ['it may not be opened', () => ({open: () => {
        throw new DOMException('private', 'InvalidStateError');
    }}), 'InvalidStateError'],
    ['it does not open', () => failing('UnknownError'), 'UnknownError'],
])('where nothing can be kept, for %s, the page works, and says so once a list is there', async(_why, get, said) => {
    Object.defineProperty(globalThis, 'indexedDB', {configurable: true, get});
    try {
        const {page, it} = await open();
        expect([count(page), page.store.get().unkept, page.find('[data-region="unkept"]').hidden]).toEqual([PEOPLE, said, false]);
        await edit(page, 'ENCORE');
        expect(page.store.get().unkept).toBe(said);
        expect([page.host.errors, (await it.tab().load(2, LIMITS)).store.get().phase]).toEqual([[], 'empty']);
    } finally {
        Object.defineProperty(globalThis, 'indexedDB', {configurable: true, writable: true, value: new IDBFactory()});
    }
});
