import Papa from 'papaparse';
import {inSlices, type Pace} from '../pace';
import {cutBroken, LONGEST_CELL, type Oddity} from './brokenrow';
import {isUsualRow} from '../lines/usualrow';
import {SharedCells} from './sharedcells';
import {countLines, countOf, lineEnd, nextLine, withOneLineEnd} from './lineends';

/** Cells of a delimited text before anyone knows which row is the header; rows may be ragged. */
export interface Cells {
    readonly rows: string[][];
    /** Physical line where each row starts; CRLF, LF and lone CR each end a line. */
    readonly lines: number[];
    /** Lines whose quotes are wrong, and how. */
    readonly odd: Map<number, Oddity>;
    /** Whether any cell has a line break: a line feed, whatever it was in the text. */
    readonly hasBreaks: boolean;
    /** Whether every row has as many cells as the table is known to have columns. */
    readonly isEven: boolean;
    /** Rows, by index, that are not usual (see usualrow.ts); not known where it is not said. */
    readonly unusual?: readonly number[];
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

/** Characters papaparse is given at a time: a millisecond or two of work. */
const PIECE = 128 * 1024;

/** The same at the start, where some rows may be all that is asked for, and behind a broken row, where the next one may be broken as well. */
const FIRST = 2048;
const CAREFUL = 128;

const BOM = '\uFEFF';
const LF = 10;
const SPACE = 32;

/**
 * Cuts delimited text. Rows without anything but separators, quotes and white space are dropped; nothing else is. papaparse cuts, a piece after
 * the other; a row whose quotes it finds wrong, or which they may have made of several, is cut by `cutBroken`, and papaparse starts again behind it.
 *
 * @param delimiter '' for a text of one column
 */
export async function parseCsv(text: string, delimiter: string, options: CsvOptions = {}, pace?: Pace): Promise<Cells> {
    const cutter = new Cutter(text, delimiter, options);
    await inSlices(() => cutter.cutPiece(), pace);
    const {rows, lines, odd, hasBreaks, isEven, unusual} = cutter;
    return {rows, lines, odd, hasBreaks, isEven, unusual};
}

/** A text on its way into cells. */
class Cutter implements Cells {
    readonly rows: string[][] = [];
    readonly lines: number[] = [];
    readonly odd: Cells['odd'] = new Map();
    readonly unusual: number[] = [];
    hasBreaks = false;
    isEven = true;
    private readonly width: number;
    private readonly most: number;
    private readonly separator: string;
    private readonly shared = new SharedCells();
    private line: number;
    private at = 0;
    private size = FIRST;

    constructor(private readonly text: string, delimiter: string, {width = 0, most = Infinity, first = 1}: CsvOptions) {
        this.width = width;
        this.most = most;
        this.line = first;
        this.separator = delimiter === '' ? absentFrom(text) : delimiter;
    }

    /** @returns whether there is more */
    cutPiece(): boolean {
        const {text, at, line, separator} = this;
        const end = nextLine(text, at + this.size);
        const {piece, newline} = withOneLineEnd(text.slice(at, end));
        // Of two byte order marks papaparse leaves one, which is a letter of its row.
        const {data, errors: [error]} = Papa.parse<string[]>(piece.startsWith(BOM) ? BOM + piece : piece, {delimiter: separator, newline});
        // Nothing is behind the last line end.
        const count = data.length - 1;
        const isPlain = !error && !hasDoubtfulQuote(piece) && (!piece.includes('"') || count === countLines(piece));
        const doubts = isPlain ? null : new Doubts(piece, separator, this.width, error?.row);
        this.size = Math.min(PIECE, this.size * 2);
        for (let i = 0; i < count || error?.row === i; i++) {
            const row = data[i] ?? [];
            const breaks = doubts ? doubts.breaksOf(row, i) : 0;
            if (breaks < 0) {
                this.at = skipLines(text, at, this.line - line);
                // A cell that goes on behind the piece is cut with the next one; one that is longer is none.
                if (i === 0 || error?.code !== 'MissingQuotes' || error.row !== i || end === text.length) {
                    this.mend();
                }
                return this.hasMore;
            }
            this.take(row, breaks);
        }
        this.at = end;
        return this.hasMore;
    }

    private get hasMore(): boolean {
        return this.at < this.text.length && this.rows.length < this.most;
    }

    /** Cuts the row here by itself. */
    private mend(): void {
        const {text, at, line, width} = this;
        const {cells, end, breaks, odd} = cutBroken(text, at, lineEnd(text, at), this.separator.charCodeAt(0), width);
        const before = this.rows.length;
        this.take(cells, breaks);
        if (odd && this.rows.length > before) {
            this.odd.set(line, odd);
        }
        this.at = nextLine(text, end);
        this.size = CAREFUL;
    }

    private take(row: string[], breaks: number): void {
        const {width, separator} = this;
        if (row.length === 1 && width > 1 && breaks === 0 && row[0]?.includes(separator)) {
            // One line in quotes as a whole among others that are not, as a tool that wrote its header so leaves it.
            const {cells} = cutBroken(row[0], 0, row[0].length, separator.charCodeAt(0), width);
            row = cells.length === width ? cells : row;
        }
        const {rows, lines, line} = this;
        const isSurely = isUsualRow(row, line, lines[lines.length - 1] ?? 0);
        if ((isSurely || !row.every(isBlank)) && rows.length < this.most) {
            if (!isSurely) {
                this.unusual.push(rows.length);
            }
            row = breaks > 0 ? row.map(cell => cell.replace(/\r\n?/g, '\n')) : row;
            this.shared.share(row);
            rows.push(row);
            lines.push(line);
            this.isEven &&= row.length === width;
        }
        this.hasBreaks ||= breaks > 0;
        this.line += breaks + 1;
    }
}

/** What speaks against the rows papaparse made of a piece that has quotes. */
class Doubts {
    /** Where the row looked at starts. */
    private at = 0;

    /** @param broken the first row whose quotes papaparse found wrong */
    constructor(private readonly piece: string, private readonly separator: string, private readonly width: number, private readonly broken?: number) {}

    /** @returns line breaks inside a row's cells, -1 when the row is not what it seems; rows are to be given one after the other */
    breaksOf(row: readonly string[], index: number): number {
        // A quote behind spaces may be one that opens a cell.
        if (index === this.broken || row.some(cell => /^ +"/.test(cell))) {
            return -1;
        }
        const {piece, at, separator, width} = this;
        const breaks = row.reduce((sum, cell) => sum + countOf(cell, LF, 0, cell.length), 0);
        for (let i = 0; i <= breaks; i++) {
            const end = lineEnd(piece, this.at);
            // A line that has all columns is a row, and so are the others.
            if (breaks > 0 && width > 1 && countOf(piece, separator.charCodeAt(0), this.at, end) === width - 1) {
                return -1;
            }
            this.at = nextLine(piece, end);
        }
        return breaks > 0 && this.at - at > LONGEST_CELL ? -1 : breaks;
    }
}

/** Whether there is a quote behind a space: looked for by the quotes, of which there are fewer than spaces. */
function hasDoubtfulQuote(text: string): boolean {
    for (let at = text.indexOf('"'); at >= 0; at = text.indexOf('"', at + 1)) {
        if (text.charCodeAt(at - 1) === SPACE) {
            return true;
        }
    }
    return false;
}

function skipLines(text: string, at: number, count: number): number {
    for (let i = 0; i < count; i++) {
        at = nextLine(text, at);
    }
    return at;
}

/** A character a text does not have. */
function absentFrom(text: string): string {
    let code = 0xFFFF;
    while (text.includes(String.fromCharCode(code))) {
        code--;
    }
    return String.fromCharCode(code);
}

/** Any separator, no-break spaces, zero widths. */
const BLANK: readonly number[] = [59, 44, 124, 0xA0, 0x200B, 0x202F, 0xFEFF];

/** Whether there is nothing but separators, white space and control characters. */
function isBlank(cell: string): boolean {
    for (let i = 0; i < cell.length; i++) {
        const code = cell.charCodeAt(i);
        // Digits and letters, which most cells start with, are told first.
        if ((code >= 48 && code <= 58) || (code >= 64 && code <= 122) || (code > SPACE && !BLANK.includes(code))) {
            return false;
        }
    }
    return true;
}
