/** @jest-environment jsdom */
import {TextDecoder, TextEncoder} from 'node:util';
Object.assign(globalThis, {TextDecoder, TextEncoder});
import {settle, until} from '../helpers/clock';
import {furnish, render} from './rendered';
import {fill, LIST, open, redraw} from './underhands';

beforeAll(furnish);

test('what is typed into the search stays, and is searched for', async() => {
    const page = await open();
    const search = page.find<HTMLInputElement>('[data-region="search"]');
    search.focus();
    fill(search, 'c3');
    redraw(page);
    expect(search.value).toBe('c3');
    await until(() => page.store.get().filter.search === 'c3');
    redraw(page);
    expect([search.value, document.activeElement]).toEqual(['c3', search]);
    fill(search, 'c');
    redraw(page);
    expect(search.value).toBe('c');
});

test('another search takes its place: a line that is added is seen', async() => {
    const page = await open();
    const search = page.find<HTMLInputElement>('[data-region="search"]');
    fill(search, 'c3');
    page.click('[data-action="addline"]');
    await settle(200);
    expect([search.value, page.store.get().filter.search]).toEqual(['', undefined]);
});

describe.each([
    ['problems', '[data-group] [data-field="leaveout"]'],
    ['problems, shown', '[data-group] [data-field="show"]'],
    ['tabs', '[data-tab="error"]'],
    ['columns', '[data-panel="columns"] select'],
    ['cohorts of the file', '.tool_prelude-name [data-field="none"]'],
    ['the cohort of a name', '.tool_prelude-name [data-action="change"]'],
    ['choices of the file', '[data-region="choices"] select'],
])('%s', (_name, selector) => {
    test('stay the same elements: neither focus nor a press that has begun is lost', async() => {
        const page = await open();
        page.click('[data-panel="columns"] [data-action="toggle"]');
        const before = [...page.root.querySelectorAll<HTMLElement>(selector)];
        expect(before.length).toBeGreaterThan(0);
        before[0]?.focus();
        redraw(page);
        const after = [...page.root.querySelectorAll(selector)];
        expect([after.length, after.every((one, at) => one === before[at])]).toEqual([before.length, true]);
        expect(document.activeElement).toBe(before[0]);
    });
});

test('a problem that is pressed is the one under the finger, though others went away meanwhile', async() => {
    const page = await open();
    const leave = [...page.root.querySelectorAll<HTMLElement>('[data-group]')].map((card) => [
        card.dataset['group'], card.querySelector<HTMLElement>('[data-field="leaveout"]')] as const);
    const [first, last] = [leave[0], leave.at(-1)];
    last?.[1]?.focus();
    first?.[1]?.click();
    expect(document.activeElement).toBe(last?.[1]);
    const before = page.store.get().review?.counts().leftout ?? 0;
    last?.[1]?.click();
    expect(page.store.get().review?.counts().leftout).toBeGreaterThan(before);
});

test('a problem that is pressed stays under the finger while others are solved; what it does is done, then they are drawn', async() => {
    const page = await open();
    const cards = (): string[] => [...page.root.querySelectorAll<HTMLElement>('[data-group]')].map((card) => card.dataset['group'] ?? '');
    const before = cards();
    const last = [...page.root.querySelectorAll<HTMLElement>('[data-group] [data-field="show"]')].at(-1) as HTMLElement;
    last.dispatchEvent(new MouseEvent('pointerdown', {bubbles: true}));
    page.store.get().review?.leaveOut([3]);
    redraw(page);
    expect(cards()).toEqual(before);
    last.dispatchEvent(new MouseEvent('pointerup', {bubbles: true}));
    last.click();
    await settle(100);
    expect(page.store.get().filter.group?.code).toBe(before.at(-1)?.split(' ')[0]);
    expect(cards()).toEqual(before.filter((one) => !one.startsWith('emailsyntax')));
});

test('let go on nothing, by a mouse that comes back, it is drawn all the same', async() => {
    const page = await open();
    const card = page.root.querySelector('[data-group] [data-field="show"]') as HTMLElement;
    card.dispatchEvent(new MouseEvent('pointerdown', {bubbles: true, buttons: 1}));
    page.store.get().review?.leaveOut([2, 3, 4, 5]);
    redraw(page);
    document.body.dispatchEvent(new MouseEvent('pointermove', {bubbles: true, buttons: 1}));
    expect(card.isConnected).toBe(true);
    document.body.dispatchEvent(new MouseEvent('pointermove', {bubbles: true, buttons: 0}));
    expect(card.isConnected).toBe(false);
});

test('what is typed for the cohort of a name stays while counts come in', async() => {
    const page = await open();
    const field = page.find<HTMLInputElement>('.tool_prelude-name[data-state="question"] [data-region="query"]');
    field.focus();
    fill(field, 'Ar');
    page.store.get().review?.leaveOut([4]);
    redraw(page);
    expect(page.find('.tool_prelude-name[data-state="question"] [data-region="query"]')).toBe(field);
    expect([field.value, document.activeElement]).toEqual(['Ar', field]);
});

test('while results stream in, what is typed into the search stays too', async() => {
    let go: () => void = () => undefined;
    const held = new Promise<void>((resolve) => {
        go = resolve;
    });
    const page = render({}, {}, {sealImport: async() => {
        await held;
        return {state: 'running'} as never;
    }});
    await page.choose({'list.csv': LIST.replace(/;(Law|Arts|cohort)$/gm, '')});
    page.click('[data-region="cohortall"] [data-action="none"]');
    page.click('[data-action="import"]');
    await until(() => page.store.get().phase === 'running');
    const search = page.find<HTMLInputElement>('[data-region="search"]');
    search.focus();
    fill(search, 'a');
    page.store.get().progress?.tally.add([{line: 2, outcome: 'create', code: '', message: '', userid: 5, username: 'a'}]);
    redraw(page);
    expect([search.value, document.activeElement]).toEqual(['a', search]);
    go();
});

describe('what is pressed and goes away by that', () => {
    test('the last button of a problem that is put right: focus goes to the next thing there', async() => {
        const page = await open();
        const cards = (): HTMLElement[] => [...page.root.querySelectorAll<HTMLElement>('[data-group]')];
        while (cards().length > 1) {
            const one = cards()[0]?.querySelector<HTMLElement>('[data-field="leaveout"]');
            one?.focus();
            one?.click();
            await settle();
            expect(page.root.contains(document.activeElement)).toBe(true);
            expect(document.activeElement?.closest('[data-panel="verify"]')).not.toBeNull();
        }
    });

    test('undo, when there is nothing left to undo', async() => {
        const page = await open();
        page.store.get().review?.edit(3, 'lastname', 'X');
        redraw(page);
        const undo = page.find<HTMLButtonElement>('[data-action="undo"]');
        undo.focus();
        undo.click();
        await settle();
        expect(undo.disabled).toBe(true);
        expect(document.activeElement).toBe(page.find('[data-action="redo"]'));
    });

    test('whoever left by themselves is left alone', async() => {
        const page = await open();
        const undo = page.find<HTMLButtonElement>('[data-action="columntool"]');
        undo.focus();
        undo.blur();
        undo.hidden = true;
        await settle();
        expect(document.activeElement).toBe(document.body);
    });
});
