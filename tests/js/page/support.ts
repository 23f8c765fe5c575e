import type {Config} from '../../../amd/src/page/config';
import type {Host} from '../../../amd/src/page/host';
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
    brake: 20, defaults: {namecase: 'replace'}, encodings: ['utf-8', 'windows-1252', 'macintosh', 'utf-16le', 'utf-16be'],
    recipes: [], defaultrecipe: 'mail', can: {createcohort: false, viewall: false, configure: false, update: false}, userid: 2, locale: 'en',
    urls: {cohort: '/cohort?id=', cohorts: '/cohorts', user: '/user?id=', users: '/users', login: '/login', native: '/native', site: 'https://prelude.example', result: '/view?id='}, sitename: 'PRELUDE', externalauths: ['cas'], maildiverted: false, noemail: false, cronlast: 0, resume: null, start: null,
};

/** A world around the page: words are their keys, nothing waits. */
export const makeHost = (server: Partial<Server> = {}, change: Partial<Host> = {}): Host & {errors: unknown[]; files: string[]} => {
    const errors: unknown[] = [];
    const files: string[] = [];
    return {
        errors, files,
        site: {} as SiteServer,
        server: Object.assign(new FakeServer(), server),
        words: {
            say: (key, params) => params === undefined ? key : `${key} ${JSON.stringify(params)}`,
            has: () => true, many: (key, n, params) => `${key} ${n}${params ? ` ${JSON.stringify(params)}` : ''}`,
            number: String, date: String, ago: String,
        },
        clock: {sleep: () => Promise.resolve()},
        now: () => 1000,
        confirm: () => Promise.resolve(true),
        dialog: (_title, _form, _agree, _trigger, save) => save(),
        report: (error) => errors.push(error),
        pending: (_key, promise) => promise,
        random: (below) => 7 % below,
        print: () => undefined,
        download: (name, _type, text) => files.push(`${name}\n${text}`),
        ...change,
    };
};

export const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Lets everything that waits for nothing happen, and timers of up to `ms`. */
export const settle = (ms = 0): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
