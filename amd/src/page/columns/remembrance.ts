/** What is remembered of the columns that are open. */
export interface Remembrance {
    /** For everybody, else this person's own. */
    readonly site: boolean;
    /** Decided just now, else some other time. */
    readonly now: boolean;
    /** It could not be remembered. */
    readonly failed: boolean;
}
