import type {Outcome} from '../outcome';

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
    /** Stands for an account that may not be shown: the same for the same account, as long as the session lasts. */
    readonly handle?: string;
    /** The field it is about. */
    readonly field?: string;
    /** The accounts among which someone has to choose. */
    readonly candidates?: readonly Candidate[];
    /** What will be changed in the account. */
    readonly changes?: readonly FieldChange[];
    /** Cohorts an account is to join: those it is in are left out. */
    readonly cohortids: readonly number[];
}

/** An account that may be a person's. */
export interface Candidate {
    readonly userid: number;
    readonly username: string;
    readonly name: string;
    /** '' when it may not be shown. */
    readonly email: string;
    /** It has the username of the line. */
    readonly byusername: boolean;
    readonly byemail: boolean;
    /** Neither the guest's nor an administrator's. */
    readonly usable: boolean;
    /** What there is to say of it, translated plain text; '' for nothing. */
    readonly message: string;
}

/** A field of an account, as people read it. */
export interface FieldChange {
    readonly field: string;
    readonly old: string;
    readonly new: string;
}
