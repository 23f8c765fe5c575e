import type {Config} from '../../../amd/src/page/shared/config';
import type {NamedColumn} from '../../../amd/src/map/namedcolumn';
import type {ChunkAnswer, ImportState, ImportStatus, Options, Server} from '../../../amd/src/run/server';
import type {RememberedMapping} from '../../../amd/src/run/siteserver';
import {sideBySide} from '../../../amd/src/run/sidebyside';
import type {Call} from './rest';

/** The web services this command was made for, and the oldest it still knows how to use. */
export const API = 2;
export const OLDEST_API = 1;

/** What a doubt is about, as the site keeps it of a list that waits. */
export type DoubtKind = 'accounts' | 'brake' | 'cohort' | 'cohorts' | 'columns' | 'limits' | 'passwords';

/** What a site leaves to a token, as limits; -1 = there is none. */
export interface Brakes {
    readonly newleft: number;
    /** Unix time from which there is more, 0 when there is no waiting. */
    readonly newagain: number;
    readonly importsleft: number;
    readonly importsagain: number;
}

export interface SiteAnswer {
    /** The web services it has, and the oldest version of a command's it still understands. */
    readonly api: number;
    readonly oldest: number;
    readonly release: string;
    readonly config: Config;
    readonly brakes: Brakes;
}

/** Where an import comes from, as the site keeps it. */
export interface Origin {
    readonly command: string;
    /** Tells this list with these decisions from any other. */
    readonly key: string;
}

/** The version from which on a list may wait for a decision. */
export const DRAFTS_SINCE = 2;

/** A list that is to wait for a decision. */
export interface NewDraft {
    readonly filename: string;
    readonly options: Options;
    readonly columns: readonly NamedColumn[];
    readonly origin: Origin;
    readonly doubts: readonly DoubtKind[];
    readonly parts: number;
}

/** What a command asks of a site beside importing. */
export interface SiteApi {
    readSite(): Promise<SiteAnswer>;
    /**
     * An import of this account begun earlier with the same key and not over yet; a list that waits for a decision (`draft`), or what it became:
     * then `draftid` is not 0.
     */
    findImport(key: string): Promise<{readonly importid: number; readonly state: ImportState | 'draft'; readonly draftid?: number}>;
    /** `waits`: it is there as a whole already. */
    startDraft(draft: NewDraft): Promise<{readonly draftid: number; readonly waits: boolean}>;
    /** `data`: base64. */
    addDraftPart(draftid: number, part: {readonly seq: number; readonly file: number; readonly name: string; readonly data: string}): Promise<unknown>;
    recallMapping(titles: readonly string[]): Promise<RememberedMapping>;
}

export const siteApi = (call: Call): SiteApi => ({
    readSite: async() => {
        const {config, ...rest} = await call<Omit<SiteAnswer, 'config'> & {config: string}>('read_site', {});
        return {...rest, config: JSON.parse(config) as Config};
    },
    findImport: (key) => call('find_import', {key}),
    startDraft: (draft) => call('start_draft', draft),
    addDraftPart: (draftid, part) => call('add_draft_part', {draftid, ...part}),
    recallMapping: (labels) => call('recall_mapping', {labels}),
});

/** The web services of an import. */
export function importServer(call: Call, origin: Origin): Server {
    /** The page has several in one request; a program has a request for each, so many at a time. */
    const each = async<A, T>(args: readonly A[], atOnce: number, one: (arg: A) => Promise<T>): Promise<T[]> => {
        const answers = new Map<number, T>();
        await sideBySide(args.entries(), () => atOnce, async([at, arg]) => {
            answers.set(at, await one(arg));
        }, new AbortController().signal);
        return [...answers].sort(([a], [b]) => a - b).map(([, answer]) => answer);
    };
    const move = (name: string) => (importid: number): Promise<{readonly state: ImportState}> => call(name, {importid});
    return {
        searchCohorts: (query, limit) => call('search_cohorts', {query, limit}),
        resolveCohorts: (labels) => call('resolve_cohorts', {labels}),
        listCohortContexts: () => call('list_cohort_contexts', {}),
        createCohort: (name, idnumber, contextid, visible) => call('create_cohort', {name, idnumber, contextid, visible}),
        checkPeople: (people, options) => call('check_people', {people, options}),
        startImport: (filename, options, columns) => call('start_import', {filename, options, columns, origin}),
        addChunks: (importid, chunks) => each(chunks, 2, ({seq, people}) => call<{people: number}>('add_chunk', {importid, seq, people})),
        sealImport: (importid, chunks, people) => call('seal_import', {importid, chunks, people}),
        runChunks: (importid, seqs) => each(seqs, 1, (seq) => call<ChunkAnswer>('run_chunk', {importid, seq})),
        readImport: (importid, after, limit) => call<ImportStatus>('read_import', {importid, after, limit}),
        pauseImport: move('pause_import'),
        resumeImport: move('resume_import'),
        backgroundImport: move('background_import'),
        cancelImport: move('cancel_import'),
    };
}
