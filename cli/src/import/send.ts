import {namedColumns} from '../../../amd/src/map/namedcolumn';
import {toOptions} from '../../../amd/src/page/access/access';
import type {Config} from '../../../amd/src/page/shared/config';
import {importable} from '../../../amd/src/page/run/consequences';
import type {State} from '../../../amd/src/page/state';
import type {Words} from '../../../amd/src/page/shared/words';
import type {Job, RunReport, RunEvents} from '../../../amd/src/run/job';
import {Runner} from '../../../amd/src/run/runner';
import type {ImportState, Server} from '../../../amd/src/run/server';
import type {Patience} from '../patience';
import type {Progress} from './progress';
import type {Shell} from '../shell';

/** An import that was worked on. */
export interface Sent extends RunReport {
    /** Why it is paused, in words. */
    readonly why: string;
    /** The command was told to end, or the site did not answer for too long. */
    readonly left: boolean;
}

/** What the work on an import needs. */
export interface Work {
    readonly server: Server;
    readonly config: Config;
    readonly shell: Shell;
    readonly patience: Patience;
    readonly progress: Progress;
    readonly words: Words;
}

/** Sends a list and does it. */
export const send = (state: State, made: ReadonlyMap<number, string>, it: Work): Promise<Sent> => {
    const {table, mapping, access, review} = state;
    const people = review ? importable(review) : [];
    const job: Job = {
        filename: table?.name ?? '', people, made, postbytes: it.config.limits.postbytes,
        columns: table && mapping ? namedColumns(table, mapping) : [],
        options: toOptions(access, mapping?.targets.includes('cohort') ?? false),
    };
    return work(people.length, it, (runner) => runner.run(job));
};

/** Goes on with an import the site has whole. */
export const goOn = (importid: number, it: Work): Promise<Sent> => work(0, it, (runner) => runner.resume(importid, it.config.limits.parallel));

async function work(people: number, {server, shell, patience, progress}: Work, run: (runner: Runner) => Promise<RunReport>): Promise<Sent> {
    let total = people;
    let done = 0;
    let state: ImportState = 'receiving';
    let why = '';
    const events: RunEvents = {
        started: () => undefined,
        sent: (sent) => progress.show('cli_sending', sent, total),
        results: (news) => {
            done += news.filter(({outcome}) => outcome !== 'cancelled').length;
            progress.show('cli_running', done, total);
        },
        waiting: patience.waiting,
        state: (now) => {
            state = now;
        },
        why: (words) => {
            why = words;
        },
        following: () => undefined,
        total: (now) => {
            total = now;
        },
    };
    const runner = new Runner(server, shell.clock, events);
    const leave = (): void => runner.leave();
    patience.signal.addEventListener('abort', leave);
    try {
        const report = await run(runner);
        return {...report, state: patience.signal.aborted ? state : report.state, why, left: patience.signal.aborted};
    } finally {
        patience.signal.removeEventListener('abort', leave);
        progress.end();
    }
}
