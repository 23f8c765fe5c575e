/** @jest-environment jsdom */
import {TextDecoder, TextEncoder} from 'node:util';
Object.assign(globalThis, {TextDecoder, TextEncoder});
import {deserialize, serialize} from 'node:v8';
import {createReview, type Decisions} from '../../../amd/src/check/createreview';
import {replacedBy, withCohorts} from '../../../amd/src/page/cohort/cohortchoice';
import {initialAccess} from '../../../amd/src/page/access/access';
import type {Cohort} from '../../../amd/src/run/server';
import {settle} from '../helpers/clock';
import {furnish, render, type Rendered} from './rendered';
import {config} from './support';

const cohort = (id: number): Cohort => ({
    id, name: `C${id}`, idnumber: `C-${id}`, contextname: 'System', visible: true, members: 0, usable: true, reason: '', owner: '',
});
const [law, arts] = [cohort(1), cohort(2)];
const LIST = 'username;lastname;firstname;email;cohort\na;A;A;a@exemple.fr;LAWS\nb;B;B;b@exemple.fr;ART\n';

beforeAll(furnish);

async function open(): Promise<Rendered> {
    const page = render({}, {}, {
        resolveCohorts: () => Promise.resolve({cohorts: [law, arts], names: [
            {label: 'LAWS', code: 'cohortsimilar', cohortids: [1], said: -1}, {label: 'ART', code: 'cohortsimilar', cohortids: [2], said: -1},
        ]}),
        searchCohorts: () => Promise.resolve({cohorts: [law, arts], more: false}),
    });
    await page.choose({'list.csv': LIST});
    await settle(30);
    return page;
}
const meant = ({store}: Rendered): unknown[] => [...store.get().access.cohortMap].map(([label, one]) => [label, one?.id ?? null]);

describe('a choice of cohorts', () => {
    test('is undone and done again in its turn, among the edits', async() => {
        const page = await open();
        page.click('.tool_prelude-name:first-child [data-action="take"]');
        page.store.get().review?.edit(2, 'lastname', 'B');
        page.click('[data-action="accept"]:not([hidden]), .tool_prelude-name:last-child [data-action="take"]');
        expect(meant(page)).toEqual([['LAWS', 1], ['ART', 2]]);

        page.key('z', {ctrlKey: true});
        expect(meant(page)).toEqual([['LAWS', 1]]);
        expect(page.find('[data-region="said"]').textContent).toBe('js_said_cohortsundone');
        page.key('z', {ctrlKey: true});
        expect(page.store.get().review?.people[0]?.lastname).toBe('A');
        expect(meant(page)).toEqual([['LAWS', 1]]);
        page.click('[data-action="undo"]');
        expect(meant(page)).toEqual([]);
        expect(page.find<HTMLButtonElement>('[data-action="undo"]').disabled).toBe(true);

        ['z', 'z', 'z'].forEach((key) => page.key(key, {ctrlKey: true, shiftKey: true}));
        expect(meant(page)).toEqual([['LAWS', 1], ['ART', 2]]);
        expect(page.find('[data-region="said"]').textContent).toBe('js_said_cohortsredone');
    });

    test('of one for everyone, and of its place beside those of the file', async() => {
        const page = await open();
        page.find('[data-region="cohortall"] [data-region="query"]').click();
        await settle(30);
        page.find('[data-region="cohortall"] [data-region="options"] > :last-child').click();
        page.click('input[name="tool_prelude-cohortmode"][value="instead"]');
        const chosen = (): unknown[] => [page.store.get().access.cohort?.id ?? null, page.store.get().access.cohortMode];
        expect(chosen()).toEqual([2, 'instead']);
        page.key('z', {ctrlKey: true});
        expect(chosen()).toEqual([2, 'add']);
        page.key('z', {ctrlKey: true});
        expect(chosen()).toEqual([null, 'add']);
        expect(page.find('[data-region="chosen"]').hidden).toBe(true);
        page.key('y', {ctrlKey: true});
        expect(chosen()).toEqual([2, 'add']);
    });

    test('takes back what it said, and nothing that was remembered meanwhile', () => {
        const before = {...initialAccess('mail'), cohortMap: new Map([['ART', arts]])};
        const choice = {names: [['LAWS', law], ['ART', null]] as const};
        const back = replacedBy(before, choice);
        const after = withCohorts(before, choice);
        const later = {...after, cohortMap: new Map([...after.cohortMap, ['BIO', law] as const])};
        expect([...withCohorts(later, back).cohortMap]).toEqual([['ART', arts], ['BIO', law]]);
    });

    test('is kept with the other decisions, lines renumbered or not, and can be undone after a reload', async() => {
        const page = await open();
        page.click('.tool_prelude-name:first-child [data-action="take"]');
        const {table, mapping, review} = page.store.get();
        const kept = deserialize(serialize(review?.decisions)) as Decisions;
        expect(kept).toEqual([{kind: 'choose', before: {names: [['LAWS', undefined]]}, after: {names: [['LAWS', law]]}}]);
        if (table && mapping) {
            const again = await createReview(table, mapping, config.site, kept);
            again.undo();
            expect(again.choice).toEqual({names: [['LAWS', undefined]]});
        }
    });
});
