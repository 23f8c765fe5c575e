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

/** Characters of a name that are compared. */
const LOOKED_AT = 120;

/** Rows with both, and those of them with something else in each. */
function compare(rows: Table['rows'], a: Column, b: Column): {readonly both: number; readonly other: number} {
    let both = 0;
    let other = 0;
    for (const row of rows.slice(0, ROWS)) {
        const [one, two] = [row[a.index]?.trim().toLowerCase(), row[b.index]?.trim().toLowerCase()];
        if (one && two) {
            both++;
            other += one === two ? 0 : 1;
        }
    }
    return {both, other};
}

/** Whether two columns hold different things where both are filled; the same cells twice are one thing. */
export function differ(rows: Table['rows'], a: Column, b: Column): boolean {
    const {both, other} = compare(rows, a, b);
    return both > 0 && other > both * OTHER;
}

/** Rows that tell that two columns are one thing. */
const FEWEST = 4;

/** Whether two columns hold the same where both are filled, and both are often enough. */
export function agree(rows: Table['rows'], a: Column, b: Column): boolean {
    const {both, other} = compare(rows, a, b);
    return both >= FEWEST && other <= both * OTHER;
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

/** Share of rows without a word in common from which two groups of columns name two people. */
const HALF = 0.5;

/** Whether columns name other people than some others: hardly a row has a word of both. */
export function nameOthers(rows: Table['rows'], ones: readonly Column[], others: readonly Column[]): boolean {
    const wordsOf = (row: readonly string[], columns: readonly Column[]): ReadonlySet<string> =>
        new Set(columns.flatMap(({index}) => (row[index] ?? '').slice(0, LOOKED_AT).toLowerCase().match(/\p{L}{2,}/gu) ?? []));
    let [both, other] = [0, 0];
    for (const row of rows.slice(0, ROWS)) {
        const [one, two] = [wordsOf(row, ones), wordsOf(row, others)];
        if (one.size > 0 && two.size > 0) {
            both++;
            other += [...one].some(word => two.has(word)) ? 0 : 1;
        }
    }
    return both > 0 && other >= both * HALF;
}
