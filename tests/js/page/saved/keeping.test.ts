/** @jest-environment jsdom */
import {TextDecoder, TextEncoder} from 'node:util';
Object.assign(globalThis, {TextDecoder, TextEncoder});
import {until} from '../../helpers/clock';
import {browser, LIST, people, saved} from '../keptbrowser';
import {furnish, render} from '../rendered';
import {MemoryStore} from '../support';

const SECRET = 'username;nom;prenom;mail;password;remarque\na;A;B;a@exemple.fr;Geheim-123;Boursier\nb;C;D;b@exemple.fr;Geheim-456;\n';

beforeAll(furnish);

describe('work kept in the browser', () => {
    test('is there again after a reload, and can still be undone', async() => {
        const it = browser();
        const tab = it.tab();
        const page = await tab.load();
        await page.choose({'liste.csv': LIST});
        page.cell(2, 'check')?.querySelector('input')?.click();
        page.click('[data-action="addline"]');
        (document.activeElement as HTMLInputElement).value = '9';
        page.key('Enter');
        await saved();
        it.wait(60);

        const again = await tab.load();
        expect(again.store.get().phase).toBe('ready');
        expect(people(again)).toEqual(['2 NOËL anne@exemple.fr', '3 PETIT yann@', '4  ']);
        expect(again.text(4, 'username')).toBe('9');
        expect(again.store.get().review?.outcome(2)).toBe('leftout');
        expect(again.find('[data-region="takenup"]').hidden).toBe(false);
        again.click('[data-action="undo"]');
        await saved();
        const third = await tab.load();
        expect(third.text(4, 'username')).toBe('');
        expect(third.store.get().review?.outcome(2)).toBe('leftout');
    });

    test('gives way to a file dropped while it was being read, which is kept in its place', async() => {
        for (const wait of [0, 2, 5]) {
            const it = browser();
            const tab = it.tab();
            const page = await tab.load();
            await page.choose({'liste.csv': LIST});
            await saved();
            const again = tab.begin();
            for (let turn = 0; turn < wait; turn++) {
                await Promise.resolve();
            }
            await again.choose({'autre.csv': 'Numéro;Nom;Prénom;Adresse mail\n7;HUET;Lou;lou@exemple.fr\n'});
            expect(people(again)).toEqual(['2 HUET lou@exemple.fr']);
            await saved();
            expect(people(await tab.load())).toEqual(['2 HUET lou@exemple.fr']);
        }
    });

    test('what was undone can be made again after a reload, and is forgotten with the next decision', async() => {
        const tab = browser().tab();
        const page = await tab.load();
        await page.choose({'liste.csv': LIST});
        page.store.get().review?.edit(2, 'lastname', 'UN');
        page.store.get().review?.edit(2, 'lastname', 'DEUX');
        page.store.get().review?.leaveOut([3]);
        page.store.set({edits: 1});
        await saved();
        page.click('[data-action="undo"]');
        page.click('[data-action="undo"]');
        await saved();

        const again = await tab.load();
        expect(again.store.get().review?.people[0]?.lastname).toBe('UN');
        expect(again.find<HTMLButtonElement>('[data-action="redo"]').disabled).toBe(false);
        again.click('[data-action="redo"]');
        expect(again.store.get().review?.people[0]?.lastname).toBe('DEUX');
        await saved();

        const third = await tab.load();
        third.click('[data-action="redo"]');
        expect(third.store.get().review?.outcome(3)).toBe('leftout');
        third.click('[data-action="undo"]');
        third.store.get().review?.edit(2, 'firstname', 'Autre');
        third.store.set({edits: 9});
        await saved();
        const fourth = await tab.load();
        expect(fourth.store.get().review?.canRedo).toBe(false);
        expect(fourth.store.get().review?.people[0]).toMatchObject({lastname: 'DEUX', firstname: 'Autre'});
    });

    test('holds mapped columns only', async() => {
        const it = browser();
        const page = await it.tab().load();
        await page.choose({'liste.csv': `${LIST.trimEnd()}\n9;LONG;Zoé;long@exemple.fr;0622222222;0633333333\n`});
        expect(page.store.get().table?.issues.map(({code}) => code)).toContain('rowlong');
        await saved();
        expect(it.text()).toContain('long@exemple.fr');
        expect(it.text()).not.toMatch(/0622222222|0633333333/);
        expect(it.text()).toContain('anne@exemple.fr');
        expect(it.text()).not.toContain('0611111111');
    });

    test('never holds a password, of the file or typed; the file is asked for again, and what was decided stays', async() => {
        const it = browser();
        const tab = it.tab();
        const page = await tab.load();
        await page.choose({'liste.csv': SECRET});
        page.store.get().review?.edit(2, 'password', 'Getippt-789');
        page.store.set({edits: 1, access: {...page.store.get().access, recipe: 'nomail', passwords: 'one', password: 'Alle-12345', chosen: true}});
        page.store.get().review?.edit(3, 'lastname', 'CC');
        page.store.set({edits: 2});
        await saved();
        for (const secret of ['Geheim', 'Getippt', 'Alle-', 'Boursier']) {
            expect(it.text()).not.toContain(secret);
        }

        const again = await tab.load();
        expect(again.store.get().access).toMatchObject({recipe: 'nomail', passwords: 'one', password: ''});
        expect(again.find('[data-region="again"]').hidden).toBe(false);
        expect(people(again)).toEqual(['2 A a@exemple.fr', '3 CC b@exemple.fr']);

        again.find('[data-region="input"]').click = () => undefined;
        again.click('[data-region="again"] [data-action="again"]');
        await again.choose({'autre.csv': SECRET.replace('a@', 'z@')});
        await until(() => !again.find('[data-region="refused"]').hidden);
        expect(again.find('[data-region="refused"]').textContent).toContain('issue_filenotsame');
        expect(again.find('[data-panel="file"] [data-region="body"]').hidden).toBe(false);
        expect(people(again)).toEqual(['2 A a@exemple.fr', '3 CC b@exemple.fr']);

        await again.choose({'liste.csv': SECRET});
        await until(() => again.find('[data-region="again"]').hidden);
        expect(again.find('[data-region="again"]').hidden).toBe(true);
        expect(again.store.get().review?.people.map(({lastname, password}) => [lastname, password])).toEqual([['A', 'Geheim-123'], ['CC', 'Geheim-456']]);
    });

    test('is another person’s to no one', async() => {
        const it = browser();
        const tab = it.tab();
        const page = await tab.load();
        await page.choose({'liste.csv': LIST});
        await saved();
        const other = await tab.load(3);
        expect(other.store.get()).toMatchObject({phase: 'empty', unfinished: []});
    });

    test('is gone after a day, whoever comes', async() => {
        const it = browser();
        const tab = it.tab();
        const page = await tab.load();
        await page.choose({'liste.csv': LIST});
        await saved();
        it.wait(86_401);
        const other = await it.tab().load(3);
        expect(other.store.get().phase).toBe('empty');
        expect(it.store.kept.size).toBe(0);
    });

    test('is gone once the server has it', async() => {
        const it = browser();
        const tab = it.tab();
        const page = await tab.load();
        await page.choose({'liste.csv': LIST});
        await saved();
        expect(it.store.kept.size).toBeGreaterThan(0);
        page.click('[data-region="cohortall"] [data-action="none"]');
        page.click('[data-action="import"]');
        await saved();
        expect(page.store.get().phase).toBe('done');
        expect([it.store.kept.size, tab.id()]).toEqual([0, null]);
    });

    test('several files come back as several', async() => {
        const it = browser();
        const tab = it.tab();
        const page = await tab.load();
        await page.choose({'a.csv': LIST, 'b.csv': 'mail,nom,prenom,numero\nlou@exemple.fr,HUET,Lou,7\n'});
        page.store.get().review?.edit(5, 'lastname', 'HUETTE');
        page.store.set({edits: 1});
        await saved();
        const again = await tab.load();
        expect(again.store.get().files.map(({source}) => source.name)).toEqual(['a.csv', 'b.csv']);
        expect(people(again)).toEqual(people(page));
    });

    test('where nothing can be kept, the page says so', async() => {
        const broken = new MemoryStore();
        const full = (): Promise<never> => Promise.reject(new Error('QuotaExceededError'));
        Object.assign(broken, {read: full, write: full});
        const page = render({}, {keep: {store: broken, tab: {get: () => null, set: () => undefined}}});
        await page.choose({'liste.csv': LIST});
        await saved();
        expect(page.find('[data-region="unkept"]').hidden).toBe(false);
    });
});
