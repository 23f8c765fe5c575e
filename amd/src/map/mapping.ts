import type {Why} from './solve/claim';

/**
 * Somebody else's; a number that may be the username; stars instead of passwords; a field of Moodle's upload that is not taken here; groups proposed as
 * cohorts; a number taken for the username that is short for one.
 */
export type ColumnNote = 'third' | 'number' | 'masked' | 'nottaken' | 'cohort' | 'short';

/** What each column of a table means. */
export interface Mapping {
    /** Per column: a field, or null = ignored. */
    readonly targets: readonly (string | null)[];
    /** Columns nobody could be sure of: ask. */
    readonly questions: readonly number[];
    /** Column used when the preferred one of that field is empty: column → field. */
    readonly fallbacks: Readonly<Record<number, string>>;
    /** Columns named by what they hold, because no label said so. */
    readonly guessed?: readonly number[];
    /** What the columns asked about may be: column → field. */
    readonly proposals?: Readonly<Record<number, string>>;
    /** What is to be said of columns besides what they are taken for: column → what it is. */
    readonly notes?: Readonly<Record<number, ColumnNote>>;
    /** Per column why it is taken, or fills in; null where it does not, or where a person said so. */
    readonly why?: readonly (Why | null)[];
}
