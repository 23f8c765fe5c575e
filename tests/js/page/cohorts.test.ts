import './browser';
import type {Answer} from '../../../amd/src/check/people/answer';
import {createChecking} from '../../../amd/src/page/run/checking';
import {changedShare, consequences} from '../../../amd/src/page/run/consequences';
import {saveVerdict} from '../../../amd/src/page/lines/savelists';
import {foretell} from '../../../amd/src/page/run/foretell';
import {cohortOf, gainsOf} from '../../../amd/src/page/cohort/gains';
import {labelsOf} from '../../../amd/src/page/shared/columnlabels';
import {createNaming} from '../../../amd/src/page/cohort/naming';
import {createOpening} from '../../../amd/src/page/file/opening';
import {initialState, type State} from '../../../amd/src/page/state';
import {createStore, type Store} from '../../../amd/src/page/shared/store';
import type {Cohort, Server} from '../../../amd/src/run/server';
import {ServerError} from '../../../amd/src/run/servererror';
import {settle} from '../helpers/clock';
import {bytes, config, makeHost} from './support';

const cohort = (id: number, more: Partial<Cohort> = {}): Cohort => ({
    id, name: `C${id}`, idnumber: `C-${id}`, contextname: 'System', visible: true, members: 10 * id, usable: true, reason: '', owner: '', ...more,
});
const [law, arts, other] = [cohort(1), cohort(2), cohort(3)];
const LIST = ['username;lastname;firstname;email;cohort', 'a;A;A;a@exemple.fr;LAW', 'b;B;B;b@exemple.fr;LAW', 'c;C;C;c@exemple.fr;arts',
    'd;D;D;d@exemple.fr;LAW', 'e;E;E;e@exemple.fr;'].join('\n');

type Named = Awaited<ReturnType<Server['resolveCohorts']>>['names'][number];
const named = (label: string, code: string, ids: readonly number[], said = -1): Named => ({label, code, cohortids: ids, said});

interface World {
    readonly store: Store<State>;
    readonly host: ReturnType<typeof makeHost>;
    readonly asked: (readonly string[])[];
    readonly naming: ReturnType<typeof createNaming>;
}

const open = async(names: readonly Named[], answers: readonly Partial<Answer>[] = [], text = LIST, server: Partial<Server> = {}): Promise<World> => {
    const asked: (readonly string[])[] = [];
    const host = makeHost({
        resolveCohorts: (labels) => {
            asked.push(labels);
            return Promise.resolve({names: names.filter(({label}) => labels.includes(label)), cohorts: [law, arts, other]});
        },
        checkPeople: () => Promise.resolve({answers: answers.map((answer) => ({
            line: 0, outcome: 'enrol', code: 'accountexists', message: 'exists', userid: 5 + (answer.line ?? 0), account: 'someone', cohortids: [], ...answer,
        }))}),
        ...server,
    });
    const store = createStore<State>(initialState({...config, limits: {...config.limits, checkpeople: 100}}));
    const opening = createOpening(store, config, host);
    createChecking(store, config, host);
    const naming = createNaming(store, host);
    await opening.open([{kind: 'file', name: 'list.csv', bytes: bytes(text)}]);
    await settle(20);
    return {store, host, asked, naming};
};
const decide = async({store}: World, access: Partial<State['access']>): Promise<void> => {
    store.set({access: {...store.get().access, ...access}});
    await settle(400);
};

describe('names of the file', () => {
    test('are counted once a person, people left out are not', async() => {
        const {store} = await open([]);
        const {review} = store.get();
        expect([...(review ? labelsOf(review, 0) : [])]).toEqual([['LAW', 3], ['arts', 1]]);
        review?.leaveOut([2]);
        expect([...(review ? labelsOf(review, 1) : [])]).toEqual([['LAW', 2], ['arts', 1]]);
    });

    test('are asked about once, all in one call', async() => {
        const world = await open([named('LAW', '', [1]), named('arts', 'cohortsimilar', [2])]);
        await decide(world, {cohort: other});
        await decide(world, {cohort: null});
        expect(world.asked).toEqual([['LAW', 'arts']]);
        expect(world.store.get().naming).toMatchObject({busy: false, trouble: ''});
    });

    test('that are only alike are never taken by themselves', async() => {
        const {store} = await open([named('LAW', '', [1]), named('arts', 'cohortsimilar', [2])]);
        expect(cohortOf('LAW', store.get())).toEqual(law);
        expect(cohortOf('arts', store.get())).toBeUndefined();
        expect(store.get().access.cohortMap.size).toBe(0);
    });

    test('keep what was said of them the last time, none included, and it is sent', async() => {
        const {store} = await open([named('LAW', '', [1], 3), named('arts', 'cohortunknown', [], 0)]);
        expect([...store.get().access.cohortMap]).toEqual([['LAW', other], ['arts', null]]);
        expect(store.get().naming.names.get('LAW')?.remembered).toBe(true);
    });

    test('do not change what was just chosen', async() => {
        const world = await open([named('LAW', '', [1]), named('arts', 'cohortunknown', [])]);
        await decide(world, {cohortMap: new Map([['arts', law]])});
        world.naming.forgetUnknown();
        await settle(20);
        expect(world.asked).toEqual([['LAW', 'arts'], ['arts']]);
        expect(cohortOf('arts', world.store.get())).toEqual(law);
    });

    test('are not asked about when one cohort takes their place', async() => {
        const world = await open([]);
        await decide(world, {cohort: law, cohortMode: 'instead'});
        expect(gainsOf(world.store.get()).of).toEqual(new Map([[1, 5]]));
    });

    test('say what the server refused, and are asked about again after a lost answer', async() => {
        const refused = await open([], [], LIST, {resolveCohorts: () => Promise.reject(new ServerError('refused', 'nopermissions', 'not allowed'))});
        expect(refused.store.get().naming).toMatchObject({busy: false, trouble: 'not allowed'});
        let calls = 0;
        const lost = await open([], [], LIST, {resolveCohorts: () => ++calls < 3
            ? Promise.reject(new ServerError('lost', 'lost', '')) : Promise.resolve({names: [named('LAW', '', [1])], cohorts: [law]})});
        expect(lost.store.get().naming.trouble).toBe('');
        expect(cohortOf('LAW', lost.store.get())).toEqual(law);
    });

    test('of a megabyte are nobody’s: their line is stopped here, and nobody is asked', async() => {
        const {store, asked} = await open([named('LAW', '', [1])], [], `${LIST}\nf;F;F;f@exemple.fr;${'x'.repeat(1_000_000)}\n`);
        expect(asked).toEqual([['LAW', 'arts']]);
        expect(store.get().review?.issues(7).map(({code}) => code)).toEqual(['cohorttoolong']);
    });
});

describe('consequences', () => {
    const names = [named('LAW', '', [1]), named('arts', '', [2])];
    const known = [
        {line: 3, cohortids: [1]},
        {line: 4, outcome: 'unchanged' as const, code: 'alreadymember'},
        {line: 5, outcome: 'update' as const, cohortids: [], changes: [{field: 'city', old: 'Caen', new: 'Bayeux'}, {field: 'country', old: '', new: 'FR'}]},
    ];

    test('count who joins what: new people, and known ones who are not in yet', async() => {
        const {store} = await open(names, known);
        const it = consequences(store.get());
        expect(it).toMatchObject({created: 2, joined: 2, changed: 1, fields: 2, unchanged: 1, made: 0, mails: 2, people: 4});
        expect(it.gains).toMatchObject({of: new Map([[1, 2]]), people: 2});
        expect(changedShare(it)).toBeCloseTo(33.3, 1);
    });

    test('are told with the name of the one cohort, the number of several, those made here', async() => {
        const world = await open(names);
        expect(foretell(consequences(world.store.get()), world.store.get(), world.host.words)).toContain('js_will_cohorts 4 {\\"cohorts\\":2}');
        await decide(world, {cohort: other, cohortMode: 'instead', made: [other]});
        const told = foretell(consequences(world.store.get()), world.store.get(), world.host.words);
        expect(told).toContain('js_will_cohort 5 {\\"cohort\\":\\"C3\\"}');
        expect(told).toContain('js_will_madeit');
    });

    test('of one cohort for all, in addition', async() => {
        const world = await open(names);
        await decide(world, {cohort: other});
        expect(gainsOf(world.store.get())).toMatchObject({of: new Map([[3, 5], [1, 3], [2, 1]]), people: 5});
    });

    test('can be saved as a file, with no live formula and no password', async() => {
        const text = LIST.replace('cohort\n', 'cohort;password\n').replace(/^a;A;A/m, 'a;=HYPERLINK();A').replace(/;(LAW|arts)$/gm, ';$1;Secret-123!');
        const {store, host} = await open(names, known, text);
        saveVerdict(store.get(), host);
        const [, header, first, , , fourth] = (host.files[0] ?? '').split(/\r?\n/);
        expect(header).toBe('\uFEFFusername,lastname,firstname,email,cohort,js_column_line,js_column_outcome,js_column_reason,js_column_account,'
            + 'js_column_joins,js_column_changes');
        expect(first).toMatch(/^a,"'=HYPERLINK\(\)",A,a@exemple\.fr,LAW,2,outcome_create,"issue_namesign .*",,C-1,$/);
        expect(fourth).toMatch(/js_change .*js_value .*Caen.*js_value .*Bayeux.* · js_change .*js_change_empty.*FR/);
        expect(host.files[0]).not.toContain('Secret');
    });
});
