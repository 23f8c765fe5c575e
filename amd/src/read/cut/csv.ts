import {inSlices, SLICE, type Pace} from '../pace';
import {parseQuoted} from './quotes';

/** Cells of a delimited text before anyone knows which row is the header; rows may be ragged. */
export interface Cells {
    readonly rows: string[][];
    /** Physical line where each row starts; CRLF, LF and lone CR each end a line. */
    readonly lines: number[];
    /** Lines whose quotes are wrong, and how. */
    readonly odd: Map<number, 'quoteunclosed' | 'quoteodd'>;
    /** Whether any cell has a line break. */
    readonly hasBreaks: boolean;
    /** Whether every row has as many cells as the table is known to have columns. */
    readonly isEven: boolean;
}

/** How to parse. */
export interface CsvOptions {
    /** Columns the table is known to have, 0 = unknown: tells a cell with line breaks from a quote never closed. */
    readonly width?: number;
    /** Rows to read at most. */
    readonly most?: number;
    /** Number of the text's first line. */
    readonly first?: number;
}

const CR = 13;
const LF = 10;
const SPACE = 32;

/**
 * Parses delimited text. Rows without anything but separators, quotes and white space are dropped; nothing else is.
 *
 * @param delimiter '' for a text of one column
 */
export async function parseCsv(text: string, delimiter: string, options: CsvOptions = {}, pace?: Pace): Promise<Cells> {
    const parser = new Parser(text, delimiter, options);
    await inSlices(() => parser.parseSome(), pace);
    const {rows, lines, odd, hasBreaks, isEven} = parser;
    return {rows, lines, odd, hasBreaks, isEven};
}

/** A parse on its way. */
class Parser implements Cells {
    readonly rows: string[][] = [];
    readonly lines: number[] = [];
    readonly odd: Cells['odd'] = new Map();
    hasBreaks = false;
    isEven = true;
    private readonly width: number;
    private readonly most: number;
    private readonly stop: number;
    private line: number;
    private at = 0;
    /** Next line feed, carriage return, quote and separator at or after the place they were last looked for from. */
    private lf = -1;
    private cr = -1;
    private quote = -1;
    private separator: number;

    constructor(private readonly text: string, private readonly delimiter: string, {width = 0, most = Infinity, first = 1}: CsvOptions) {
        this.width = width;
        this.most = most;
        this.stop = delimiter === '' ? -1 : delimiter.charCodeAt(0);
        this.separator = this.stop < 0 ? text.length : -1;
        this.line = first;
    }

    /**
     * Some lines more. Everything the loop needs is a local variable: it goes over every line of the file, and is twice as fast so.
     *
     * @returns whether there is more
     */
    parseSome(): boolean {
        const {text, delimiter, rows, lines, most} = this;
        const {length} = text;
        const width = this.width || 1;
        let {at, line, lf, cr, quote, separator} = this;
        for (let i = 0; i < SLICE && at < length && rows.length < most; i++) {
            lf = lf < at ? indexOr(text, '\n', at) : lf;
            cr = cr < at ? indexOr(text, '\r', at) : cr;
            quote = quote < at ? indexOr(text, '"', at) : quote;
            const end = lf < cr ? lf : cr;
            let next = end;
            if (quote < end) {
                next = this.takeQuoted(at, end, line);
                line += this.breaks;
            } else if (end > at && !isBlank(text, at, end)) {
                // An array of the usual length at once: growing it a cell at a time takes longer and more memory.
                const row = new Array<string>(width);
                let count = 0;
                for (;;) {
                    separator = separator < at ? indexOr(text, delimiter, at) : separator;
                    if (separator >= end) {
                        break;
                    }
                    row[count++] = text.slice(at, separator);
                    at = separator + 1;
                }
                row[count++] = text.slice(at, end);
                if (count !== width) {
                    row.length = count;
                    this.isEven = false;
                }
                rows.push(row);
                lines.push(line);
            }
            at = next + (text.charCodeAt(next) === CR && text.charCodeAt(next + 1) === LF ? 2 : 1);
            line++;
        }
        Object.assign(this, {at, line, lf, cr, quote, separator});
        return at < length && rows.length < most;
    }

    /** Line breaks inside the cells of the quoted row taken last. */
    private breaks = 0;

    /** @returns where the row's last line ends */
    private takeQuoted(at: number, end: number, line: number): number {
        const row = parseQuoted(this.text, at, end, this.stop, this.width);
        const [whole = ''] = row.cells;
        if (row.cells.length === 1 && this.width > 1 && row.breaks === 0 && this.delimiter !== '' && whole.includes(this.delimiter)) {
            // One line in quotes as a whole among others that are not, as a tool that wrote its header so leaves it.
            const inner = parseQuoted(whole, 0, whole.length, this.stop, this.width);
            row.cells = inner.cells.length === this.width ? inner.cells : row.cells;
        }
        if (row.cells.some(cell => !isBlank(cell, 0, cell.length))) {
            this.rows.push(row.cells);
            this.lines.push(line);
            this.isEven &&= row.cells.length === this.width;
            if (row.odd) {
                this.odd.set(line, row.odd);
            }
        }
        this.breaks = row.breaks;
        this.hasBreaks ||= row.breaks > 0;
        return row.end;
    }
}

const indexOr = (text: string, what: string, from: number): number => {
    const found = text.indexOf(what, from);
    return found < 0 ? text.length : found;
};

/** Any separator, no-break spaces, zero widths. */
const BLANK: readonly number[] = [59, 44, 124, 0xA0, 0x200B, 0x202F, 0xFEFF];

/** Whether there is nothing but separators, white space and control characters between two places. */
function isBlank(text: string, from: number, to: number): boolean {
    for (let i = from; i < to; i++) {
        const code = text.charCodeAt(i);
        // Digits and letters, which most lines start with, are told first.
        if ((code >= 48 && code <= 58) || (code >= 64 && code <= 122) || (code > SPACE && !BLANK.includes(code))) {
            return false;
        }
    }
    return true;
}
