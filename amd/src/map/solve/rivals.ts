import type {Table} from '../../read/table';
import type {Claim} from './claim';
import type {Column} from './column';

/** The claim taken, or those a person has to choose from. */
export interface Weighed {
    readonly taken: Claim | null;
    readonly asked: readonly Claim[];
}

/** Most columns asked about for one field. */
const ASKED = 3;

/**
 * The best of claims that are sorted. Where it is not clear it is asked about; where others are as good and hold something else, the one that is
 * the candidates' own is taken, and asked about when there is none or more than one.
 */
export function weigh(claims: readonly Claim[], isOwn: (column: Column) => boolean, differ: (a: Column, b: Column) => boolean): Weighed {
    const [first, ...rest] = claims;
    if (!first?.isClear) {
        return {taken: null, asked: claims.slice(0, ASKED)};
    }
    const rivals = rest.filter(({isClear, rank, column}) => isClear && rank === first.rank && differ(first.column, column));
    const owners = rivals.length === 0 ? [first] : [first, ...rivals].filter(({column}) => isOwn(column));
    const [only] = owners;
    return only && owners.length === 1 ? {taken: only, asked: []} : {taken: null, asked: [first, ...rivals]};
}

/** Rows compared, and the share of them from which two columns are two things. */
const ROWS = 200;
const OTHER = 0.1;

/** Whether two columns hold different things where both are filled; the same cells twice are one thing. */
export function differ(rows: Table['rows'], a: Column, b: Column): boolean {
    let both = 0;
    let other = 0;
    for (const row of rows.slice(0, ROWS)) {
        const [one, two] = [row[a.index]?.trim().toLowerCase(), row[b.index]?.trim().toLowerCase()];
        if (one && two) {
            both++;
            other += one === two ? 0 : 1;
        }
    }
    return both > 0 && other > both * OTHER;
}

/** Whether two columns put people in the same groups, under other names: a code and its label. */
export function groupAlike(rows: Table['rows'], a: Column, b: Column): boolean {
    const [ones, twos, pairs] = [new Set<string>(), new Set<string>(), new Set<string>()];
    for (const row of rows.slice(0, ROWS)) {
        const [one, two] = [row[a.index]?.trim(), row[b.index]?.trim()];
        if (one && two) {
            ones.add(one);
            twos.add(two);
            pairs.add(`${one}\n${two}`);
        }
    }
    return pairs.size > 0 && pairs.size === ones.size && pairs.size === twos.size;
}
