import {callsTogether} from './callsize';
import type {ImportState, ImportStatus, Result, Server} from './server';
import {sideBySide} from './sidebyside';
import type {Tally} from './tally';
import {Width} from './width';

/** What the work on a sealed import needs of its runner. */
export interface SealedWork {
    readonly server: Server;
    readonly importid: number;
    /** Most chunks done at the same time. */
    readonly parallel: number;
    readonly stop: AbortSignal;
    /** True while others do the work and this page only follows. */
    handsOff(): boolean;
    readonly tally: Tally;
    call<T>(call: () => Promise<T>): Promise<T>;
    sleep(ms: number): Promise<void>;
    /** Ms since whenever. */
    now(): number;
    heard(status: Pick<ImportStatus, 'state' | 'people' | 'why' | 'contents'>): void;
    results(results: readonly Result[]): void;
}

const FINAL: readonly ImportState[] = ['finished', 'cancelled', 'failed', 'undoing', 'undopaused', 'undone', 'paused', 'receiving'];
/** How long to stand back when others hold every chunk there is, ms. */
const STAND_BACK = 1500;
/** How often to look while others do the work, ms. */
const LOOK = 1000;
const PAGE = 1000;

/** What the work goes by. */
export type Standing = Pick<ImportStatus, 'state' | 'people' | 'chunksdone' | 'pendingseqs'>;

/**
 * Does the chunks of a sealed import until it is in a state that does not go on by itself, and returns that state.
 * Others may be at work on the same import: their results are read as they come.
 *
 * @param sealed how it stands when it was sealed by us a moment ago; asked for else
 */
export const work = async(job: SealedWork, sealed?: Standing): Promise<ImportState> => {
    let after = 0;
    const width = new Width(Math.max(1, job.parallel), () => job.now());
    const read = async(limit: number): Promise<ImportStatus> => {
        const status = await job.call(() => job.server.readImport(job.importid, after, limit));
        job.heard(status);
        return status;
    };
    /** Reads every result there is by now. */
    const readResults = async(): Promise<ImportStatus> => {
        for (;;) {
            const status = await read(PAGE);
            job.results(status.results);
            if (status.results.length < PAGE || status.last <= after) {
                after = Math.max(after, status.last);
                return status;
            }
            after = status.last;
        }
    };

    let status: Standing = sealed ?? await read(1);
    if (status.chunksdone > 0) {
        // Found half done: what was done before is shown first.
        status = await readResults();
    }
    while (!FINAL.includes(status.state) && !job.stop.aborted) {
        if (job.handsOff()) {
            await job.sleep(LOOK);
            status = await readResults();
            continue;
        }
        const {moved, finished} = await doChunks(job, status.pendingseqs, width);
        if (finished && job.tally.size >= status.people) {
            job.heard({state: 'finished', people: status.people, why: '', contents: []});
            return 'finished';
        }
        if (moved) {
            status = await read(1);
        } else {
            await job.sleep(STAND_BACK);
            status = await readResults();
        }
    }
    if (!job.stop.aborted && job.tally.size < status.people) {
        // Whatever was missed on the way is among them: it is over, and nothing is added any more.
        after = 0;
        status = await readResults();
    }
    return status.state;
};

/** One pass over these chunks, a few in a call and calls side by side; whether one at least was done by us, and whether all are. */
const doChunks = async(job: SealedWork, seqs: readonly number[], width: Width): Promise<{moved: boolean; finished: boolean}> => {
    let moved = false;
    let finished = false;
    const asLongAsOurs = function* (): Generator<readonly number[]> {
        for (let from = 0, calls = 0; from < seqs.length && !job.handsOff(); calls++) {
            // The first call after each worker had one takes a single chunk as well: or calls of several would all end at the
            // same moment, and nothing would be seen to happen in between.
            const to = from + (calls > width.now ? callsTogether(seqs.length - from, width.now, width.usual) : 1);
            yield seqs.slice(from, to);
            from = to;
        }
    };
    await sideBySide(asLongAsOurs(), () => width.now, async(few) => {
        const begun = job.now();
        const answers = await job.call(() => job.server.runChunks(job.importid, few));
        if (answers.every(({done}) => done)) {
            // What others had says nothing about the server. Waits for a call that was lost count: they are its distress.
            width.took((job.now() - begun) / few.length);
        }
        moved ||= answers.some(({done}) => done);
        finished ||= answers.some(({state}) => state === 'finished');
        return answers.flatMap(({results}) => results);
    }, job.stop, (results) => job.results(results));
    return {moved, finished};
};
