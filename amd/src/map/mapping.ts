import type {Why} from './solve/claim';

/** What is to be said of a column besides what it is taken for. */
export type ColumnNote =
    /** Somebody else's. */
    | 'third'
    /** A number that may be the username. */
    | 'number'
    /** Called as the username is, and holding what none is. */
    | 'unfit'
    /** Names, addresses or numbers of persons, while others are taken. */
    | 'left'
    /** Few different words, where nothing is the cohort. */
    | 'few'
    /** Stars instead of passwords; or what may be passwords, under another title. */
    | 'masked' | 'secret'
    /** A field of Moodle's upload that is not taken here. */
    | 'nottaken'
    /** Taken: proposed as the cohort; a number that is short for a username; one that is all they could log in with; both names, that are split; addresses
     *  that may be a parent's. */
    | 'cohort' | 'short' | 'only' | 'split' | 'family'
    /** Taken although of staff, as there is nobody else; or although the line names somebody else as well. */
    | 'staff' | 'chosen';

/** What is said of columns that are taken; the others are said of columns that are not. */
export const TAKEN_NOTES: readonly ColumnNote[] = ['cohort', 'short', 'only', 'split', 'family', 'staff', 'chosen'];

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
