import {NO_HISTORY, type Decision, type History} from '../../check/decisions/decision';
import type {Host} from '../shared/host';
import {createLater} from '../shared/later';
import type {Opening} from '../file/opening';
import {createWriter, KEYS, keysOf, pad, type Written} from './keepwrite';
import {isOfList, keptFiles} from './keptfiles';
import {readDraft} from './readdraft';
import type {OpenFile, State} from '../state';
import type {Store} from '../shared/store';
import {VERSION, type WorkClaim, type KeptWork} from './keptwork';

/** How long work is kept after its last change, s. */
const DAY = 86_400;
/** How long the person must leave things alone before anything is written, ms: what they wait for comes first. */
const QUIET = 400;
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
    const keys = keysOf(mine);
    const {meta: metaKey, data: dataKey} = keys;
    const unique = (): string => [1, 2, 3, 4].map(() => host.random(2 ** 32).toString(36)).join('-');
    const token = unique();
    const writer = createWriter(kept, keys, token, host);
    let id = '';
    let safe = true;
    /** The work as it is written, to its end: what its rows came from, and the decisions. */
    let whole: Written | null = null;
    const later = createLater(host, 'keep');
    /** One write after the other. */
    let queue: Promise<void> = Promise.resolve();

    const enqueue = (task: () => Promise<void>): Promise<void> => {
        safe = false;
        queue = queue.then(task).then(() => {
            safe = true;
            store.set({unkept: ''});
        }, unkept);
        return queue;
    };
    /** The page goes on without: it says so, and asks before it is left. */
    const unkept = (error: unknown): void => store.set({unkept: error instanceof Error ? error.name : String(error)});

    /** Writes everything anew. What was there before is this tab's work until that is done, and goes only then. */
    const writeWhole = async(state: State): Promise<void> => {
        const before = id;
        const next = unique();
        whole = await writer.whole(state, next);
        id = next;
        tab.set(id);
        if (before !== '') {
            await writer.remove(before).catch(() => undefined);
        }
    };

    const save = (): void => {
        const {phase, review, files} = store.get();
        later.cancel();
        if (phase === 'ready' && review && files.length) {
            safe = false;
            later.plan(() => enqueue(write), QUIET);
        }
    };
    const write = async(): Promise<void> => {
        const state = store.get();
        if (state.phase !== 'ready') {
            return;
        }
        const decided = id !== '' && whole?.files === state.files && whole.mapping === state.mapping ? await writer.decisions(state, id, whole) : null;
        if (decided) {
            whole = decided;
        } else {
            if (whole?.files === state.files && whole.mapping === state.mapping) {
                // Another tab took this work over: from now on this is another one.
                id = '';
            }
            await writeWhole(state);
        }
    };

    const restore = async(which: string, meta: KeptWork): Promise<void> => {
        const data = await kept.read(dataKey(which));
        const files = keptFiles(meta, data, (file) => dataKey(which, `rows ${pad(file)} `));
        const decided = (list: keyof History): Decision[] =>
            [...data].filter(([key]) => key.startsWith(dataKey(which, KEYS[list]))).map(([, value]) => value as Decision);
        if (!isComplete(meta, data, files)) {
            await writer.remove(which);
            return;
        }
        // The tab that had it may not write any more. Where there is no room left even for that, it is taken up all the same.
        await kept.write(new Map([[metaKey(which), {...meta, token}]]), [], null).catch(unkept);
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
        whole = {files: now.files, mapping: now.mapping, kinds: meta.files, slices: meta.records.rows, history: now.review?.kept ?? NO_HISTORY};
        store.set({takenup: meta.saved, draft: meta.draft ?? null});
        if (meta.draft && files.some((file) => file.kept?.secrets.length)) {
            // Nobody here has the file with its passwords: the site has.
            await opening.again(await readDraft(meta.draft, host.site));
        }
    };

    /** Other work on a list that was imported: nobody has to finish it any more. */
    const forgetSame = async(list: readonly OpenFile[]): Promise<void> => {
        for (const [key, meta] of await metas()) {
            const which = key.slice(metaKey('').length);
            if (which !== id && key.startsWith(`meta ${mine}`) && isWhole(meta) && meta.files.length === list.length
                && meta.files.every(({table}, at) => table.name === list[at]?.source.name)) {
                const files = keptFiles(meta, await kept.read(dataKey(which, 'rows ')), (file) => dataKey(which, `rows ${pad(file)} `));
                if (isOfList(files, list)) {
                    await writer.remove(which);
                }
            }
        }
    };

    const metas = async(): Promise<[string, KeptWork | WorkClaim][]> => [...await kept.read('meta ')] as [string, KeptWork | WorkClaim][];

    const start = async(): Promise<void> => {
        const all = await metas();
        const old = all.filter(([, meta]) => meta.saved < host.now() - DAY || ('version' in meta && !isWhole(meta)));
        for (const [key] of old) {
            await kept.clear(key.replace(/^meta /, 'data '));
            await kept.write(new Map(), [key], null);
        }
        const usable: [string, KeptWork][] = [];
        for (const [key, meta] of all) {
            // Counted before it is offered: a shorter list is none.
            if (meta.saved >= host.now() - DAY && key.startsWith(`meta ${mine}`) && isWhole(meta)
                && await kept.count(key.replace(/^meta /, 'data ')) === recordsOf(meta)) {
                usable.push([key, meta]);
            }
        }
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
            void enqueue(() => writer.remove(over).then(() => forgetSame(store.get().files)));
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
            await enqueue(() => writer.remove(which));
        },
        isSafe: () => safe,
    };
}

/** Whether it is a work written to its end, by a page that keeps as this one does. */
const isWhole = (meta: KeptWork | WorkClaim): meta is KeptWork => 'version' in meta && meta.version === VERSION;

const recordsOf = ({records: {rows, done, undone}}: KeptWork): number => rows + done + undone;

/** Whether all of it came back. */
const isComplete = (meta: KeptWork, data: ReadonlyMap<string, unknown>, files: readonly OpenFile[]): boolean =>
    data.size === recordsOf(meta) && files.every(({table}) => table.rows.length === table.lines.length);
