/** @jest-environment jsdom */
import {TextDecoder, TextEncoder} from 'node:util';
Object.assign(globalThis, {TextDecoder, TextEncoder});
import type {Host} from '../../../amd/src/page/shared/host';
import type {ChunkAnswer, Server} from '../../../amd/src/run/server';
import {until} from '../helpers/clock';
import {FakeServer} from '../run/fakeserver';
import {furnish, render, type Rendered} from './rendered';

beforeAll(furnish);

const LIST = 'username;lastname;firstname;email\na;A;A;a@exemple.fr\nb;B;B;b@exemple.fr\n';

/** A page that says what it is busy with, and a call that is held until it is let go. */
const watched = async(server: (held: Promise<void>) => Partial<Server>, world: Partial<Host> = {}): Promise<{page: Rendered; busy: string[]; letGo: () => void}> => {
    const busy: string[] = [];
    let letGo = (): void => undefined;
    const held = new Promise<void>((resolve) => {
        letGo = resolve;
    });
    const page = render({can: {createcohort: true, viewall: false, configure: false, update: true}}, {
        pending: (key, promise) => {
            busy.push(key);
            return promise.finally(() => busy.splice(busy.indexOf(key), 1));
        },
        ...world,
    }, server(held));
    await page.choose({'a.csv': LIST});
    await until(() => busy.length === 0);
    return {page, busy, letGo};
};

test('while a cohort is made the page is busy', async() => {
    let making = false;
    const {page, busy, letGo} = await watched((held) => ({
        createCohort: async() => {
            making = true;
            await held;
            throw new Error('enough');
        },
        listCohortContexts: () => Promise.resolve({contexts: [{id: 1, name: 'System'}]} as never),
    }), {dialog: (_title, form, _agree, _trigger, save) => {
        (form.querySelector('[data-region="name"]') as HTMLInputElement).value = 'Law';
        return save();
    }});
    page.click('[data-region="cohortall"] [data-action="create"]');
    await until(() => making);
    expect(busy).toEqual(['cohort']);
    letGo();
    await until(() => busy.length === 0);
    expect(busy).toEqual([]);
});

test('while an import is sent it is busy; while it runs, here or elsewhere, it rests', async() => {
    let running = false;
    let sealing = false;
    let seal = (): void => undefined;
    const sealed = new Promise<void>((resolve) => {
        seal = resolve;
    });
    const {page, busy, letGo} = await watched((held) => {
        const server = new FakeServer();
        const run = server.runChunks.bind(server);
        return {runChunks: async(importid: number, seqs: readonly number[]): Promise<ChunkAnswer[]> => {
            running = true;
            await held;
            return run(importid, seqs);
        }, startImport: (filename, options) => server.startImport(filename, options), addChunks: (...all) => server.addChunks(...all),
        sealImport: async(...all) => {
            sealing = true;
            await sealed;
            return server.sealImport(...all);
        }, readImport: (...all) => server.readImport(...all)};
    });
    page.click('[data-region="cohortall"] [data-action="none"]');
    await until(() => busy.length === 0);
    page.click('[data-action="import"]');
    await until(() => sealing);
    expect(busy).toEqual(['import']);
    seal();
    await until(() => running && busy.length === 0);
    expect([running, busy, page.store.get().phase]).toEqual([true, [], 'running']);
    letGo();
    await until(() => page.store.get().phase === 'done');
});
