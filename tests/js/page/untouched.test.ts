/** @jest-environment jsdom */
import {TextDecoder, TextEncoder} from 'node:util';
Object.assign(globalThis, {TextDecoder, TextEncoder});
import type {Answer} from '../../../amd/src/check/people/answer';
import type {Result} from '../../../amd/src/run/server';
import {settle, until} from '../helpers/clock';
import {FakeServer} from '../run/fakeserver';
import {furnish, type Rendered} from './rendered';
import {fill, LIST, open, redraw} from './underhands';

beforeAll(furnish);
afterEach(() => settle(1000));

const said = (line: number, more: Partial<Answer>): Answer => (
    {line, outcome: 'create', code: '', message: '', userid: 0, account: '', cohortids: [], ...more});
const account = (userid: number) => (
    {userid, username: `u${userid}`, name: `Name ${userid}`, email: '', byusername: userid === 5, byemail: userid !== 5, usable: true, message: ''});
/** Somebody who works here, somebody with two accounts. */
const ANSWERS = [
    said(2, {outcome: 'leftout', code: 'accountstaff', message: 'works here', userid: 9, account: 'staff'}),
    said(4, {outcome: 'blocked', code: 'accountambiguous', message: 'two', candidates: [account(5), account(6)]}),
];
/** What new accounts may be given. */
const VALUES = (['text', 'textarea', 'select', 'checkbox'] as const).map((kind) => (
    {name: kind, label: kind, kind, value: '', maxlength: 0, choices: [{value: 'a', label: 'A'}]}));
// eslint-disable-next-line @typescript-eslint/unbound-method
const SEAL = FakeServer.prototype.sealImport;
const FIELDS = 'input:is([type=text], [type=search], :not([type])), textarea';

/** A list with something in every panel: questions about cohorts and accounts, somebody who works here, problems, all unfolded. */
const full = async(): Promise<Rendered> => {
    const page = await open(LIST, {checkPeople: () => Promise.resolve({answers: ANSWERS})}, {
        readChoices: () => Promise.resolve({auths: [{value: 'manual', label: 'Manual'}, {value: 'cas', label: 'CAS'}], defaults: VALUES}),
        previewMail: ({firstname}) => Promise.resolve({from: 'a@exemple.fr', subject: 'Hello', text: `Hello ${firstname}`, lang: 'en'}),
    });
    page.click('[data-panel="columns"] [data-action="toggle"]');
    page.click('[data-panel="file"] [data-action="toggle"]');
    page.click('[data-action="columntool"]');
    page.click('[data-action="savetool"]');
    page.root.querySelectorAll('details').forEach((one) => {
        one.open = true;
        one.dispatchEvent(new Event('toggle'));
    });
    page.find<HTMLInputElement>('[data-region="recipesite"]').click();
    await until(() => !page.store.get().checking.busy);
    return page;
};

/** What a redraw changed though it says what it said: where, in words. */
const touched = (page: Rendered, again: () => void): string[] => {
    const watcher = new MutationObserver(() => undefined);
    watcher.observe(page.root, {subtree: true, childList: true, characterData: true});
    again();
    const records = watcher.takeRecords();
    watcher.disconnect();
    return [...new Set(records.map(({target}) => {
        const element = target instanceof Element ? target : target.parentElement;
        const {region, field, action} = (element as HTMLElement | null)?.dataset ?? {};
        return region ?? field ?? action ?? `${element?.parentElement?.className} > ${element?.className}`;
    }))];
};

test('there is something in every panel', async() => {
    const page = await full();
    for (const region of ['groups', 'stafflist', 'whichlist', 'names', 'list', 'choices', 'columntool']) {
        const list = page.root.querySelector(`[data-region="${region}"]:not([hidden])`);
        expect([region, (list?.childElementCount ?? 0) > 0, list?.closest('[hidden]')]).toEqual([region, true, null]);
    }
});

describe('drawn again as it was, nothing of the page is made anew: neither what is selected nor what is pressed is lost', () => {
    test('while answers stream in', async() => {
        const page = await full();
        expect(touched(page, () => redraw(page))).toEqual([]);
    });

    test('with passwords and a cohort for everyone', async() => {
        const page = await full();
        page.store.set({access: {...page.store.get().access, recipe: 'nomail', passwords: 'one', password: 'Alle-12345', chosen: true,
            cohort: {id: 1, name: 'Law', idnumber: 'L', contextname: 'System', visible: true, members: 3, usable: true, reason: '', owner: ''}}});
        expect(touched(page, () => redraw(page))).toEqual([]);
    });

    test('while results stream in, and once it is over', async() => {
        let go: () => void = () => undefined;
        const held = new Promise<void>((resolve) => {
            go = resolve;
        });
        const page = await open(LIST.replace(/;(Law|Arts|cohort)$/gm, ''), {sealImport: async(...all) => {
            await held;
            return Reflect.apply(SEAL, page.host.server, all);
        }});
        page.click('[data-region="cohortall"] [data-action="none"]');
        page.click('[data-action="import"]');
        await until(() => page.store.get().phase === 'running');
        const result = (line: number): Result => ({line, outcome: 'create', code: '', message: '', userid: line, username: 'a'});
        page.store.get().progress?.tally.add([result(2)]);
        redraw(page);
        expect(touched(page, () => redraw(page))).toEqual([]);
        go();
        await until(() => page.store.get().phase === 'done');
        expect(touched(page, () => redraw(page))).toEqual([]);
    });
});

test('a menu that is open is not chosen in by anybody else', async() => {
    const page = await full();
    const set = jest.spyOn(HTMLSelectElement.prototype, 'value', 'set');
    redraw(page);
    expect(set).not.toHaveBeenCalled();
    set.mockRestore();
});

test('what is being typed anywhere stays, whatever comes in', async() => {
    const page = await full();
    const fields = [...page.root.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>(FIELDS)].filter((one) => !one.closest('[hidden]'));
    expect(fields.length).toBeGreaterThan(5);
    for (const field of fields) {
        field.focus();
        fill(field, 'typed ');
        redraw(page);
        const name = field.dataset['region'] ?? field.id;
        expect([name, field.value, field.isConnected, document.activeElement === field]).toEqual([name, 'typed ', true, true]);
        fill(field, '');
    }
});
