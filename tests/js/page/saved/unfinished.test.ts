/** @jest-environment jsdom */
import {TextDecoder, TextEncoder} from 'node:util';
Object.assign(globalThis, {TextDecoder, TextEncoder});
import {until} from '../../helpers/clock';
import {browser, LIST, people, saved} from '../keptbrowser';
import {furnish} from '../rendered';


beforeAll(furnish);

describe('work left unfinished', () => {
    test('on a list that is imported elsewhere is nobody’s to finish any more; another list of the same name is', async() => {
        const it = browser();
        for (const text of [LIST, LIST.replace('PETIT', 'GRAND'), LIST]) {
            const page = await it.tab().load();
            await page.choose({'liste.csv': text});
            await saved();
        }
        const tab = it.tab();
        const page = await tab.load();
        expect(page.store.get().unfinished).toHaveLength(3);
        await page.choose({'liste.csv': LIST});
        await saved();
        page.click('[data-region="cohortall"] [data-action="none"]');
        page.click('[data-action="import"]');
        await saved();
        expect(page.store.get().phase).toBe('done');
        expect(it.text()).toContain('GRAND');
        expect(it.text()).not.toContain('PETIT');
    });

    test('is offered, not taken up, where the page was opened for another list; whichever is not chosen stays', async() => {
        const options = {recipe: 'nomail', passwords: 'one', password: '', forcechange: true, cohortid: 0, usefilecohorts: false, existing: 'enrol',
            cohortmap: []} as const;
        const start = {filename: 'juillet.csv', options, cohorts: [], columns: []};
        const it = browser();
        const tab = it.tab();
        const page = await tab.load();
        await page.choose({'liste.csv': LIST});
        await saved();

        const again = await tab.load(2, {start});
        await until(() => again.store.get().unfinished.length > 0);
        expect(again.store.get().phase).toBe('empty');
        expect(again.find('[data-region="repeat"]').textContent).toMatch(/js_repeat .*juillet.* js_repeat_unfinished/);
        again.click('[data-region="unfinished"] [data-field="takeup"]');
        await until(() => again.store.get().takenup > 0);
        expect(again.store.get().access.recipe).toBe('mail');
        expect(again.find('[data-region="repeat"]').hidden).toBe(true);

        const other = await tab.load(2, {start});
        await other.choose({'aout.csv': LIST.replace('PETIT', 'GRAND')});
        await saved();
        expect(other.store.get().access.recipe).toBe('nomail');
        expect(it.text()).toContain('PETIT');
        expect(people(await tab.load())).toContain('3 GRAND yann@');
        expect((await it.tab().load()).store.get().unfinished).toHaveLength(2);
    });

    test('is offered in another tab, and whoever takes it up has it alone', async() => {
        const it = browser();
        const one = it.tab();
        const first = await one.load();
        await first.choose({'liste.csv': LIST});
        await saved();
        const two = it.tab();
        const second = await two.load();
        expect(second.store.get().phase).toBe('empty');
        expect(second.root.querySelectorAll('[data-region="unfinished"] li')).toHaveLength(1);
        second.click('[data-region="unfinished"] [data-field="takeup"]');
        await until(() => second.store.get().phase === 'ready');
        expect(people(second)).toEqual(['2 NOËL anne@exemple.fr', '3 PETIT yann@']);
        second.store.get().review?.leaveOut([2]);
        second.store.set({edits: 5});
        await saved();
        // The first tab goes on with a work of its own.
        first.store.get().review?.leaveOut([3]);
        first.store.set({edits: 5});
        await saved();
        expect(two.id()).not.toBe(one.id());
        expect((await two.load()).store.get().review?.counts().leftout).toBe(1);
        expect((await two.load()).store.get().review?.outcome(2)).toBe('leftout');
        expect((await one.load()).store.get().review?.outcome(3)).toBe('leftout');
    });
});
