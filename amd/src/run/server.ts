import type {Answer} from '../check/people/answer';
import type {Outcome} from '../check/outcome';

/**
 * They join the cohort; and what is empty in their account is filled; and the fields named are replaced; or they are left
 * alone.
 */
export type Existing = 'enrol' | 'fill' | 'overwrite' | 'leave';

/** How an import is to be done, as the server takes it. */
export interface Options {
    readonly recipe: 'mail' | 'nomail';
    /** `mail` goes with `generated` only; `nomail` with the others. With `each`, passwords are made in the browser. */
    readonly passwords: 'generated' | 'file' | 'one' | 'each';
    /** Only with `one`. */
    readonly password: string;
    readonly forcechange: boolean;
    /** One cohort for everyone; 0 = none, or those of the file. */
    readonly cohortid: number;
    readonly usefilecohorts: boolean;
    /** What happens to people who have an account. */
    readonly existing: Existing;
    /** Of these, people found by their e-mail only: as the others, or left alone; `join` when left out. */
    readonly byemail?: 'join' | 'leave';
    /** Native names of the fields to be replaced; with `overwrite` only, and then at least one. */
    readonly overwrite?: readonly string[];
    /** What the cohorts named by the file are, where the person said so; 0 = none. It comes before what the name means by itself. */
    readonly cohortmap: readonly {readonly label: string; readonly cohortid: number}[];
    /** Way to log in of new accounts whose line names none; `manual` when left out. */
    readonly auth?: string;
    /** Values of new accounts where the file has none. */
    readonly defaults?: readonly {readonly name: string; readonly value: string}[];
}

/** Whether accounts that exist may be changed. */
export const changesAccounts = ({existing}: Pick<Options, 'existing'>): boolean => existing === 'fill' || existing === 'overwrite';

/** Moves are decided by the server alone. */
export type ImportState = 'receiving' | 'queued' | 'running' | 'paused' | 'finished' | 'cancelled' | 'failed'
    | 'undoing' | 'undopaused' | 'undone';

export interface Cohort {
    readonly id: number;
    readonly name: string;
    readonly idnumber: string;
    readonly contextname: string;
    readonly visible: boolean;
    readonly members: number;
    readonly usable: boolean;
    /** Why it can't be used; empty when it can. */
    readonly reason: '' | 'component' | 'noassign';
    /** The part of Moodle that fills it, in words; empty when people do. */
    readonly owner: string;
}

/** What happened to one person. */
export interface Result {
    readonly line: number;
    readonly outcome: Exclude<Outcome, 'leftout' | 'pending'>;
    readonly code: string;
    /** Translated, plain text. */
    readonly message: string;
    readonly userid: number;
    readonly username: string;
}

/** What came of one chunk. */
export interface ChunkAnswer {
    readonly state: ImportState;
    /** False when someone else is at work on it; the results are then those known so far. */
    readonly done: boolean;
    readonly results: readonly Result[];
}

export interface ImportStatus {
    readonly importid: number;
    readonly state: ImportState;
    readonly filename: string;
    readonly recipe: string;
    readonly people: number;
    readonly chunks: number;
    readonly chunksdone: number;
    /** Chunks still to do, 200 at most. */
    readonly pendingseqs: readonly number[];
    readonly counts: readonly {readonly outcome: string; readonly count: number}[];
    readonly results: readonly Result[];
    /** Id of the last result given; pass it as `after` to go on. */
    readonly last: number;
    /** Started or taken over by this person: it may be worked on, paused and cancelled from here. */
    readonly mine: boolean;
    /** Why it is paused, in words; empty when it is not. */
    readonly why: string;
    /** What is in a paused one of someone else: sentences to be read before it is taken over. */
    readonly contents: readonly string[];
}

/**
 * The web service functions. Every call rejects with a ServerError and nothing else; all of them may be sent twice without
 * harm: the abandoned twin of `startImport` is cleared away by the server, a second cohort of one name is refused.
 */
export interface Server {
    searchCohorts(query: string, limit: number): Promise<{readonly cohorts: readonly Cohort[]; readonly more: boolean}>;
    /** What at most 500 names of a file are. `said`: which cohort the person chose for it the last time, 0 none, -1 never asked. */
    resolveCohorts(labels: readonly string[]): Promise<{
        readonly names: readonly {
            readonly label: string; readonly code: string; readonly cohortids: readonly number[]; readonly said: number;
        }[];
        readonly cohorts: readonly Cohort[];
    }>;
    /** Where the person may make cohorts, the site first. */
    listCohortContexts(): Promise<{readonly contexts: readonly {readonly id: number; readonly name: string}[]}>;
    createCohort(name: string, idnumber: string, contextid: number, visible: boolean): Promise<{readonly cohort: Cohort}>;
    /** `people`: JSON of at most 5,000 people. */
    checkPeople(people: string, options: Options): Promise<{readonly answers: readonly Answer[]}>;
    /** `columns`: what those of the file were taken for, so that the import can be repeated with another file. */
    startImport(filename: string, options: Options, columns: readonly {readonly label: string; readonly field: string}[]):
        Promise<{readonly importid: number; readonly chunksize: number; readonly parallel: number}>;
    /** In one request, one after the other; none after one that is refused. `people`: JSON. May be sent twice. */
    addChunks(importid: number, chunks: readonly {readonly seq: number; readonly people: string}[]): Promise<readonly {readonly people: number}[]>;
    /** `draftid`: list that waited for a decision and is imported so, 0 for none. */
    sealImport(importid: number, chunks: number, people: number, draftid: number): Promise<{readonly state: ImportState}>;
    /** In one request, one after the other; none after one that is refused. */
    runChunks(importid: number, seqs: readonly number[]): Promise<readonly ChunkAnswer[]>;
    readImport(importid: number, after: number, limit: number): Promise<ImportStatus>;
    /** Keeps what is left for later. */
    pauseImport(importid: number): Promise<{readonly state: ImportState}>;
    /** Takes a paused one up again, in this person's name. */
    resumeImport(importid: number): Promise<{readonly state: ImportState}>;
    /** Has the server's own tasks go on with it at once. */
    backgroundImport(importid: number): Promise<{readonly state: ImportState}>;
    cancelImport(importid: number): Promise<{readonly state: ImportState}>;
}
