import type {Person} from '../map/person';
import type {Wait} from './retry';
import type {ImportState, Options, Result} from './server';
import type {Tally} from './tally';

/** What the person asked to import. */
export interface Job {
    readonly filename: string;
    readonly options: Options;
    readonly people: readonly Person[];
    /** What the columns of the file were taken for. */
    readonly columns?: readonly {readonly label: string; readonly field: string}[];
    /** Passwords made for each, by line; only with the options that want them. */
    readonly made?: ReadonlyMap<number, string>;
    /** The list waited for a decision on the site, under this id; 0 for none. */
    readonly draftid?: number;
    /** Most bytes of one call's people. */
    readonly postbytes: number;
}

/** What happens meanwhile, in the order it happens; each is called synchronously. */
export interface RunEvents {
    /** The server keeps the import under this id from now on. */
    started(importid: number): void;
    /** So many people are on the server. */
    sent(people: number): void;
    /** New results, each line at most once (but for `cancelled` corrected by a later truth). */
    results(news: readonly Result[]): void;
    /** Waiting before the same call is made again; null when the call got through. */
    waiting(wait: Wait | null): void;
    state(state: ImportState): void;
    /** Why it is paused, in words, and what is in it where it is someone else’s; empty when it is not. */
    why(why: string, contents: readonly string[]): void;
    /** Others do the work, this page follows. */
    following(): void;
    /** How many people the import has, as the server says. */
    total(people: number): void;
}

export interface RunReport {
    readonly importid: number;
    /** The last state heard of: finished, cancelled, failed or paused. */
    readonly state: ImportState;
    readonly tally: Tally;
}
