import {SLICE, type Pace} from './pace';
import {parseQuoted} from './quotes';

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
