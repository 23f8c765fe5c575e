import {countOf, lineEnd} from './lineends';

/** The most characters a spreadsheet cell can hold: a quoted cell longer than this was never closed. */
export const LONGEST_CELL = 32767;

const QUOTE = 34;
const CR = 13;
const LF = 10;
const SPACE = 32;
const AT = 64;

/** What is wrong with the quotes of a row. */
export type Oddity = 'quoteunclosed' | 'quoteodd';

export interface BrokenRow {
    cells: string[];
    /** Where the row's last physical line ends. */
    end: number;
    /** Line breaks inside its cells. */
    breaks: number;
    odd: Oddity | null;
}

/**
 * One row whose quotes are broken, or may be; it starts with the physical line `[at, end)`. A quote that is never closed, or that would be
 * closed only by making one row of two whole lines, is a letter: it costs its own line, never the following ones.
 *
 * @param stop code of the separator
 * @param width columns the table is known to have, 0 = unknown
 */
export function cutBroken(text: string, at: number, end: number, stop: number, width: number): BrokenRow {
    const row: BrokenRow = {cells: [], end, breaks: 0, odd: null};
    let i = at;
    let line = at;
    for (;;) {
        let open = i;
        while (open < row.end && text.charCodeAt(open) === SPACE) {
            open++;
        }
        if (text.charCodeAt(open) === QUOTE && open < row.end) {
            const close = findClose(text, open + 1, row.end, stop, width);
            const isTaken = close !== null && !(close.breaks > 0 && isTwoRows(text, line, row.end, close, stop, width))
                && (open === i || (close.breaks === 0 && !close.odd));
            if (isTaken) {
                const inside = text.slice(open + 1, close.quote);
                row.cells.push(close.doubled ? inside.replaceAll('""', '"') : inside);
                row.end = close.end;
                row.breaks += close.breaks;
                line = close.breaks > 0 ? close.line : line;
                if (close.odd) {
                    row.odd ??= 'quoteodd';
                }
                if (close.next >= row.end) {
                    return row;
                }
                i = close.next + 1;
                continue;
            }
            // Behind spaces a quote may well be a letter: `; "dit" Bob;`.
            row.odd = open === i ? 'quoteunclosed' : row.odd;
        }
        let to = i;
        while (to < row.end && text.charCodeAt(to) !== stop) {
            to++;
        }
        row.cells.push(text.slice(i, to));
        if (to >= row.end) {
            return row;
        }
        i = to + 1;
    }
}

interface Close {
    /** The closing quote, the separator or line end after it, start and end of the physical line it is on. */
    quote: number;
    next: number;
    line: number;
    end: number;
    breaks: number;
    doubled: boolean;
    odd: boolean;
}

/**
 * The quote that closes a cell opened just before `from`, or null when nothing does. Quotes that are neither doubled nor followed by
 * a separator are letters on the line of the opening quote; further down they prove that the cell was never meant to go on.
 */
function findClose(text: string, from: number, end: number, stop: number, width: number): Close | null {
    const close: Close = {quote: -1, next: -1, line: from, end, breaks: 0, doubled: false, odd: false};
    const limit = Math.min(text.length, from + LONGEST_CELL);
    let separators = 0;
    let hasAt = false;
    for (let i = from; i < limit; i++) {
        const code = text.charCodeAt(i);
        if (code === QUOTE) {
            if (text.charCodeAt(i + 1) === QUOTE) {
                close.doubled = true;
                i++;
                continue;
            }
            let next = i + 1;
            while (text.charCodeAt(next) === SPACE) {
                next++;
            }
            const after = text.charCodeAt(next);
            if (next >= text.length || after === stop || after === LF || after === CR) {
                close.quote = i;
                close.next = next;
                if (close.breaks > 0) {
                    close.end = lineEnd(text, next);
                }
                return close;
            }
            if (close.breaks > 0 || text.charCodeAt(i - 1) === stop) {
                return null;
            }
            close.odd = true;
        } else if (code === LF || code === CR) {
            // A line inside the cell that has all the columns of the table is a person, not a piece of a cell.
            if (close.breaks > 0 && separators === width - 1 && (width > 2 || (width === 2 && hasAt))) {
                return null;
            }
            close.breaks++;
            separators = 0;
            hasAt = false;
            if (code === CR && text.charCodeAt(i + 1) === LF) {
                i++;
            }
            close.line = i + 1;
        } else if (code === stop) {
            separators++;
        } else if (code === AT) {
            hasAt = true;
        }
    }
    return null;
}

/** Whether the first and the last line of a cell are whole rows by themselves, when their quotes are taken for letters. */
function isTwoRows(text: string, from: number, to: number, close: Close, stop: number, width: number): boolean {
    return width > 1 && (width > 2 || text.slice(close.line, close.end).includes('@'))
        && countOf(text, stop, from, to) === width - 1 && countOf(text, stop, close.line, close.end) === width - 1;
}
