import {mayHoldAddress} from '../address';

/** Rows looked at to tell what a column holds. */
const SAMPLE = 100;

/** Shares of the filled cells that make a column one of numbers, dates or addresses. */
const MOST = 0.8;

const NUMBER = /^[\d\s.,:/'"=T-]*\d[\d\s.,:/'"=TZ-]*$/;

/** What people write where there is nothing: they are people. */
const NOTHING = /^(?:n[eé]ant|aucune?|null|none|n\/?a|nan|inconnue?|sans|vide|absente?|\(.*\)|pas d.*|[aà] (?:venir|d[eé]finir|compl[eé]ter)|-+|\?+|x+)$/i;

/** Characters of a cell that are looked at. */
const LOOKED_AT = 300;

const short = (cell: string): string => cell.slice(0, LOOKED_AT).trim();

const filled = (rows: readonly (readonly string[])[], column: number, from = 0): string[] =>
    rows.slice(from, from + SAMPLE).map(row => short(row[column] ?? '')).filter(cell => cell !== '');

/** Whether most cells of a column are numbers, one set aside. */
export function holdsNumbers(rows: readonly (readonly string[])[], column: number, aside: string): boolean {
    const cells = filled(rows, column).filter(cell => cell !== aside);
    return cells.filter(cell => NUMBER.test(cell)).length >= cells.length * MOST;
}

/**
 * Whether a row near the top is none like those below it: words where they have numbers, dates and addresses, in two columns at least, and neither
 * itself anywhere.
 */
export function isOddOne(rows: readonly (readonly string[])[], at: number): boolean {
    const row = rows[at] ?? [];
    if (rows.length < at + 2 || row.some(cell => mayHoldAddress(short(cell)) || NUMBER.test(short(cell)) || NOTHING.test(short(cell)))) {
        return false;
    }
    const words = row.filter(cell => /\p{L}{2}/u.test(cell)).length;
    let proofs = 0;
    for (let column = 0; words > 2 && column < row.length; column++) {
        if (!/\p{L}{2}/u.test(row[column] ?? '')) {
            continue;
        }
        const cells = filled(rows, column, at + 1).filter(cell => cell !== row[column]);
        const odd = cells.filter(cell => NUMBER.test(cell) || mayHoldAddress(cell)).length;
        proofs += cells.length >= Math.max(2, (Math.min(rows.length, SAMPLE) - at - 1) / 2) && odd >= cells.length * MOST ? 1 : 0;
    }
    return proofs > 1;
}
