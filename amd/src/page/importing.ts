import type {Job, Report, RunEvents} from '../run/job';
import {Runner} from '../run/runner';
import {ServerError} from '../run/servererror';
import {Tally} from '../run/tally';
import {toOptions} from './access';
import type {Config} from './config';
import {importable} from './consequences';
import type {Host} from './host';
import type {Progress, State} from './state';
import type {Store} from './store';

/** Starts, follows and stops an import; everything it hears goes into the store. */
export interface Importing {
    start(): void;
    /** Goes on with an import the server has already. */
    resume(importid: number, filename: string): void;
    cancel(): void;
    /** Tries at once what is being waited for. */
    now(): void;
}

export function createImporting(store: Store<State>, config: Config, host: Host): Importing {
    let runner: Runner | null = null;

    const patch = (progress: Partial<Progress>): void => {
        const before = store.get().progress;
        if (before) {
            store.set({progress: {...before, ...progress}});
        }
    };

    const events: RunEvents = {
        started: (importid) => patch({importid}),
        sent: (sent) => patch({sent}),
        results: (news) => {
            store.get().progress?.tally.add(news);
            store.set({results: store.get().results + 1});
        },
        waiting: (wait) => patch({wait}),
        state: (state) => patch({state}),
        total: (total) => patch({total}),
    };

    const follow = async(running: Promise<Report>): Promise<void> => {
        try {
            const report = await running;
            patch({state: report.state, wait: null, cancelling: false});
        } catch (error) {
            patch({wait: null, cancelling: false, trouble: error instanceof Error ? error.message : String(error)});
            if (!(error instanceof ServerError)) {
                host.report(error);
            }
        }
        runner = null;
        const {access, results, progress} = store.get();
        if (progress?.trouble && progress.state === 'receiving' && !progress.found) {
            // Refused before anything was written: back to what can be put right.
            store.set({phase: 'ready', results: results + 1});
        } else {
            store.set({phase: 'done', results: results + 1, access: {...access, password: ''}});
        }
    };

    const begin = (progress: Partial<Progress>, run: (runner: Runner) => Promise<Report>): void => {
        runner = new Runner(host.server, host.clock, events);
        store.set({
            phase: 'running', outcome: 'all', filter: {tab: 'all'}, results: store.get().results + 1,
            progress: {
                importid: 0, filename: '', total: 0, sent: 0, state: 'receiving', tally: new Tally(), wait: null,
                cancelling: false, trouble: '', found: false, lines: new Set(), ...progress,
            },
        });
        void host.pending('import', follow(run(runner)));
    };

    return {
        start: () => {
            const {review, table, mapping, access, slips, phase} = store.get();
            if (!review || !table || phase !== 'ready') {
                return;
            }
            const people = importable(review);
            const job: Job = {
                filename: table.name || host.words.say('js_pasted'), people, postbytes: config.limits.postbytes, made: slips.passwords,
                options: toOptions(access, mapping?.targets.includes('cohort') ?? false),
            };
            begin({
                filename: job.filename, total: people.length, lines: new Set(people.map((person) => person.line)),
            }, (it) => it.run(job));
        },
        resume: (importid, filename) => {
            const before = store.get().progress;
            begin({
                importid, filename, state: 'running', found: before?.importid !== importid || before.found,
                ...(before?.importid === importid && {
                    tally: before.tally, lines: before.lines, total: before.total, sent: before.sent,
                }),
            }, (it) => it.resume(importid, config.limits.parallel));
        },
        cancel: () => {
            patch({cancelling: true});
            runner?.cancel();
        },
        now: () => runner?.wake(),
    };
}
