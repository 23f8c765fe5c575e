import {NO_HISTORY, type History} from '../../check/decisions/decision';
import type {Table} from '../../read/table';
import type {Host} from '../shared/host';
import type {Guard, KeepStore} from './keepstore';
import {createPace} from '../shared/breathe';
import type {State} from '../state';
import {keepable, VERSION, type KeptWork, type WorkFile} from './keptwork';

/** What the keys of decisions begin with. */
export const KEYS: Readonly<Record<keyof History, string>> = {done: 'decision ', undone: 'undone '};
/** Rows written at once: a few milliseconds. */
const SLICE = 1000;

/** A work as it is written, to its end: what its rows came from, how many slices they are, and the decisions. */
export interface Written extends Pick<State, 'files' | 'mapping'> {
    readonly kinds: readonly WorkFile[];
    readonly slices: number;
    readonly history: History;
}

export interface WorkKeys {
    meta(id: string): string;
    data(id: string, what?: string): string;
}

/** The keys of the works of a person. */
export const keysOf = (mine: string): WorkKeys => ({meta: (id) => `meta ${mine}${id}`, data: (id, what = '') => `data ${mine}${id} ${what}`});

/** Writes works: whole or not at all. */
export interface Writer {
    /** Writes everything anew, rows in slices; when that fails, nothing of it is left. */
    whole(state: State, id: string): Promise<Written>;
    /**
     * Writes the decisions that are new, done and undone, removes those that are gone, and what else may have changed, all at once.
     *
     * @returns null when another tab took the work over
     */
    decisions(state: State, id: string, before: Written): Promise<Written | null>;
    remove(id: string): Promise<void>;
}

export function createWriter(kept: KeepStore, keys: WorkKeys, token: string, host: Host): Writer {
    const put = async(entries: readonly (readonly [string, unknown])[], guard: Guard | null): Promise<void> => {
        if (!await kept.write(new Map(entries), [], guard)) {
            throw new Error('taken away while it was written');
        }
    };
    const work = ({review, access, draft}: State, {kinds, slices}: Written): KeptWork => ({
        version: VERSION, token, saved: host.now(), people: review?.people.length ?? 0, access: {...access, password: ''}, draft, files: kinds,
        records: {rows: slices, done: review?.kept.done.length ?? 0, undone: review?.kept.undone.length ?? 0},
    });

    const decisions = async(state: State, id: string, before: Written): Promise<Written | null> => {
        const now = state.review?.kept ?? NO_HISTORY;
        const news = new Map<string, unknown>([[keys.meta(id), work(state, before)]]);
        const gone: string[] = [];
        for (const list of ['done', 'undone'] as const) {
            const key = (at: number): string => keys.data(id, `${KEYS[list]}${pad(at)}`);
            const written = before.history[list];
            let same = 0;
            while (same < now[list].length && now[list][same] === written[same]) {
                same++;
            }
            now[list].slice(same).forEach((decision, at) => news.set(key(same + at), decision));
            gone.push(...written.slice(now[list].length).map((_, at) => key(now[list].length + at)));
        }
        return await kept.write(news, gone, {key: keys.meta(id), token}) ? {...before, history: now} : null;
    };

    const rows = async({files, mapping}: State, id: string): Promise<Written> => {
        const guard = {key: keys.meta(id), token};
        const pace = createPace();
        const keepables = mapping ? keepable(files, mapping) : [];
        let slices = 0;
        for (const [file, {columns}] of keepables.entries()) {
            const {rows: all, lines} = files[file]?.table as Table;
            for (let at = 0; at < all.length; at += SLICE, slices++) {
                const slice = {
                    rows: all.slice(at, at + SLICE).map((row) => columns.map((column) => row[column] ?? '')), lines: lines.slice(at, at + SLICE),
                };
                await put([[keys.data(id, `rows ${pad(file)} ${pad(at)}`), slice]], guard);
                await pace();
            }
        }
        const kinds = keepables.map(({table, mapping: part, kept: where}) => ({table, mapping: part, kept: where}));
        return {files, mapping, slices, history: NO_HISTORY, kinds};
    };

    const remove = async(id: string): Promise<void> => {
        await kept.clear(keys.data(id));
        await kept.write(new Map(), [keys.meta(id)], null);
    };

    return {
        decisions, remove,
        whole: async(state, id) => {
            try {
                // First the claim, last what makes it whole: a work cut short is none.
                await put([[keys.meta(id), {token, saved: host.now()}]], null);
                const written = await decisions(state, id, await rows(state, id));
                if (written) {
                    return written;
                }
                throw new Error('taken away while it was written');
            } catch (error) {
                // What of it was written is of no use. Even to remove it may be too much to ask of a full disk: it is thrown away in a day.
                await remove(id).catch(() => undefined);
                throw error;
            }
        },
    };
}

/** Numbers as text that sorts as they do. */
export const pad = (n: number): string => String(n).padStart(8, '0');
