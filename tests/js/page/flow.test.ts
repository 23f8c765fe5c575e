import './browser';
import {createChecking} from '../../../amd/src/page/run/checking';
import {consequences, importable} from '../../../amd/src/page/run/consequences';
import {createImporting} from '../../../amd/src/page/run/importing';
import {createOpening} from '../../../amd/src/page/file/opening';
import {initialState, type State} from '../../../amd/src/page/state';
import {createStore} from '../../../amd/src/page/shared/store';
import type {Cohort, Server} from '../../../amd/src/run/server';
import {ServerError} from '../../../amd/src/run/servererror';
import {settle, until} from '../helpers/clock';
import {sentPeople} from '../run/people';
import {bytes, config, makeHost} from './support';

const LIST = 'Numéro;Nom;Prénom;Adresse mail\n1;NOËL;Zoé;zoe@exemple.fr\n2;PETIT;Lia;lia@exemple.fr\n3;HÉBERT;Inès;ines@\n4;ROY;Léo;leo@exemple.fr\n';
const cohort: Cohort = {id: 7, name: 'L1', idnumber: 'L1', contextname: 'System', visible: true, members: 3, usable: true, reason: '', owner: ''};

const setUp = (server: Partial<Server> = {}) => {
    const host = makeHost(server);
    const store = createStore<State>(initialState(config));
    const opening = createOpening(store, config, host);
    createChecking(store, config, host);
    const importing = createImporting(store, config, host);
    return {host, store, opening, importing};
};

const openList = async(server: Partial<Server> = {}, text = LIST) => {
    const all = setUp(server);
    await all.opening.open([{kind: 'file', name: 'list.csv', bytes: bytes(text)}]);
    await settle(20);
    return all;
};

describe('opening a file', () => {
    test('makes a review, folds what needs no answer, asks the server', async() => {
        const {store} = await openList();
        const {phase, review, open, checking} = store.get();
        expect(phase).toBe('ready');
        expect(open).toEqual({file: false, columns: false});
        expect(review?.counts()).toMatchObject({all: 4, create: 3, blocked: 1, pending: 0});
        expect(checking.busy).toBe(false);
    });

    test('unfolds the columns when a label is ambiguous', async() => {
        const {store} = await openList({}, 'INE;Nom;Prénom;Téléphone\n1;NOËL;Zoé;0612345678\n');
        expect(store.get().open.columns).toBe(true);
    });

    test('says why a file is refused, and takes the next one', async() => {
        const {store, opening} = setUp();
        await opening.open([{kind: 'file', name: 'x.pdf', bytes: bytes('%PDF-1.7 …')}]);
        expect(store.get()).toMatchObject({phase: 'empty', review: null});
        expect(store.get().refused[0]?.code).toBe('filepdf');
        await opening.open([{kind: 'file', name: 'list.csv', bytes: bytes(LIST)}]);
        expect(store.get()).toMatchObject({phase: 'ready', refused: []});
    });

    test('refuses a character set the site does not allow, and names those it does', async() => {
        const host = makeHost();
        const limited = {...config, encodings: ['utf-8', 'utf-16le']};
        const store = createStore<State>(initialState(limited));
        const opening = createOpening(store, limited, host);
        await opening.open([{kind: 'file', name: 'list.csv', bytes: Uint8Array.from(LIST, (letter) => letter.charCodeAt(0))}]);
        expect(store.get()).toMatchObject({phase: 'empty', review: null, refused: [{
            code: 'encodingrefused', params: {encoding: 'js_encoding_windows1252', allowed: 'js_encoding_utf8, js_encoding_utf16le'},
        }]});
        await opening.open([{kind: 'file', name: 'list.csv', bytes: bytes(LIST)}]);
        expect(store.get().phase).toBe('ready');
    });

    test('the newest file wins over one still being read', async() => {
        const {store, opening} = setUp();
        const first = opening.open([{kind: 'file', name: 'first.csv', bytes: bytes(LIST)}]);
        const second = opening.open([{kind: 'file', name: 'second.csv', bytes: bytes(LIST)}]);
        await Promise.all([first, second]);
        expect(store.get().table?.name).toBe('second.csv');
    });

    test('reading again with another character set keeps columns and decisions', async() => {
        const {store, opening} = await openList();
        await opening.remap(0, 'idnumber');
        store.get().review?.leaveOut([2]);
        await opening.reread(0, {encoding: 'windows-1252'});
        expect(store.get().mapping?.targets[0]).toBe('idnumber');
        expect(store.get().review?.outcome(2)).toBe('leftout');
        expect(store.get().table?.encoding).toBe('windows-1252');
    });

    test('a field goes to one column at most', async() => {
        const {store, opening} = await openList();
        await opening.remap(1, 'firstname');
        expect(store.get().mapping?.targets).toEqual(['username', 'firstname', null, 'email']);
    });
});

describe('checking', () => {
    test('asks in batches, leaves blocked lines out, takes the answers in', async() => {
        const asked: number[][] = [];
        const {store} = await openList({checkPeople: (people) => {
            const lines = sentPeople(people).map(({line}) => line);
            asked.push(lines);
            return Promise.resolve({answers: lines.includes(3)
                ? [{line: 3, outcome: 'enrol', code: 'accountexists', message: 'exists', userid: 5, account: 'lia', cohortids: [7]}] : []});
        }}, `${LIST}5;DUPONT;Al;al@exemple.fr\n`);
        expect(asked).toEqual([[2, 3, 5], [6]]);
        expect(store.get().review?.counts()).toMatchObject({create: 3, enrol: 1, blocked: 1});
    });

    test('asks again for one line after it was edited, when typing has stopped', async() => {
        const asked: string[] = [];
        const {store} = await openList({checkPeople: (people) => {
            asked.push(people);
            return Promise.resolve({answers: []});
        }});
        store.get().review?.edit(4, 'email', 'ines@exemple.fr');
        store.set({edits: 1, revision: 99});
        await settle(500);
        expect(asked).toHaveLength(2);
        expect(sentPeople(asked[1] ?? '')).toEqual([{line: 4, username: '3', email: 'ines@exemple.fr'}]);
    });

    test('asks for everyone again when the cohort changes, showing the old answers meanwhile', async() => {
        const cohorts: number[] = [];
        const {store} = await openList({checkPeople: (_people, options) => {
            cohorts.push(options.cohortid);
            return Promise.resolve({answers: []});
        }});
        store.set({access: {...store.get().access, cohort}});
        expect(store.get().checking.busy).toBe(true);
        expect(store.get().review?.counts().create).toBe(3);
        await settle(500);
        expect(cohorts).toEqual([0, 7]);
        expect(store.get().checking.busy).toBe(false);
    });

    test('asks again only for those whose cohort was told, blocked ones included', async() => {
        const asked: number[][] = [];
        const {store} = await openList({checkPeople: (people, options) => {
            const some = sentPeople(people);
            asked.push(some.map(({line}) => line));
            const told = options.cohortmap.map(({label}) => label);
            return Promise.resolve({answers: some.filter(({cohorts}) => cohorts?.some((label) => !told.includes(label))).map(({line}) => ({
                line, outcome: 'blocked' as const, code: 'cohortunknown', message: '', userid: 0, account: '', cohortids: [],
            }))});
        }}, 'Numéro;Nom;Prénom;Adresse mail;cohort\n1;A;B;a@exemple.fr;L1\n2;C;D;c@exemple.fr;L2\n3;E;F;e@exemple.fr;L1\n');
        expect(store.get().review?.counts()).toMatchObject({blocked: 3});
        store.set({access: {...store.get().access, cohortMap: new Map([['L1', cohort]])}});
        await settle(500);
        expect(asked).toEqual([[2, 3, 4], [2, 4]]);
        expect(store.get().review?.counts()).toMatchObject({create: 2, blocked: 1});
    });

    test('does not ask again when only the recipe changes', async() => {
        let calls = 0;
        const {store} = await openList({checkPeople: () => {
            calls++;
            return Promise.resolve({answers: []});
        }});
        store.set({access: {...store.get().access, recipe: 'nomail'}});
        await settle(500);
        expect(calls).toBe(1);
    });

    test('goes on by itself after a lost answer', async() => {
        let calls = 0;
        const {store} = await openList({checkPeople: () => ++calls < 3
            ? Promise.reject(new ServerError('lost', 'lost', '')) : Promise.resolve({answers: []})});
        expect(store.get().checking).toMatchObject({busy: false, trouble: ''});
        expect(store.get().review?.counts().create).toBe(3);
    });

    test('says what the server refused', async() => {
        const {store} = await openList({checkPeople: () => Promise.reject(new ServerError('refused', 'nopermissions', 'not allowed'))});
        expect(store.get().checking).toMatchObject({busy: false, trouble: 'not allowed'});
        expect(store.get().review?.counts().pending).toBe(3);
    });
});

describe('checking', () => {
    test('asks in halves where so many at once are too many', async() => {
        const asked: number[][] = [];
        const {store} = await openList({checkPeople: (people) => {
            const lines = sentPeople(people).map(({line}) => line);
            asked.push(lines);
            return lines.length > 1 ? Promise.reject(new ServerError('refused', 'toolarge', '413')) : Promise.resolve({answers: []});
        }});
        await until(() => !store.get().checking.busy);
        expect(asked.filter((lines) => lines.length === 1).flat().sort()).toEqual([2, 3, 5]);
        expect([store.get().checking.trouble, store.get().review?.counts()]).toEqual(['', expect.objectContaining({create: 3, pending: 0})]);
    });
});

describe('importing', () => {
    test('gives the page the address of the import once the server has all of it, and not before', async() => {
        const there: [number, string][] = [];
        const {store, host, importing} = await openList();
        Object.assign(host, {here: (id: number) => there.push([id, store.get().progress?.state ?? ''])});
        importing.start();
        await until(() => store.get().phase === 'done');
        expect(there.length).toBeGreaterThan(0);
        expect(there.every(([id, state]) => id === store.get().progress?.importid && state !== 'receiving')).toBe(true);
    });

    test('sends the people the bar announced, and keeps a result for each', async() => {
        const {store, importing} = await openList();
        const {review} = store.get();
        expect(consequences(store.get())).toMatchObject({created: 3, mails: 3, left: 1, people: 3});
        expect(review && importable(review).map(({line}) => line)).toEqual([2, 3, 5]);
        importing.start();
        expect(store.get().phase).toBe('running');
        await settle(50);
        expect(store.get().phase).toBe('done');
        expect(store.get().progress?.state).toBe('finished');
        expect([...(store.get().progress?.tally.results.keys() ?? [])]).toEqual([2, 3, 5]);
    });

    test('a second press does nothing', async() => {
        let starts = 0;
        const {importing} = await openList({startImport: () => {
            starts++;
            return Promise.resolve({importid: 1, chunksize: 3, parallel: 1});
        }});
        importing.start();
        importing.start();
        await settle(50);
        expect(starts).toBe(1);
    });

    test('refused before anything was written: back to the page, with the reason', async() => {
        const {store, importing} = await openList({startImport: () => Promise.reject(new ServerError('refused', 'error_passwordpolicy', 'too weak'))});
        importing.start();
        await settle(20);
        expect(store.get().phase).toBe('ready');
        expect(store.get().progress?.trouble).toBe('too weak');
    });

    test('the password for everyone is forgotten when the import is over', async() => {
        const {store, importing} = await openList();
        store.set({access: {...store.get().access, recipe: 'nomail', passwords: 'one', password: 'Secret-123'}});
        await settle(400);
        importing.start();
        await settle(50);
        expect(store.get().phase).toBe('done');
        expect(store.get().access.password).toBe('');
    });
});
