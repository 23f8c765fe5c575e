import {deserialize, serialize} from 'node:v8';
import type {Config} from '../../../amd/src/page/shared/config';
import type {Host} from '../../../amd/src/page/shared/host';
import type {KeepStore} from '../../../amd/src/page/saved/keepstore';
import type {Server} from '../../../amd/src/run/server';
import type {SiteServer} from '../../../amd/src/run/siteserver';
import {FakeServer} from '../run/fakeserver';

export const config: Config = {
    site: {
        extendedUsernames: false, allowedEmailDomains: [], deniedEmailDomains: [],
        passwordPolicy: {enabled: true, length: 8, digits: 1, lower: 1, upper: 1, special: 1, consecutive: 0},
        auths: ['manual'], fields: ['username', 'email', 'firstname', 'lastname', 'city'],
    },
    limits: {bytes: 1e6, lines: 1000, people: 1000, checkpeople: 3, chunkpeople: 3, parallel: 2, postbytes: 1e6},
    brake: 20, many: 500, mailwait: 0, defaults: {namecase: 'replace'}, encodings: ['utf-8', 'windows-1252', 'macintosh', 'utf-16le', 'utf-16be'],
    recipes: [], defaultrecipe: 'mail', can: {createcohort: false, viewall: false, configure: false, update: true}, nosheet: '', updatable: ['lastname', 'firstname', 'email', 'city'], fieldnames: {}, userid: 2, locale: 'en',
    urls: {cohort: '/cohort?id=', cohorts: '/cohorts', user: '/user?id=', users: '/users', login: '/login', native: '/native', site: 'https://prelude.example', page: '/page', result: '/view?id='}, sitename: 'PRELUDE', externalauths: ['cas'], maildiverted: false, noemail: false, cronlast: 0, resume: null, start: null, draft: null,
};

/** What a browser keeps, in memory: as it would be read back, and so that tests can look into it. */
export class MemoryStore implements KeepStore {
    readonly kept = new Map<string, unknown>();

    read(prefix: string): Promise<ReadonlyMap<string, unknown>> {
        return Promise.resolve(new Map([...this.kept].filter(([key]) => key.startsWith(prefix)).sort(([a], [b]) => a < b ? -1 : 1)));
    }

    write(put: ReadonlyMap<string, unknown>, remove: readonly string[], guard: {key: string; token: string} | null): Promise<boolean> {
        const holds = !guard || (this.kept.get(guard.key) as {token?: string} | undefined)?.token === guard.token;
        if (holds) {
            remove.forEach((key) => this.kept.delete(key));
            put.forEach((value, key) => this.kept.set(key, deserialize(serialize(value))));
        }
        return Promise.resolve(holds);
    }

    count(prefix: string): Promise<number> {
        return Promise.resolve([...this.kept.keys()].filter((key) => key.startsWith(prefix)).length);
    }

    clear(prefix: string): Promise<void> {
        [...this.kept.keys()].filter((key) => key.startsWith(prefix)).forEach((key) => this.kept.delete(key));
        return Promise.resolve();
    }
}

/** A world around the page: words are their keys, nothing waits. */
export const makeHost = (server: Partial<Server> = {}, change: Partial<Host> = {}): Host & {errors: unknown[]; files: string[]} => {
    const errors: unknown[] = [];
    const files: string[] = [];
    return {
        errors, files,
        site: {dismissHint: () => Promise.resolve(), earlierCohorts: () => Promise.resolve({earlier: []}), recallMapping: () => Promise.resolve({found: false, site: false, columns: []}),
            saveMapping: (_titles, columns, site) => Promise.resolve({found: true, site, columns})} as Partial<SiteServer> as SiteServer,
        server: Object.assign(new FakeServer(), server),
        words: {
            say: (key, params) => params === undefined ? key : `${key} ${JSON.stringify(params)}`,
            has: () => true, many: (key, n, params) => `${key} ${n}${params ? ` ${JSON.stringify(params)}` : ''}`,
            number: String, date: String, ago: String,
        },
        clock: {now: () => 0, sleep: () => Promise.resolve()},
        now: () => 1000,
        confirm: () => Promise.resolve(true),
        dialog: (_title, _form, _agree, _trigger, save) => save(),
        report: (error) => errors.push(error),
        unloaded: () => false,
        pending: (_key, promise) => promise,
        idle: () => undefined,
        random: (below) => 7 % below,
        print: () => undefined,
        leaving: () => undefined,
        here: () => undefined,
        keep: {store: new MemoryStore(), tab: {get: () => null, set: () => undefined}},
        download: (name, _type, text) => files.push(`${name}\n${text}`),
        ...change,
    };
};

export const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
