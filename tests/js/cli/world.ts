import {randomFillSync} from 'node:crypto';
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {makeRandom} from '../../../amd/src/check/people/random';
import {main} from '../../../cli/src/main';
import type {Shell} from '../../../cli/src/shell';
import type {Cohort, Server} from '../../../amd/src/run/server';
import {ServerError} from '../../../amd/src/run/servererror';
import {config} from '../page/support';
import {FakeServer} from '../run/fakeserver';

/** A folder for one file of tests, and a token in it. */
export const home = mkdtempSync(join(tmpdir(), 'prelude-cli-'));
export const tidy = (): void => rmSync(home, {recursive: true, force: true});
export const TOKEN = '0123456789abcdef0123456789abcdef';

export function leave(name: string, text: string | Uint8Array, mode = 0o600): string {
    const path = join(home, name);
    writeFileSync(path, text, {mode});
    return path;
}

export const list = (...rows: string[]): string => ['username;lastname;firstname;email', ...rows, ''].join('\n');

let lists = 0;

/** A list of a name of its own, as a file. */
export const file = (...rows: string[]): string => leave(`list${++lists}.csv`, list(...rows));

export const LEA = 'lea;MARTIN;Léa;lea@exemple.fr';
export const ZOE = 'zoe;NOËL;Zoé;zoe@exemple.fr';
/** Whom no address reaches. */
export const BAD = 'max;ROY;Max;nowhere';

/** A time that passes only while somebody waits. */
export class FakeClock {
    time = 0;
    /** Called at each wait, with the time it ends at. */
    waited: (time: number) => void = () => undefined;

    readonly now = (): number => this.time;
    readonly sleep = async(ms: number, signal: AbortSignal): Promise<void> => {
        await Promise.resolve();
        if (!signal.aborted) {
            this.time += ms;
            this.waited(this.time);
        }
    };
}

/** What a site answers to a call: what the fake server would, or what a test says. */
export type Answers = Readonly<Record<string, (args: Record<string, string>) => unknown>>;

/** A site behind fetch. */
export class FakeSite {
    readonly server = new FakeServer();
    readonly calls: {name: string; args: Record<string, string>}[] = [];
    answers: Answers = {};
    /** Instead of any answer. */
    respond: ((name: string) => Response | Error | null) | null = null;
    brakes = {newleft: -1, newagain: 0, importsleft: -1, importsagain: 0};
    api = {api: 2, oldest: 1, release: '1.0'};
    found = {importid: 0, state: '', draftid: 0};
    cohorts: Cohort[] = [{id: 1, name: 'L1', idnumber: 'L1', contextname: '', visible: true, members: 0, usable: true, reason: '', owner: ''}];
    config = {...config, limits: {...config.limits, checkpeople: 100, chunkpeople: 100}};

    readonly fetch = async(_address: unknown, init?: RequestInit): Promise<Response> => {
        const args = Object.fromEntries(init?.body as URLSearchParams);
        const name = (args['wsfunction'] ?? '').replace('tool_prelude_', '');
        this.calls.push({name, args});
        const given = this.respond?.(name) ?? null;
        if (given instanceof Error) {
            throw given;
        }
        if (given) {
            return given;
        }
        try {
            return Response.json(await this.answer(name, args));
        } catch (error) {
            if (error instanceof ServerError && error.trouble === 'refused') {
                return Response.json({exception: 'moodle_exception', errorcode: error.code, message: error.message});
            }
            throw error;
        }
    };

    private answer(name: string, args: Record<string, string>): unknown {
        const own = this.answers[name];
        if (own) {
            return own(args);
        }
        const server: Server = this.server;
        const importid = Number(args['importid']);
        const seq = Number(args['seq']);
        switch (name) {
            case 'read_site': return {...this.api, config: JSON.stringify(this.config), brakes: this.brakes};
            case 'find_import': return this.found;
            case 'recall_mapping': return {found: false, site: false, columns: []};
            case 'search_cohorts': return {cohorts: this.cohorts, more: false};
            case 'resolve_cohorts': return {names: [], cohorts: []};
            case 'check_people': return {answers: []};
            case 'start_import': return server.startImport('', {} as never, []);
            case 'add_chunk': return server.addChunks(importid, [{seq, people: args['people'] ?? ''}]).then(([one]) => one);
            case 'seal_import': return server.sealImport(importid, Number(args['chunks']), Number(args['people']), 0);
            case 'run_chunk': return server.runChunks(importid, [seq]).then(([one]) => one);
            case 'read_import': return server.readImport(importid, Number(args['after']), Number(args['limit']));
            case 'cancel_import': return server.cancelImport(importid);
            default: throw new ServerError('refused', 'accessexception', name);
        }
    }
}

/** Runs a command; what it said and how it ended. */
export async function command(site: FakeSite, args: readonly string[], more: Partial<Shell> = {}): Promise<{exit: number; out: string; err: string}> {
    const said = {out: '', err: ''};
    const exit = await main({
        args, env: {}, terminal: false, out: (text) => {
            said.out += `${text}\n`;
            return Promise.resolve();
        },
        err: (text) => {
            said.err += `${text}\n`;
        },
        stdin: () => Promise.resolve(new Uint8Array()), ask: () => Promise.resolve(''), now: () => 1000, clock: new FakeClock(),
        fetch: site.fetch, random: makeRandom((bits) => randomFillSync(bits)), onStop: () => () => undefined, ...more,
    });
    return {exit, ...said};
}

/** The same import, with what is always given. */
export const importing = (site: FakeSite, args: readonly string[], more: Partial<Shell> = {}): Promise<{exit: number; out: string; err: string}> =>
    command(site, ['import', '--site', 'https://moodle.example', '--token-file', leave('token', `${TOKEN}\n`), ...args], more);
