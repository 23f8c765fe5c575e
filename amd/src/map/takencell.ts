/** Why a cell is read as something else than what its letters say. */
export type TakenCode = 'cellnothing' | 'cellquoted' | 'emailunwrapped' | 'numbertidied' | 'usernamespaces' | 'cohortseveral' | 'nulsdropped';

/** A cell that was read as what it unmistakably means: told, and given back when someone wants it as it was. */
export interface Taken {
    readonly code: TakenCode;
    readonly field: string;
    /** What the cell says; never a password. */
    readonly value: string;
    /** What it was read as; never a password. */
    readonly becomes: string;
    /** The field as it would be without; undefined where it cannot be had back. */
    readonly back?: string;
}
