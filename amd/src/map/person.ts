import type {Taken} from './takencell';

/** One line of the table with its fields named: what may become an account. */
export interface Person {
    /** Physical line in the file; never renumbered. */
    readonly line: number;
    /** Further lines of the same person, merged into this one. */
    readonly mergedLines: readonly number[];
    readonly username: string;
    readonly lastname: string;
    readonly firstname: string;
    readonly email: string;
    /** As written in the file: names, idnumbers. */
    readonly cohorts: readonly string[];
    readonly password: string;
    readonly auth: string;
    /** Every other native field that is mapped, by its native name. */
    readonly fields: Readonly<Record<string, string>>;
    /** Id of the account someone chose, where several may be this person's. */
    readonly account?: number;
    /** Someone said that this person comes in, though their account may be that of somebody who works here. */
    readonly staff?: true;
    /** Cells that were read as what they unmistakably mean; most people have none. */
    readonly taken?: readonly Taken[];
}

/** What most people have: one list, and one object, for all of them. */
export const NO_LINES: readonly number[] = [];
export const NO_FIELDS: Readonly<Record<string, string>> = {};
