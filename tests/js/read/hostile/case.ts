import type {ReadChoices} from '../../../../amd/src/read/table';

/** A file that does something nasty, and what must come of it. */
export interface HostileCase {
    /** One line: what is nasty, or why the outcome is right. */
    readonly why: string;
    readonly file: Uint8Array | string;
    readonly name?: string;
    readonly choices?: ReadChoices;
    readonly encoding?: string | null;
    readonly delimiter?: string | null;
    readonly headerLine?: number | null;
    /** Every person, as `personLine` writes them. */
    readonly people: readonly string[];
    /** Every issue, as `issueLine` writes them. */
    readonly issues?: readonly string[];
}
