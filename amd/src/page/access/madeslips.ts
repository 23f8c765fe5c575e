/** The passwords made for each. They live in this page, in what the person saves of them, and nowhere else. */
export interface Slips {
    /** By line; once made, a line keeps its own. */
    readonly passwords: ReadonlyMap<number, string>;
    /** Who was on the sheet that was saved last, see `rollOf`; empty = none was. */
    readonly saved: string;
}

export const noSlips: Slips = {passwords: new Map(), saved: ''};
