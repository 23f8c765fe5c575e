import type {Job, RunReport, RunEvents} from './job';
import {chunkSize, inRequests, planImport, type Chunk} from './chunks';
import {persist, type Clock} from './retry';
import type {ImportState, Result, Server} from './server';
import {isTooLarge, ServerError} from './servererror';
import {sideBySide} from './sidebyside';
import {Tally} from './tally';
import {work, type Standing} from './sealedwork';

/** Requests under way while an import is sent: one travels while another is encrypted. */
const SENDERS = 2;

/**
 * Runs one import from here: sends it, seals it, then does its chunks a few at a time until nothing is left.
 * Whatever is lost on the way is asked for again; the server's calls being idempotent, nobody is imported twice.
 * Rejects with a ServerError only for what the server refuses.
 */
export class Runner {
    private readonly stop = new AbortController();
    private nap = new AbortController();
    private readonly never = new AbortController();
    private readonly tally = new Tally();
    private importid = 0;
    private handsOff = false;
    /** How the server is told to stop. */
    private last: (() => Promise<{readonly state: ImportState}>) | null = null;
    /** The server's answer to that, asked for at once when it can be. */
    private stopped: Promise<ImportState> | null = null;

    constructor(private readonly server: Server, private readonly clock: Clock, private readonly events: RunEvents) {}

    /** Sends and does a new import. */
    async run(job: Job): Promise<RunReport> {
        const lines = job.people.map((person) => person.line);
        let state: ImportState = 'receiving';
        try {
            const started = await this.call(() => this.server.startImport(job.filename, job.options, job.columns ?? []));
            this.importid = started.importid;
            this.events.started(started.importid);
            const size = chunkSize(started.chunksize, started.parallel);
            const chunks = planImport(job.people, job.options, size, job.postbytes, job.made);
            const count = await this.send(inRequests(chunks, job.postbytes));
            const sealed = await this.call(() => this.server.sealImport(this.importid, count, lines.length, job.draftid ?? 0));
            this.heard(sealed.state);
            state = await this.work(started.parallel, {
                state: sealed.state, people: lines.length, chunksdone: 0, pendingseqs: Array.from({length: count}, (_, seq) => seq),
            });
        } catch (error) {
            if (!this.stop.signal.aborted) {
                throw error;
            }
        }
        return this.end(state, lines);
    }

    /** Goes on with an import the server already has, sealed earlier from here or elsewhere. */
    async resume(importid: number, parallel: number): Promise<RunReport> {
        this.importid = importid;
        let state: ImportState = 'running';
        try {
            state = await this.work(parallel);
        } catch (error) {
            if (!this.stop.signal.aborted) {
                throw error;
            }
        }
        return this.end(state, []);
    }

    /** Follows an import others work on. */
    follow(importid: number): Promise<RunReport> {
        this.letGo();
        return this.resume(importid, 1);
    }

    /** Leaves the work to the server's own tasks, from now on, and follows them. */
    async background(): Promise<void> {
        this.letGo();
        await this.call(() => this.server.backgroundImport(this.importid));
    }

    /** Stops after the person in hand; what was done stays done and is reported. */
    cancel(): void {
        this.halt(() => this.server.cancelImport(this.importid));
    }

    /** Stops after the person in hand; the rest is kept. Only what was sealed can be paused. */
    pause(): void {
        this.halt(() => this.server.pauseImport(this.importid));
    }

    /** Does no more from here, and tells nobody: what was sealed goes on without us, the rest is as if never sent. */
    leave(): void {
        this.stop.abort();
        this.wake();
    }

    /** Ends the wait there may be: the network is back, the person says to try now. */
    wake(): void {
        this.nap.abort();
        this.nap = new AbortController();
    }

    /** @returns how many chunks there were */
    private async send(requests: Iterable<readonly Chunk[]>): Promise<number> {
        let count = 0;
        let sent = 0;
        await sideBySide(requests, () => SENDERS, async(chunks) => {
            await this.add(chunks);
            count += chunks.length;
            sent += chunks.reduce((people, {lines}) => people + lines.length, 0);
            this.events.sent(sent);
        }, this.stop.signal);
        if (this.stop.signal.aborted) {
            throw new Error('cancelled while sending');
        }
        return count;
    }

    /** Hands chunks over; what is too much at once goes in halves, down to one. */
    private async add(chunks: readonly Chunk[]): Promise<void> {
        try {
            await this.call(() => this.server.addChunks(this.importid, chunks));
        } catch (error) {
            if (chunks.length < 2 || !isTooLarge(error)) {
                throw error;
            }
            const half = Math.ceil(chunks.length / 2);
            await this.add(chunks.slice(0, half));
            await this.add(chunks.slice(half));
        }
    }

    private letGo(): void {
        this.handsOff = true;
        this.events.following();
        this.wake();
    }

    private halt(last: () => Promise<{readonly state: ImportState}>): void {
        this.last ??= last;
        if (this.importid) {
            // Chunks in hand end as soon as the server knows.
            this.stopped ??= this.tellStop(this.last);
            // Who waits for it hears of a refusal; until then it is nobody's.
            this.stopped.catch(() => undefined);
        }
        this.stop.abort();
        this.wake();
    }

    private async tellStop(last: () => Promise<{readonly state: ImportState}>): Promise<ImportState> {
        try {
            return (await this.call(last, this.never.signal)).state;
        } catch (error) {
            if (error instanceof ServerError && error.code === 'error_wrongstate') {
                // It was over before: then that is what there is to tell.
                return (await this.call(() => this.server.readImport(this.importid, 0, 1), this.never.signal)).state;
            }
            throw error;
        }
    }

    private work(parallel: number, sealed?: Standing): Promise<ImportState> {
        return work({
            server: this.server, importid: this.importid, parallel, stop: this.stop.signal, tally: this.tally,
            handsOff: () => this.handsOff,
            call: (call) => this.call(call),
            sleep: (ms) => this.sleep(ms),
            now: () => this.clock.now(),
            heard: ({state, people, why, contents}) => {
                this.heard(state);
                this.events.total(people);
                this.events.why(why, contents);
            },
            results: (results) => this.take(results),
        }, sealed);
    }

    /** After a stop, collects what was done; of a cancelled import, lines that never had their turn are cancelled. */
    private async end(state: ImportState, lines: readonly number[]): Promise<RunReport> {
        let final = state;
        if (this.last && this.importid) {
            final = await (this.stopped ?? this.tellStop(this.last));
            this.heard(final);
            await this.collect();
        }
        if (this.last && !this.importid) {
            final = 'cancelled';
        }
        if (final === 'cancelled') {
            this.take(lines.filter((line) => !this.tally.results.has(line)).map((line) => (
                {line, outcome: 'cancelled', code: 'cancelled', message: '', userid: 0, username: ''}
            )));
        }
        return {importid: this.importid, state: final, tally: this.tally};
    }

    private async collect(): Promise<void> {
        for (let after = 0; ;) {
            const status = await this.call(() => this.server.readImport(this.importid, after, 1000), this.never.signal);
            this.events.why(status.why, status.contents);
            this.take(status.results);
            if (!status.results.length || status.last <= after) {
                return;
            }
            after = status.last;
        }
    }

    private take(results: readonly Result[]): void {
        const news = this.tally.add(results);
        if (news.length) {
            this.events.results(news);
        }
    }

    private heard(state: ImportState): void {
        this.events.state(state);
    }

    private call<T>(call: () => Promise<T>, stop: AbortSignal = this.stop.signal): Promise<T> {
        return persist(call, {sleep: (ms) => this.sleep(ms)}, stop, (wait) => this.events.waiting(wait));
    }

    private sleep(ms: number): Promise<void> {
        return this.clock.sleep(ms, this.nap.signal);
    }
}
