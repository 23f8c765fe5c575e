import type {Column} from './column';

/** Why a column is taken for a field. */
export type Why = 'title' | 'contents' | 'both' | 'before';

/** What speaks for a column being a field. */
export interface Claim {
    readonly column: Column;
    /** Points: what its title says, and what it holds. */
    readonly title: number;
    readonly contents: number;
    /** Among claims that are good enough the smaller is preferred. */
    readonly rank: number;
    /** Taken without asking; else asked about. */
    readonly isClear: boolean;
}

/** Points a title that says a field in words we all know is worth, and one with other words beside. */
export const SURE = 60;
export const PARTLY = 40;

/** Points a claim has at least. */
export const ENOUGH = 50;

export const points = ({title, contents}: Claim): number => title + contents;

export const whyOf = ({title, contents}: Claim): Why => (title <= 0 ? 'contents' : contents > 0 ? 'both' : 'title');

/** Whether its column has a title and nothing else. */
const isEmpty = ({column}: Claim): boolean => column.contents.count === 0;

/** In the order of the file. */
export const byPlace = (a: Claim, b: Claim): number => a.column.index - b.column.index;

/** Those that are good enough, the preferred one first: clear ones, then by rank, then those that hold anything, then in their order. */
export function best(claims: readonly Claim[], order = byPlace): Claim[] {
    return claims.filter(claim => points(claim) >= ENOUGH).sort((a, b) =>
        Number(b.isClear) - Number(a.isClear) || a.rank - b.rank || Number(isEmpty(a)) - Number(isEmpty(b)) || order(a, b));
}
