import type {Outcome} from './outcome';

/** What the server says of a person it checked; people it does not name are plainly new. */
export interface Answer {
    readonly line: number;
    readonly outcome: Outcome;
    readonly code: string;
    /** Translated, plain text. */
    readonly message: string;
    /** 0 when it is not to be shown. */
    readonly userid: number;
    /** Username of the account found, '' when not allowed or none. */
    readonly account: string;
    /** Cohorts an account is to join: those it is in are left out. */
    readonly cohortids: readonly number[];
}
