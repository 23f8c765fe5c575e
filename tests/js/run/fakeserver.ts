import type {ChunkAnswer, ImportState, ImportStatus, Options, Result, Server} from '../../../amd/src/run/server';
import {ServerError} from '../../../amd/src/run/servererror';
import {sentPeople} from './people';

/** What goes wrong with a call: nothing, lost before it arrived, lost after it was carried out, no session, a half-done chunk. */
export type Fault = 'none' | 'before' | 'after' | 'login' | 'held';

/** A server that keeps its promises (idempotent calls) on a line that doesn't. Counts how often each person was written. */
export class FakeServer implements Server {
    readonly calls: string[] = [];
    readonly written = new Map<number, number>();
    readonly chunks = new Map<number, string>();
    private readonly done = new Map<number, Result[]>();
    private readonly held = new Set<number>();
    private results: Result[] = [];
    private state: ImportState = 'receiving';
    private imports = 0;
    chunksize = 3;
    /** Whether tasks of its own do a chunk each time it is read. */
    private background = false;
    /** Called after each call that was carried out. */
    after: (name: string) => void = () => undefined;

    constructor(private readonly nextFault: () => Fault = () => 'none') {}

    searchCohorts(): Promise<{cohorts: []; more: boolean}> {
        return Promise.resolve({cohorts: [], more: false});
    }

    resolveCohorts(): Promise<{names: []; cohorts: []}> {
        return Promise.resolve({names: [], cohorts: []});
    }

    listCohortContexts(): Promise<{contexts: []}> {
        return Promise.resolve({contexts: []});
    }

    createCohort(): Promise<never> {
        return Promise.reject(new ServerError('refused', 'nopermissions', ''));
    }

    checkPeople(): Promise<{answers: []}> {
        return Promise.resolve({answers: []});
    }

    startImport(_filename: string, _options: Options): Promise<{importid: number; chunksize: number; parallel: number}> {
        return this.carry('start', () => ({importid: ++this.imports, chunksize: this.chunksize, parallel: 2}));
    }

    addChunks(_importid: number, chunks: readonly {seq: number; people: string}[]): Promise<{people: number}[]> {
        return this.carry('add', () => chunks.map(({seq, people}) => {
            const before = this.chunks.get(seq);
            if (before !== undefined && before !== people) {
                throw new ServerError('refused', 'error_chunkdiffers', 'another content');
            }
            this.chunks.set(seq, people);
            return {people: sentPeople(people).length};
        }));
    }

    sealImport(_importid: number, chunks: number, people: number, _draftid = 0): Promise<{state: ImportState}> {
        return this.carry('seal', () => {
            if (chunks !== this.chunks.size || people !== this.lines().length) {
                throw new ServerError('refused', 'error_sealmismatch', 'counts differ');
            }
            if (this.state === 'receiving') {
                this.state = chunks ? 'queued' : 'finished';
            }
            return {state: this.state};
        });
    }

    async runChunks(importid: number, seqs: readonly number[]): Promise<ChunkAnswer[]> {
        const answers: ChunkAnswer[] = [];
        for (const seq of seqs) {
            answers.push(await this.runChunk(importid, seq));
        }
        return answers;
    }

    /** One of those of a request. */
    runChunk(_importid: number, seq: number): Promise<ChunkAnswer> {
        return this.carry('run', (fault) => {
            if (this.state === 'paused') {
                throw new ServerError('refused', 'error_wrongstate', this.state);
            }
            if (fault === 'held' && !this.held.has(seq)) {
                // Somebody else is at work on it, and will have finished by the next time.
                this.held.add(seq);
                return {state: this.state, done: false, results: []};
            }
            return {state: this.state, done: true, results: this.do(seq)};
        });
    }

    readImport(importid: number, after: number, limit: number): Promise<ImportStatus> {
        return this.carry('read', () => {
            const [waiting] = [...this.chunks.keys()].filter((seq) => !this.done.has(seq));
            if (this.background && waiting !== undefined && this.state !== 'paused') {
                this.do(waiting);
            }
            const results = this.results.slice(after, after + limit);
            const counts = new Map<string, number>();
            this.results.forEach(({outcome}) => counts.set(outcome, (counts.get(outcome) ?? 0) + 1));
            return {
                importid, state: this.state, filename: 'x.csv', recipe: 'mail', people: this.lines().length, chunks: this.chunks.size,
                chunksdone: this.done.size, pendingseqs: [...this.chunks.keys()].filter((seq) => !this.done.has(seq)).slice(0, 200),
                counts: [...counts].map(([outcome, count]) => ({outcome, count})), results, last: after + results.length,
                mine: true, why: this.state === 'paused' ? 'Someone paused it.' : '', contents: [],
            };
        });
    }

    pauseImport(): Promise<{state: ImportState}> {
        return this.move('pause', ['queued', 'running'], 'paused');
    }

    resumeImport(): Promise<{state: ImportState}> {
        return this.move('resume', ['paused'], 'running');
    }

    backgroundImport(): Promise<{state: ImportState}> {
        return this.carry('background', () => {
            this.background = true;
            return {state: this.state};
        });
    }

    private move(name: string, from: readonly ImportState[], to: ImportState): Promise<{state: ImportState}> {
        return this.carry(name, () => {
            if (this.state !== to && !from.includes(this.state)) {
                throw new ServerError('refused', 'error_wrongstate', this.state);
            }
            this.state = to;
            return {state: this.state};
        });
    }

    cancelImport(): Promise<{state: ImportState}> {
        return this.carry('cancel', () => {
            if (this.state !== 'finished') {
                this.state = 'cancelled';
            }
            return {state: this.state};
        });
    }

    private do(seq: number): Result[] {
        const known = this.done.get(seq);
        if (known) {
            return known;
        }
        const sent = this.chunks.get(seq);
        const people = sent === undefined ? [] : sentPeople(sent);
        const results = people.map(({line, username}): Result => {
            const cancelled = this.state === 'cancelled';
            if (!cancelled) {
                this.written.set(line, (this.written.get(line) ?? 0) + 1);
            }
            return {line, outcome: cancelled ? 'cancelled' : 'create', code: '', message: '', userid: cancelled ? 0 : line, username};
        });
        this.done.set(seq, results);
        this.results = [...this.results, ...results];
        if (this.state !== 'cancelled') {
            this.state = this.done.size === this.chunks.size ? 'finished' : 'running';
        }
        return results;
    }

    private lines(): number[] {
        return [...this.chunks.values()].flatMap((text) => sentPeople(text).map(({line}) => line));
    }

    private async carry<T>(name: string, act: (fault: Fault) => T): Promise<T> {
        await Promise.resolve();
        const fault = this.nextFault();
        this.calls.push(name);
        if (fault === 'login') {
            throw new ServerError('login', 'servicerequireslogin', 'log in');
        }
        if (fault === 'before') {
            throw new ServerError('lost', 'lost', '');
        }
        const answer = act(fault);
        this.after(name);
        if (fault === 'after') {
            throw new ServerError('lost', 'lost', 'Bad Gateway');
        }
        return answer;
    }
}
