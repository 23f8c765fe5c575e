import {partOfMapping} from '../../map/joinmappings';
import type {Mapping} from '../../map/mapping';
import {fromRemembered, titlesOf, toRemember} from '../../map/remembered';
import {joinTables} from '../../read/lines/join';
import type {Table} from '../../read/table';
import {ServerError} from '../../run/servererror';
import type {Config} from '../shared/config';
import type {Host} from '../shared/host';
import type {State} from '../state';
import type {Store} from '../shared/store';

/** What columns were taken for, for the next file with the same titles. A help only: without it the page guesses. */
export interface ColumnMemory {
    /** What was decided for files like this one. */
    recall(table: Table, guess: Mapping): Promise<{readonly mapping: Mapping; readonly site: boolean} | null>;
    /** Remembers the files a column is in, a short while after the last change. */
    keep(column: number): Promise<void>;
    /** Remembers all files, for everybody or for this person only. */
    share(site: boolean): Promise<void>;
    /** Forgets what is remembered of all files. */
    forget(): Promise<void>;
}

/** Milliseconds. */
const WAIT = 2000;
const QUIET = 1000;

interface Part {
    readonly titles: readonly string[];
    readonly columns: ReturnType<typeof toRemember>;
}

export function createColumnMemory(store: Store<State>, config: Config, host: Host): ColumnMemory {
    let turn = 0;
    /** Columns named otherwise, to be remembered as soon as the person leaves them alone. */
    const due = new Set<number>();
    const sleep = (ms: number): Promise<void> => host.clock.sleep(ms, new AbortController().signal);

    const recall: ColumnMemory['recall'] = async(table, guess) => {
        const titles = titlesOf(table);
        if (!titles) {
            return null;
        }
        // A slow site, or one that is away, does not keep anybody from seeing their file.
        const answer = await Promise.race([host.site.recallMapping(titles).catch(help), sleep(WAIT).then(() => null)]);
        const mapping = answer?.found ? fromRemembered(table, answer.columns, guess, config.site) : null;
        return answer && mapping && {mapping, site: answer.site};
    };

    /** Whether what is decided is decided for everybody. */
    const forSite = (): boolean => config.can.configure && store.get().remembered?.site === true;

    /** Those of the files that can be found again; those some columns are in, or all. */
    const parts = (columns?: ReadonlySet<number>): Part[] => {
        const {files, mapping} = store.get();
        const places = files.length === 1 ? null : joinTables(files.map(({table}) => table)).places;
        return mapping ? files.flatMap(({table, kept}, at): Part[] => {
            const mine = places?.[at];
            const titles = kept && kept.columns.length !== kept.width ? null : titlesOf(table);
            const concerned = !columns || !mine || mine.some((column) => columns.has(column));
            return titles && concerned ? [{titles, columns: toRemember(table, mine ? partOfMapping(mapping, mine) : mapping)}] : [];
        }) : [];
    };

    const save = async(some: readonly Part[], site: boolean): Promise<void> => {
        const mine = turn;
        const wanted = some.flatMap(({titles, columns}) => columns ? [{titles, columns}] : []);
        let failed = false;
        try {
            for (const {titles, columns} of wanted) {
                await host.site.saveMapping(titles, columns, site);
            }
        } catch (error) {
            help(error);
            failed = true;
        }
        if (mine === turn) {
            store.set({remembered: wanted.length ? {site, now: true, failed} : null});
        }
    };

    const remove = async(site: boolean): Promise<void> => {
        for (const {titles} of parts()) {
            await host.site.forgetMapping(titles, site);
        }
    };

    // Whoever decides and closes the page at once has decided all the same.
    host.leaving(() => {
        const some = due.size > 0 ? parts(due) : [];
        due.clear();
        some.forEach(({titles, columns}) => columns && host.site.saveMappingLast(titles, columns, forSite()));
    });

    return {
        recall,
        keep: async(column) => {
            const mine = ++turn;
            due.add(column);
            await sleep(QUIET);
            if (mine === turn && due.size > 0) {
                const some = parts(due);
                due.clear();
                await save(some, forSite());
            }
        },
        share: async(site) => {
            turn++;
            due.clear();
            try {
                if (!site) {
                    await remove(true);
                }
                await save(parts(), site);
            } catch (error) {
                help(error);
                store.set({remembered: {site: !site, now: true, failed: true}});
            }
        },
        forget: async() => {
            turn++;
            due.clear();
            const {remembered} = store.get();
            if (remembered && (!remembered.site || config.can.configure)) {
                await remove(remembered.site);
            }
        },
    };
}

/** A site that does not answer is told of where it matters: here the page goes on without. */
function help(error: unknown): null {
    if (!(error instanceof ServerError)) {
        throw error;
    }
    return null;
}
