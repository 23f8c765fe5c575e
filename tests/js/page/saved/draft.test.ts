/** @jest-environment jsdom */
import {TextDecoder, TextEncoder} from 'node:util';
Object.assign(globalThis, {TextDecoder, TextEncoder});
import {Buffer} from 'node:buffer';
import {initialAccess, toOptions} from '../../../../amd/src/page/access/access';
import type {Config} from '../../../../amd/src/page/shared/config';
import {clock} from '../../../../amd/src/run/clock';
import type {SiteServer} from '../../../../amd/src/run/siteserver';
import {settle, until} from '../../helpers/clock';
import {furnish, render, type Rendered} from '../rendered';
import {MemoryStore} from '../support';

beforeAll(furnish);

const bytes = Buffer.from('Dossier;Étudiant;Courriel;Mot de passe\nd1;DUPONT Jean;jean@exemple.fr;Secret-des-listes-1\nd2;LE GOFF Yann;yann@exemple.fr;Secret-des-listes-2\n');
const draft = {draftid: 5, filename: 'admis.csv', about: 'By itself. To decide: columns.'};
const start: Config['start'] = {
    filename: 'admis.csv', options: {...toOptions(initialAccess('mail'), true), usefilecohorts: true}, cohorts: [], columns: [{label: 'dossier', field: 'username'}],
};
const calls: string[] = [];
const site = {
    recallMapping: () => Promise.resolve({found: false, site: false, columns: []}), saveMapping: () => Promise.resolve({found: true, site: false, columns: []}),
    earlierCohorts: () => Promise.resolve({earlier: []}),
    readDraft: (draftid: number, seq: number) => {
        calls.push(`read ${draftid} ${seq}`);
        return Promise.resolve({parts: 2, file: 0, name: 'admis.csv', data: bytes.subarray(seq * 40, seq === 0 ? 40 : undefined).toString('base64')});
    },
    discardDraft: (draftid: number) => Promise.resolve(calls.push(`discard ${draftid}`)),
} as unknown as SiteServer;
const sealed: unknown[] = [];
const world = (more: object = {}): Parameters<typeof render>[1] => ({site, clock, ...more});

async function opened(change: Partial<Config> = {draft, start}, more: object = {}): Promise<Rendered> {
    calls.length = 0;
    const page = render(change, world(more), {sealImport: (...args) => {
        sealed.push(args);
        return Promise.resolve({state: 'queued'});
    }});
    await until(() => page.store.get().phase === 'ready' && !page.store.get().checking.busy && page.store.get().files.every(({kept}) => !kept));
    await settle();
    return page;
}

test('is opened with everything read, what was told taken, and the rest asked', async() => {
    const page = await opened();
    expect(calls).toEqual(['read 5 0', 'read 5 1']);
    expect(page.store.get().mapping?.targets).toEqual(['username', 'fullname', 'email', 'password']);
    expect(page.store.get().review?.people.map(({lastname, password}) => [lastname, password])).toEqual([
        ['DUPONT', 'Secret-des-listes-1'], ['LE GOFF', 'Secret-des-listes-2']]);
    expect(page.find('[data-region="draft"]').hidden).toBe(false);
    expect(page.find('[data-region="draftabout"]').textContent).toBe(draft.about);
    expect(page.find('[data-region="repeat"]').textContent).toBe('');
    // Nobody decided that there is no cohort.
    expect(page.store.get().access.nocohort).toBe(false);
    expect(page.host.errors).toEqual([]);
});

test('is the import’s from its sealing on', async() => {
    const page = await opened();
    page.click('[data-region="cohortall"] [data-action="none"]');
    await settle();
    page.click('[data-action="import"]');
    await until(() => sealed.length > 0);
    expect(sealed).toEqual([[1, 1, 2, 5]]);
});

test('another file instead is no list that waited', async() => {
    const page = await opened();
    await page.choose({'autre.csv': 'Nom;Prénom;Courriel\nA;B;a@exemple.fr\n'});
    await until(() => page.store.get().draft === null);
    expect(page.find('[data-region="draft"]').hidden).toBe(true);
});

test('after a reload it is still that list, and its passwords are fetched again', async() => {
    const store = new MemoryStore();
    let at: string | null = null;
    const keep = {store, tab: {get: () => at, set: (id: string | null) => {
        at = id;
    }}};
    await opened({draft, start}, {keep});
    await until(() => [...store.kept.keys()].some((key) => key.startsWith('meta')) && at !== null);
    await until(() => [...store.kept.values()].some((value) => typeof value === 'object' && value !== null && 'version' in value));
    expect(JSON.stringify([...store.kept.values()])).not.toContain('Secret');
    const page = await opened({draft: null, start: null}, {keep});
    expect(page.store.get().draft).toEqual(draft);
    expect(page.store.get().review?.people.map(({password}) => password)).toEqual(['Secret-des-listes-1', 'Secret-des-listes-2']);
    expect(calls).toEqual(['read 5 0', 'read 5 1']);
});
