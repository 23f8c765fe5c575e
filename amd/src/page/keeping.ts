import {NO_HISTORY, type Decision, type History} from '../check/decision';
import type {Table} from '../read/table';
import type {Host} from './host';
import {createLater} from './later';
import type {Opening} from './opening';
import {createPace} from './pace';
import {isOfList, keptFiles} from './keptfiles';
import type {OpenFile, State} from './state';
import type {Store} from './store';
import {keepable, VERSION, type Claim, type Work, type WorkFile} from './work';

/** How long work is kept after its last change, s. */
const DAY = 86_400;
/** How long the person must leave things alone before anything is written, ms: what they wait for comes first. */
const QUIET = 400;
/** What the keys of decisions begin with. */
const KEYS: Readonly<Record<keyof History, string>> = {done: 'decision ', undone: 'undone '};
/** Rows written at once: a few milliseconds. */
const SLICE = 1000;

/** Keeps the work in the browser, so that it survives a reload: mapped columns and decisions, never a password, for a day. */
export interface Keeping {
    /** Takes up what this tab was at; else says what was left unfinished elsewhere. */
    start(): Promise<void>;
    /** Takes up work left unfinished elsewhere. */
    takeUp(id: string): Promise<void>;
    /** Throws work away; without an id what this tab is at. */
    discard(id?: string): Promise<void>;
    /** Whether a reload would lose nothing. */
    isSafe(): boolean;
}

/** @param asks whether the page was opened for something else: what this tab was at is offered then, not taken up */
export function createKeeping(store: Store<State>, opening: Opening, host: Host, userid: number, place: string, asks: boolean): Keeping {
    const {keep: {store: kept, tab}} = host;
    const mine = `${place} ${userid} `;
    const metaKey = (id: string): string => `meta ${mine}${id}`;
    const dataKey = (id: string, what = ''): string => `data ${mine}${id} ${what}`;
    const unique = (): string => [1, 2, 3, 4].map(() => host.random(2 ** 32).toString(36)).join('-');
    const token = unique();
    let id = '';
    let safe = true;
    /** What the rows as written came from. */
    let whole: Pick<State, 'files' | 'mapping'> | null = null;
    let kinds: readonly WorkFile[] = [];
    let written = NO_HISTORY;
    const later = createLater(host, 'keep');
    /** One write after the other. */
    let queue: Promise<void> = Promise.resolve();

    const enqueue = (task: () => Promise<void>): Promise<void> => {
        safe = false;
        queue = queue.then(task).then(() => {
            safe = true;
        }, unkept);
        return queue;
    };
    /** The page goes on without: it says so, and asks before it is left. */
    const unkept = (error: unknown): void => store.set({unkept: error instanceof Error ? error.name : String(error)});

    const work = ({review, access}: State): Work => ({
        version: VERSION, token, saved: host.now(), people: review?.people.length ?? 0, access: {...access, password: ''}, files: kinds,
    });

    /** Writes everything anew, rows in slices; what was there before goes only then. */
    const writeWhole = async(state: State): Promise<void> => {
        const {files, mapping} = state;
        const before = id;
        id = unique();
        whole = {files, mapping};
        written = NO_HISTORY;
        const key = metaKey(id);
        const pace = createPace();
        // First the claim, last what makes it whole: a work cut short is none.
        await kept.write(new Map([[key, {token, saved: host.now()}]]), [], null);
        const keepables = mapping ? keepable(files, mapping) : [];
        kinds = keepables.map(({table, mapping: part, kept: where}) => ({table, mapping: part, kept: where}));
        for (const [file, {columns}] of keepables.entries()) {
            const {rows, lines} = files[file]?.table as Table;
            for (let at = 0; at < rows.length; at += SLICE) {
                const slice = {
                    rows: rows.slice(at, at + SLICE).map((row) => columns.map((column) => row[column] ?? '')), lines: lines.slice(at, at + SLICE),
                };
                await kept.write(new Map([[dataKey(id, `rows ${pad(file)} ${pad(at)}`), slice]]), [], {key, token});
                await pace();
            }
        }
        await writeDecisions(state);
        tab.set(id);
        if (before !== '') {
            await remove(before);
        }
    };

    /** Writes the decisions that are new, done and undone, removes those that are gone; and what else may have changed. */
    const writeDecisions = async(state: State): Promise<void> => {
        const now = state.review?.kept ?? NO_HISTORY;
        const put = new Map<string, unknown>([[metaKey(id), work(state)]]);
        const gone: string[] = [];
        for (const list of ['done', 'undone'] as const) {
            const key = (at: number): string => dataKey(id, `${KEYS[list]}${pad(at)}`);
            let same = 0;
            while (same < now[list].length && now[list][same] === written[list][same]) {
                same++;
            }
            now[list].slice(same).forEach((decision, at) => put.set(key(same + at), decision));
            gone.push(...written[list].slice(now[list].length).map((_, at) => key(now[list].length + at)));
        }
        if (await kept.write(put, gone, {key: metaKey(id), token})) {
            written = now;
        } else {
            // Another tab took this work over: from now on this is another one.
            id = '';
            await writeWhole(state);
        }
    };

    const remove = async(which: string): Promise<void> => {
        await kept.clear(dataKey(which));
        await kept.write(new Map(), [metaKey(which)], null);
    };

    const save = (): void => {
        const {phase, review, files, mapping} = store.get();
        later.cancel();
        if (phase === 'ready' && review && files.length) {
            const fresh = id === '' || whole?.files !== files || whole.mapping !== mapping;
            safe = false;
            later.plan(() => enqueue(() => write(fresh)), QUIET);
        }
    };
    const write = (fresh: boolean): Promise<void> => {
        const state = store.get();
        return state.phase !== 'ready' ? Promise.resolve() : fresh ? writeWhole(state) : writeDecisions(state);
    };

    const restore = async(which: string, meta: Work): Promise<void> => {
        const data = await kept.read(dataKey(which));
        const files = keptFiles(meta, data, (file) => dataKey(which, `rows ${pad(file)} `));
        const decided = (list: keyof History): Decision[] =>
            [...data].filter(([key]) => key.startsWith(dataKey(which, KEYS[list]))).map(([, value]) => value as Decision);
        // The tab that had it may not write any more.
        await kept.write(new Map([[metaKey(which), {...meta, token}]]), [], null);
        if (store.get().phase !== 'empty') {
            // A file was dropped meanwhile: that is the newer wish.
            return;
        }
        id = which;
        tab.set(which);
        await opening.restore(files, meta.files.map(({mapping}) => mapping), {done: decided('done'), undone: decided('undone')}, meta.access);
        const now = store.get();
        if (now.files !== files) {
            return;
        }
        whole = now;
        kinds = meta.files;
        written = now.review?.kept ?? NO_HISTORY;
        store.set({takenup: meta.saved});
    };

    /** Other work on a list that was imported: nobody has to finish it any more. */
    const forgetSame = async(list: readonly OpenFile[]): Promise<void> => {
        for (const [key, meta] of await metas()) {
            const which = key.slice(metaKey('').length);
            if (which !== id && key.startsWith(`meta ${mine}`) && isWhole(meta) && meta.files.length === list.length
                && meta.files.every(({table}, at) => table.name === list[at]?.source.name)) {
                const files = keptFiles(meta, await kept.read(dataKey(which, 'rows ')), (file) => dataKey(which, `rows ${pad(file)} `));
                if (isOfList(files, list)) {
                    await remove(which);
                }
            }
        }
    };

    const metas = async(): Promise<[string, Work | Claim][]> => [...await kept.read('meta ')] as [string, Work | Claim][];

    const start = async(): Promise<void> => {
        const all = await metas();
        const old = all.filter(([, meta]) => meta.saved < host.now() - DAY || ('version' in meta && !isWhole(meta)));
        for (const [key] of old) {
            await kept.clear(key.replace(/^meta /, 'data '));
            await kept.write(new Map(), [key], null);
        }
        const usable = all.flatMap(([key, meta]): [string, Work][] => (
            meta.saved >= host.now() - DAY && key.startsWith(`meta ${mine}`) && isWhole(meta) ? [[key, meta]] : []));
        const before = tab.get();
        const own = usable.find(([key]) => key === metaKey(before ?? ''));
        if (store.get().phase !== 'empty') {
            return;
        }
        if (own && before !== null && !asks) {
            await restore(before, own[1]);
        } else {
            store.set({unfinished: usable.map(([key, {files, people, saved}]) => (
                {id: key.slice(metaKey('').length), names: files.map(({table}) => table.name), people, saved}))});
        }
    }

    store.watch(['phase', 'files', 'mapping', 'edits', 'access'], save);
    store.watch(['phase', 'progress'], ({phase, progress}) => {
        // The server has it now; the page finds the import when it comes back.
        if (id !== '' && progress && !progress.found && (phase === 'done' || (phase === 'running' && progress.state !== 'receiving'))) {
            const over = id;
            id = '';
            tab.set(null);
            void enqueue(() => remove(over).then(() => forgetSame(store.get().files)));
        }
    });

    return {
        start: () => start().catch(unkept),
        takeUp: async(which) => {
            const found = (await metas()).find(([key]) => key === metaKey(which));
            store.set({unfinished: []});
            if (found && isWhole(found[1])) {
                await restore(which, found[1]);
            }
        },
        discard: async(which = id) => {
            later.cancel();
            store.set({unfinished: store.get().unfinished.filter((one) => one.id !== which)});
            if (which === id) {
                id = '';
                tab.set(null);
            }
            await enqueue(() => remove(which));
        },
        isSafe: () => safe,
    };
}

/** Whether it is a work written to its end, by a page that keeps as this one does. */
const isWhole = (meta: Work | Claim): meta is Work => 'version' in meta && meta.version === VERSION;

/** Numbers as text that sorts as they do. */
const pad = (n: number): string => String(n).padStart(8, '0');
