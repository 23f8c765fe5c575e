import {isAddress, mayHoldAddress} from '../address';
import {knownLabels} from '../cut/delimiter';

/** Rows searched for the header. */
const SEARCHED = 30;
/** Rows looked at to tell what a column holds. */
const SAMPLE = 100;

/** Where the header is: an index among the rows, -1 for none; guessed when none of its labels is known. */
export interface HeaderPlace {
    readonly index: number;
    readonly guessed: boolean;
}

const NONE: HeaderPlace = {index: -1, guessed: false};

/**
 * Finds the header: the row with most known labels, wherever it is; one known label is enough in the first row when
 * nothing in it looks like data, and in the next where the first is one cell: the title of the whole. A first row without known
 * labels is a header only when at least two columns prove it, so that no person is taken for one.
 *
 * @param chosen physical line someone chose, 0 = there is none
 */
export function findHeader(rows: readonly (readonly string[])[], lines: readonly number[], chosen?: number): HeaderPlace {
    if (chosen !== undefined) {
        const index = lines.indexOf(chosen);
        if (chosen === 0 || index >= 0) {
            return {index, guessed: false};
        }
    }
    let best = -1;
    let most = 0;
    let isTitle = false;
    for (const [i, row] of rows.slice(0, SEARCHED).entries()) {
        const known = row.some(cell => isAddress(short(cell))) ? 0 : knownLabels(row);
        // A long number is a person's: a row with one needs more than two words that may be values.
        const enough = row.some(cell => LONG_NUMBER.test(short(cell))) ? 2 : 1;
        const isNext = isTitle && known === most && i === best + 1;
        if ((known > most && known > enough) || ((isNext || (best < 0 && known > 0)) && looksLikeLabels(row))) {
            best = i;
            most = known;
            isTitle = row.filter(cell => short(cell) !== '').length === 1;
        }
    }
    if (isTitle && isProvenHeader(rows.slice(best + 1))) {
        return {index: best + 1, guessed: true};
    }
    if (best >= 0) {
        return {index: best, guessed: false};
    }
    return isProvenHeader(rows) ? {index: 0, guessed: true} : NONE;
}

/** Characters of a cell that are looked at: a pattern on megabytes is more than some browsers take. */
const LOOKED_AT = 300;

const short = (cell: string): string => cell.slice(0, LOOKED_AT).trim();

const LONG_NUMBER = /^\d{4,}$/;
const NUMBER = /^[\d\s.,'"=]*\d[\d\s.,'"=]*$/;

/** A code: `A00123456`. */
const CODE = /^[\p{L}._/-]*\d[\p{L}\d._/-]*$/u;

/** No e-mail and no number: nothing a person's line always has. */
const looksLikeLabels = (row: readonly string[]): boolean => !row.some(cell => mayHoldAddress(short(cell)) || NUMBER.test(short(cell)));

/** Whether two columns at least hold e-mails, numbers or codes nearly everywhere but in the first row. */
function isProvenHeader(rows: readonly (readonly string[])[]): boolean {
    const [first, ...rest] = rows.slice(0, SAMPLE);
    if (!first || rest.length < 2 || !looksLikeLabels(first)) {
        return false;
    }
    const proofs = first.filter((label, column) => {
        const cells = rest.map(row => short(row[column] ?? '')).filter(cell => cell !== '');
        const share = (is: (cell: string) => boolean): number => cells.filter(is).length / cells.length;
        return label.trim() !== '' && cells.length >= rest.length / 2 && (share(mayHoldAddress) >= 0.6 || share(cell => NUMBER.test(cell)) >= 0.8
            || (!/\d/.test(short(label)) && share(cell => CODE.test(cell)) >= 0.8));
    });
    return proofs.length >= 2;
}
