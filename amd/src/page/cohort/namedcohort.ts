import type {Cohort} from '../../run/server';

/** What a name of the file's cohort column is on this site. */
export interface Name {
    /** Empty when it names one cohort people can be added to. */
    readonly code: string;
    /** That one; or those of that name; or those it may have meant, nearest first. */
    readonly cohorts: readonly Cohort[];
    /** What was chosen now is what was chosen the last time. */
    readonly remembered: boolean;
}

export interface Naming {
    readonly names: ReadonlyMap<string, Name>;
    readonly busy: boolean;
    /** Why the names were not looked up, in words; empty when they were. */
    readonly trouble: string;
}

export const nothingNamed: Naming = {names: new Map(), busy: false, trouble: ''};
