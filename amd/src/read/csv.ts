import {SLICE, type Pace} from './pace';

/** Cells of a delimited text before anyone knows which row is the header; rows may be ragged. */
export interface Cells {
    readonly rows: string[][];
    /** Physical line where each row starts, 1 = first; CRLF, LF and lone CR each end a line. */
    readonly lines: number[];
    /** Lines whose quotes are wrong, and how. */
    readonly odd: Map<number, 'quoteunclosed' | 'quoteodd'>;
    /** Physical lines of the whole text. */
    readonly lineCount: number;
}

/** The most characters a spreadsheet cell can hold: a quoted cell longer than this was never closed. */
const LONGEST_CELL = 32767;

const QUOTE = 34;
const CR = 13;
const LF = 10;
const SPACE = 32;

/**
 * Parses delimited text. Rows without anything but separators, quotes and white space are dropped; nothing else is.
 *
 * @param delimiter '' for a text of one column
 * @param width columns the table is known to have (0 = unknown): tells a cell with line breaks from a quote never closed
 * @param most rows to read at most
 */
export async function parseCsv(
    text: string, delimiter: string, width: number, pace?: Pace, most = Infinity,
): Promise<Cells> {
    const rows: string[][] = [];
    const lines: number[] = [];
    const odd: Cells['odd'] = new Map();
    const length = text.length;
    const stop = delimiter === '' ? -1 : delimiter.charCodeAt(0);
    let line = 1;
    let at = 0;
    let lf = -1;
    let cr = -1;
    let quote = -1;
    let sliced = 0;
    const endOfLine = (from: number): number => {
        if (lf < from) {
            lf = indexOr(text, '\n', from, length);
        }
        if (cr < from) {
            cr = indexOr(text, '\r', from, length);
        }
        return lf < cr ? lf : cr;
    };
    while (at < length && rows.length < most) {
        const end = endOfLine(at);
        if (quote < at) {
            quote = indexOr(text, '"', at, length);
        }
        let next = end;
        if (quote >= end) {
            if (end > at && !isBlank(text, at, end)) {
                const source = text.slice(at, end);
                rows.push(stop < 0 ? [source] : source.split(delimiter));
                lines.push(line);
            }
        } else {
            const row = parseQuoted(text, at, end, stop, width);
            if (row.cells.some(cell => !isBlank(cell, 0, cell.length))) {
                rows.push(row.cells);
                lines.push(line);
                if (row.odd) {
                    odd.set(line, row.odd);
                }
            }
            next = row.end;
            line += row.breaks;
        }
        at = next + (text.charCodeAt(next) === CR && text.charCodeAt(next + 1) === LF ? 2 : 1);
        line++;
        if (pace && rows.length - sliced >= SLICE) {
            sliced = rows.length;
            const wait = pace();
            if (wait) {
                await wait;
            }
        }
    }
    return {rows, lines, odd, lineCount: line - 1};
}

const indexOr = (text: string, what: string, from: number, otherwise: number): number => {
    const found = text.indexOf(what, from);
    return found < 0 ? otherwise : found;
};

/** Any separator, no-break spaces, zero widths. */
const BLANK: readonly number[] = [59, 44, 124, 0xA0, 0x200B, 0x202F, 0xFEFF];

/** Whether there is nothing but separators, white space and control characters between two places. */
function isBlank(text: string, from: number, to: number): boolean {
    for (let i = from; i < to; i++) {
        const code = text.charCodeAt(i);
        if (code > SPACE && !BLANK.includes(code)) {
            return false;
        }
    }
    return true;
}

interface QuotedRow {
    cells: string[];
    /** Where the row's last physical line ends. */
    end: number;
    /** Line breaks inside its cells. */
    breaks: number;
    odd: 'quoteunclosed' | 'quoteodd' | null;
}

/** One row that has a quote somewhere in its first physical line, `[at, end)`. */
function parseQuoted(text: string, at: number, end: number, stop: number, width: number): QuotedRow {
    const row: QuotedRow = {cells: [], end, breaks: 0, odd: null};
    let i = at;
    for (;;) {
        if (text.charCodeAt(i) === QUOTE && i < row.end) {
            const close = findClose(text, i + 1, row.end, stop, width);
            if (close) {
                const inside = text.slice(i + 1, close.quote);
                row.cells.push(close.doubled ? inside.replaceAll('""', '"') : inside);
                row.end = close.end;
                row.breaks += close.breaks;
                if (close.odd) {
                    row.odd ??= 'quoteodd';
                }
                if (close.next >= row.end) {
                    return row;
                }
                i = close.next + 1;
                continue;
            }
            // The quote is taken as a letter: it costs this line, never the following ones.
            row.odd = 'quoteunclosed';
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
    /** The closing quote, the separator or line end after it, and the end of the physical line it is on. */
    quote: number;
    next: number;
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
    const close: Close = {quote: -1, next: -1, end, breaks: 0, doubled: false, odd: false};
    const limit = Math.min(text.length, from + LONGEST_CELL);
    let separators = 0;
    let whole = false;
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
            if (whole && width > 2 && separators === width - 1) {
                return null;
            }
            close.breaks++;
            separators = 0;
            whole = true;
            if (code === CR && text.charCodeAt(i + 1) === LF) {
                i++;
            }
        } else if (code === stop) {
            separators++;
        }
    }
    return null;
}

function lineEnd(text: string, from: number): number {
    let i = from;
    while (i < text.length && text.charCodeAt(i) !== LF && text.charCodeAt(i) !== CR) {
        i++;
    }
    return i;
}
