/** @jest-environment jsdom */
import {TextDecoder, TextEncoder} from 'node:util';
Object.assign(globalThis, {TextDecoder, TextEncoder});
import {titlesOf, toRemember} from '../../../../amd/src/map/remembered';
import {clock} from '../../../../amd/src/run/clock';
import {ServerError} from '../../../../amd/src/run/servererror';
import type {RememberedMapping, SiteServer} from '../../../../amd/src/run/siteserver';
import {settle} from '../../helpers/clock';
import {furnish, render, type Rendered} from '../rendered';
import {config} from '../support';

const FILE = 'Numéro;Nom;Prénom;Adresse mail;City\n1;NOËL;Anne;anne@exemple.fr;Caen\n2;PETIT;Yann;yann@exemple.fr;Bayeux\n';
const NONE: RememberedMapping = {found: false, site: false, columns: []};

beforeAll(furnish);

/** A site that remembers, as the real one does; own ones and the site's. */
class Memory {
    readonly own = new Map<string, RememberedMapping>();
    readonly all = new Map<string, RememberedMapping>();

    readonly server = {
        recallMapping: (titles: readonly string[]) => Promise.resolve(this.own.get(key(titles)) ?? this.all.get(key(titles)) ?? NONE),
        saveMapping: (titles: readonly string[], columns: RememberedMapping['columns'], site: boolean) => {
            const saved = {found: true, site, columns};
            (site ? this.all : this.own).set(key(titles), saved);
            return Promise.resolve(saved);
        },
        forgetMapping: (titles: readonly string[], site: boolean) => {
            (site ? this.all : this.own).delete(key(titles));
            return Promise.resolve(NONE);
        },
    };
}
const key = (titles: readonly string[]): string => [...titles].sort().join('|');

async function open(server: object, files: Readonly<Record<string, string>> = {'a.csv': FILE}, configure = false): Promise<Rendered> {
    const page = render({can: {...config.can, configure}}, {site: server as SiteServer, clock});
    await page.choose(files);
    return page;
}
async function change(page: Rendered, column: number, field: string): Promise<void> {
    if (page.find('[data-panel="columns"] [data-region="body"]').hidden) {
        page.click('[data-panel="columns"] [data-action="toggle"]');
    }
    page.type(`#tool_prelude-column-${column}`, field);
    await settle(10_000);
}
const targets = (page: Rendered): unknown => page.store.get().mapping?.targets;
const note = (page: Rendered): string | null => page.find('[data-region="memory"]').hidden ? null : page.find('[data-region="memorytext"]').textContent;

describe('what was decided about columns', () => {
    test('is sent as the page goes when it was not yet, once', async() => {
        const memory = new Memory();
        const sent: unknown[][] = [];
        let leave: () => void = () => undefined;
        const page = render({}, {
            site: {...memory.server, saveMappingLast: (...args: unknown[]) => sent.push(args)} as unknown as SiteServer,
            leaving: (run) => {
                leave = run;
            },
            clock,
        });
        await page.choose({'a.csv': FILE});
        leave();
        expect(sent).toEqual([]);
        page.click('[data-panel="columns"] [data-action="toggle"]');
        page.type('#tool_prelude-column-4', '');
        await settle(20);
        expect(memory.own.size).toBe(0);
        leave();
        leave();
        expect(sent).toHaveLength(1);
        expect(sent[0]?.[2]).toBe(false);
        expect((sent[0]?.[1] as {field: string}[]).map(({field}) => field)).toEqual(['username', 'lastname', 'firstname', 'email']);
        await settle(1200);
        expect(memory.own.size).toBe(0);
    });

    test('is there again with the next file of the same titles, whatever their order, and can be forgotten', async() => {
        const memory = new Memory();
        const first = await open(memory.server);
        expect(targets(first)).toEqual(['username', 'lastname', 'firstname', 'email', 'city']);
        expect(note(first)).toBeNull();
        await change(first, 4, '');
        await change(first, 0, 'city');
        expect(note(first)).toBe('js_columns_kept');

        const next = await open(memory.server, {'b.csv': 'City;Nom;Prénom;Adresse mail;Numéro\nCaen;HUET;Lou;lou@exemple.fr;7\n'});
        expect(targets(next)).toEqual([null, 'lastname', 'firstname', 'email', 'city']);
        expect(note(next)).toBe('js_columns_before');
        next.click('[data-action="forgetcolumns"]');
        await settle(5000);
        expect(targets(next)).toEqual(['city', 'lastname', 'firstname', 'email', 'username']);
        expect(note(next)).toBeNull();
        expect(memory.own.size).toBe(0);
        expect(targets(await open(memory.server))).toEqual(['username', 'lastname', 'firstname', 'email', 'city']);
    });

    test('is not for files with other titles', async() => {
        const memory = new Memory();
        await change(await open(memory.server), 4, '');
        expect(note(await open(memory.server, {'b.csv': FILE.replace('City', 'City;Pays').replace(/(Caen|Bayeux)/g, '$1;FR')}))).toBeNull();
    });

    test('holds titles and fields, no cell', async() => {
        const memory = new Memory();
        await change(await open(memory.server), 4, '');
        expect(JSON.stringify([...memory.own])).not.toMatch(/NOËL|anne|Caen/i);
    });

    test('with several files is remembered of the one the column is in', async() => {
        const memory = new Memory();
        const page = await open(memory.server, {'a.csv': FILE, 'b.csv': 'Adresse mail;Numéro;Nom;Prénom\nlou@exemple.fr;9;HUET;Lou\n'});
        await change(page, page.store.get().table?.header.indexOf('City') ?? -1, '');
        expect([...memory.own.keys()]).toEqual(['adresse mail|city|nom|numero|prenom']);
        expect(targets(await open(memory.server))).toEqual(['username', 'lastname', 'firstname', 'email', null]);
    });

    test('is decided for everybody by whoever configures, and taken back', async() => {
        const memory = new Memory();
        const page = await open(memory.server, undefined, true);
        await change(page, 4, '');
        page.click('[data-region="columnsforsite"]');
        await settle(5000);
        expect([memory.all.size, note(page)]).toEqual([1, 'js_columns_keptsite']);

        const other = await open({...memory.server, recallMapping: () => Promise.resolve([...memory.all.values()][0])});
        expect([note(other), other.find('[data-region="columnsforsiterow"]').hidden]).toEqual(['js_columns_beforesite', true]);
        other.click('[data-action="forgetcolumns"]');
        await settle(5000);
        expect([memory.all.size, note(other)]).toEqual([1, null]);

        memory.own.clear();
        const again = await open(memory.server, undefined, true);
        expect(again.find<HTMLInputElement>('[data-region="columnsforsite"]').checked).toBe(true);
        again.click('[data-region="columnsforsite"]');
        await settle(5000);
        expect([memory.all.size, memory.own.size, note(again)]).toEqual([0, 1, 'js_columns_kept']);
    });

    test('a site that fails or does not answer keeps nobody from their file', async() => {
        const away = await open({recallMapping: () => Promise.reject(new ServerError('lost', 'network', 'away')),
            saveMapping: () => Promise.reject(new ServerError('lost', 'network', 'away'))});
        expect(targets(away)).toEqual(['username', 'lastname', 'firstname', 'email', 'city']);
        await change(away, 4, '');
        expect(note(away)).toBe('js_columns_unkept');
        expect(targets(await open({recallMapping: () => new Promise(() => undefined)}))).toHaveLength(5);
    });

    test('a field that is not there any more: the guess', async() => {
        const columns = [{label: 'nom', field: 'profile_field_gone', fallback: false}];
        const page = await open({recallMapping: () => Promise.resolve({found: true, site: false, columns})});
        expect([note(page), targets(page)]).toEqual([null, ['username', 'lastname', 'firstname', 'email', 'city']]);
    });
});

test('a file without titles is not remembered, nor a column without one', async() => {
    expect(titlesOf({header: ['', ''], headerLine: 1})).toBeNull();
    expect(titlesOf({header: ['Nom', 'Mél', 'Mél'], headerLine: null})).toBeNull();
    expect(titlesOf({header: ['Nom', '', 'Mél', 'Mél'], headerLine: 1})).toEqual(['nom', 'mel', 'mel #2']);
    expect(titlesOf({header: Array.from({length: 513}, (_, at) => `c${at}`), headerLine: 1})).toBeNull();
    expect(toRemember({header: ['Nom', ''], headerLine: 1}, {targets: ['lastname', 'city'], questions: [], fallbacks: {}})).toBeNull();
    const memory = new Memory();
    await change(await open(memory.server, {'a.csv': 'HUET;Lou;lou@exemple.fr\nPETIT;Zoé;zoe@exemple.fr\n'}), 0, 'firstname');
    expect(memory.own.size).toBe(0);
});
