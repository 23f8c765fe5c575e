import {namedColumns} from '../../map/namedcolumn';
import type {Job, RunReport, RunEvents} from '../../run/job';
import {Runner} from '../../run/runner';
import {ServerError} from '../../run/servererror';
import {Tally} from '../../run/tally';
import {toOptions} from '../access/access';
import type {Config} from '../shared/config';
import {importable} from './consequences';
import type {Host} from '../shared/host';
import type {Progress, State} from '../state';
import type {Store} from '../shared/store';

/** Starts, follows and stops an import; everything it hears goes into the store. */
export interface Importing {
    start(): void;
    /** Goes on with an import the server has already. */
    resume(importid: number, filename: string): void;
    /** Shows an import others work on, or one that is over. */
    follow(importid: number, filename: string, mine: boolean): void;
    /** Takes a paused import up again, in this person's name. */
    takeUp(): void;
    /** Leaves the rest to the server's tasks: the page may be closed. */
    background(): void;
    pause(): void;
    /** For good; also an import that is paused. */
    cancel(): void;
    /** Tries at once what is being waited for. */
    now(): void;
}

/** Nothing is waited for any more. */
const atRest: Partial<Progress> = {wait: null, cancelling: false, pausing: false};

export function createImporting(store: Store<State>, config: Config, host: Host): Importing {
    let runner: Runner | null = null;
    /** What the page was busy with is under way. */
    let rests: () => void = () => undefined;

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
        state: (state) => {
            patch({state});
            const {importid} = store.get().progress ?? {};
            // What never came whole can't be found again.
            if (state !== 'receiving') {
                rests();
                if (importid) {
                    host.here(importid);
                }
            }
        },
        total: (total) => patch({total}),
        why: (why, contents) => patch({why, contents}),
        following: () => patch({following: true}),
    };

    const follow = async(running: Promise<RunReport>): Promise<void> => {
        try {
            const report = await running;
            patch({state: report.state, ...atRest});
        } catch (error) {
            patch({...atRest, trouble: error instanceof Error ? error.message : String(error)});
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

    const begin = (progress: Partial<Progress>, run: (runner: Runner) => Promise<RunReport>): void => {
        runner = new Runner(host.server, host.clock, events);
        store.set({
            phase: 'running', outcome: 'all', filter: {tab: 'all'}, results: store.get().results + 1,
            progress: {
                importid: 0, filename: '', total: 0, sent: 0, state: 'receiving', tally: new Tally(), wait: null,
                cancelling: false, pausing: false, following: false, mine: true, why: '', contents: [], trouble: '', found: false, lines: new Set(),
                ...progress,
            },
        });
        // Busy until the server has all of it. From then on it may take hours, here or elsewhere: nobody waits for the page to rest that long.
        void host.pending('import', new Promise<void>((resolve) => {
            rests = resolve;
        }));
        void follow(run(runner)).finally(() => rests());
    };

    /** What is known of this import already. */
    const known = (importid: number, filename: string): Partial<Progress> => {
        const before = store.get().progress;
        return {
            importid, filename, state: 'running', found: before?.importid !== importid || before.found,
            ...(before?.importid === importid && {
                tally: before.tally, lines: before.lines, total: before.total, sent: before.sent, mine: before.mine,
            }),
        };
    };
    /** The import at hand, with a call first that changes how it is. */
    const after = (change: (importid: number) => Promise<unknown>, go: (runner: Runner, importid: number) => Promise<RunReport>): void => {
        const {progress} = store.get();
        if (progress && !runner) {
            const {importid, filename} = progress;
            begin(known(importid, filename), async(it) => {
                await change(importid);
                return go(it, importid);
            });
        }
    };

    return {
        start: () => {
            const {review, table, mapping, access, slips, draft, phase} = store.get();
            if (!review || !table || phase !== 'ready') {
                return;
            }
            const people = importable(review);
            const job: Job = {
                filename: table.name || host.words.say('js_pasted'), people, postbytes: config.limits.postbytes, made: slips.passwords,
                draftid: draft?.draftid ?? 0,
                columns: mapping ? namedColumns(table, mapping) : [],
                options: toOptions(access, mapping?.targets.includes('cohort') ?? false),
            };
            begin({
                filename: job.filename, total: people.length, lines: new Set(people.map((person) => person.line)),
            }, (it) => it.run(job));
        },
        resume: (importid, filename) => begin(known(importid, filename), (it) => it.resume(importid, config.limits.parallel)),
        follow: (importid, filename, mine) => begin({...known(importid, filename), mine}, (it) => it.follow(importid)),
        takeUp: () => after((importid) => host.server.resumeImport(importid), (it, importid) => {
            patch({mine: true});
            return it.resume(importid, config.limits.parallel);
        }),
        background: () => {
            void runner?.background().catch(host.report);
        },
        pause: () => {
            patch({pausing: true});
            runner?.pause();
        },
        cancel: () => {
            if (runner) {
                patch({cancelling: true});
                runner.cancel();
            } else {
                after((importid) => host.server.cancelImport(importid), (it, importid) => it.follow(importid));
            }
        },
        now: () => runner?.wake(),
    };
}
