/** @jest-environment jsdom */
import {TextDecoder, TextEncoder} from 'node:util';
Object.assign(globalThis, {TextDecoder, TextEncoder});
import {repeated} from '../../../../amd/src/page/saved/repeated';
import type {Cohort, Server} from '../../../../amd/src/run/server';
import {settle} from '../../helpers/clock';
import {furnish, render, type Rendered} from '../rendered';
import {makeHost} from '../support';

const cohort = (id: number, more: Partial<Cohort> = {}): Cohort => ({
    id, name: `C${id}`, idnumber: `C-${id}`, contextname: 'System', visible: true, members: 0, usable: true, reason: '', owner: '', ...more,
});
const law = cohort(1, {name: 'Law'});
const PLAIN = 'username;lastname;firstname;email\na;A;A;a@exemple.fr\nb;B;B;b@exemple.fr\n';

beforeAll(furnish);

/** Names as the site knows them: one, one twice, one that is only alike. */
const resolveCohorts: Server['resolveCohorts'] = (labels) => {
    const ids: Record<string, [string, number[]]> = {Law: ['', [1]], Twice: ['cohortambiguous', [2, 3]], law: ['cohortsimilar', [1]], Full: ['cohortnotusable', [4]]};
    return Promise.resolve({
        cohorts: [law, cohort(2, {name: 'Twice'}), cohort(3, {name: 'Twice'}), cohort(4, {name: 'Full', usable: false, reason: 'noassign'})],
        names: labels.map((label) => ({label, code: ids[label]?.[0] ?? 'cohortunknown', cohortids: ids[label]?.[1] ?? [], said: -1})),
    });
};
async function open(text = PLAIN, server: Partial<Server> = {}): Promise<Rendered> {
    const page = render({}, {}, {resolveCohorts, searchCohorts: () => Promise.resolve({cohorts: [law], more: false}), ...server});
    await page.choose({'list.csv': text});
    await settle(30);
    return page;
}
const QUERY = '[data-region="cohortall"] [data-region="query"]';
const button = ({find}: Rendered): HTMLButtonElement => find<HTMLButtonElement>('[data-action="import"]');
const detail = ({find}: Rendered): string => find('[data-region="bar"] [data-region="detail"]').textContent;
const unclear = ({find}: Rendered): HTMLElement => find('[data-region="cohortall"] [data-region="unclear"]');
const type = async(page: Rendered, text: string): Promise<void> => {
    page.find<HTMLInputElement>(QUERY).focus();
    page.type(QUERY, text);
    await settle(5);
};
const leave = async(page: Rendered): Promise<void> => {
    page.find<HTMLInputElement>(QUERY).blur();
    await settle(20);
};

describe('the cohort is an answer', () => {
    test('that of an earlier list of these people is offered, never taken by itself, and asked for once', async() => {
        const calls: (readonly number[])[] = [];
        const {site} = makeHost();
        const page = render({}, {site: {...site, earlierCohorts: (userids) => {
            calls.push(userids);
            return Promise.resolve({earlier: [{cohort: law, filename: 'juillet.csv', people: 2}]});
        }}}, {
            resolveCohorts, searchCohorts: () => Promise.resolve({cohorts: [law], more: false}),
            checkPeople: () => Promise.resolve({answers: [2, 3].map((line) => (
                {line, outcome: 'unchanged', code: 'nocohort', message: '', userid: 70 + line, account: 'x', cohortids: []}))}),
        });
        await page.choose({'list.csv': PLAIN});
        await settle(30);
        const box = page.find('[data-region="earlierbox"]');
        expect([box.hidden, box.textContent.includes('juillet.csv'), button(page).disabled]).toEqual([false, true, true]);
        expect(calls).toEqual([[72, 73]]);
        page.click('[data-action="earlier"]');
        await settle(30);
        expect([box.hidden, page.find('[data-region="chosenname"]').textContent]).toEqual([true, 'Law']);
        page.key('z', {ctrlKey: true});
        expect(box.hidden).toBe(false);
        expect(calls).toHaveLength(1);
    });

    test('the button waits for it; none is one, on purpose, and can be taken back', async() => {
        const page = await open();
        expect(button(page).disabled).toBe(true);
        expect(detail(page)).toContain('js_need_cohort');
        expect(page.find('[data-action="goto"]').textContent).toBe('js_goto_cohort');
        page.click('[data-region="cohortall"] [data-action="none"]');
        expect(button(page).disabled).toBe(false);
        expect(page.find('[data-region="chosenname"]').textContent).toBe('js_naming_none');
        expect(page.find('[data-region="bar"] [data-region="sentence"]').textContent).toContain('js_will_nocohort');
        page.key('z', {ctrlKey: true});
        expect(button(page).disabled).toBe(true);
        page.key('y', {ctrlKey: true});
        expect(button(page).disabled).toBe(false);
        page.click('[data-region="cohortall"] [data-action="clear"]');
        expect(button(page).disabled).toBe(true);
        expect(document.activeElement).toBe(page.find(QUERY));
    });

    test('those of the file are one, and who has none of them is counted; an empty column of them is none', async() => {
        const some = await open(PLAIN.replace('email\n', 'email;cohort\n').replace('a@exemple.fr', 'a@exemple.fr;Law'));
        expect(button(some).disabled).toBe(false);
        expect(some.find('[data-region="cohortall"] [data-action="none"]').hidden).toBe(true);
        expect(some.find('[data-region="bar"] [data-region="sentence"]').textContent).toContain('js_will_without 1');
        const empty = await open(PLAIN.replace('email\n', 'email;cohort\n'));
        expect(button(empty).disabled).toBe(true);
        expect(empty.find('[data-region="cohortall"] [data-action="none"]').hidden).toBe(false);
    });

    test('whoever has an account and no cohort named is counted as without; whoever is in it already is not', async() => {
        const known = async(answer: object): Promise<string> => {
            const said = {line: 3, outcome: 'unchanged', code: 'nocohort', message: '', userid: 5, account: 'b', cohortids: [], ...answer} as const;
            const page = await open(PLAIN.replace('email\n', 'email;cohort\n').replace('a@exemple.fr', 'a@exemple.fr;Law')
                .replace('b@exemple.fr', `b@exemple.fr;${'code' in answer ? 'Law' : ''}`), {checkPeople: () => Promise.resolve({answers: [said]})});
            await settle(20);
            return page.find('[data-region="bar"] [data-region="sentence"]').textContent;
        };
        expect(await known({})).toContain('js_will_without 1');
        expect(await known({code: 'alreadymember'})).not.toContain('js_will_without 1');
    });

    test('of an import done again it is the one of then, unless that can not be used any more', () => {
        const options = {
            recipe: 'mail', passwords: 'generated', password: '', forcechange: true, usefilecohorts: false, existing: 'enrol', cohortmap: [],
        } as const;
        expect(repeated({...options, cohortid: 0}, []).nocohort).toBe(true);
        expect(repeated({...options, cohortid: 1}, [law])).toMatchObject({cohort: law, nocohort: false});
        expect(repeated({...options, cohortid: 1}, [])).toMatchObject({cohort: null, nocohort: false});
    });
});

describe('a name that is typed', () => {
    test('in full is taken when the field is left', async() => {
        const page = await open();
        await type(page, ' Law ');
        expect(button(page).disabled).toBe(true);
        expect(page.store.get().access.cohort).toBeNull();
        await leave(page);
        expect(page.store.get().access.cohort).toEqual(law);
        await settle(500);
        expect(button(page).disabled).toBe(false);
    });

    test.each([
        ['Chemistry', 'js_cohort_unknown_ask "Chemistry"', 0], ['Twice', 'js_naming_cohortambiguous', 2],
        ['law', 'js_naming_cohortsimilar', 1], ['Full', 'js_naming_cohortnotusable Full', 0],
    ])('%s is no answer: it says why, and offers what was meant', async(text, why, offers) => {
        const page = await open();
        page.click('[data-region="cohortall"] [data-action="none"]');
        page.click('[data-region="cohortall"] [data-action="clear"]');
        await type(page, text);
        await leave(page);
        expect(page.store.get().access.cohort).toBeNull();
        expect(unclear(page).textContent).toContain(why);
        expect(unclear(page).querySelectorAll('button')).toHaveLength(offers);
        expect(button(page).disabled).toBe(true);
        expect(detail(page)).toContain(`js_need_typed ${JSON.stringify(text)}`);
        unclear(page).querySelector('button')?.click();
        expect(page.store.get().access.cohort !== null).toBe(offers > 0);
    });

    test('and given up with Escape holds nothing up any more', async() => {
        const page = await open(PLAIN.replace('email\n', 'email;cohort\n').replace('a@exemple.fr', 'a@exemple.fr;Law'));
        await type(page, 'Chemistry');
        expect(button(page).disabled).toBe(true);
        page.key('Escape');
        page.key('Escape');
        expect(page.find<HTMLInputElement>(QUERY).value).toBe('');
        expect(button(page).disabled).toBe(false);
    });

    test('Enter does not take the one cohort of what was typed before', async() => {
        const page = await open(PLAIN, {searchCohorts: (query) => (
            query === '' ? Promise.resolve({cohorts: [law], more: false}) : new Promise(() => undefined))});
        page.find(QUERY).click();
        await settle(20);
        await type(page, 'Chemistry');
        page.key('Enter');
        await settle(20);
        expect(page.store.get().access.cohort).toBeNull();
        expect(unclear(page).textContent).toContain('js_cohort_unknown_ask');
    });
});

describe('other text nothing was done with holds the button up as well', () => {
    test.each([['[data-region="recipename"]'], ['[data-region="pastetext"]'], ['[data-region="toolfind"]']])('%s', async(field) => {
        const page = await open();
        page.click('[data-region="cohortall"] [data-action="none"]');
        page.click('[data-action="columntool"]');
        page.click('[data-panel="file"] [data-action="toggle"]');
        page.click('[data-action="paste"]');
        expect(button(page).disabled).toBe(false);
        page.type(field, 'A');
        await settle(300);
        expect(button(page).disabled).toBe(true);
        expect(page.find('[data-action="goto"]').textContent).toBe('js_goto_typed');
        page.type(field, '');
        await settle(300);
        expect(button(page).disabled).toBe(false);
    });
});
